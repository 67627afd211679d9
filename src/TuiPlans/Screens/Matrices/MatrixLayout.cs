namespace TuiPlans.Screens.Matrices;

/// <summary>Where the cells of a matrix lie: as many columns and rows as fit, the one under the cursor among them.</summary>
/// <param name="Head">Cells of the column with the themes.</param>
/// <param name="Cell">Cells of a column, the gap before it among them.</param>
/// <param name="Lines">Lines of a row: two, and a blank one where there is room.</param>
/// <param name="FirstColumn">The first column that is shown.</param>
/// <param name="Columns">How many are.</param>
/// <param name="FirstRow">The first row that is shown.</param>
/// <param name="Rows">How many are.</param>
internal sealed record MatrixLayout(int Head, int Cell, int Lines, int FirstColumn, int Columns, int FirstRow, int Rows)
{
    private const int LeastCell = 13;
    private const int MostCell = 24;
    private const int LeastHead = 10;

    /// <summary>A layout for a room.</summary>
    /// <param name="width">Cells of the matrix.</param>
    /// <param name="height">Lines for its rows.</param>
    /// <param name="longest">Cells of the longest theme.</param>
    /// <param name="columns">Timescales and the totals.</param>
    /// <param name="rows">Themes and the totals.</param>
    /// <param name="row">The cursor's row.</param>
    /// <param name="column">The cursor's column.</param>
    public static MatrixLayout For(int width, int height, int longest, int columns, int rows, int row, int column)
    {
        var head = Math.Clamp(longest, LeastHead, Math.Max(LeastHead, Math.Min(width / 4, 28)));
        var room = width - head - 1;
        var shown = Math.Clamp(room / LeastCell, 1, columns);
        var cell = Math.Clamp(room / shown, Math.Min(LeastCell, Math.Max(1, room)), MostCell);
        var lines = rows * 3 <= height ? 3 : 2;
        var visible = Math.Clamp(height / lines, 1, rows);
        return new MatrixLayout(head, cell, lines, Math.Clamp(column - shown + 1, 0, columns - shown), shown, Math.Clamp(row - visible + 1, 0, rows - visible), visible);
    }
}
