using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Portfolios;

/// <summary>Draws the plans: a table with a total, and below it (on wide screens beside it) what presses in the plan under the cursor.</summary>
internal static class PlansView
{
    // From here on: last update and next meeting as columns; the summary beside the table.
    private const int Wide = 110;
    // The trend takes the place of the last update, which stands below too, until there is room for both.
    private const int RoomForTrend = 118;
    private const int RoomForBoth = 134;
    private const int Beside = 150;
    private const int Least = 60;
    private const int HeadRows = 2;
    private const int SummaryWidth = 62;

    /// <summary>Rows for the table without heading and total: as many as there are plans, up to half of the room where the summary is below.</summary>
    public static int ListHeight(Desk desk)
    {
        var plans = Math.Max(1, desk.Set.Plans.Count);
        var room = desk.Body.Height - HeadRows - TotalRows(desk);
        return Math.Clamp(plans, 1, Math.Max(2, IsBeside(desk) ? room : room / 2));
    }

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(PlansScreen screen, Desk desk)
    {
        if (screen.List.Items.Count == 0)
            return Empty();
        var isBeside = IsBeside(desk);
        var width = desk.Size.Width - (isBeside ? SummaryWidth : 0);
        var hasTrend = width >= RoomForTrend && RatingTrend.Meetings(desk.Set, desk.Today).Count > 0;
        List<StyledLine> lines =
        [
            StyledLine.Empty,
            Heading(width, hasTrend).Over(Palette.Muted),
            .. screen.List.View(width, (row, room) => Row(row, room, hasTrend ? Sparkline.Of(screen.Trend(row.Plan.Id), row.Tally) : null, desk)),
        ];
        if (TotalRows(desk) > 0)
            lines.Add(Total(desk.View.Portfolio.Total, screen.List.Items.Count, width, hasTrend));
        if (screen.List.Selected is not { } selected)
            return lines;
        if (!isBeside)
            return [.. lines, StyledLine.Empty, .. PlanSummary.Lines(selected, screen, width, desk.Body.Height - lines.Count - 1, desk)];
        var summary = PlanSummary.Lines(selected, screen, SummaryWidth - Panes.Border, desk.Body.Height - Panes.Border, desk);
        return Panes.Beside((lines, width), (Panes.Box("Summary", summary, SummaryWidth, desk.Body.Height), SummaryWidth));
    }

    private static bool IsBeside(Desk desk) => desk.Size.Width >= Beside;

    private static int TotalRows(Desk desk) => desk.Set.Plans.Count > 1 ? 1 : 0;

    private static IReadOnlyList<StyledLine> Empty() =>
    [
        StyledLine.Empty,
        StyledLine.Of(" There is no plan here yet.", Palette.Title),
        StyledLine.Empty,
        StyledLine.Of(" Make one, outside of this program (q leaves it):"),
        StyledLine.Of(" tuiplans new my-plan --title \"My plan\"", Palette.KeyHint),
        StyledLine.Empty,
        StyledLine.Of(" Then open it here, and n adds its first action.", Palette.Muted),
    ];

    private static StyledLine Heading(int width, bool hasTrend) => Cells(width, "Plan", "Open", "Overdue", "Delivered", "Stated", hasTrend ? StyledLine.Of("Red trend") : null, "By dates", "≠", "Next due", "Meeting", "Last update");

    private static StyledLine Row(PortfolioRow row, int width, StyledLine? trend, Desk desk) => Counted(
        width, row.Plan.Title, row.Tally, trend, NextDue(row, desk), NextMeeting(row, desk), LastUpdate(row, desk));

    private static StyledLine Total(Tally tally, int plans, int width, bool hasTrend) =>
        Counted(width, $"All {plans} plans", tally, hasTrend ? StyledLine.Empty : null, "", "", "").Over(Palette.Title);

    private static StyledLine Counted(int width, string title, Tally tally, StyledLine? trend, string next, string meeting, string last) => Cells(
        width,
        title,
        StyledLine.Of(tally.Open.ToString()).PadLeft(4),
        StyledLine.Of(tally.Overdue.ToString(), tally.Overdue > 0 ? Palette.Danger : Palette.Plain).PadLeft(7),
        StyledLine.Of($"{tally.Delivered}/{tally.Actions - tally.Closed}").PadLeft(9),
        CountLine.Of(RatingMarks.Counts(tally.Stated, tally.StatedNone), CountWidth(width)),
        trend,
        CountLine.Of(RatingMarks.Counts(tally.Derived, tally.DerivedNone), CountWidth(width)),
        StyledLine.Of(tally.Mismatches > 0 ? tally.Mismatches.ToString() : "", Palette.Warning).PadLeft(3),
        next,
        meeting,
        last);

    // Narrow screens keep what a board asks first: how much is late.
    private static StyledLine Cells(
        int width, StyledLine title, StyledLine open, StyledLine overdue, StyledLine delivered, StyledLine stated, StyledLine? trend, StyledLine derived, StyledLine mismatches,
        StyledLine next, StyledLine meeting, StyledLine last) =>
        Columns.Row(
            width, (title, 0), (open, 4), (overdue, 7), (delivered, 9), (stated, width < Least ? -1 : CountWidth(width)),
            (trend ?? StyledLine.Empty, trend is null ? -1 : Sparkline.Width), (derived, width < Least ? -1 : CountWidth(width)),
            (mismatches.Width == 1 ? mismatches.PadLeft(3) : mismatches, 3), (next, width < Wide ? -1 : 11), (meeting, width < Wide ? -1 : 11), (last, width < Wide || (trend is not null && width < RoomForBoth) ? -1 : 13));

    private static int CountWidth(int width) => width < Wide ? 8 : 10;

    private static string NextDue(PortfolioRow row, Desk desk) =>
        row.NextDue?.Due?.LastDay is { } day ? Elapsed.Ago(day, desk.Today) : "none";

    private static string NextMeeting(PortfolioRow row, Desk desk) =>
        row.NextMeeting?.Day is { } day ? Elapsed.Ago(day, desk.Today) : "none";

    private static string LastUpdate(PortfolioRow row, Desk desk) =>
        row.LastUpdate is not { Update.Date: { } date } ? "none dated" : date.Precision == Precision.Day ? Elapsed.Ago(date.First, desk.Today) : date.Words;
}
