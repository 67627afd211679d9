using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Matrices;

/// <summary>Draws the matrix; what is under the cursor is told in full in a pane beside it where it is wide, else below it.</summary>
internal static class MatrixView
{
    private const int PaneWidth = 44;
    private const int RoomForMore = 20;
    private const int FullFoot = 5;
    private const int LeastOfId = 7;

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(MatrixScreen screen, Desk desk)
    {
        if (desk.Set.Plan(screen.PlanId!) is not { } plan || screen.Matrix is not { } matrix)
            return [StyledLine.Empty, StyledLine.Of(" This plan is there no more. Press 1 for all plans.", Palette.Warning)];
        var total = desk.View.Pressing(plan.Id).Count;
        if (total == 0)
            return [StyledLine.Empty, StyledLine.Of(Legend.NoAction, Palette.Muted)];
        var first = Legend.Held(plan.Id, matrix.Total.Tally.Actions, total, desk) is { Width: > 0 } held ? held : Bars(screen);
        var width = desk.Size.Width - PaneWidth;
        return desk.Size.Height < RoomForMore || width < MatrixLayout.EnoughFor(matrix.Timescales.Count + 1)
            ? [first, .. Below(screen, matrix, plan, desk)]
            :
            [
                first,
                .. Panes.Beside((MatrixGrid.Lines(screen, matrix, width, desk.Body.Height - 2), width), (Pane(screen, matrix, desk.Body.Height - 2), PaneWidth)),
                StyledLine.Of(" " + plan.Scheme.Legend, Palette.Muted).WithRight(Legend.SignWords(screen.Cell!.Rows, width), desk.Size.Width),
            ];
    }

    private static StyledLine Bars(MatrixScreen screen) => StyledLine.Of(
        (screen.IsStated ? " Stated ratings (b: by dates)" : " By dates and status (b: stated)") + " · x of y complete, +n more closed otherwise", Palette.Muted);

    // The matrix has the room that it needs, and what is left goes to what stands under the cursor.
    private static List<StyledLine> Below(MatrixScreen screen, Matrix matrix, Plan plan, Desk desk)
    {
        var (width, height) = (desk.Size.Width, desk.Body.Height - 1);
        var least = desk.Size.Height < RoomForMore ? 1 : 2;
        var grid = MatrixGrid.Lines(screen, matrix, width, height - least);
        var room = height - grid.Count;
        var cell = screen.Cell!;
        var words = StyledLine.Of(" " + Where(screen, matrix), Palette.Title).Append(": " + (cell.Rows.Count == 0 ? "no action" : cell.Delivery.Words));
        var legend = StyledLine.Of(" " + plan.Scheme.Legend, Palette.Muted);
        if (room < FullFoot)
            return [.. grid, .. Enumerable.Repeat(StyledLine.Empty, Math.Max(0, room - least)), words.Append(cell.Rows.Count == 0 ? "" : " · " + Presses(cell)), .. least > 1 ? [legend] : Array.Empty<StyledLine>()];
        List<StyledLine> foot = [StyledLine.Of(" " + new string('─', Math.Max(0, width - 2)), Palette.Border), words, StyledLine.Of(" " + Presses(cell)), .. Actions(cell, width).Take(room - FullFoot + 1)];
        return [.. grid, .. foot, .. Enumerable.Repeat(StyledLine.Empty, Math.Max(0, room - 1 - foot.Count)), legend];
    }

    private static string Where(MatrixScreen screen, Matrix matrix) =>
        matrix.Facets(screen.Row, screen.Column) is { Count: > 0 } facets ? string.Join(" · ", facets.Select(facet => facet.Title)) : "All of the plan";

    private static string Presses(MatrixCell cell)
    {
        var soon = DueSoon.Words(cell.Rows);
        return $"{cell.Tally.Open} open · {cell.Tally.Overdue} overdue" + (soon.Length > 0 ? $" · {soon}" : "")
            + (cell.Tally.Mismatches > 0 ? $" · {cell.Tally.Mismatches} {Mismatch.Words(cell.Rows)}" : "");
    }

    private static IEnumerable<StyledLine> Actions(MatrixCell cell, int width)
    {
        var ids = Columns.OfIds(cell.Rows.Select(row => row.Action.Id), LeastOfId);
        return cell.Rows.Select(row => Action(row, ids, width));
    }

    private static StyledLine Action(ActionRow row, int ids, int width) => Columns.Row(
        width, (Legend.Signs(row), Legend.SignCells), (RatingMarks.Of(row.Action.Rag).Short(), 3), (RatingMarks.Of(row.Derived.Rating).Short(), 3), (row.Action.Id, ids), (row.Action.Title, 0),
        (StyledLine.Of(row.Derived.Reason, row.IsOverdue ? Palette.Danger : Palette.Muted), width < PaneWidth ? -1 : 24));

    private static IReadOnlyList<StyledLine> Pane(MatrixScreen screen, Matrix matrix, int height)
    {
        var cell = screen.Cell!;
        var inner = PaneWidth - Panes.Border;
        List<StyledLine> lines =
        [
            .. WordWrap.Rows(cell.Rows.Count == 0 ? "No action." : cell.Delivery.Words, inner - 2).Select(row => StyledLine.Of(" " + row, Palette.Title)),
            .. WordWrap.Rows(Presses(cell), inner - 2).Select(row => StyledLine.Of(" " + row)),
            StyledLine.Empty,
            StyledLine.Of(" Stated", Palette.Muted),
            StyledLine.Of(" ") + RatingMarks.Tally(cell.Tally.Stated, cell.Tally.StatedNone),
            StyledLine.Of(" By dates and status", Palette.Muted),
            StyledLine.Of(" ") + RatingMarks.Tally(cell.Tally.Derived, cell.Tally.DerivedNone),
            StyledLine.Empty,
            StyledLine.Of(cell.Rows.Count == 0 ? "" : " Stated and by dates, the most pressing first", Palette.Muted),
            .. Actions(cell, inner),
        ];
        return Panes.Box(Where(screen, matrix), lines, PaneWidth, height);
    }
}
