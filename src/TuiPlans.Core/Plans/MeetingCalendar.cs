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
        inOrder = [.. meetings.Where(m => m.State != MeetingState.Cancelled && m.Day is not null).OrderBy(m => m.Day).ThenBy(m => m.Starts!.Time)];
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

    private static bool IsOf(Meeting meeting, string? body) => body is not null && meeting.Body == body;
}
