using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TuiPlans.Core.Papers.Html;

/// <summary>A table that scrolls within itself where the window is narrow; its first column names the rows, and a row of totals stands apart.</summary>
internal static class HtmlTable
{
    /// <summary>The table.</summary>
    /// <param name="table">As it was read.</param>
    /// <param name="under">The heading above it.</param>
    /// <param name="inlines">How lines are written.</param>
    public static string Write(Table table, string under, HtmlInlines inlines)
    {
        var rows = table.OfType<TableRow>().ToList();
        var body = rows.Where(row => !row.IsHeader).ToList();
        var totals = body.Count > 1 && IsTotal(body[^1]) ? body[^1..] : [];
        var html = new StringBuilder($"<div class=\"scroll\" role=\"group\" aria-label=\"Table: {HtmlText.Of(under)}\" tabindex=\"0\">\n<table>\n");
        Part("thead", rows.Where(row => row.IsHeader));
        Part("tbody", body.Except(totals));
        if (totals.Count > 0)
            Part("tfoot", totals);
        return html.Append("</table>\n</div>\n").ToString();

        void Part(string element, IEnumerable<TableRow> part)
        {
            html.Append($"<{element}>\n");
            foreach (var row in part)
                html.Append("<tr>").AppendJoin("", row.OfType<TableCell>().Select((cell, i) => Cell(table, row, cell, i, inlines))).Append("</tr>\n");
            html.Append($"</{element}>\n");
        }
    }

    private static string Cell(Table table, TableRow row, TableCell cell, int at, HtmlInlines inlines)
    {
        var text = inlines.Of(Line(cell));
        var kind = at < table.ColumnDefinitions.Count && table.ColumnDefinitions[at].Alignment == TableColumnAlign.Right ? " class=\"figure\"" : "";
        if (row.IsHeader && text.Length > 0)
            return $"<th scope=\"col\"{kind}>{text}</th>";
        return at == 0 && text.Length > 0 ? $"<th scope=\"row\"{kind}>{text}</th>" : $"<td{kind}>{text}</td>";
    }

    // Totals are named in strong words, and nothing else is.
    private static bool IsTotal(TableRow row) => row[0] is TableCell cell && Line(cell) is { FirstChild: EmphasisInline only } && only.NextSibling is null;

    private static ContainerInline? Line(TableCell cell) => cell is [ParagraphBlock paragraph, ..] ? paragraph.Inline : null;
}
