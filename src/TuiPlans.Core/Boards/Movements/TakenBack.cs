using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>
/// Which steps of a period were taken back in the same period. Somebody who slipped and mended it at once has moved nothing: neither the
/// slip nor its undo is told, only that there were some. What an undo left standing is told all the same. Nor is told what a person settled
/// against where two had changed something differently: the plan never held both.
/// </summary>
internal sealed class TakenBack
{
    private readonly Dictionary<string, string> undoneBy = new(StringComparer.Ordinal);
    private readonly HashSet<string> leftOut = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> reversed = new(StringComparer.Ordinal);
    private readonly HashSet<string> slips = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> overruled = new(StringComparer.Ordinal);

    /// <summary>Looks through the steps, which come newest first: an undo that is undone itself takes nothing back.</summary>
    /// <param name="steps">What was recorded.</param>
    /// <param name="counts">Whether a step is of what is looked at.</param>
    public TakenBack(IReadOnlyList<RecordedChange> steps, Func<RecordedChange, bool> counts)
    {
        var commits = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
            commits.Add(step.Commit);
        foreach (var step in steps)
        {
            if (step.Undoes is not { } target || !commits.Contains(target))
                continue;
            leftOut.Add(step.Commit);
            if (!undoneBy.ContainsKey(step.Commit))
                undoneBy.TryAdd(target, step.Commit);
            if (undoneBy.GetValueOrDefault(target) == step.Commit)
                Reverse(step);
        }
        foreach (var step in steps)
        {
            if (undoneBy.ContainsKey(step.Commit) && !leftOut.Contains(step.Commit) && counts(step))
                slips.Add(step.Commit);
        }
        foreach (var twin in Twins(steps))
            undoneBy.TryAdd(twin.Commit, undoneBy[twin.Of]);
        foreach (var one in Overruled.In(steps, ofBoth: false))
            Of(overruled, one.Step).Add(one.Lost.Path);
    }

    /// <summary>How many changes were taken back.</summary>
    public int Count => slips.Count;

    /// <summary>What is left of a step to tell; null where nothing is.</summary>
    public RecordedChange? Rest(RecordedChange step)
    {
        if (step.IsSettled)
            return Decided(step);
        if (overruled.TryGetValue(Key(step.Commit, step.Path), out var lost))
            return step.Changes.Where(change => !lost.Contains(change.Path)).ToList() is { Count: > 0 } counts ? Standing(step with { Changes = counts }) : null;
        return Standing(step);
    }

    // That one of two values counts moves nothing: the step that gave it is told. What was written anew is told of who settled it.
    private static RecordedChange? Decided(RecordedChange settled) =>
        settled.Changes.Where(change => settled.AlsoOverruled(change.Path) is not null).ToList() is { Count: > 0 } anew ? settled with { Changes = anew } : null;

    private RecordedChange? Standing(RecordedChange step)
    {
        if (leftOut.Contains(step.Commit))
            return null;
        if (!undoneBy.TryGetValue(step.Commit, out var undo))
            return step;
        if (!reversed.TryGetValue(Key(undo, step.Path), out var paths) || step.FormerRef is not null)
            return step.FormerRef is null ? step : null;
        var rest = step.Changes.Where(change => !paths.Contains(change.Path)).ToList();
        return rest.Count == 0 || step.IsNew || step.IsGone ? null : step with { Changes = rest };
    }

    // What was picked onto another branch came twice and happened once: it is taken back wherever it stands.
    private List<(string Commit, string Of)> Twins(IReadOnlyList<RecordedChange> steps)
    {
        var twins = new List<(string, string)>();
        if (undoneBy.Count == 0)
            return twins;
        var undone = steps.Where(step => undoneBy.ContainsKey(step.Commit) && !leftOut.Contains(step.Commit)).ToLookup(step => (step.Author, step.Headline, step.Path));
        foreach (var step in steps)
        {
            if (!undoneBy.ContainsKey(step.Commit) && !leftOut.Contains(step.Commit) && undone[(step.Author, step.Headline, step.Path)].FirstOrDefault(other => other.Changes.SequenceEqual(step.Changes)) is { } other)
                twins.Add((step.Commit, other.Commit));
        }
        return twins;
    }

    private void Reverse(RecordedChange undo)
    {
        var paths = Of(reversed, undo);
        foreach (var change in undo.Changes)
            paths.Add(change.Path);
    }

    private static HashSet<string> Of(Dictionary<string, HashSet<string>> all, RecordedChange step)
    {
        var key = Key(step.Commit, step.Path);
        if (!all.TryGetValue(key, out var paths))
            all[key] = paths = new HashSet<string>(StringComparer.Ordinal);
        return paths;
    }

    private static string Key(string commit, string path) => $"{commit} {path}";
}
