using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Matrices;

/// <summary>Draws the matrix; what is under the cursor is told in full below it, in a pane beside it where it is wide.</summary>
internal static class MatrixView
{
    private const int WithPane = 120;
    private const int PaneWidth = 44;
    private const int RoomForMore = 20;
    private const int HeadRows = 2;

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(MatrixScreen screen, Desk desk)
    {
        if (desk.Set.Plan(screen.PlanId!) is not { } plan || screen.Matrix is not { } matrix)
            return [StyledLine.Empty, StyledLine.Of(" This plan is there no more. Press 1 for all plans.", Palette.Warning)];
        var total = desk.View.Pressing(plan.Id).Count;
        if (total == 0)
            return [StyledLine.Empty, StyledLine.Of(Legend.NoAction, Palette.Muted)];
        var first = Legend.Held(plan.Id, matrix.Total.Tally.Actions, total, desk) is { Width: > 0 } held ? held : Bars(screen);
        if (desk.Size.Width < WithPane)
            return [first, .. Grid(screen, matrix, desk.Size.Width, desk.Body.Height - 1 - FootRows(desk)), .. Foot(screen, matrix, plan, desk)];
        var width = desk.Size.Width - PaneWidth;
        var height = desk.Body.Height - 2;
        return
        [
            first,
            .. Panes.Beside((Grid(screen, matrix, width, height), width), (Pane(screen, matrix, plan, height), PaneWidth)),
            StyledLine.Of(" " + plan.Scheme.Legend, Palette.Muted).WithRight(Legend.SignWords(screen.Cell!.Rows), desk.Size.Width),
        ];
    }

    private static StyledLine Bars(MatrixScreen screen) => StyledLine.Of(
        (screen.IsStated ? " Bars: stated ratings; b: by dates" : " Bars: ratings by dates and status; b: stated") + " · +n: n more closed otherwise", Palette.Muted);

    private static int FootRows(Desk desk) => desk.Size.Height < RoomForMore ? 1 : 4;

    private static IReadOnlyList<StyledLine> Grid(MatrixScreen screen, Matrix matrix, int width, int height)
    {
        var layout = MatrixLayout.For(
            width, Math.Max(2, height - HeadRows + 1), matrix.Themes.Select(theme => CellWidth.Of(theme.Title)).DefaultIfEmpty().Max(), matrix.Timescales.Count + 1, matrix.Themes.Count + 1,
            screen.Row, screen.Column);
        List<StyledLine> lines = [Heading(matrix, layout)];
        for (var row = layout.FirstRow; row < layout.FirstRow + layout.Rows; row++)
            lines.AddRange(Row(screen, matrix, layout, row).Take(Math.Max(2, layout.Lines)));
        while (lines.Count < height)
            lines.Add(StyledLine.Empty);
        return [.. lines.Take(height)];
    }

    private static StyledLine Heading(Matrix matrix, MatrixLayout layout)
    {
        var more = layout.FirstRow > 0 ? "↑" : "";
        more += layout.FirstRow + layout.Rows <= matrix.Themes.Count ? "↓" : "";
        more += layout.FirstColumn > 0 ? "←" : "";
        more += layout.FirstColumn + layout.Columns <= matrix.Timescales.Count ? "→" : "";
        var line = StyledLine.Of(" ") + StyledLine.Of(more.Length > 0 ? more + " more" : "", Palette.KeyHint).Fit(layout.Head);
        for (var column = layout.FirstColumn; column < layout.FirstColumn + layout.Columns; column++)
            line += StyledLine.Of("  ") + StyledLine.Of(Title(matrix.Timescales, column), Palette.Title).Fit(layout.Cell - 2);
        return line;
    }

    private static string Title(IReadOnlyList<Facet> facets, int at) => at < facets.Count ? facets[at].Title : "All";

    private static IEnumerable<StyledLine> Row(MatrixScreen screen, Matrix matrix, MatrixLayout layout, int row)
    {
        var names = WordWrap.Rows(Title(matrix.Themes, row), layout.Head);
        for (var i = 0; i < 2; i++)
        {
            var name = i == 0 ? names[0] : names.Count > 2 ? names[1] + "…" : names.ElementAtOrDefault(1) ?? "";
            var line = StyledLine.Of(" ") + StyledLine.Of(name, Palette.Title).Fit(layout.Head);
            for (var column = layout.FirstColumn; column < layout.FirstColumn + layout.Columns; column++)
            {
                var cell = matrix.Cells[row][column];
                var text = i == 0 ? Count(cell, layout.Cell - 2) : Bar(cell, matrix, screen.IsStated, layout.Cell - 2);
                var isHere = row == screen.Row && column == screen.Column;
                line += StyledLine.Of(" ") + (StyledLine.Of(isHere && i == 0 ? "▸" : " ") + text.Fit(layout.Cell - 2)).Over(isHere ? Palette.Selected : Palette.Plain);
            }
            yield return line;
        }
        yield return StyledLine.Empty;
    }

    // What is overdue is said where there is room; the bar has its letter in any case.
    private static StyledLine Count(MatrixCell cell, int width)
    {
        if (cell.Rows.Count == 0)
            return StyledLine.Of("·", Palette.Muted);
        var line = StyledLine.Of(cell.Delivery.Short, Palette.Title).Append(cell.Delivery.Closed > 0 ? $" +{cell.Delivery.Closed}" : "", Palette.Muted);
        var late = line.Append($" {cell.Tally.Overdue} overdue", Palette.Danger);
        return cell.Tally.Overdue > 0 && late.Width <= width ? late : line;
    }

    // A letter an action, in proportion where the fullest cell has more than fit; totals have a measure of their own.
    private static StyledLine Bar(MatrixCell cell, Matrix matrix, bool isStated, int width)
    {
        var most = matrix.Cells.SkipLast(1).SelectMany(row => row.SkipLast(1)).Select(one => one.Rows.Count).DefaultIfEmpty().Max();
        var length = Math.Clamp((int)Math.Ceiling((double)cell.Rows.Count * width / Math.Max(width, most)), 0, width);
        return Looks.Bar.Of(Counts(cell.Tally, isStated), length);
    }

    private static IReadOnlyList<(string Letter, int Count)> Counts(Tally tally, bool isStated) =>
        isStated ? RatingMarks.Counts(tally.Stated, tally.StatedNone) : RatingMarks.Counts(tally.Derived, tally.DerivedNone);

    private static string Where(MatrixScreen screen, Matrix matrix) =>
        matrix.Facets(screen.Row, screen.Column) is { Count: > 0 } facets ? string.Join(" · ", facets.Select(facet => facet.Title)) : "All of the plan";

    private static string Presses(MatrixCell cell)
    {
        var meeting = cell.Rows.Count(row => row.IsDueBeforeMeeting);
        return $"{cell.Tally.Open} open · {cell.Tally.Overdue} overdue" + (meeting > 0 ? $" · {meeting} due before the meeting" : "")
            + (cell.Tally.Mismatches > 0 ? $" · {cell.Tally.Mismatches} not as dates say" : "");
    }

    private static IEnumerable<StyledLine> Foot(MatrixScreen screen, Matrix matrix, Plan plan, Desk desk)
    {
        var cell = screen.Cell!;
        var words = StyledLine.Of(" " + Where(screen, matrix), Palette.Title).Append(": " + (cell.Rows.Count == 0 ? "no action" : cell.Delivery.Words));
        return FootRows(desk) == 1
            ? [words]
            :
            [
                StyledLine.Of(" " + new string('─', Math.Max(0, desk.Size.Width - 2)), Palette.Border),
                words,
                StyledLine.Of(" " + Presses(cell), Palette.Plain),
                StyledLine.Of(" " + plan.Scheme.Legend, Palette.Muted),
            ];
    }

    private static IReadOnlyList<StyledLine> Pane(MatrixScreen screen, Matrix matrix, Plan plan, int height)
    {
        var cell = screen.Cell!;
        var inner = PaneWidth - Panes.Border;
        List<StyledLine> lines =
        [
            .. WordWrap.Rows(cell.Rows.Count == 0 ? "No action." : cell.Delivery.Words, inner - 2).Select(row => StyledLine.Of(" " + row, Palette.Title)),
            .. WordWrap.Rows(Presses(cell), inner - 2).Select(row => StyledLine.Of(" " + row)),
            StyledLine.Of(" Stated", Palette.Muted),
            StyledLine.Of(" ") + RatingMarks.Tally(cell.Tally.Stated, cell.Tally.StatedNone),
            StyledLine.Of(" By dates and status", Palette.Muted),
            StyledLine.Of(" ") + RatingMarks.Tally(cell.Tally.Derived, cell.Tally.DerivedNone),
            StyledLine.Empty,
            .. cell.Rows.Select(row => Columns.Row(inner, (Legend.Signs(row), 2), (RatingMarks.Of(row.Derived.Rating).Short(), 3), (row.Action.Id, 7), (row.Action.Title, 0))),
        ];
        return Panes.Box(Where(screen, matrix), lines, PaneWidth, height);
    }
}
