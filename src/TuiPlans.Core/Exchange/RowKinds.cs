namespace TuiPlans.Core.Exchange;

/// <summary>Tells a row that goes on with the one before it from one of its own.</summary>
internal static class RowKinds
{
    private static readonly ColumnKind[] Naming =
        [ColumnKind.Number, ColumnKind.Recommendation, ColumnKind.Theme, ColumnKind.Action];

    /// <summary>
    /// Whether cells go on with the row before: nothing stands in those that name a row, or what stands in them goes on within a
    /// sentence that the row before left unfinished.
    /// </summary>
    public static bool Continues(TableRow? before, IReadOnlyList<Column> columns, IReadOnlyList<CellText> cells)
    {
        if (before is null || before.Columns.Count != columns.Count)
            return false;
        var filled = Enumerable.Range(0, cells.Count).Where(i => !cells[i].IsEmpty).ToList();
        if (filled is [var only] && columns[only].Kind is ColumnKind.Action or ColumnKind.Recommendation && before.Cells[only].IsUnfinished)
            return true;
        var naming = Enumerable.Range(0, cells.Count).Where(i => !cells[i].IsEmpty && Naming.Contains(columns[i].Kind)).ToList();
        return naming.TrueForAll(i => before.Cells[i].IsUnfinished && char.IsLower(cells[i].Text[0]));
    }
}
