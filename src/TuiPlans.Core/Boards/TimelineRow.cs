using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>One action on a timeline, in days.</summary>
/// <param name="Row">The action on its day.</param>
/// <param name="Marks">Its dates, the earliest first; the later of <see cref="TimelineSign"/> behind others of the same day.</param>
/// <param name="Work">
/// From the start (where none is known, from the earliest mark) to its end, but not beyond the agreed date. The end is the day of completion
/// or closing; for what is open, the agreed date, or today where that is past or absent. Null where nothing is known of it.
/// </param>
/// <param name="Overrun">The days behind the agreed date up to the end; null where it was kept, or may be still.</param>
public sealed record TimelineRow(ActionRow Row, IReadOnlyList<TimelineMark> Marks, DaySpan? Work, DaySpan? Overrun)
{
    private const string Asked = "asked";
    private const string Granted = "granted";

    /// <summary>Whether it has an agreed date; those without stand last.</summary>
    public bool HasDate => Row.Action.Due?.LastDay is not null;

    /// <summary>All its dates in words, the earliest first; the wording of the due where that is no date.</summary>
    public string Words => string.Join("; ", Marks.Select(mark => mark.Words).Concat(HasDate ? [] : [Row.DueWords]));

    /// <summary>Works out marks and spans of an action on its day.</summary>
    public static TimelineRow From(ActionRow row)
    {
        var (action, today) = (row.Action, row.Day.Today);
        var marks = MarksOf(action, today).OrderBy(mark => mark.Day).ThenBy(mark => mark.Sign).ToList();
        var due = action.Due?.LastDay;
        var isOpen = action.Status.IsOpen();
        var ended = isOpen ? null : marks.FindLast(mark => mark.Sign is TimelineSign.Completed or TimelineSign.Closed)?.Day;
        var end = ended ?? (isOpen && !(due >= today) ? today : due);
        var begin = action.Start?.First ?? (marks.Count > 0 ? marks[0].Day : null);
        var late = end > due ? DaySpan.Of(Later(due.Value.AddDays(1), action.Start?.First), end) : null;
        return new TimelineRow(row, marks, DaySpan.Of(begin, late is null ? end : due), late);
    }

    private static IEnumerable<TimelineMark> MarksOf(PlanAction action, DateOnly today)
    {
        IEnumerable<TimelineMark?> single =
        [
            Mark(TimelineSign.Start, action.Start),
            Mark(TimelineSign.Due, action.Due?.Period),
            action.Due?.LastDay is null ? Mark(TimelineSign.NextCheck, action.NextCheck) : null,
            Mark(TimelineSign.Completed, Completed(action)),
            Mark(TimelineSign.Closed, action.Closed?.Date),
        ];
        return single.OfType<TimelineMark>()
            .Concat(action.Milestones.Select(milestone => Of(milestone, today)).OfType<TimelineMark>())
            .Concat(Dates(action));
    }

    private static IEnumerable<TimelineMark> Dates(PlanAction action)
    {
        var earlier = action.DateChanges.Where(change => change.Decision == Granted).Select(change => change.From?.Period).OfType<Period>()
            .Where(period => period.Last != action.Due?.LastDay).DistinctBy(period => period.Last);
        var asked = action.DateChanges.Where(change => change.Decision == Asked).Select(change => change.To?.Period).OfType<Period>();
        return earlier.Select(period => new TimelineMark(TimelineSign.EarlierDue, period))
            .Concat(asked.Select(period => new TimelineMark(TimelineSign.AskedDue, period)));
    }

    private static TimelineMark? Of(Milestone milestone, DateOnly today)
    {
        var sign = milestone.IsDone ? TimelineSign.MilestoneDone : milestone.Due?.Last < today ? TimelineSign.MilestoneMissed : TimelineSign.MilestoneToCome;
        return (milestone.DoneOn ?? milestone.Due) is { } period ? new TimelineMark(sign, period, milestone.Text) : null;
    }

    private static Period? Completed(PlanAction action) =>
        action.Completed is { } text && PeriodParser.TryParse(FieldValue.WithoutBy(text), out var period, out _) ? period : null;

    private static TimelineMark? Mark(TimelineSign sign, Period? period) => period is null ? null : new TimelineMark(sign, period);

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;
}
