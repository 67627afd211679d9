using TuiPlans.Core.Boards;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Matrices;

/// <summary>Draws the cells of a matrix with their headings.</summary>
internal static class MatrixGrid
{
    /// <summary>The lines of the part that fits, no more than a height.</summary>
    public static IReadOnlyList<StyledLine> Lines(MatrixScreen screen, Matrix matrix, int width, int height)
    {
        var longest = matrix.Themes.Select(theme => CellWidth.Of(theme.Title)).DefaultIfEmpty().Max();
        var layout = MatrixLayout.For(width, height, longest, matrix.Timescales.Count + 1, matrix.Themes.Count + 1, screen.Row, screen.Column);
        List<StyledLine> lines = [.. Heading(matrix, layout)];
        for (var row = layout.FirstRow; row < layout.FirstRow + layout.Rows; row++)
            lines.AddRange(Row(screen, matrix, layout, row));
        return [.. lines.Take(layout.Height)];
    }

    /// <summary>Counts of the stated ratings, or of those by dates and status.</summary>
    private static IReadOnlyList<(string Letter, int Count)> Counts(Tally tally, bool isStated) =>
        isStated ? RatingMarks.Counts(tally.Stated, tally.StatedNone) : RatingMarks.Counts(tally.Derived, tally.DerivedNone);

    private static IEnumerable<StyledLine> Heading(Matrix matrix, MatrixLayout layout)
    {
        var more = layout.FirstRow > 0 ? "↑" : "";
        more += layout.FirstRow + layout.Rows <= matrix.Themes.Count ? "↓" : "";
        more += layout.FirstColumn > 0 ? "←" : "";
        more += layout.FirstColumn + layout.Columns <= matrix.Timescales.Count ? "→" : "";
        for (var i = 0; i < MatrixLayout.HeadRows; i++)
        {
            var line = StyledLine.Of(" ") + StyledLine.Of(more.Length > 0 && i > 0 ? more + " more" : "", Palette.KeyHint).Fit(layout.Head);
            for (var column = layout.FirstColumn; column < layout.FirstColumn + layout.Columns; column++)
            {
                var title = TwoLines(Title(matrix.Timescales, column), layout.ContentOf(column));
                // A title of one line stands right above its cells.
                line += StyledLine.Of(" ") + StyledLine.Of(title[1].Length == 0 ? title[1 - i] : title[i], Palette.Title).Fit(layout.ContentOf(column) + 1);
            }
            yield return line;
        }
    }

    private static string Title(IReadOnlyList<Facet> facets, int at) => at < facets.Count ? facets[at].Title : "All";

    // Words are cut rather than parted, and what needs a third line says so.
    private static string[] TwoLines(string title, int width)
    {
        var rows = WordWrap.Rows(string.Join(' ', title.Split(' ').Select(word => StyledLine.Of(word).Crop(width).Text)), Math.Max(2, width));
        return [rows.ElementAtOrDefault(0) ?? "", rows.Count > 2 ? StyledLine.Of($"{rows[1]} {rows[2]}").Crop(width).Text : rows.ElementAtOrDefault(1) ?? ""];
    }

    private static IEnumerable<StyledLine> Row(MatrixScreen screen, Matrix matrix, MatrixLayout layout, int row)
    {
        var name = TwoLines(Title(matrix.Themes, row), layout.Head);
        for (var i = 0; i < 2; i++)
        {
            var line = StyledLine.Of(" ") + StyledLine.Of(name[i], Palette.Title).Fit(layout.Head);
            for (var column = layout.FirstColumn; column < layout.FirstColumn + layout.Columns; column++)
            {
                var cell = matrix.Cells[row][column];
                var text = i == 0 ? Count(cell, layout.ContentOf(column)) : CountLine.Of(Counts(cell.Tally, screen.IsStated), layout.ContentOf(column));
                var isHere = row == screen.Row && column == screen.Column;
                line += (StyledLine.Of(isHere && i == 0 ? "▸" : " ") + text.Fit(layout.ContentOf(column) + 1)).Over(isHere ? Palette.Selected : Palette.Plain);
            }
            yield return line;
        }
        if (layout.Lines > 2)
            yield return StyledLine.Empty;
    }

    // What is overdue is said where there is room; the row below has its letter in any case.
    private static StyledLine Count(MatrixCell cell, int width)
    {
        if (cell.Rows.Count == 0)
            return StyledLine.Of("·", Palette.Muted);
        var (done, closed) = (cell.Delivery, cell.Delivery.Closed > 0 ? $" +{cell.Delivery.Closed}" : "");
        var line = StyledLine.Of(done.Short.Length + closed.Length <= width ? done.Short : $"{done.Delivered}/{done.Of}", Palette.Title).Append(closed, Palette.Muted);
        var late = line.Append($" {cell.Tally.Overdue} overdue", Palette.Danger);
        return cell.Tally.Overdue > 0 && late.Width <= width ? late : line;
    }
}
