using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// What a person settled in a merge, field by field, as the merge says it. It is told against the side that lost: where what the shared side
/// had counts, the merge left nothing else behind, and history would go on saying what no longer holds.
/// </summary>
/// <param name="texts">The versions of files.</param>
/// <param name="plansPrefix">The plans folder from the top, with a slash at its end; empty where it is the top.</param>
internal sealed class SettledWalk(BlobTexts texts, string plansPrefix)
{
    private const string Due = "due";
    private const string Dates = "date-changes[";
    private const string DecisionEnd = "].decision";

    /// <summary>The files of which a merge says it, though it left them as they are in its first parent: as a change that changes nothing.</summary>
    /// <param name="commit">The merge.</param>
    /// <param name="settled">What it says.</param>
    public IEnumerable<TreeChange> Untouched(CommitEntry commit, IReadOnlyList<SettledField> settled) => settled
        .Select(one => one.Ref).Distinct(StringComparer.Ordinal).SelectMany(Paths).Select(path => plansPrefix + path)
        .Where(path => !commit.Changes.Any(change => change.Path == path)).Select(path => new TreeChange('M', path, null, null, null));

    /// <summary>The names of the versions that are needed.</summary>
    public static IEnumerable<string> Names(CommitEntry commit, string path) => commit.Parents.Append(commit.Id).Select(one => $"{one}:{path}");

    /// <summary>The change; null where nothing of that file was settled.</summary>
    /// <param name="settled">What the merge says.</param>
    /// <param name="place">The file.</param>
    /// <param name="merged">The version that the merge holds.</param>
    /// <param name="shared">The version of its first parent.</param>
    /// <param name="here">The version of its second parent.</param>
    public (IReadOnlyList<FieldChange> Changes, IReadOnlyDictionary<string, string> Beside)? Of(IReadOnlyList<SettledField> settled, TrailPlace place, string merged, string shared, string here)
    {
        var own = settled.Where(one => one.Ref == place.Ref).ToList();
        if (own.Count == 0 || texts.Text(merged) is null || texts.Text(shared) is null || texts.Text(here) is null)
            return null;
        var (fromShared, fromHere) = (Differing(shared), Differing(here));
        var isDated = own.Exists(one => one.IsOf(place.Ref, Due));
        var changes = Settled(fromShared, fromHere).Concat(Settled(fromHere, fromShared).Where(change => !fromShared.Exists(other => other.Path == change.Path))).ToList();
        if (changes.Count == 0)
            return null;
        var beside = new Dictionary<string, string>(texts.Beside(merged, changes, place.Fields), StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (fromShared.Exists(one => one.Path == change.Path) && fromHere.Find(one => one.Path == change.Path) is { } other)
                beside[RecordedChange.AlsoOverruledKey(change.Path)] = other.From ?? "";
        }
        return (changes, beside);

        List<FieldChange> Differing(string version) => [.. texts.Difference(version, merged, place.Fields).Where(change => !change.IsMove)];

        // Of the changes of a date, those that no longer count, and the correction that neither side had.
        IEnumerable<FieldChange> Settled(List<FieldChange> from, List<FieldChange> other) => from.Where(change => own.Exists(one => one.Holds(place.Ref, change.Path))
            || (isDated && change.Path.StartsWith(Dates, StringComparison.Ordinal) && (IsWithdrawn(change.Path, from) || (change is { From: null, Item: not null } && other.Exists(one => one.Path == change.Path)))));
    }

    // The request itself, as far as its decision became another.
    private static bool IsWithdrawn(string path, List<FieldChange> changes) => path.IndexOf("].", StringComparison.Ordinal) is > 0 and var end
        && changes.Exists(change => change.From == DateDecision.Granted && change.Path == path[..end] + DecisionEnd);

    private static IEnumerable<string> Paths(string reference)
    {
        const string ending = ".yaml";
        if (reference.EndsWith(ending, StringComparison.Ordinal))
            return [reference];
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? [$"{reference}/plan{ending}"] : [reference + ending, $"{reference[..slash]}/recommendations{reference[slash..]}{ending}"];
    }
}
