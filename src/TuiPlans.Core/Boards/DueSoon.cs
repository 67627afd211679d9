namespace TuiPlans.Core.Boards;

/// <summary>
/// How it is called that something is due soon: before the next meeting of the body that watches it; where none is planned, within a
/// month, for 31 days stand for the meeting then (DESIGN, the rules). What is overdue is not due soon.
/// </summary>
public static class DueSoon
{
    /// <summary>Where a meeting is planned.</summary>
    public const string BeforeMeeting = "due before the meeting";

    /// <summary>Where none is.</summary>
    public const string WithinMonth = "due within a month";

    /// <summary>How many are due soon: <c>3 due before the meeting</c>, <c>3 due within a month</c>, or both; empty where none is.</summary>
    public static string Words(IEnumerable<ActionRow> rows)
    {
        var soon = rows.Where(row => row.IsDueBeforeMeeting).ToLookup(row => row.HasMeeting);
        return string.Join(" · ", new[] { (Count: soon[true].Count(), Words: BeforeMeeting), (Count: soon[false].Count(), Words: WithinMonth) }
            .Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Words}"));
    }

    /// <summary>Whether a column of what is due soon is one of meetings: where a meeting is planned for any of the rows, or there are none.</summary>
    public static bool IsOfMeetings(IReadOnlyCollection<ActionRow> rows) => rows.Count == 0 || rows.Any(row => row.HasMeeting);
}
