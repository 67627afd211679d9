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
        yield return Remark("was given by", commit.Author, commit.Before);
    }

    internal static AuditRemark Remark(string how, Changes.Signature who, AuditState state)
    {
        var namesake = KnownPeople.Namesake(who, state);
        return new AuditRemark(
            namesake is null
                ? $"It {how} {who.Name} <{who.EMail}>, whom the register of people did not know at that time."
                : $"It {how} {who.Name} <{who.EMail}>, but the register knew {namesake.Words} under another address at that time: {namesake.EMail}.",
            $"Find out who that is. Where they may record, name them in plans/tuiplans.yaml (audit: recorders: [{who.EMail}]) and in plans/people.yaml; where not, take it back with: tuiplans undo",
            $"{who.Name} {who.EMail}".ToLowerInvariant());
    }
}
