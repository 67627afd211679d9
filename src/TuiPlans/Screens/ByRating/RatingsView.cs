using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.ByRating;

/// <summary>Draws the board: counts, then the lanes one below the other, the derived rating beside each action.</summary>
internal static class RatingsView
{
    private const int Wide = 100;
    private const int Usual = 80;
    private const int Least = 60;
    private const int HeadRows = 4;
    private const int LeastOfId = 7;
    private const int FootRows = 1;

    /// <summary>Rows for the lanes.</summary>
    public static int ListHeight(Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - FootRows);

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(RatingsScreen screen, Desk desk)
    {
        if (desk.Set.Plan(screen.PlanId!) is not { } plan || screen.Tally is not { } tally)
            return [StyledLine.Empty, StyledLine.Of(" This plan is there no more. Press 1 for all plans.", Palette.Warning)];
        var width = desk.Size.Width;
        var ids = Columns.OfIds(screen.List.Items.Select(line => line.Row?.Action.Id ?? ""), LeastOfId);
        return
        [
            StyledLine.Of(" Stated ", Palette.Muted) + RatingMarks.Tally(tally.Stated, tally.StatedNone)
                + StyledLine.Of(tally.Mismatches > 0 ? $"≠ {tally.Mismatches} {Mismatch.Words(screen.List.Items.Select(line => line.Row).OfType<ActionRow>())}" : "", Palette.Warning),
            StyledLine.Of(" Dates  ", Palette.Muted) + RatingMarks.Tally(tally.Derived, tally.DerivedNone)
                + Asked(screen, tally),
            Legend.Held(plan.Id, tally.Actions, desk.View.Pressing(plan.Id).Count, desk) is { Width: > 0 } held ? held : StyledLine.Of(" " + plan.Scheme.Legend, Palette.Muted),
            Heading(screen.By, width, ids).Over(Palette.Muted),
            .. Body(screen, plan, desk, ids),
            Legend.SignWords(screen.List.Shown.Select(line => line.Row).OfType<ActionRow>(), width),
        ];
    }

    // What somebody waits for comes before advice.
    private static StyledLine Asked(RatingsScreen screen, Tally tally) => screen.List.Items.Count(line => line.Row?.Asked is not null) is > 0 and var asked
        ? StyledLine.Of($"? {asked} {(asked == 1 ? "date" : "dates")} asked", Palette.Warning)
        : StyledLine.Of(tally.StatedNone == tally.Actions ? "nobody has rated yet: r rates" : "", Palette.Muted);

    private static IReadOnlyList<StyledLine> Body(RatingsScreen screen, Plan plan, Desk desk, int ids)
    {
        var overTop = OverTop(screen.List);
        var view = screen.List.View(
            desk.Size.Width,
            (line, room) => line.Empty.Count > 0 ? Empty(line.Empty, screen.By, room)
                : line.Row is { } row && line != overTop ? Columns.Marked(Card(row, screen.By, room, ids), desk.Marks.Contains(row.Action.Ref))
                : Head(line.Lane, screen.By, plan, room));
        if (screen.Tally?.Actions != 0)
            return view;
        var why = desk.View.Pressing(plan.Id).Count == 0 ? Legend.NoAction : " No action matches; Esc shows all again.";
        return [.. view.Prepend(StyledLine.Of(why, Palette.Muted)).Take(ListHeight(desk))];
    }

    // The head of a lane that was scrolled away takes the place of the first row; the cursor, which has a row above it, never stands there.
    private static LaneLine? OverTop(ListPane<LaneLine> list) => list.Top > 0 && list.Index > list.Top && list.Items[list.Top + 1].Row is not null ? list.Items[list.Top] : null;

    private static StyledLine Empty(IReadOnlyList<Lane> lanes, LaneField by, int width)
    {
        var line = StyledLine.Of(" ");
        foreach (var lane in lanes)
        {
            line = (line.Width > 1 ? line.Append(" · ", Palette.Muted) : line)
                + (by == LaneField.Rag ? RatingMarks.Of(lane.Rating).Short() : StyledLine.Of(lane.Title, Palette.Title)) + StyledLine.Of(" 0", Palette.Muted);
        }
        return line.Append(" ").Append(new string('─', Math.Max(0, width - line.Width - 2)), Palette.Border);
    }

    private static StyledLine Head(Lane lane, LaneField by, Plan plan, int width)
    {
        var head = StyledLine.Of(" ") + (by == LaneField.Rag ? RatingMarks.Of(lane.Rating).Label(plan.Scheme.Words(lane.Rating)) : StyledLine.Of(lane.Title, Palette.Title))
            .Append($" · {lane.Rows.Count} ", lane.Rows.Count == 0 ? Palette.Muted : Palette.Title);
        if (by is not LaneField.Rag and not LaneField.Status)
            head = head.Append($"· {Delivery.To(lane.Rows).Words} ", Palette.Muted);
        return head.Append(new string('─', Math.Max(0, width - head.Width - 1)), Palette.Border);
    }

    private static StyledLine Heading(LaneField by, int width, int ids) =>
        Cells(by, width, ids, "", "Action", "", "Due", "Lead", width < Wide ? "Said" : "Stated", width < Least ? "By dates" : "By dates and status", "Status");

    private static StyledLine Card(ActionRow row, LaneField by, int width, int ids) => Cells(
        by,
        width,
        ids,
        Legend.Signs(row),
        row.Action.Id,
        row.Action.Title,
        row.DueWords,
        row.Leads,
        RatingMarks.Of(row.Action.Rag).Short(),
        RatingMarks.Of(row.Derived.Rating).Short() + StyledLine.Of(" " + row.Derived.Reason, row.IsOverdue ? Palette.Danger : Palette.Muted),
        row.Action.Status.Label());

    // The lane itself says the stated rating where lanes are of ratings.
    private static StyledLine Cells(
        LaneField by, int width, int ids, StyledLine mark, StyledLine id, StyledLine title, StyledLine due, StyledLine lead, StyledLine stated, StyledLine derived, StyledLine status) =>
        Columns.Row(
            width,
            (mark, Legend.SignCells), (id, ids), (title, 0), (due, width < Least ? -1 : 11), (lead, width < Columns.WithLead ? -1 : 24), (stated, by == LaneField.Rag ? -1 : width < Wide ? 4 : 6), (derived, width < Least ? 20 : width < Usual ? 23 : 26), (status, width < Wide + 30 ? -1 : 12));
}
