namespace TuiPlans.Tests.Histories;

/// <summary>What a commit did to a file, and what of it is told: without what was taken back.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="File">The file before and after it; of a squash, before its first part and after its last.</param>
/// <param name="Changes">What is left to tell.</param>
internal sealed record LandedFile(MadeCommit Commit, MadeFile File, IReadOnlyList<MadeChange> Changes)
{
    /// <summary>The part whose message says why a field is as it is: of a squash the last that set it; null where its message does not tell its fields.</summary>
    public MadePart? PartOf(string path)
    {
        if (Commit.Kind != "squash")
            return Commit.Parts[0];
        var part = Commit.Parts.LastOrDefault(part => part.Files.Any(file => file.Uid == File.Uid && file.Changes.Any(change => change.Path == path)));
        return part is { IsOurs: true } ? part : null;
    }
}

/// <summary>What came to the shared branch in a period, as a movement is to tell it: what was taken back in it is left out.</summary>
internal sealed class Landed
{
    /// <summary>Looks at a period.</summary>
    /// <param name="commits">Every commit that landed in it, in their order.</param>
    public Landed(IEnumerable<MadeCommit> commits)
    {
        var all = commits.ToDictionary(commit => commit.Mark);
        var undoneBy = new Dictionary<int, MadeCommit>();
        foreach (var undo in all.Values.OrderByDescending(commit => commit.Mark).Where(commit => commit.Undoes is { } target && all.ContainsKey(target)))
        {
            if (!undoneBy.ContainsKey(undo.Mark))
                undoneBy.TryAdd(undo.Undoes!.Value, undo);
        }
        TakenBack = undoneBy.Keys.Count(mark => !IsInner(all[mark], all) && all[mark].Parts[0].Files.Any(file => file.Ref.Contains('/')));
        // What was picked onto another branch is taken back wherever it stands.
        foreach (var pick in all.Values.Where(commit => commit.Picked is { } picked && all.ContainsKey(picked)))
        {
            var (one, other) = (pick.Mark, pick.Picked!.Value);
            if (undoneBy.TryGetValue(one, out var undo))
                undoneBy.TryAdd(other, undo);
            else if (undoneBy.TryGetValue(other, out undo))
                undoneBy.Add(one, undo);
        }
        Files = [.. all.Values.Where(commit => !IsInner(commit, all)).OrderBy(commit => commit.Mark).SelectMany(commit => Left(commit, undoneBy.GetValueOrDefault(commit.Mark)))];
    }

    /// <summary>How many slips were taken back.</summary>
    public int TakenBack { get; }

    /// <summary>What is told, in the order in which it was recorded.</summary>
    public IReadOnlyList<LandedFile> Files { get; }

    private static bool IsInner(MadeCommit commit, Dictionary<int, MadeCommit> all) => commit.Undoes is { } target && all.ContainsKey(target);

    private static IEnumerable<LandedFile> Left(MadeCommit commit, MadeCommit? undo)
    {
        foreach (var group in commit.Parts.SelectMany(part => part.Files).GroupBy(file => file.Uid))
        {
            var (first, last) = (group.First(), group.Last());
            var file = last with { Before = first.Before, IsNew = first.IsNew, IsGone = last.IsGone, Changes = [.. group.SelectMany(one => one.Changes)] };
            var reversed = undo?.Parts[0].Files.FirstOrDefault(one => one.Uid == file.Uid);
            if (reversed is not null && (file.IsNew || file.IsGone))
                continue;
            var left = file.Changes.Where(change => reversed?.Changes.Any(back => back.Path == change.Path) != true).ToList();
            // What the parts of a squash did is told of each of them, as far as their messages tell it.
            if (commit.Kind != "squash" || file.IsNew || file.IsGone)
            {
                yield return new LandedFile(commit, file, left);
                continue;
            }
            var whole = new LandedFile(commit, file, left);
            foreach (var part in left.GroupBy(change => whole.PartOf(change.Path)))
                yield return whole with { Changes = [.. part] };
        }
    }
}
