using TuiPlans.Core.Papers.Documents;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Screens.Pages;

/// <summary>A table in the room there is: columns of words give way and wrap; where that would be hard to read, each row becomes a short list.</summary>
internal static class TableLayout
{
    private const int Gap = 2;
    private const int LeastWords = 8;
    private const int LongestWord = 16;
    private const int MostLines = 4;

    /// <summary>Adds the table to a page.</summary>
    public static void Add(PageLines lines, Block.Table table)
    {
        var widths = Widths(table, lines.Room);
        if (widths is null || IsTooHigh(table, widths))
            Lists(lines, table);
        else
            Rows(lines, table, widths);
    }

    // What is left over the least goes to the columns that lack the most of what they want.
    private static int[]? Widths(Block.Table table, int room)
    {
        var wanted = Sizes(table, text => CellWidth.Of(text));
        var word = Sizes(table, text => text.Split(' ').Max(one => CellWidth.Of(one)));
        int[] widths = [.. table.Columns.Select((column, i) => column.IsNumber ? wanted[i] : Math.Min(wanted[i], Math.Clamp(word[i], LeastWords, LongestWord)))];
        var left = room - widths.Sum() - (Gap * (widths.Length - 1));
        if (left < 0)
            return null;
        for (; left > 0; left--)
        {
            var most = 0;
            for (var i = 1; i < widths.Length; i++)
            {
                if (Lack(i) > Lack(most))
                    most = i;
            }
            if (widths[most] >= wanted[most])
                break;
            widths[most]++;
        }
        return widths;

        double Lack(int i) => (double)wanted[i] / Math.Max(1, widths[i]);
    }

    private static int[] Sizes(Block.Table table, Func<string, int> size) =>
        [.. table.Columns.Select((column, i) => table.Rows.Select(row => size(string.Concat(Measured(row[i]).Select(run => run.Text)))).Append(size(column.Title)).Max())];

    private static bool IsTooHigh(Block.Table table, int[] widths) =>
        table.Rows.Any(row => row.Select((cell, i) => Runs.Wrapped(Measured(cell), widths[i]).Count).Max() > MostLines);

    // What is only measured makes no link.
    private static IReadOnlyList<Run> Measured(Line cell) => Runs.Of(cell, Palette.Plain, _ => Run.NoStop);

    private static void Rows(PageLines lines, Block.Table table, int[] widths)
    {
        Row(lines, table, widths, [.. table.Columns.Select(column => (IReadOnlyList<Run>)[new Run(column.Title, Palette.Title)])]);
        lines.Add(StyledLine.Of(string.Join(new string(' ', Gap), widths.Select(width => new string('─', width))), Palette.Border));
        foreach (var row in table.Rows)
            Row(lines, table, widths, [.. row.Select(cell => lines.RunsOf(cell))]);
    }

    private static void Row(PageLines lines, Block.Table table, int[] widths, IReadOnlyList<IReadOnlyList<Run>> cells)
    {
        var wrapped = cells.Select((cell, i) => Runs.Wrapped(cell, widths[i])).ToList();
        for (var at = 0; at < wrapped.Max(cell => cell.Count); at++)
        {
            RunLine line = StyledLine.Empty;
            for (var i = 0; i < widths.Length; i++)
            {
                var part = at < wrapped[i].Count ? wrapped[i][at] : StyledLine.Empty;
                RunLine blank = StyledLine.Of(new string(' ', Math.Max(0, widths[i] - part.Text.Width)));
                line = (i == 0 ? line : line + StyledLine.Of(new string(' ', Gap))) + (table.Columns[i].IsNumber ? blank + part : part + blank);
            }
            lines.Add(line);
        }
    }

    // The first cell names the row; of the others, those that say something.
    private static void Lists(PageLines lines, Block.Table table)
    {
        foreach (var row in table.Rows)
        {
            lines.Add(lines.RunsOf(row[0], Palette.Title), lines.Room, StyledLine.Empty, "  ");
            List<Run> facts = [];
            for (var i = 1; i < row.Count; i++)
            {
                if (row[i].Text.Length > 0)
                    facts.AddRange([new Run(facts.Count == 0 ? "" : Runs.Together(" ·") + " ", Palette.Muted), new Run(Runs.Together(table.Columns[i].Title + " "), Palette.Muted), .. lines.RunsOf(row[i])]);
            }
            lines.Add(facts, lines.Room, "  ", "  ");
        }
    }
}
