namespace TuiPlans.Core.Audits.Rules;

/// <summary>Plan files changed together with files that have nothing to do with plans: what changed a plan is then easily overlooked.</summary>
internal static class ForeignFiles
{
    private const int MostNamed = 3;

    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        // What a merge brings stands in the commits that it brought.
        if (commit.IsMerge || commit.IsFounding || commit.Files.Count == 0 || commit.Foreign.Count == 0)
            yield break;
        var named = string.Join(", ", commit.Foreign.Take(MostNamed)) + (commit.Foreign.Count > MostNamed ? $" and {commit.Foreign.Count - MostNamed} more" : "");
        yield return new AuditRemark(
            $"It changes {Refs.Of(commit.Files)} together with other files: {named}.",
            "Look at both parts. A hook may have added files, or somebody committed all that was there: record plans with this program, and other files in commits of their own.");
    }
}
