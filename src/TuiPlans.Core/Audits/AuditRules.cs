using TuiPlans.Core.Audits.Rules;

namespace TuiPlans.Core.Audits;

/// <summary>The one table of the audit's rules; that history was rewritten is seen by comparing branches, and is none of them.</summary>
public static class AuditRules
{
    /// <summary>All of them, in the order in which they are told of one commit.</summary>
    public static IReadOnlyList<AuditRule> All { get; } =
    [
        new AuditRule("back-dated", BackDated.Judge),
        new AuditRule("unknown-author", UnknownAuthor.Judge),
        new AuditRule("unknown-recorder", UnknownRecorder.Judge),
        new AuditRule("unsigned", Unsigned.Judge),
        new AuditRule("merge-changed", MergeChanged.Judge),
        new AuditRule("trailers-disagree", TrailersDisagree.Judge),
        new AuditRule("foreign-files", ForeignFiles.Judge),
        new AuditRule("not-approved", NotApproved.Judge),
        new AuditRule("squashed", SquashedIntoReviewed.Judge),
        new AuditRule("direct", DirectToReviewed.Judge),
    ];

    /// <summary>What the rules find in a commit.</summary>
    public static IEnumerable<AuditFinding> Judge(AuditedCommit commit, AuditContext context)
    {
        foreach (var rule in All)
        {
            foreach (var remark in rule.Judge(commit, context))
            {
                yield return new AuditFinding(rule.Code, commit.Id, commit.Author, commit.Recorder, commit.Headline, remark.Sentence, remark.Remedy)
                {
                    Alike = remark.Alike,
                };
            }
        }
    }
}
