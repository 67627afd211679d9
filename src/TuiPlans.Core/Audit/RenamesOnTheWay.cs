using TuiPlans.Core.Audits;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// Which file became which between two commits, told commit by commit. From end to end one action that was deleted and another that was
/// begun later may look alike, and are not one; and one that was renamed, then changed much, looks like two.
/// </summary>
/// <param name="commits">The commits between the two, newest first.</param>
/// <param name="plansPrefix">The plans folder from the top.</param>
internal sealed class RenamesOnTheWay(IEnumerable<CommitEntry> commits, string plansPrefix)
{
    private readonly List<TreeChange> moves = [.. commits.Reverse().SelectMany(commit => commit.Parents.Count > 1 ? Renumbered(commit, plansPrefix) : commit.Changes).Where(change => change.Status is 'A' or 'R')];

    /// <summary>The names that a file may have at the end, the latest last; its own where it may still be there.</summary>
    /// <param name="path">Where it stood at the beginning, from the top.</param>
    public IReadOnlyList<string> NamesOf(string path)
    {
        var names = new List<string> { path };
        foreach (var move in moves)
        {
            var isIt = move.OldPath is { } old && names.Contains(old);
            // Whatever else comes to a name takes it from this file; a name that was left on one branch may be left on another too.
            names.Remove(move.Path);
            if (isIt)
                names.Add(move.Path);
        }
        return names;
    }

    /// <summary>The changes, with what went and came joined where it is one file.</summary>
    /// <param name="changes">What differs between the two ends, no renaming among it.</param>
    public List<TreeChange> Paired(IReadOnlyList<TreeChange> changes)
    {
        var came = changes.Where(change => change is { OldBlob: null, NewBlob: not null }).ToDictionary(change => change.Path, StringComparer.Ordinal);
        var joined = new List<TreeChange>();
        foreach (var change in changes)
        {
            if (change is { OldBlob: not null, NewBlob: null } && NamesOf(change.Path).LastOrDefault(came.ContainsKey) is { } now && came.Remove(now, out var arrived))
                joined.Add(new TreeChange('R', now, change.Path, change.OldBlob, arrived.NewBlob) { Mode = arrived.Mode });
            else if (change.OldBlob is not null)
                joined.Add(change);
        }
        return [.. joined, .. came.Values];
    }

    /// <summary>The ids that a merge gave to what it took in, as it says itself: <c>Renumbered: darlington-2011/SG-03 -> SG-04</c>.</summary>
    public static IEnumerable<FollowedId> GivenIn(CommitEntry merge)
    {
        foreach (var trailer in MessageParts.Of(merge.Message).Trailers.Where(trailer => trailer.Key == "Renumbered"))
        {
            if (trailer.Value.Split([" -> ", "/"], StringSplitOptions.None) is [var plan, var old, var now])
                yield return new FollowedId(plan, old, now, IsOfTheirs: true);
        }
    }

    /// <summary>Where an action or a recommendation with an id that became another stood, and where it stands, from the top.</summary>
    public static IEnumerable<(string Old, string Now)> Places(FollowedId id, string plansPrefix) =>
        new[] { "", "recommendations/" }.Select(folder => ($"{plansPrefix}{id.Plan}/{folder}{id.Old}.yaml", $"{plansPrefix}{id.Plan}/{folder}{id.Now}.yaml"));

    // What else a merge brings was done by the commits it takes in.
    private static IEnumerable<TreeChange> Renumbered(CommitEntry merge, string plansPrefix) =>
        GivenIn(merge).SelectMany(id => Places(id, plansPrefix)).Select(place => new TreeChange('R', place.Now, place.Old, null, null));
}
