namespace TuiPlans.Core.Audits.Rules;

/// <summary>
/// A merge holds what neither of its sides had, or leaves out what one of them had done. What a merge by field makes is right, and so is
/// to decide for one side where both changed the same; what somebody decided otherwise is right where the merge says so.
/// </summary>
internal static class MergeChanged
{
    private const int MostTold = 3;

    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        var wrong = new List<string>();
        foreach (var file in commit.Merged)
            wrong.AddRange(new MergeProof(file, new ToldOfMerge(commit, file.Ref), context.Reader).Unproved());
        if (wrong.Count == 0)
            yield break;
        yield return new AuditRemark(
            string.Join(" ", wrong.Take(MostTold)) + (wrong.Count > MostTold ? $" And {wrong.Count - MostTold} more of that kind." : ""),
            $"A conflict was settled by hand, or something was slipped in. Look at it (git show {commit.Id[..8]}), and record what is right as a change of its own.");
    }
}
