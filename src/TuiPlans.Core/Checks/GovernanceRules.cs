using TuiPlans.Core.Checks.Rules;

namespace TuiPlans.Core.Checks;

/// <summary>The one table of rules of governance (DESIGN, the rules): none of them ever blocks a save.</summary>
public static class GovernanceRules
{
    internal static IReadOnlyList<ActionRule> OfActions { get; } =
    [
        new("no-action", RuleKind.Neglect, "A recommendation that no action answers", NoAction.Find),
        new("due-after-deadline", RuleKind.Contradiction, "Due later than the inspectors' own date", DueAfterDeadline.Find),
        new("due-unexplained", RuleKind.Contradiction, "A date to which no date change leads", DueUnexplained.Find),
        new("date-undecided", RuleKind.Neglect, "Another date was asked for, and the meeting that could decide is over", DateUndecided.Find),
        new("third-extension", RuleKind.Neglect, "Extended three times or more", ThirdExtension.Find),
        new("no-next-check", RuleKind.Record, "Open without a date, and without a day to look again", NoNextCheck.Find),
        new("next-check-past", RuleKind.Neglect, "The day to look again is past", NextCheckPast.Find),
        new("milestone-past", RuleKind.Neglect, "A milestone is past and not done", MilestonePast.Find),
        new("impact-review-past", RuleKind.Neglect, "The impact review is past, and nothing was found", ImpactReviewPast.Find),
        new("no-completion-date", RuleKind.Record, "Delivered, and not said when", NoCompletionDate.Find),
        new("no-evidence", RuleKind.Record, "Complete, and nobody has seen evidence", NoEvidence.Find),
        new("sign-off-unfounded", RuleKind.Contradiction, "Signed off or embedded without evidence that another has seen, or without a meeting", SignOffUnfounded.Find),
        new("embedded-unfounded", RuleKind.Contradiction, "Embedded without an impact review three months after completion", EmbeddedUnfounded.Find),
        new("evidence-withdrawn", RuleKind.Contradiction, "Signed off or embedded on evidence that was withdrawn", EvidenceWithdrawn.Find),
        new("evidence-old", RuleKind.Neglect, "Signed off or embedded on evidence older than a year", EvidenceOld.Find),
        new("checker-not-independent", RuleKind.Contradiction, "Evidence seen by a lead, or by the agency that did the work", CheckerNotIndependent.Find),
        new("status-back", RuleKind.Contradiction, "Open again though a completion date stands, and nothing says why", StatusBack.Find),
        new("no-rating-reason", RuleKind.Record, "Red or amber without a reason", NoRatingReason.Find),
        new("rating-unconfirmed", RuleKind.Neglect, "A rating that was not confirmed since the last meeting", RatingUnconfirmed.Find),
        new("closure-incomplete", RuleKind.Record, "Closed without reason, authority, or what takes its place", ClosureIncomplete.Find),
        new("no-accountable", RuleKind.Record, "Several leads and none accountable", NoAccountable.Find),
        new("post-ended", RuleKind.Neglect, "Led by a post that ended", PostEnded.Find),
        new("post-vacant", RuleKind.Neglect, "Led by a post that is vacant", PostVacant.Find),
        new("body-ended", RuleKind.Neglect, "Open, with an agency or a watching body that ended", BodyEnded.Find),
        new("complete-contradicted", RuleKind.Contradiction, "Delivered, and the latest update says otherwise", CompleteContradicted.Find),
    ];

    internal static IReadOnlyList<MeetingRule> OfMeetings { get; } =
    [
        new("entry-without-owner", RuleKind.Record, "A decision or challenge without an owner", Entries.WithoutOwner),
        new("entry-late", RuleKind.Neglect, "A decision or challenge whose date is past", Entries.Late),
    ];

    /// <summary>All of them, in the order in which a list of them reads best.</summary>
    public static IReadOnlyList<CheckRule> All { get; } = [.. OfActions, .. OfMeetings, AcceptedFindings.Rule, .. Comparison.Rules];
}
