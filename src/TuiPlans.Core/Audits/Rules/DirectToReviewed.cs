namespace TuiPlans.Core.Audits.Rules;

/// <summary>A commit of a reviewed plan stands on the shared branch itself, without a branch and a merge.</summary>
internal static class DirectToReviewed
{
    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        if (commit.IsMerge || SquashedIntoReviewed.IsSquashed(commit) || Reviewed.Of(commit) is not { Count: > 0 } files)
            yield break;
        yield return new AuditRemark(
            $"It changes {Refs.Of(files)}, which are reviewed, on the shared branch itself, so nobody approved it.",
            $"Show it to the approver, and take back what is not agreed (tuiplans undo {commit.Id[..8]}). Protect the branch at the host, so that only approved merges come to it.");
    }
}
