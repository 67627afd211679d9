using TuiPlans.Core.Audits;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// Which file became which between two commits, told commit by commit. From end to end one action that was deleted and another that was
/// begun later may look alike, and are not one; and one that was renamed, then changed much, looks like two.
/// </summary>
/// <param name="commits">The commits between the two, newest first.</param>
/// <param name="plansPrefix">The plans folder from the top.</param>
/// <param name="isOne">Whether what git calls renamed in one commit is one file.</param>
/// <param name="nameNow">What a file is called in the later of the two, by its name in the earlier one, both from the top; null where it is gone.</param>
internal sealed class RenamesOnTheWay(IReadOnlyList<CommitEntry> commits, string plansPrefix, Func<TreeChange, bool> isOne, Func<string, string?> nameNow)
{
    private readonly List<TreeChange> moves =
    [
        .. commits.Reverse().SelectMany(commit => commit.Parents.Count > 1 ? Renumbered(commit, plansPrefix) : commit.Changes.SelectMany(change => change.OldPath is null || isOne(change) ? [change] : change.Apart()))
            .Where(change => change.Status is 'A' or 'R'),
    ];

    /// <summary>The changes, with what went and came joined where it is one file.</summary>
    /// <param name="changes">What differs between the two ends, with what git calls renamed among it.</param>
    public List<TreeChange> Paired(IReadOnlyList<TreeChange> changes)
    {
        var whole = changes.SelectMany(change => change.Apart()).ToList();
        var (now, replaced) = NewNames(whole);
        // Where another file has the name by now, what stands there came, and what stood there went.
        var another = now.Keys.Concat(now.Values).Concat(replaced).ToHashSet(StringComparer.Ordinal);
        var apart = whole.SelectMany(change => change is { OldBlob: not null, NewBlob: not null } && another.Contains(change.Path) ? (change with { OldPath = change.Path }).Apart() : [change]).ToList();
        var came = apart.Where(change => change is { OldBlob: null, NewBlob: not null }).ToDictionary(change => change.Path, StringComparer.Ordinal);
        var alike = changes.Where(change => change.OldPath is not null && OriginOf(change.Path) is { } origin && !apart.Exists(one => one.Path == origin && one.OldBlob is not null)).ToDictionary(change => change.OldPath!, change => change.Path, StringComparer.Ordinal);
        var joined = new List<TreeChange>();
        foreach (var change in apart.Where(change => change.OldBlob is not null))
        {
            var name = now.GetValueOrDefault(change.Path) ?? (alike.GetValueOrDefault(change.Path) is { } other && !now.ContainsValue(other) ? other : null);
            joined.Add(name is not null && came.Remove(name, out var arrived) ? new TreeChange('R', name, change.Path, change.OldBlob, arrived.NewBlob) { Mode = arrived.Mode } : change);
        }
        return [.. joined, .. came.Values];
    }

    // What has another name at the end, by its first: a new name, or one that its own file has left or that was taken away: where numbers
    // were shifted, a gap was closed, or an id was used again. There git sees one file that was changed.
    private (Dictionary<string, string> Now, HashSet<string> Replaced) NewNames(List<TreeChange> changes)
    {
        var came = changes.Where(change => change.OldBlob is null).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var stayed = changes.Where(change => change is { OldBlob: not null, NewBlob: not null }).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in changes.Where(change => change.OldBlob is not null).Select(change => change.Path))
        {
            if (nameNow(path) is { } now && (came.Contains(now) || (stayed.Contains(now) && now != path)))
                found[path] = now;
            else if (nameNow(path) is null)
                gone.Add(path);
        }
        while (found.FirstOrDefault(pair => !came.Contains(pair.Value) && !found.ContainsKey(pair.Value) && !gone.Contains(pair.Value)) is { Key: { } path })
            found.Remove(path);
        return (found, gone);
    }

    // Of what was renamed on the way and not begun there the name before that. Where none had that name at the beginning, both sides of a
    // merge had given it another, and only what it holds tells which it was.
    private string? OriginOf(string path)
    {
        var name = path;
        foreach (var move in Enumerable.Reverse(moves))
        {
            if (move.Path != name)
                continue;
            if (move.OldPath is null)
                return null;
            name = move.OldPath;
        }
        return name == path ? null : name;
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
