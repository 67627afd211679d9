namespace TuiPlans.Core.Audit;

/// <summary>
/// What a walk from the oldest commit on knows of each file so far: what it was called before, its latest version, and the value that
/// each of its fields was given last.
/// </summary>
internal sealed class FileHistory
{
    private readonly Dictionary<string, Known> files = new(StringComparer.Ordinal);

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
        foreach (var (field, value) in known.Values)
            there.Values[field] = value;
        files[to] = known with { Former = [.. there.Former.Prepend(from).Concat(known.Former).Distinct(StringComparer.Ordinal)], Values = there.Values };
    }

    /// <summary>Its latest version; null where it went.</summary>
    public void Set(string path, string? blob) => files[path] = Of(path) with { Blob = blob };

    /// <summary>Keeps the value that a field was given.</summary>
    public void Set(string path, string field, string? value)
    {
        if (!files.TryGetValue(path, out var known))
            files[path] = known = Of(path);
        known.Values[field] = value;
    }

    /// <summary>Whether the value that a field was given last is this one, or nobody gave it any.</summary>
    public bool IsLatest(string path, string field, string? value) =>
        files.GetValueOrDefault(path) is not { } known || !known.Values.TryGetValue(field, out var last) || last == value;

    private Known Of(string path) => files.GetValueOrDefault(path) ?? new Known(null, [], new Dictionary<string, string?>(StringComparer.Ordinal));

    private sealed record Known(string? Blob, IReadOnlyList<string> Former, Dictionary<string, string?> Values);
}
