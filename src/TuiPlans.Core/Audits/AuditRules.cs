using TuiPlans.Core.Audits.Rules;

namespace TuiPlans.Core.Audits;

/// <summary>The one table of the audit's rules; that history was rewritten is seen by comparing branches, and is none of them.</summary>
public static class AuditRules
{
    /// <summary>All of them, in the order in which they are told of one commit.</summary>
    public static IReadOnlyList<AuditRule> All { get; } =
    [
        new AuditRule("back-dated", AuditSubject.Trail, BackDated.Judge),
        new AuditRule("unknown-author", AuditSubject.People, UnknownAuthor.Judge),
        new AuditRule("unknown-recorder", AuditSubject.People, UnknownRecorder.Judge),
        new AuditRule("unsigned", AuditSubject.People, Unsigned.Judge),
        new AuditRule("merge-changed", AuditSubject.Trail, MergeChanged.Judge),
        new AuditRule("trailers-disagree", AuditSubject.Trail, TrailersDisagree.Judge),
        new AuditRule("foreign-files", AuditSubject.Approval, ForeignFiles.Judge),
        new AuditRule("not-approved", AuditSubject.Approval, NotApproved.Judge),
        new AuditRule("squashed", AuditSubject.Approval, SquashedIntoReviewed.Judge),
        new AuditRule("direct", AuditSubject.Approval, DirectToReviewed.Judge),
    ];

    /// <summary>What the rules find in a commit.</summary>
    public static IEnumerable<AuditFinding> Judge(AuditedCommit commit, AuditContext context)
    {
        foreach (var rule in All)
        {
            foreach (var remark in rule.Judge(commit, context))
            {
                yield return new AuditFinding(rule.Code, rule.Subject, commit.Id, commit.Author, commit.Recorder, commit.Headline, remark.Sentence, remark.Remedy)
                {
                    Alike = remark.Alike,
                };
            }
        }
    }
}
