namespace TuiPlans.Core.Plans;

/// <summary>The meetings of all bodies in their order; those that were cancelled, or have no day, are in no order and left out.</summary>
public sealed class MeetingCalendar
{
    private readonly List<Meeting> inOrder;
    private readonly IReadOnlyList<Meeting> all;

    /// <summary>The calendar of <paramref name="meetings"/>.</summary>
    public MeetingCalendar(IReadOnlyList<Meeting> meetings)
    {
        all = meetings;
        inOrder = [.. meetings.Where(m => m.State != MeetingState.Cancelled && m.Day is not null)];
        inOrder.Sort(Compare);
    }

    /// <summary>The meeting with that id, cancelled or not; null where there is none.</summary>
    public Meeting? Find(string? id) => id is null ? null : all.FirstOrDefault(meeting => meeting.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first meeting of a body that is not over on that day, one of that day among them; null where none is planned.</summary>
    /// <param name="body">The id of the body; null has no meetings.</param>
    /// <param name="today">The day.</param>
    public Meeting? Next(string? body, DateOnly today) => inOrder.Find(meeting => IsOf(meeting, body) && !meeting.IsOver(today));

    /// <summary>The last meeting of a body that is over on that day; null where there was none.</summary>
    /// <param name="body">The id of the body; null has no meetings.</param>
    /// <param name="today">The day.</param>
    public Meeting? Last(string? body, DateOnly today) => inOrder.FindLast(meeting => IsOf(meeting, body) && meeting.IsOver(today));

    /// <summary>The meetings of a body that are over on that day, the earliest first.</summary>
    /// <param name="body">The id of the body; null has no meetings.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<Meeting> Over(string? body, DateOnly today) => inOrder.FindAll(meeting => IsOf(meeting, body) && meeting.IsOver(today));

    /// <summary>The meetings of a body that are not over on that day, the earliest first.</summary>
    /// <param name="body">The id of the body; null has no meetings.</param>
    /// <param name="today">The day.</param>
    public IReadOnlyList<Meeting> Planned(string? body, DateOnly today) => inOrder.FindAll(meeting => IsOf(meeting, body) && !meeting.IsOver(today));

    /// <summary>The latest meeting, over on that day, of a body that watches one of the plans: from when on people ask what moved. Null where there was none.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="today">The day.</param>
    public Meeting? LastFor(IEnumerable<Plan> plans, DateOnly today) => plans.Select(plan => Last(plan.MonitoredBy, today)).OfType<Meeting>().MaxBy(meeting => meeting.Day);

    // Not by LINQ: an order by dates that may be absent would be compiled at each start.
    private static int Compare(Meeting a, Meeting b)
    {
        var days = a.Starts!.Day.CompareTo(b.Starts!.Day);
        return days != 0 ? days : Nullable.Compare(a.Starts.Time, b.Starts.Time) is var times and not 0 ? times : string.CompareOrdinal(a.Id, b.Id);
    }

    private static bool IsOf(Meeting meeting, string? body) => body is not null && meeting.Body == body;
}
