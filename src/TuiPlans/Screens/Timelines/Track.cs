using Spectre.Console;
using TuiPlans.Core.Boards;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Timelines;

/// <summary>Draws the dates of one action into cells.</summary>
internal static class Track
{
    /// <summary>The cells of a row: bars, today's line over them, marks over that; at the ends a sign where more lies outside.</summary>
    /// <param name="row">The action.</param>
    /// <param name="scale">Days to cells.</param>
    /// <param name="today">The day.</param>
    /// <param name="width">Cells, 1 or more.</param>
    public static StyledLine Of(TimelineRow row, TimeScale scale, DateOnly today, int width)
    {
        var cells = new (char Sign, Style Style)[width];
        Array.Fill(cells, (' ', Palette.Plain));
        Fill(cells, scale, row.Work, TimelineSigns.Work, Palette.Plain);
        Fill(cells, scale, row.Overrun, TimelineSigns.Overrun, Palette.Danger);
        if (scale.CellOf(today) is var now && now >= 0 && now < width)
            cells[now] = (cells[now].Sign == ' ' ? TimelineSigns.Today : TimelineSigns.TodayOnBar, Palette.KeyHint);
        Outside(cells, row, scale);
        foreach (var mark in row.Marks.OrderBy(mark => mark.Sign))
        {
            if (scale.CellOf(mark.Day) is var cell && cell >= 0 && cell < width)
                cells[cell] = TimelineSigns.Of(mark.Sign) is var (sign, _, style) ? (sign, style) : default;
        }

        return Line(cells);
    }

    private static void Fill((char Sign, Style Style)[] cells, TimeScale scale, DaySpan? span, char sign, Style style)
    {
        if (span is not { } days)
            return;
        var last = Math.Min(cells.Length - 1, scale.CellOf(days.Last));
        for (var cell = Math.Max(0, scale.CellOf(days.First)); cell <= last; cell++)
            cells[cell] = (sign, style);
    }

    private static void Outside((char Sign, Style Style)[] cells, TimelineRow row, TimeScale scale)
    {
        if (row.Marks.Any(mark => scale.CellOf(mark.Day) < 0))
            cells[0] = (TimelineSigns.Before, Palette.Muted);
        if (row.Marks.Any(mark => scale.CellOf(mark.Day) >= cells.Length))
            cells[^1] = (TimelineSigns.Behind, Palette.Muted);
    }

    // Neighbours that look alike are one span: there are many rows and each key draws them all.
    private static StyledLine Line((char Sign, Style Style)[] cells)
    {
        var line = StyledLine.Empty;
        for (var from = 0; from < cells.Length;)
        {
            var to = from + 1;
            while (to < cells.Length && cells[to].Style.Equals(cells[from].Style))
                to++;
            line = line.Append(string.Concat(cells[from..to].Select(cell => cell.Sign)), cells[from].Style);
            from = to;
        }

        return line;
    }
}
