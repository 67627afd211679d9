using System.Text;
using TuiPlans.Core.Papers.Documents;

namespace TuiPlans.Core.Papers.Markdown;

/// <summary>A table of GitHub's Markdown, with its columns under each other as far as that is worth it.</summary>
internal static class MarkdownTable
{
    // Wider cells are not filled up: one long title would push everything off the page.
    private const int WidestFilled = 96;

    public static string Write(Block.Table table, Func<Line, string> cell)
    {
        var rows = table.Rows.Select(row => row.Select(cell).ToList()).ToList();
        var titles = table.Columns.Select(column => cell(column.Title)).ToList();
        var widths = titles.Select((title, i) => Math.Min(WidestFilled, rows.Select(row => row[i].Length).Append(title.Length).Max())).ToList();
        var text = new StringBuilder();
        Append(text, titles, table.Columns, widths);
        text.Append('|');
        for (var i = 0; i < widths.Count; i++)
            text.Append(' ').Append('-', Math.Max(3, widths[i]) - (table.Columns[i].IsNumber ? 1 : 0)).Append(table.Columns[i].IsNumber ? ": |" : " |");
        text.Append('\n');
        foreach (var row in rows)
            Append(text, row, table.Columns, widths);
        return text.ToString();
    }

    private static void Append(StringBuilder text, List<string> cells, IReadOnlyList<Column> columns, List<int> widths)
    {
        text.Append('|');
        for (var i = 0; i < cells.Count; i++)
        {
            var width = Math.Max(3, widths[i]);
            text.Append(' ').Append(columns[i].IsNumber ? cells[i].PadLeft(width) : cells[i].PadRight(width)).Append(" |");
        }
        text.Append('\n');
    }
}
