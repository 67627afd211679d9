using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Audit;

/// <summary>
/// What a walk from the oldest commit on knows of each file so far: what it was called before, its latest version, and which commits gave
/// each of its fields which value.
/// </summary>
/// <param name="earlier">What was recorded of a file before the walk began, oldest first, by its path; asked only where that decides.</param>
internal sealed class FileHistory(Func<string, IEnumerable<RecordedChange>> earlier)
{
    private readonly Dictionary<string, Known> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Known> before = new(StringComparer.Ordinal);
    private int given;

    /// <summary>The latest version of every file.</summary>
    public IReadOnlyCollection<string> LatestBlobs => [.. files.Values.Select(file => file.Blob).OfType<string>()];

    /// <summary>The earlier paths of a file, the latest first.</summary>
    public IReadOnlyList<string> FormerPaths(string path) => files.GetValueOrDefault(path)?.Former ?? [];

    /// <summary>Another path for a file.</summary>
    public void Rename(string from, string to)
    {
        var known = Of(from);
        files.Remove(from);
        // A merge renames once more what a side branch had renamed.
        var there = Of(to);
        foreach (var (field, values) in known.Values)
        {
            foreach (var value in values)
                there.Add(field, value);
        }
        files[to] = known with { Former = [.. there.Former.Prepend(from).Concat(known.Former).Distinct(StringComparer.Ordinal)], Values = there.Values };
    }

    /// <summary>Keeps its latest version, null where it went, and what a commit did to its fields.</summary>
    public void Set(string path, string? blob, string commit, IReadOnlyList<FieldChange> changes)
    {
        var known = files[path] = Of(path) with { Blob = blob };
        foreach (var change in changes)
            known.Add(change, commit, ++given);
    }

    /// <summary>
    /// Whether the value that a field was given last is this one, or nobody gave it any: among the commits that <paramref name="isThere"/>
    /// lets through. That is asked only where it decides.
    /// </summary>
    public bool IsLatest(string path, string field, string? value, Func<string, bool> isThere)
    {
        if (ValuesOf(path, field) is { Count: > 0 } values && (Is(values[^1], value) ? true : Latest(values, value, isThere)) is { } found)
            return found;
        return Before(path).Values.GetValueOrDefault(field) is not { } given || Is(given[^1], value) || Latest(given, value, isThere) != false;
    }

    // A side branch may have gone on under the name that the file had before.
    private List<GivenValue> ValuesOf(string path, string field)
    {
        var own = Of(path).Values.GetValueOrDefault(field) ?? [];
        var others = FormerPaths(path).SelectMany(former => Of(former).Values.GetValueOrDefault(field) ?? []).ToList();
        return others.Count == 0 ? own : [.. own.Concat(others).OrderBy(one => one.Number)];
    }

    private static bool? Latest(List<GivenValue> values, string? value, Func<string, bool> isThere)
    {
        for (var at = values.Count - 1; at >= 0; at--)
        {
            if (isThere(values[at].Commit))
                return Is(values[at], value);
        }
        return null;
    }

    private Known Before(string path)
    {
        if (!before.TryGetValue(path, out var known))
        {
            before[path] = known = Nothing();
            foreach (var change in earlier(path))
            {
                foreach (var field in change.Changes)
                    known.Add(field, change.Commit, 0);
            }
        }
        return known;
    }

    private static bool Is(GivenValue given, string? value) => !given.IsKnown || given.Value == value;

    private Known Of(string path) => files.GetValueOrDefault(path) ?? Nothing();

    private static Known Nothing() => new(null, [], new Dictionary<string, List<GivenValue>>(StringComparer.Ordinal));

    private readonly record struct GivenValue(int Number, string Commit, string? Value, bool IsKnown);

    private sealed record Known(string? Blob, IReadOnlyList<string> Former, Dictionary<string, List<GivenValue>> Values)
    {
        // What a part of an item became is another value of the item too, which is not told as a whole.
        public void Add(FieldChange change, string commit, int number)
        {
            Add(change.Path, new GivenValue(number, commit, change.To, IsKnown: true));
            for (var end = change.Path.LastIndexOf("].", StringComparison.Ordinal); end > 0; end = change.Path.LastIndexOf("].", end - 1, StringComparison.Ordinal))
                Add(change.Path[..(end + 1)], new GivenValue(number, commit, null, IsKnown: false));
        }

        public void Add(string field, GivenValue value)
        {
            if (!Values.TryGetValue(field, out var values))
                Values[field] = values = [];
            values.Add(value);
        }
    }
}
