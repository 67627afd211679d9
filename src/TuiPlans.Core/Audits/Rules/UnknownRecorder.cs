namespace TuiPlans.Core.Audits.Rules;

/// <summary>The recorder is nobody whom the register knew at that time, though the author is: a name is easily borrowed.</summary>
internal static class UnknownRecorder
{
    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        if (commit.IsFounding || commit.Author.EMail == commit.Recorder.EMail || KnownPeople.IsKnown(commit.Recorder, commit.Before, context))
            yield break;
        yield return UnknownAuthor.Remark("was recorded by", commit, commit.Recorder);
    }
}
