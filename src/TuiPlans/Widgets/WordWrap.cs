using System.Collections.Immutable;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>A row of wrapped text.</summary>
/// <param name="Start">Its first offset in the text, in UTF-16 units.</param>
/// <param name="Length">Units of the row, blanks at its end included, a line feed not.</param>
/// <param name="EndsLine">Does a line of the text end here, rather than being continued in the next row?</param>
public readonly record struct VisualLine(int Start, int Length, bool EndsLine)
{
    /// <summary>The offset behind the row.</summary>
    public int End => Start + Length;
}

/// <summary>
/// A text wrapped at a width. Rows and line feeds together are the whole text: nothing is dropped. One blank may hang over the
/// right edge, so a view needs one cell more than the width, for it and for the caret behind a full row.
/// </summary>
public sealed class WordWrap
{
    private WordWrap(string text, int width, ImmutableArray<VisualLine> lines)
    {
        Text = text;
        Width = width;
        Lines = lines;
    }

    /// <summary>The text that was wrapped.</summary>
    public string Text { get; }

    /// <summary>Cells of a row, 2 or more, so that a wide character fits.</summary>
    public int Width { get; }

    /// <summary>The rows from the top; one at least.</summary>
    public ImmutableArray<VisualLine> Lines { get; }

    /// <summary>Wraps a text: between words where there is a blank, else within the word.</summary>
    /// <param name="text">Text with <c>\n</c> between its lines.</param>
    /// <param name="width">Cells; less than 2 counts as 2.</param>
    public static WordWrap Of(string text, int width)
    {
        var room = Math.Max(2, width);
        var rows = ImmutableArray.CreateBuilder<VisualLine>();
        for (var start = 0; ;)
        {
            var end = TextMoves.LineEnd(text, start);
            WrapLine(text, start, end, room, rows);
            if (end == text.Length)
                return new WordWrap(text, room, rows.DrainToImmutable());
            start = end + 1;
        }
    }

    /// <summary>The rows of a wrapped text without blanks at their ends, for reading.</summary>
    /// <param name="text">Text with <c>\n</c> between its lines.</param>
    /// <param name="width">Cells; less than 2 counts as 2.</param>
    public static IReadOnlyList<string> Rows(string text, int width)
    {
        var wrap = Of(text, width);
        return [.. wrap.Lines.Select(line => wrap.RowText(line).TrimEnd(' '))];
    }

    /// <summary>The text of a row, blanks at its end included.</summary>
    /// <param name="line">One of <see cref="Lines"/>.</param>
    public string RowText(VisualLine line) => Text.Substring(line.Start, line.Length);

    /// <summary>Row and column of an offset; where a row is continued, its end is the start of the next row.</summary>
    /// <param name="offset">An offset between two characters, 0 up to the text's length.</param>
    public CaretPosition PositionOf(int offset)
    {
        int low = 0, high = Lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Lines[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        var start = Lines[low].Start;
        return new CaretPosition(low, CellWidth.Of(Text.AsSpan(start, Math.Clamp(offset - start, 0, Lines[low].Length))));
    }

    /// <summary>The offset nearest to a row and column, between two characters and within that row.</summary>
    /// <param name="position">Any place; outside the text it is the nearest within.</param>
    public int OffsetAt(CaretPosition position)
    {
        var row = Math.Clamp(position.Row, 0, Lines.Length - 1);
        var line = Lines[row];
        var last = line.EndsLine || line.Length == 0 ? line.End : TextMoves.Previous(Text, line.End);
        int offset = line.Start, column = 0;
        while (offset < last)
        {
            var next = TextMoves.Next(Text, offset);
            column += CellWidth.OfGrapheme(Text.AsSpan(offset, next - offset));
            if (column > position.Column)
                break;
            offset = next;
        }

        return offset;
    }

    private static void WrapLine(string text, int start, int end, int width, ImmutableArray<VisualLine>.Builder rows)
    {
        int row = start, cells = 0, breakAt = -1, cellsAtBreak = 0;
        for (var at = start; at < end;)
        {
            var length = CellWidth.GraphemeLength(text.AsSpan(at, end - at));
            var next = cells + CellWidth.OfGrapheme(text.AsSpan(at, length));
            var blank = length == 1 && text[at] == ' ';
            if (next <= width)
            {
                at += length;
                cells = next;
                if (blank)
                    (breakAt, cellsAtBreak) = (at, cells);
                continue;
            }

            var cut = blank ? at + 1 : breakAt > row ? breakAt : at;
            rows.Add(new VisualLine(row, cut - row, EndsLine: false));
            cells = cut == breakAt ? cells - cellsAtBreak : 0;
            (row, breakAt, cellsAtBreak) = (cut, -1, 0);
            at = Math.Max(at, cut);
        }

        rows.Add(new VisualLine(row, end - row, EndsLine: true));
    }
}
