namespace TuiPlans.Terminal;

/// <summary>The size of a screen or of a part of it, in cells.</summary>
/// <param name="Width">Columns, 1 or more.</param>
/// <param name="Height">Rows, 1 or more.</param>
public readonly record struct ScreenSize(int Width, int Height)
{
    /// <summary>80 columns by 24 rows: the least that every screen has to fit.</summary>
    public static ScreenSize Standard => new(80, 24);

    /// <inheritdoc/>
    public override string ToString() => $"{Width}x{Height}";
}

/// <summary>A cell by its place, both counted from 0 at the top left.</summary>
/// <param name="Row">Rows from the top.</param>
/// <param name="Column">Cells from the left.</param>
public readonly record struct CaretPosition(int Row, int Column)
{
    /// <summary>The same place seen from an origin further up and left.</summary>
    /// <param name="rows">Rows to go down.</param>
    /// <param name="columns">Cells to go right.</param>
    public CaretPosition Offset(int rows, int columns) => new(Row + rows, Column + columns);
}
