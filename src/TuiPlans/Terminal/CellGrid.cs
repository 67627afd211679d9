using System.Globalization;
using System.Text;

namespace TuiPlans.Terminal;

/// <summary>One cell of a screen.</summary>
/// <param name="Text">A grapheme; empty for the right half of a wide one; null is a blank.</param>
/// <param name="Style">How it looks.</param>
public readonly record struct Cell(string? Text, CellStyle Style)
{
    /// <summary>Is it the right half of a wide grapheme, which the cell to its left holds?</summary>
    public bool IsContinuation => Text is { Length: 0 };

    /// <summary>What is written for it.</summary>
    public string Shown => Text ?? " ";
}

/// <summary>
/// A screen as cells, filled from the top left. It holds nothing that would steer a terminal, whatever it is given: this is the
/// second wall behind <see cref="SafeText"/>.
/// </summary>
public sealed class CellGrid
{
    private static readonly string[] Ascii = CreateAscii();
    private readonly Cell[] _cells;

    /// <summary>A blank screen.</summary>
    /// <param name="size">Its size; both sides are at least 1.</param>
    public CellGrid(ScreenSize size)
    {
        Size = new ScreenSize(Math.Max(1, size.Width), Math.Max(1, size.Height));
        _cells = new Cell[Size.Width * Size.Height];
    }

    /// <summary>The size in cells.</summary>
    public ScreenSize Size { get; }

    /// <summary>Where the terminal's caret stands; null hides it.</summary>
    public CaretPosition? Caret { get; init; }

    /// <summary>A cell by its place.</summary>
    /// <param name="row">Rows from the top, 0 up to the height.</param>
    /// <param name="column">Cells from the left, 0 up to the width.</param>
    public Cell this[int row, int column] => _cells[(row * Size.Width) + column];

    /// <summary>The cells of a row.</summary>
    /// <param name="row">Rows from the top.</param>
    public ReadOnlySpan<Cell> Row(int row) => _cells.AsSpan(row * Size.Width, Size.Width);

    /// <summary>
    /// Writes text into a row and gives the column after it. What does not fit is left out, a wide grapheme that would be cut
    /// becomes a blank, halves of wide graphemes that were overwritten become blanks.
    /// </summary>
    /// <param name="row">Rows from the top.</param>
    /// <param name="column">The first cell.</param>
    /// <param name="text">One line of text; line ends too are shown as symbols.</param>
    /// <param name="style">How it looks.</param>
    public int Write(int row, int column, ReadOnlySpan<char> text, CellStyle style)
    {
        while (!text.IsEmpty && column < Size.Width)
        {
            var length = CellWidth.GraphemeLength(text);
            column = Put(row, column, text[..length], style);
            text = text[length..];
        }

        return column;
    }

    /// <summary>Is this character one that sits on the character before it?</summary>
    internal static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        || rune.Value is >= 0x1160 and <= 0x11FF;

    internal int Put(int row, int column, ReadOnlySpan<char> grapheme, CellStyle style)
    {
        if (grapheme.Length == 1 && grapheme[0] is >= ' ' and < '\u007F')
        {
            Set(row, column, Ascii[grapheme[0]], style);
            return column + 1;
        }

        var text = Visible(grapheme);
        var width = CellWidth.OfGrapheme(text);
        if (column + width > Size.Width)
        {
            Set(row, column, " ", style);
            return Size.Width;
        }

        Set(row, column, text, style);
        if (width == 2)
            Set(row, column + 1, "", style);
        return column + width;
    }

    private static string Visible(ReadOnlySpan<char> grapheme)
    {
        var text = SafeText.For(grapheme.ToString());
        if (Rune.DecodeFromUtf16(text, out var first, out _) == System.Buffers.OperationStatus.Done && IsMark(first))
            return "◌" + text;
        // Several symbols in place of one grapheme ("\r\n") would not fit its cell.
        return CellWidth.GraphemeLength(text) == text.Length ? text : text[..CellWidth.GraphemeLength(text)];
    }

    private void Set(int row, int column, string text, CellStyle style)
    {
        var at = (row * Size.Width) + column;
        if (text.Length > 0 && _cells[at].IsContinuation)
            _cells[at - 1] = new Cell(" ", _cells[at - 1].Style);
        if (column + 1 < Size.Width && _cells[at + 1].IsContinuation)
            _cells[at + 1] = new Cell(" ", _cells[at + 1].Style);
        _cells[at] = new Cell(text, style);
    }

    private static string[] CreateAscii()
    {
        var texts = new string[0x7F];
        for (var c = 0; c < texts.Length; c++)
            texts[c] = ((char)c).ToString();
        return texts;
    }
}
