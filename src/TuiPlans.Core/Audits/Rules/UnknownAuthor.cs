namespace TuiPlans.Core.Audits.Rules;

/// <summary>The author is nobody whom the register knew at that time.</summary>
internal static class UnknownAuthor
{
    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        // A known recorder may add a person and what they gave at once; nobody brings themselves in.
        var isVouchedFor = KnownPeople.IsKnown(commit.Recorder, commit.Before, context);
        if (commit.IsFounding || KnownPeople.IsKnown(commit.Author, isVouchedFor ? commit.After : commit.Before, context))
            yield break;
        yield return Remark("was given by", commit, commit.Author);
    }

    internal static AuditRemark Remark(string how, AuditedCommit commit, Changes.Signature who)
    {
        var namesake = KnownPeople.Namesake(who, commit.Before);
        return new AuditRemark(
            namesake is null
                ? $"It {how} {who.Name} <{who.EMail}>, who is in no register of people at that time."
                : $"It {how} {who.Name} <{who.EMail}>, but the register knew {namesake.Words} under another address at that time: {namesake.EMail}.",
            $"Find out who that is. Whoever may record is named among the people (g p in the program), and for what is recorded already with: tuiplans set tuiplans.yaml audit.recorders+={who.EMail}. Of anybody else take it back: tuiplans undo {commit.Id[..8]}",
            $"{who.Name} {who.EMail}".ToLowerInvariant());
    }
}
