using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>The meeting from which on people ask what moved, where they do not say.</summary>
internal static class LastMeeting
{
    /// <summary>The latest meeting, over on that day, of a body that watches one of the plans; null where there was none.</summary>
    public static Meeting? Of(PlanSet set, IReadOnlyList<Plan> plans, DateOnly today)
    {
        var calendar = new MeetingCalendar(set.Meetings);
        return plans.Select(plan => calendar.Last(plan.MonitoredBy, today)).OfType<Meeting>().MaxBy(meeting => meeting.Day);
    }
}
