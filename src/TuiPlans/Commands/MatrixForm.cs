using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>A plan as themes by timescales: a table for each theme, which no number of timescales makes too wide.</summary>
internal static class MatrixForm
{
    /// <summary>The form.</summary>
    public static BoardForm Make() => new("matrices", Print, Write);

    private static void Print(Page page, Plan plan, Day day)
    {
        var matrix = Matrix.From(plan, Query.All, day);
        page.Prose($"Ratings: {plan.Scheme.Legend}");
        for (var row = 0; row <= matrix.Themes.Count; row++)
        {
            page.Line();
            var all = matrix.Cells[row][^1];
            page.Prose($"{(row < matrix.Themes.Count ? matrix.Themes[row].Title : "All themes")}: {Whole(all)}");
            var table = new TextTable(indent: 2);
            for (var column = 0; column < matrix.Timescales.Count; column++)
            {
                var cell = matrix.Cells[row][column];
                table.Add(matrix.Timescales[column].Title, cell.Rows.Count == 0 ? "no action" : Whole(cell));
                if (cell.Rows.Count > 0)
                    table.Note($"stated {Words.Stated(cell.Tally)}; by dates and status {Words.Derived(cell.Tally)}");
            }
            page.Table(table);
        }
    }

    private static string Whole(MatrixCell cell) => cell.Delivery.Words + (cell.Tally.Overdue > 0 ? $" · {cell.Tally.Overdue} overdue" : "");

    private static void Write(Utf8JsonWriter json, Plan plan, Day day)
    {
        var matrix = Matrix.From(plan, Query.All, day);
        json.WriteString("legend", plan.Scheme.Legend);
        Heads(json, "themes", matrix.Themes);
        Heads(json, "timescales", matrix.Timescales);
        json.WriteStartArray("cells");
        for (var row = 0; row <= matrix.Themes.Count; row++)
        {
            for (var column = 0; column <= matrix.Timescales.Count; column++)
            {
                json.WriteStartObject();
                json.WriteString("theme", row < matrix.Themes.Count ? matrix.Themes[row].Key : null);
                json.WriteString("timescale", column < matrix.Timescales.Count ? matrix.Timescales[column].Key : null);
                json.WriteBoolean("isTotal", row == matrix.Themes.Count || column == matrix.Timescales.Count);
                json.WriteBoolean("allThemes", row == matrix.Themes.Count);
                json.WriteBoolean("allTimescales", column == matrix.Timescales.Count);
                TallyJson.Members(json, matrix.Cells[row][column].Tally, plan.Scheme);
                json.Texts("refs", matrix.Cells[row][column].Rows.Select(one => one.Action.Ref));
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    private static void Heads(Utf8JsonWriter json, string name, IReadOnlyList<Facet> facets)
    {
        json.WriteStartArray(name);
        foreach (var facet in facets)
        {
            json.WriteStartObject();
            json.WriteString("id", facet.Key);
            json.WriteString("title", facet.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
