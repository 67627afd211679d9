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
        var marks = MarksOf(action, today);
        var due = action.Due?.LastDay;
        var isOpen = action.Status.IsOpen();
        var ended = isOpen ? null : marks.FindLast(mark => mark.Sign is TimelineSign.Completed or TimelineSign.Closed)?.Day;
        var end = ended ?? (isOpen && !(due >= today) ? today : due);
        var begin = action.Start?.First ?? (marks.Count > 0 ? marks[0].Day : null);
        var late = end > due ? DaySpan.Of(Later(due.Value.AddDays(1), action.Start?.First), end) : null;
        return new TimelineRow(row, marks, DaySpan.Of(begin, late is null ? end : due), late);
    }

    // Plain loops: a plan of thousands of actions is worked out between a key and its frame.
    private static List<TimelineMark> MarksOf(PlanAction action, DateOnly today)
    {
        var marks = new List<TimelineMark>();
        Add(marks, TimelineSign.Start, action.Start);
        Add(marks, TimelineSign.Due, action.Due?.Period);
        Add(marks, TimelineSign.NextCheck, action.Due?.LastDay is null ? action.NextCheck : null);
        Add(marks, TimelineSign.Completed, Completed(action));
        Add(marks, TimelineSign.Closed, action.Closed?.Date);
        foreach (var milestone in action.Milestones)
        {
            var sign = milestone.IsDone ? TimelineSign.MilestoneDone : milestone.Due?.Last < today ? TimelineSign.MilestoneMissed : TimelineSign.MilestoneToCome;
            Add(marks, sign, milestone.DoneOn ?? milestone.Due, milestone.Text);
        }
        foreach (var change in action.DateChanges)
        {
            if (change.Decision == Asked)
                Add(marks, TimelineSign.AskedDue, change.To?.Period);
            else if (change.Decision == Granted && change.From?.Period is { } was && was.Last != action.Due?.LastDay && !marks.Exists(mark => mark.Sign == TimelineSign.EarlierDue && mark.Day == was.Last))
                Add(marks, TimelineSign.EarlierDue, was);
        }
        return marks;
    }

    // Where it belongs: behind what is earlier, and of the same day behind what it hides.
    private static void Add(List<TimelineMark> marks, TimelineSign sign, Period? period, string text = "")
    {
        if (period is null)
            return;
        var mark = new TimelineMark(sign, period, text);
        var at = marks.Count;
        while (at > 0 && (marks[at - 1].Day > mark.Day || (marks[at - 1].Day == mark.Day && marks[at - 1].Sign > sign)))
            at--;
        marks.Insert(at, mark);
    }

    private static Period? Completed(PlanAction action) =>
        action.Completed is { } text && PeriodParser.TryParse(FieldValue.WithoutBy(text), out var period, out _) ? period : null;

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;
}
