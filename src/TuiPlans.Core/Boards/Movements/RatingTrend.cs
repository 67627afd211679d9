using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>How a plan stood at a meeting.</summary>
/// <param name="Meeting">The id of the meeting.</param>
/// <param name="Day">The day by which it was reckoned.</param>
/// <param name="Tally">The counts.</param>
public sealed record TrendPoint(string Meeting, DateOnly Day, Tally Tally);

/// <summary>The meetings at which a plan is looked at.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Meetings">The last ones of the body that watches it, the earliest first.</param>
public sealed record TrendMeetings(Plan Plan, IReadOnlyList<Meeting> Meetings);

/// <summary>How a plan stood at the last meetings of the body that watches it.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="Points">The meetings, the earliest first; those before the record began, or before there was the plan, are left out.</param>
public sealed record RatingTrend(string Plan, IReadOnlyList<TrendPoint> Points)
{
    /// <summary>So many meetings are looked at.</summary>
    public const int Most = 6;

    /// <summary>The meetings of each plan that are looked at: the last ones of the body that watches it. Plans without any are left out.</summary>
    public static IReadOnlyList<TrendMeetings> Meetings(PlanSet set, DateOnly today)
    {
        var calendar = new MeetingCalendar(set.Meetings);
        var all = new List<TrendMeetings>();
        foreach (var plan in set.Plans)
        {
            if (calendar.Over(plan.MonitoredBy, today) is { Count: > 0 } over)
                all.Add(new TrendMeetings(plan, [.. over.TakeLast(Most)]));
        }
        return all;
    }

    /// <summary>The counts of a plan at a moment; null where it was not there.</summary>
    public static Tally? Count(string plan, Day day) =>
        day.Set.Plan(plan) is { } found ? Tally.Of([.. found.Counted.Select(action => ActionRow.From(action, day))]) : null;
}
