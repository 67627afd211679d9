namespace TuiPlans.Core.Exchange;

/// <summary>Tells a row that goes on with the one before it from one of its own.</summary>
internal static class RowKinds
{
    private static readonly ColumnKind[] Asking = [ColumnKind.Number, ColumnKind.Recommendation, ColumnKind.Theme];
    private static readonly ColumnKind[] Owning = [ColumnKind.Lead, ColumnKind.Agency, ColumnKind.Rating];

    /// <summary>
    /// Whether cells go on with the row before: nothing stands in those that name a row; or what stands in them goes on within a
    /// sentence; or an action has no lead, date, rating or status of its own, and the row before has.
    /// </summary>
    public static bool Continues(TableRow? before, IReadOnlyList<Column> columns, IReadOnlyList<CellText> cells)
    {
        if (before is null || before.Columns.Count != columns.Count)
            return false;
        var asking = Filled(columns, cells, Asking);
        if (asking.Count > 0)
            return asking.TrueForAll(i => GoesOn(before.Cells[i], cells[i]));
        var action = Filled(columns, cells, [ColumnKind.Action]);
        if (action.TrueForAll(i => GoesOn(before.Cells[i], cells[i])))
            return true;
        return !Owns(columns, cells) && Owns(before.Columns, before.Cells);
    }

    /// <summary>Whether it is a guess that an action goes on with the row before: a sentence ended there and another begins.</summary>
    public static bool IsDoubtful(TableRow before, IReadOnlyList<Column> columns, IReadOnlyList<CellText> cells) =>
        Filled(columns, cells, [ColumnKind.Action]).Exists(i => !before.Cells[i].IsUnfinished && !GoesOn(before.Cells[i], cells[i]));

    private static bool GoesOn(CellText before, CellText next) => before.IsUnfinished && char.IsLower(next.Text[0]);

    private static bool Owns(IReadOnlyList<Column> columns, IReadOnlyList<CellText> cells) =>
        Filled(columns, cells, Owning).Count > 0
        || Filled(columns, cells, [ColumnKind.Due]).Exists(i => DueCell.Read(cells[i]) is { Due: not null } or { Status: not null })
        || Filled(columns, cells, [ColumnKind.Status, ColumnKind.Progress]).Exists(i => StatusWords.AtHead(cells[i]) is not null);

    private static List<int> Filled(IReadOnlyList<Column> columns, IReadOnlyList<CellText> cells, ColumnKind[] kinds) =>
        [.. Enumerable.Range(0, cells.Count).Where(i => !cells[i].IsEmpty && kinds.Contains(columns[i].Kind))];
}
