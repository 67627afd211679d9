namespace TuiPlans.Looks;

/// <summary>Rows of tables: cells of fixed widths with one blank column between, and one cell that takes what is left.</summary>
public static class Columns
{
    /// <summary>From this width on a table of actions has room for who leads: below it the title would be cut to a few letters.</summary>
    public const int WithLead = 120;

    private const string Gap = "  ";

    /// <summary>A row of exactly a width.</summary>
    /// <param name="width">Cells of the whole row.</param>
    /// <param name="cells">From left to right, with widths; a width of 0 takes what the others leave, a negative one is left out.</param>
    public static StyledLine Row(int width, params ReadOnlySpan<(StyledLine Text, int Width)> cells)
    {
        var used = 0;
        foreach (var (_, cell) in cells)
            used += cell < 0 ? 0 : cell + Gap.Length;
        // A blank at each side, and no gap behind the last cell.
        var left = Math.Max(1, width - used);
        var row = StyledLine.Empty;
        foreach (var (text, cell) in cells)
        {
            if (cell >= 0)
                row += StyledLine.Of(row.Width == 0 ? " " : Gap) + text.Fit(cell == 0 ? left : cell);
        }

        return row.Fit(width);
    }

    /// <summary>
    /// The width of a column of ids: wide enough for the longest, so that two that begin alike are told apart, and never so wide that
    /// titles have no room, unless two would be cut to the same letters.
    /// </summary>
    /// <param name="ids">The ids of all rows.</param>
    /// <param name="least">Where all are short.</param>
    public static int OfIds(IEnumerable<string> ids, int least)
    {
        const int Most = 12;
        var all = ids as IReadOnlyList<string> ?? [.. ids];
        var longest = least;
        foreach (var id in all)
            longest = Math.Max(longest, id.Length);
        var width = Math.Min(longest, Math.Max(least, Most));
        while (width < longest && !AreApart(all, width))
            width++;
        return width;
    }

    // What is cut ends in a sign of that, which takes a cell.
    private static bool AreApart(IReadOnlyList<string> ids, int width) =>
        ids.Where(id => id.Length > width).Distinct(StringComparer.Ordinal).GroupBy(id => id[..(width - 1)], StringComparer.Ordinal).All(group => group.Count() == 1);

    /// <summary>A row of a list with the mark of a marked action at its left edge.</summary>
    /// <param name="row">The row, which begins with a blank.</param>
    /// <param name="isMarked">Is it marked?</param>
    public static StyledLine Marked(StyledLine row, bool isMarked) => isMarked ? StyledLine.Of("*", Palette.KeyHint) + row.Cut(1, row.Width - 1) : row;
}
