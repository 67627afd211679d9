using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>The words of the fields that know a closed list of them.</summary>
internal static class FieldWords
{
    /// <summary>What <c>is:</c> can ask.</summary>
    public static IReadOnlyList<FieldWord> States { get; } =
    [
        new("open", "to confirm, not started or in progress", row => row.Action.Status.IsOpen()),
        new("delivered", "complete, signed off or embedded", row => row.Action.Status.IsDelivered()),
        new("closed", "ended otherwise", row => row.Action.Status == Status.Closed),
        new("overdue", "open, and past its date", row => row.IsOverdue),
        new("mismatch", "stated better than dates and status say, or red or amber though delivered", row => row.IsMismatch),
        new("due-before-meeting", "open, due before the next meeting (none planned: within a month), not overdue", row => row.IsDueBeforeMeeting),
        new("date-asked", "another date was asked for and is not decided", row => Has(row.Action.DateChanges, change => change.Decision == "asked")),
        new("extended", "an extension was granted", row => row.Action.ExtensionsGranted > 0),
        new("not-evidenced", "complete, and no evidence was seen", row => row.Assurance == Assurance.NotEvidenced),
        new("blocked", "open, and something holds it up", row => row.Action.Status.IsOpen() && row.Action.Blockers.Count > 0),
    ];

    /// <summary>The statuses.</summary>
    public static IReadOnlyList<FieldWord> Statuses { get; } =
        [.. Plans.Statuses.All.Select(status => new FieldWord(status.Word(), status.Label(), row => row.Action.Status == status))];

    /// <summary>What <c>has:</c> can ask.</summary>
    public static IReadOnlyList<FieldWord> Present { get; } =
    [
        Part("lead", "leads", row => row.Action.Leads.Count > 0),
        Part("due", "due", row => row.Action.Due is not null),
        new("date", "a date that can make it late, so neither ongoing nor after an event", row => row.Action.Due?.LastDay is not null),
        new("evidence", "evidence that was seen and stands", row => Has(row.Action.EvidenceSeen, item => !item.IsWithdrawn)),
        Part("update", "updates", row => row.Action.Updates.Count > 0),
        Part("recommendation", "recommendations", row => row.Action.Recommendations.Count > 0),
        Part("milestone", "milestones", row => row.Action.Milestones.Count > 0),
        Part("rag", "rag", row => row.Action.Rag is not null),
        Part("reason", "rag-reason", row => !string.IsNullOrWhiteSpace(row.Action.RagReason)),
        Part("blocker", "blockers", row => row.Action.Blockers.Count > 0),
        Part("agency", "agency", row => row.Action.Agencies.Count > 0),
        Part("theme", "theme", row => row.Action.Theme is not null),
        Part("timescale", "timescale", row => row.Action.Timescale is not null),
        Part("accountable", "accountable", row => row.Action.Accountable is not null),
        Part("partner", "partners", row => row.Action.Partners.Count > 0),
        Part("next-check", "next-check", row => row.Action.NextCheck is not null),
        Part("date-change", "date-changes", row => row.Action.DateChanges.Count > 0),
        Part("measure", "measures", row => row.Action.Measures.Count > 0),
        Part("outcome", "outcome", row => row.Action.Outcome is not null),
        Part("success", "success", row => row.Action.Success is not null),
        Part("impact-review", "impact-review", row => row.Action.ImpactReview is not null),
        new("deadline", "a date of the inspectors", row => row.Day.Deadline(row.Action) is not null),
        new("meeting", "a next meeting of the body that watches it", row => row.Day.NextMeeting(row.Action) is not null),
    ];

    /// <summary>What <c>no:</c> can ask: the opposite of each of them.</summary>
    public static IReadOnlyList<FieldWord> Absent { get; } = [.. Present.Select(word => word with { Holds = row => !word.Holds(row) })];

    /// <summary>The ratings, worst first, and none; a letter does too.</summary>
    public static IReadOnlyList<FieldWord> Ratings(Func<ActionRow, Rating?> rating) =>
    [
        .. Plans.Ratings.All.Reverse().Select(one => new FieldWord(one.Word(), $"{one.Letter()}", row => rating(row) == one) { IsAlso = typed => Plans.Ratings.Parse(typed) == one }),
        new("none", "not rated", row => rating(row) is null) { IsAlso = typed => typed is "-" or "–" },
    ];

    private static FieldWord Part(string word, string key, Func<ActionRow, bool> holds) => new(word, Fields.Action.Find(key)!.Label, holds);

    private static bool Has<T>(IReadOnlyList<T> items, Func<T, bool> holds)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (holds(items[i]))
                return true;
        }
        return false;
    }
}
