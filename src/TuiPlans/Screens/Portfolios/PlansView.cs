using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Portfolios;

/// <summary>Draws the plans: a table, and below it what presses in the plan under the cursor.</summary>
internal static class PlansView
{
    private const int Wide = 100;
    private const int Least = 60;

    /// <summary>Rows for the table without its heading: as many as there are plans, up to two fifths of the room.</summary>
    public static int ListHeight(Desk desk) => Math.Clamp(desk.Set.Plans.Count, 1, Math.Max(2, desk.Body.Height * 2 / 5));

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(PlansScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (screen.List.Items.Count == 0)
            return Empty();
        List<StyledLine> lines = [StyledLine.Empty, Heading(width).Over(Palette.Muted), .. screen.List.View(width, (row, room) => Row(row, room, desk))];
        if (screen.List.Selected is { } selected)
            lines.AddRange(Detail(selected, screen.Pressing, width, desk.Body.Height - lines.Count, desk));
        return lines;
    }

    private static IReadOnlyList<StyledLine> Empty() =>
    [
        StyledLine.Empty,
        StyledLine.Of(" There is no plan here yet.", Palette.Title),
        StyledLine.Of(" A plan is a folder with a file plan.yaml in it, and one file for each action."),
    ];

    private static StyledLine Heading(int width) => Cells(width, "Plan", "Stated", "Open", "Overdue", "Next due", "Last update");

    private static StyledLine Row(PortfolioRow row, int width, Desk desk) => Cells(
        width,
        row.Plan.Title,
        Bar.Of(RatingMarks.Counts(row.Tally.Stated, row.Tally.StatedNone), BarWidth(width)),
        StyledLine.Of(row.Tally.Open.ToString()).PadLeft(4),
        StyledLine.Of(row.Tally.Overdue.ToString(), row.Tally.Overdue > 0 ? Palette.Danger : Palette.Plain).PadLeft(7),
        NextDue(row, desk),
        LastUpdate(row, desk));

    private static StyledLine Cells(int width, StyledLine title, StyledLine bar, StyledLine open, StyledLine overdue, StyledLine next, StyledLine last) =>
        Columns.Row(width, (title, 0), (bar, BarWidth(width)), (open, 4), (overdue, 7), (next, width < Least ? -1 : 11), (last, width < Least ? -1 : width < Wide ? 12 : 30));

    private static int BarWidth(int width) => width < Wide ? 10 : 16;

    private static string NextDue(PortfolioRow row, Desk desk) =>
        row.NextDue?.Due?.LastDay is { } day ? Elapsed.Ago(day, desk.Today) : "none";

    private static string LastUpdate(PortfolioRow row, Desk desk)
    {
        if (row.LastUpdate is not { Update.Date: { } date } last)
            return "none dated";
        var ago = date.Precision == Precision.Day ? Elapsed.Ago(date.First, desk.Today) : date.Words;
        return desk.Size.Width < Wide ? ago : $"{ago}, {last.Action.Id}";
    }

    private static IEnumerable<StyledLine> Detail(PortfolioRow row, IReadOnlyList<ActionRow> pressing, int width, int room, Desk desk)
    {
        var counts = row.Tally;
        List<StyledLine> head =
        [
            StyledLine.Empty,
            StyledLine.Of(" " + row.Plan.Title, Palette.Title),
            StyledLine.Of($" {counts.Delivered} of {counts.Actions - counts.Closed} delivered" + (counts.Closed > 0 ? $"; {counts.Closed} more closed otherwise" : "")
                + $" · {counts.Open} open · {counts.Overdue} overdue" + (counts.Mismatches > 0 ? $" · {counts.Mismatches} stated better than dates say" : "")),
            StyledLine.Of(" Stated ", Palette.Muted) + RatingMarks.Tally(counts.Stated, counts.StatedNone),
            StyledLine.Of(" Dates  ", Palette.Muted) + RatingMarks.Tally(counts.Derived, counts.DerivedNone),
            StyledLine.Of(" " + row.Plan.Scheme.Legend, Palette.Muted),
            StyledLine.Empty,
            StyledLine.Of(pressing.Count == 0 ? " Nothing is open." : " Most pressing", Palette.Title),
        ];
        var ids = Columns.OfIds(pressing.Select(action => action.Action.Id), least: 8);
        return head.Concat(pressing.Select(action => Pressing(action, width, ids))).Take(Math.Max(0, room));
    }

    private static StyledLine Pressing(ActionRow row, int width, int ids) => Columns.Row(
        width,
        (RatingMarks.Of(row.Derived.Rating).Short(), 3),
        (row.Action.Id, ids),
        (row.Action.Title, 0),
        (StyledLine.Of(row.Derived.Reason, row.IsOverdue ? Palette.Danger : Palette.Muted), width < Least ? 16 : 24));
}
