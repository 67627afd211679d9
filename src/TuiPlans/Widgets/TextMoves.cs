using System.Globalization;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>Places in a text, as carets move: offsets in UTF-16 units that never stand within what a reader sees as one character.</summary>
internal static class TextMoves
{
    /// <summary>The place after the character at an offset; the text's end at the end.</summary>
    public static int Next(string text, int offset) =>
        offset >= text.Length ? text.Length : offset + CellWidth.GraphemeLength(text.AsSpan(offset));

    /// <summary>The place before the character that ends at an offset; 0 at the start.</summary>
    public static int Previous(string text, int offset)
    {
        if (offset <= 0)
            return 0;
        if (text[offset - 1] < 0x300 && (offset < 2 || text[offset - 2] < 0x300))
            return offset - 1;
        var at = LineStart(text, offset - 1);
        while (Next(text, at) is var next && next < offset)
            at = next;
        return at;
    }

    /// <summary>The offset itself, or the end of the character that it stands in.</summary>
    public static int Snap(string text, int offset)
    {
        var wanted = Math.Clamp(offset, 0, text.Length);
        if (wanted == 0 || wanted == text.Length || (text[wanted] < 0x300 && text[wanted - 1] < 0x300))
            return wanted;
        var at = LineStart(text, wanted);
        while (at < wanted)
            at = Next(text, at);
        return at;
    }

    /// <summary>The start of the next word (as most editors' Ctrl+Right).</summary>
    public static int NextWord(string text, int offset)
    {
        var at = offset;
        while (at < text.Length && IsWord(text, at))
            at = Next(text, at);
        while (at < text.Length && !IsWord(text, at))
            at = Next(text, at);
        return at;
    }

    /// <summary>The start of the word at or before an offset.</summary>
    public static int PreviousWord(string text, int offset)
    {
        var at = offset;
        while (at > 0 && !IsWord(text, Previous(text, at)))
            at = Previous(text, at);
        while (at > 0 && IsWord(text, Previous(text, at)))
            at = Previous(text, at);
        return at;
    }

    /// <summary>The start of the line (between line feeds) that an offset is in.</summary>
    public static int LineStart(string text, int offset) => offset <= 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    /// <summary>The end of the line that an offset is in, before its line feed.</summary>
    public static int LineEnd(string text, int offset) => text.IndexOf('\n', offset) is >= 0 and var end ? end : text.Length;

    private static bool IsWord(string text, int offset) => CharUnicodeInfo.GetUnicodeCategory(text, offset)
        is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        and not (UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation);
}
