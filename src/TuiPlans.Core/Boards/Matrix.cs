using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>The actions of one theme and timescale, or of a whole row, column or matrix.</summary>
/// <param name="Rows">The actions, the most pressing first.</param>
/// <param name="Tally">Their counts.</param>
/// <param name="Delivery">How much of it is delivered.</param>
public sealed record MatrixCell(IReadOnlyList<ActionRow> Rows, Tally Tally, Delivery Delivery)
{
    /// <summary>A cell of these actions.</summary>
    internal static MatrixCell Of(IEnumerable<ActionRow> rows)
    {
        var sorted = Board.Pressing(rows);
        return new MatrixCell(sorted, Tally.Of(sorted), Delivery.To(sorted));
    }
}

/// <summary>A plan as themes by timescales, on one day. Each action stands in one cell.</summary>
/// <param name="Themes">The rows from the top, "No theme" last.</param>
/// <param name="Timescales">The columns from the left, "No timescale" last.</param>
/// <param name="Cells">By row and column; the last row holds the totals of the columns, the last column those of the rows.</param>
public sealed record Matrix(IReadOnlyList<Facet> Themes, IReadOnlyList<Facet> Timescales, IReadOnlyList<IReadOnlyList<MatrixCell>> Cells)
{
    /// <summary>All of it.</summary>
    public MatrixCell Total => Cells[^1][^1];

    /// <summary>What a cell is of: theme and timescale; less in a total, nothing in that of all.</summary>
    /// <param name="row">From 0; the number of themes for the totals of the columns.</param>
    /// <param name="column">From 0; the number of timescales for the totals of the rows.</param>
    public IReadOnlyList<Facet> Facets(int row, int column) => [.. Themes.Skip(row).Take(1), .. Timescales.Skip(column).Take(1)];

    /// <summary>Parts the actions that <paramref name="query"/> lets through; themes and timescales stand there whatever it leaves.</summary>
    public static Matrix From(Plan plan, Query query, Day day) =>
        Of(plan.Counted.Select(action => ActionRow.From(action, day)), plan, query, day);

    /// <summary>The same of rows that are there already.</summary>
    /// <param name="all">All that is counted in the plan.</param>
    /// <param name="plan">The plan, with its themes and timescales in their order.</param>
    /// <param name="query">What is shown.</param>
    /// <param name="day">The day.</param>
    public static Matrix Of(IEnumerable<ActionRow> all, Plan plan, Query query, Day day)
    {
        var rows = all.ToList();
        var themes = Board.Facets(LaneField.Theme, [plan], Keys(LaneField.Theme));
        var timescales = Board.Facets(LaneField.Timescale, [plan], Keys(LaneField.Timescale));
        var shown = rows.Where(query.Matches).ToList();
        var parted = shown.ToLookup(row => (row.Action.Theme, row.Action.Timescale));
        List<IReadOnlyList<MatrixCell>> cells = [];
        foreach (var theme in themes)
            cells.Add([.. timescales.Select(scale => MatrixCell.Of(parted[(theme.Key, scale.Key)])), MatrixCell.Of(shown.Where(row => row.Action.Theme == theme.Key))]);
        cells.Add([.. timescales.Select(scale => MatrixCell.Of(shown.Where(row => row.Action.Timescale == scale.Key))), MatrixCell.Of(shown)]);
        return new Matrix(themes, timescales, cells);

        IEnumerable<string?> Keys(LaneField by) => rows.SelectMany(row => Facet.Keys(row.Action, by, day.Set.Registers));
    }
}
