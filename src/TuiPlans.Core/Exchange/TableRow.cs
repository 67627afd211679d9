namespace TuiPlans.Core.Exchange;

/// <summary>A row of a table of actions, whole again where the document broke it.</summary>
/// <param name="Line">The line of the file in which it begins, from 1.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Cells">What stands in them, in the same order and number.</param>
/// <param name="Section">The words of the section in which it stands; empty where there is none.</param>
public sealed record TableRow(int Line, IReadOnlyList<Column> Columns, IReadOnlyList<CellText> Cells, string Section)
{
    /// <summary>The recommendation that stands over the row, where the table has no column for it.</summary>
    public CellText Asked { get; init; } = CellText.Empty;

    /// <summary>Lines of rows that were taken as going on with this one, and may be rows of their own.</summary>
    public IReadOnlyList<int> Doubts { get; init; } = [];

    /// <summary>What stands in the columns of a kind, one after the other.</summary>
    public CellText this[ColumnKind kind]
    {
        get
        {
            var found = CellText.Empty;
            for (var i = 0; i < Columns.Count; i++)
                found = Columns[i].Kind == kind ? found.Then(Cells[i]) : found;
            return found;
        }
    }

    /// <summary>The heading of the first column of a kind; the kind's own name where there is none.</summary>
    public string HeadingOf(ColumnKind kind) => Columns.FirstOrDefault(column => column.Kind == kind)?.Heading ?? Headings.FieldOf(kind);

    /// <summary>The row with what a later row adds to each of its cells.</summary>
    internal TableRow Then(IReadOnlyList<CellText> more) => this with { Cells = [.. Cells.Select((cell, i) => cell.Then(more[i]))] };
}

/// <summary>What was found in a file: the rows, and the words around them.</summary>
/// <param name="Rows">The rows in the order of the file.</param>
/// <param name="Titles">The titles over the tables, each once.</param>
/// <param name="Headers">How many rows of headings there are.</param>
/// <param name="Titled">How often a title stands over a table.</param>
/// <param name="Outside">How many lines of other text there are.</param>
public sealed record TableText(IReadOnlyList<TableRow> Rows, IReadOnlyList<string> Titles, int Headers, int Titled, int Outside)
{
    /// <summary>The words that stand over rows, of sections and recommendations.</summary>
    public IReadOnlyList<string> Over { get; init; } = [];
}
