using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>Finds, for each version of a field in a clash, the change that set it.</summary>
/// <param name="ours">What was recorded here since both began, newest first.</param>
/// <param name="theirs">What was recorded there since then, newest first.</param>
/// <param name="historyAtBase">All that had been recorded of a file before, newest first, by its path.</param>
/// <param name="commitsOf">Who touched a file that is no plan file, on either side, newest first.</param>
internal sealed class ClashOrigins(
    IReadOnlyList<RecordedChange> ours, IReadOnlyList<RecordedChange> theirs,
    Func<string, IReadOnlyList<RecordedChange>> historyAtBase, Func<string, bool, IReadOnlyList<RecordedChange>> commitsOf)
{
    private readonly Dictionary<string, IReadOnlyList<RecordedChange>> before = new(StringComparer.Ordinal);

    /// <summary>The changes behind a clash, in the order of its parts.</summary>
    public IReadOnlyList<ThreeOrigins> Of(Decision decision)
    {
        var names = new HashSet<string>([decision.Ref], StringComparer.Ordinal);
        // A file has another name on a side that renamed it: the names of both count.
        var (there, here) = (Named(theirs, names), Named(ours, names));
        if (here.Count + there.Count == 0)
            (here, there) = (commitsOf(decision.Path, true), commitsOf(decision.Path, false));
        var paths = here.Concat(there).Select(change => change.Path).Prepend(decision.Path).Distinct(StringComparer.Ordinal).ToList();
        return [.. decision.Clash.Parts.Select(part => new ThreeOrigins(
            part.Base is null ? null : Setter(part, part.Base, Before(paths)), Setter(part, part.Ours, here), Setter(part, part.Theirs, there)))];
    }

    private static IReadOnlyList<RecordedChange> Named(IReadOnlyList<RecordedChange> side, HashSet<string> names)
    {
        foreach (var change in side)
        {
            if (names.Contains(change.Ref) && change.FormerRef is { } former)
                names.Add(former);
        }
        return [.. side.Where(change => names.Contains(change.Ref))];
    }

    private IReadOnlyList<RecordedChange> Before(List<string> paths)
    {
        foreach (var path in paths)
        {
            if (!before.TryGetValue(path, out var known))
                before[path] = known = historyAtBase(path);
            if (known.Count > 0)
                return known;
        }
        return [];
    }

    // The latest change that gave it this value, else the latest that touched it; of a whole file the latest of all.
    private static RecordedChange? Setter(ClashPart part, string? value, IReadOnlyList<RecordedChange> changes)
    {
        RecordedChange? touched = null;
        foreach (var change in changes)
        {
            if (part.Path.Length == 0)
                return change;
            foreach (var field in change.Changes.Where(field => !field.IsMove && IsWithin(field.Path, part.Path)))
            {
                if (field.Path == part.Path && field.To == value)
                    return change;
                touched ??= change;
            }
        }
        return touched;
    }

    private static bool IsWithin(string one, string other) => one == other || Begins(one, other) || Begins(other, one);

    private static bool Begins(string path, string start) => path.Length > start.Length && path.StartsWith(start, StringComparison.Ordinal) && path[start.Length] is '.' or '[';
}
