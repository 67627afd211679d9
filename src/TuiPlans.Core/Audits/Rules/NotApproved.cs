namespace TuiPlans.Core.Audits.Rules;

/// <summary>A merge brought changes of a reviewed plan to the shared branch, and nobody approved it.</summary>
internal static class NotApproved
{
    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        if (!commit.IsMerge || !string.IsNullOrWhiteSpace(commit.ValueOf("Approved-by")) || Reviewed.Of(commit) is not { Count: > 0 } files)
            yield break;
        yield return new AuditRemark(
            $"It brought changes of {Refs.Of(files)} to the shared branch, which are reviewed, and does not say who approved them (Approved-by).",
            $"Show the approver what it brought (tuiplans changes {commit.Id[..8]}^1..{commit.Id[..8]}), and take back what is not agreed, each by its commit: tuiplans undo COMMIT");
    }
}
