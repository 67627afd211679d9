namespace TuiPlans.Screens.Matrices;

/// <summary>Where the cells of a matrix lie: as many columns and rows as fit, the one under the cursor among them.</summary>
/// <param name="Head">Cells of the column with the themes.</param>
/// <param name="Cell">Cells of a column, one for the cursor's sign before it among them.</param>
/// <param name="Extra">Cells more for the last column, whose totals are the longest.</param>
/// <param name="Lines">Lines of a row: two, and a blank one where there is room.</param>
/// <param name="FirstColumn">The first column that is shown.</param>
/// <param name="Columns">How many are.</param>
/// <param name="FirstRow">The first row that is shown.</param>
/// <param name="Rows">How many are.</param>
internal sealed record MatrixLayout(int Head, int Cell, int Extra, int Lines, int FirstColumn, int Columns, int FirstRow, int Rows)
{
    /// <summary>Lines of the headings over the columns.</summary>
    public const int HeadRows = 2;

    private const int LeastCell = 10;
    private const int MostExtra = 3;
    private const int MostCell = 24;
    private const int LeastHead = 12;
    private const int MostHead = 30;

    /// <summary>Cells that are enough for some columns with room to breathe.</summary>
    public static int EnoughFor(int columns) => LeastHead + 8 + (columns * (LeastCell + 3));

    /// <summary>Cells for what stands in a column, without the sign of the cursor and the gap behind it.</summary>
    public int ContentOf(int column) => Cell - 2 + (column == FirstColumn + Columns - 1 ? Extra : 0);

    /// <summary>Lines of the matrix with its headings.</summary>
    public int Height => HeadRows + (Rows * Lines) - (Lines > 2 ? 1 : 0);

    /// <summary>A layout for a room.</summary>
    /// <param name="width">Cells of the matrix.</param>
    /// <param name="height">Lines for it, its headings among them.</param>
    /// <param name="longest">Cells of the longest theme.</param>
    /// <param name="columns">Timescales and the totals.</param>
    /// <param name="rows">Themes and the totals.</param>
    /// <param name="row">The cursor's row.</param>
    /// <param name="column">The cursor's column.</param>
    public static MatrixLayout For(int width, int height, int longest, int columns, int rows, int row, int column)
    {
        // The themes take what the columns leave, and give way to them.
        var head = Math.Clamp(longest, LeastHead, Math.Clamp(width - 2 - MostExtra - (columns * LeastCell), LeastHead, MostHead));
        var room = width - head - 2 - MostExtra;
        var shown = Math.Clamp(room / LeastCell, 1, columns);
        var cell = Math.Clamp(room / shown, Math.Min(LeastCell, Math.Max(2, room)), MostCell);
        var lines = (rows * 3) - 1 <= height - HeadRows ? 3 : 2;
        var visible = Math.Clamp((height - HeadRows + (lines > 2 ? 1 : 0)) / lines, 1, rows);
        return new MatrixLayout(head, cell, Math.Clamp(room + MostExtra - (shown * cell), 0, MostExtra), lines, Math.Clamp(column - shown + 1, 0, columns - shown), shown, Math.Clamp(row - visible + 1, 0, rows - visible), visible);
    }
}
