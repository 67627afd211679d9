namespace TuiPlans.Core.Audits.Rules;

/// <summary>A commit without a signature, where the settings ask for one, or who recorded it signs in this clone.</summary>
internal static class Unsigned
{
    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        if (commit.IsSigned != false)
            yield break;
        var isAsked = commit.Before.Settings.Value.Audit.IsSigned;
        var isOwn = context.SignsHere && commit.Recorder.EMail.Equals(context.OwnEMail, StringComparison.OrdinalIgnoreCase);
        if (!isAsked && !isOwn)
            yield break;
        yield return new AuditRemark(
            isAsked ? "It is not signed, though plans/tuiplans.yaml asked for it at that time (audit: signed: true)."
                : "It is not signed, though you sign what you record here (commit.gpgsign).",
            $"Ask {commit.Recorder.Name} whether they recorded it, and to sign from now on: git config commit.gpgsign true",
            commit.Recorder.EMail.ToLowerInvariant());
    }
}
