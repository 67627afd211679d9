using System.Globalization;
using System.Text;
using Spectre.Console;

namespace TuiPlans.Terminal;

/// <summary>The escape sequences that lead a terminal from one frame to the next, as one text for one write.</summary>
public static class GridDiff
{
    // Unchanged cells between two changes that cost less to write again than a cursor move.
    private const int CheapGap = 5;

    /// <summary>The difference; empty where the terminal shows the next frame already.</summary>
    /// <param name="previous">What the terminal shows; null (or another size) clears it first.</param>
    /// <param name="next">What it shall show.</param>
    /// <param name="mode">The colours that may be sent.</param>
    public static string Between(CellGrid? previous, CellGrid next, ColorMode mode)
    {
        var output = new Pen(mode);
        var known = previous is not null && previous.Size == next.Size ? previous : null;
        if (known is null)
            output.Clear();
        for (var row = 0; row < next.Size.Height; row++)
            WriteRow(output, known, next, row);
        return output.Finish(known is not null && known.Caret == next.Caret, next.Caret);
    }

    private static void WriteRow(Pen output, CellGrid? known, CellGrid next, int row)
    {
        var cells = next.Row(row);
        var old = known is null ? default : known.Row(row);
        if (old.IsEmpty)
        {
            WriteCells(output, row, cells, 0, LastInk(cells) + 1);
            return;
        }

        var from = FirstChange(old, cells, 0);
        if (from == cells.Length)
            return;
        if (IsUncertain(old) || IsUncertain(cells))
        {
            // Where terminals differ in the width of a cell, what is beside it may be damaged: all of the row is written.
            WriteCells(output, row, cells, 0, cells.Length);
            return;
        }

        while (from < cells.Length)
        {
            var end = EndOfChange(old, cells, from);
            WriteCells(output, row, cells, from, end);
            from = FirstChange(old, cells, end);
        }
    }

    private static int EndOfChange(ReadOnlySpan<Cell> old, ReadOnlySpan<Cell> cells, int from)
    {
        var end = from + 1;
        for (var at = end; at < cells.Length && at - end < CheapGap; at++)
        {
            if (!Same(old[at], cells[at]))
                end = at + 1;
        }

        while (end < cells.Length && cells[end].IsContinuation)
            end++;
        return end;
    }

    private static int FirstChange(ReadOnlySpan<Cell> old, ReadOnlySpan<Cell> cells, int from)
    {
        while (from < cells.Length && Same(old[from], cells[from]))
            from++;
        return from;
    }

    private static int LastInk(ReadOnlySpan<Cell> cells)
    {
        var last = cells.Length - 1;
        while (last >= 0 && cells[last].Shown == " " && cells[last].Style == CellStyle.Plain)
            last--;
        return last;
    }

    private static void WriteCells(Pen output, int row, ReadOnlySpan<Cell> cells, int from, int end)
    {
        for (var column = from; column < end; column++)
        {
            if (!cells[column].IsContinuation)
                output.Write(row, column, cells[column], column + 1 < cells.Length && cells[column + 1].IsContinuation ? 2 : 1);
        }
    }

    private static bool Same(Cell a, Cell b) => a.Style == b.Style && a.Shown == b.Shown;

    private static bool IsUncertain(ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Text is { Length: > 1 })
                return true;
        }

        return false;
    }

    private sealed class Pen(ColorMode mode)
    {
        private const string Begin = "\u001b[?2026h\u001b[?25l";
        private const string End = "\u001b[?2026l";
        private readonly StringBuilder _text = new(Begin);
        private CellStyle _style;
        private int _row = -1;
        private int _column = -1;

        public void Clear() => _text.Append("\u001b[0m\u001b[2J");

        public void Write(int row, int column, Cell cell, int width)
        {
            MoveTo(row, column);
            if (cell.Style != _style)
                SetStyle(cell.Style);
            _text.Append(cell.Shown);
            // What several units make up is measured differently by terminals: place the next cell explicitly.
            _column = cell.Shown.Length > 1 ? -1 : column + width;
        }

        public string Finish(bool sameCaret, CaretPosition? caret)
        {
            if (_text.Length == Begin.Length && sameCaret)
                return "";
            if (_style != CellStyle.Plain)
                _text.Append("\u001b[0m");
            if (caret is { } at)
            {
                _row = -1;
                MoveTo(at.Row, at.Column);
                _text.Append("\u001b[?25h");
            }

            return _text.Append(End).ToString();
        }

        private void MoveTo(int row, int column)
        {
            if (row == _row && column == _column)
                return;
            _text.Append(CultureInfo.InvariantCulture, $"\u001b[{row + 1};{column + 1}H");
            (_row, _column) = (row, column);
        }

        private void SetStyle(CellStyle style)
        {
            _style = style;
            _text.Append("\u001b[0");
            foreach (var (decoration, parameter) in Decorations)
            {
                // Dim and italic vanish or invert on terminals without colour; bold, underline and reverse do not.
                if ((style.Decoration & decoration) != Decoration.None)
                    _text.Append(';').Append(parameter);
            }

            Append(style.Foreground.Parameters(mode, background: false));
            Append(style.Background.Parameters(mode, background: true));
            _text.Append('m');
        }

        private void Append(string parameters)
        {
            if (parameters.Length > 0)
                _text.Append(';').Append(parameters);
        }

        private (Decoration Decoration, char Parameter)[] Decorations => mode == ColorMode.None ? Plain : All;
    }

    private static readonly (Decoration Decoration, char Parameter)[] Plain =
        [(Decoration.Bold, '1'), (Decoration.Underline, '4'), (Decoration.Invert, '7')];

    private static readonly (Decoration Decoration, char Parameter)[] All =
    [
        (Decoration.Bold, '1'), (Decoration.Dim, '2'), (Decoration.Italic, '3'), (Decoration.Underline, '4'),
        (Decoration.Invert, '7'), (Decoration.Strikethrough, '9'),
    ];
}
