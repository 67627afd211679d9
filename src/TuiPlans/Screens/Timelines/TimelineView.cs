using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Timelines;

/// <summary>Draws the timeline: a heading of time, the actions, the dates of the one under the cursor in words, the legend.</summary>
internal static class TimelineView
{
    private const int LeastOfId = 7;
    private const int Wide = 100;
    private const int Least = 60;
    private const int HeadRows = 3;
    private const int High = 30;

    /// <summary>Cells for the dates.</summary>
    public static int TrackWidth(Desk desk) => Math.Max(1, desk.Size.Width - Left(desk.Size.Width) - 1);

    /// <summary>Rows for the actions.</summary>
    public static int ListHeight(Desk desk, string plan) =>
        Math.Max(1, desk.Body.Height - HeadRows - WordRows(desk) - Legend(desk.View.Timeline(plan), desk.Size.Width).Count);

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(TimelineScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (desk.Set.Plan(screen.PlanId!) is null)
            return [StyledLine.Empty, StyledLine.Of(" This plan is there no more. Press 1 for all plans.", Palette.Warning)];
        var timeline = desk.View.Timeline(screen.PlanId!);
        if (timeline.Rows.Count == 0)
            return [StyledLine.Empty, StyledLine.Of(Screens.Legend.NoAction, Palette.Title)];
        var track = TrackWidth(desk);
        var (upper, lower) = screen.Scale.Heading(track);
        var ids = Columns.OfIds(screen.List.Items.Select(line => line.Row?.Row.Action.Id ?? ""), LeastOfId);
        return
        [
            Info(screen, timeline, desk),
            Head(width, "") + upper,
            Head(width, "Action") + lower,
            .. screen.List.View(width, (line, room) => line.Row is { } row
                ? Columns.Marked(Head(room, row, ids) + Track.Of(row, screen.Scale, desk.Today, track), desk.Marks.Contains(row.Row.Action.Ref))
                : NoDate(room)),
            .. Words(screen, desk),
            .. Legend(timeline, width),
        ];
    }

    private static StyledLine Info(TimelineScreen screen, Timeline timeline, Desk desk)
    {
        var width = desk.Size.Width;
        var track = TrackWidth(desk);
        var (from, to) = (Period.Day(screen.Scale.First).Words, Period.Day(screen.Scale.DayAt(track).AddDays(-1)).Words);
        var cell = screen.Scale.CellOf(desk.Today);
        var away = cell < 0 || cell >= track ? "; Home shows today" : "";
        var count = StyledLine.Of($"{screen.List.Position} ", Palette.Muted);
        if (Screens.Legend.Held(screen.PlanId!, screen.Shown, timeline.Rows.Count, desk) is { Width: > 0 } held)
            return held.WithRight(count, width);
        return StyledLine.Of($" {screen.Scale.Zoom}, {from} to {to}{away}", Palette.Muted).WithRight(count, width);
    }

    private static int Left(int width) => Head(width, "").Width;

    private static StyledLine Head(int width, TimelineRow row, int ids) => Head(
        width, row.Row.Action.Id, row.Row.Action.Title, RatingMarks.Of(row.Row.Derived.Rating).Short(), Screens.Legend.Signs(row.Row), ids);

    private static StyledLine Head(int width, StyledLine id, StyledLine? title = null, StyledLine? rating = null, StyledLine? mark = null, int ids = LeastOfId)
    {
        var gap = StyledLine.Of(" ");
        // The track begins at one place: a longer id takes its room from the title.
        var room = width < Wide ? 16 : 34;
        var wide = width < Least ? LeastOfId : Math.Min(ids, LeastOfId + room - 1);
        var head = gap + (mark ?? StyledLine.Empty).Fit(Screens.Legend.SignCells) + gap + (rating ?? StyledLine.Empty).Fit(3) + gap + id.Fit(wide) + gap;
        return width < Least ? head : head + (title ?? StyledLine.Empty).Fit(room + LeastOfId - wide) + gap;
    }

    private static StyledLine NoDate(int width) =>
        StyledLine.Of(" No date ", Palette.Title).Append(new string('─', Math.Max(0, width - 10)), Palette.Border);

    private static int WordRows(Desk desk) => desk.Size.Height >= High ? 3 : desk.Size.Height >= 20 ? 2 : 1;

    // What the signs say, in words: the only form in which a screen reader tells it, and exact to the day.
    private static IEnumerable<StyledLine> Words(TimelineScreen screen, Desk desk)
    {
        var rows = WordRows(desk);
        var row = screen.List.Selected?.Row;
        var words = row is null ? [] : WordWrap.Rows($"{row.Row.Action.Id}, {row.Row.Derived.Reason}: {row.Words}", Math.Max(2, desk.Size.Width - 3));
        for (var i = 0; i < rows; i++)
        {
            var text = i >= words.Count ? "" : i == rows - 1 && words.Count > rows ? words[i] + " …" : words[i];
            yield return StyledLine.Of(" " + text);
        }
    }

    private static List<StyledLine> Legend(Timeline timeline, int width)
    {
        List<StyledLine> lines = [StyledLine.Empty];
        foreach (var part in TimelineSigns.Legend(timeline.Signs, timeline.HasOverrun))
        {
            if (lines[^1].Width > 0 && lines[^1].Width + 2 + part.Width > width - 1)
                lines.Add(StyledLine.Empty);
            lines[^1] = lines[^1] + StyledLine.Of(lines[^1].Width == 0 ? " " : "  ") + part;
        }

        return lines;
    }
}
