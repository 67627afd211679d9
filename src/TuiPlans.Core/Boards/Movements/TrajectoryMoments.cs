using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>A moment at which a plan is looked at.</summary>
/// <param name="Asked">What finds it in the record: the id of a meeting, a date.</param>
/// <param name="Label">How it is called.</param>
/// <param name="Day">Its day.</param>
public sealed record TrajectoryStop(string Asked, string Label, DateOnly Day);

/// <summary>The moments at which a plan is looked at: the meetings of the body that watches it, month ends where it has none.</summary>
/// <param name="Body">The id of the body; null where nobody watches the plan.</param>
/// <param name="Past">Moments of the past, the earliest first.</param>
/// <param name="Next">Moments to come.</param>
/// <param name="IsOfMeetings">Whether the past ones are meetings.</param>
/// <param name="Words">What they are, as a sentence.</param>
public sealed record TrajectoryMoments(string? Body, IReadOnlyList<TrajectoryStop> Past, IReadOnlyList<TrajectoryStop> Next, bool IsOfMeetings, string Words)
{
    private const int MostPast = 12;
    private const int MostNext = 3;

    /// <summary>The moments of a plan, seen from a day.</summary>
    public static TrajectoryMoments Of(PlanSet set, Plan plan, DateOnly today)
    {
        var calendar = new MeetingCalendar(set.Meetings);
        var (over, planned) = (calendar.Over(plan.MonitoredBy, today), calendar.Planned(plan.MonitoredBy, today));
        var name = plan.MonitoredBy is { } id ? set.Registers.Words(id) : null;
        return new TrajectoryMoments(
            plan.MonitoredBy,
            over.Count > 0 ? [.. over.TakeLast(MostPast).Select(Stop)] : [.. Enumerable.Range(1, MostPast).Reverse().Select(back => MonthEnd(today, -back))],
            planned.Count > 0 ? [.. planned.Take(MostNext).Select(Stop)] : [.. Enumerable.Range(0, MostNext).Select(ahead => MonthEnd(today, ahead))],
            over.Count > 0,
            Said(name, over.Count, planned.Count));
    }

    private static string Said(string? body, int over, int planned)
    {
        if (body is null)
            return "Nobody watches this plan, so it is looked at by month ends.";
        if (over + planned == 0)
            return $"{body} has no meetings on record, so the plan is looked at by month ends.";
        var latest = over > MostPast ? $", the latest {MostPast} of {over}" : "";
        return over == 0 ? $"By month ends, then the next meetings of {body}."
            : $"By the meetings of {body}{latest}, as the papers for them closed{(planned == 0 ? "; none is planned, so the forecast is by month ends" : "")}.";
    }

    private static TrajectoryStop Stop(Meeting meeting) => new(meeting.Id, meeting.Id, meeting.Day!.Value);

    private static TrajectoryStop MonthEnd(DateOnly today, int months)
    {
        var end = new DateOnly(today.Year, today.Month, 1).AddMonths(months + 1).AddDays(-1);
        return new TrajectoryStop(Period.Day(end).Text, $"{end:MMM yyyy}", end);
    }
}
