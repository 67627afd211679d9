using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>Makes what git or a hook wrote fit to be shown: no colours, no control characters, not too much of it.</summary>
public static class PlainWords
{
    private const char Escape = '\u001b';

    /// <summary>The text without escape sequences and control characters; lines stay, a carriage return begins one anew.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Of(Encoding.UTF8.GetString(bytes));

    /// <summary>The text without escape sequences and control characters; lines stay, a carriage return begins one anew.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Escape)
                at = EndOfSequence(text, at);
            else if (text[at] is '\n' || (text[at] is '\r' && !IsLineEnd(text, at)))
                plain.Append('\n');
            else if (text[at] is '\t')
                plain.Append(' ');
            else if (!char.IsControl(text[at]) && !IsBidirectional(text[at]))
                plain.Append(text[at]);
        }

        return plain.ToString().Trim();
    }

    /// <summary>The first lines that say something, at most so many.</summary>
    public static string FirstLines(string text, int most)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines, 0, Math.Min(most, lines.Length));
    }

    private static bool IsLineEnd(string text, int at) => at + 1 < text.Length && text[at + 1] == '\n';

    // These turn round the order of what a terminal shows, and so can hide the true text.
    private static bool IsBidirectional(char c) => c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    // ECMA-48: CSI sequences end with @ to ~; OSC strings end with BEL or ESC \; all others are two characters.
    private static int EndOfSequence(string text, int at)
    {
        if (at + 1 >= text.Length)
            return at;
        if (text[at + 1] == '[')
            return EndWhere(text, at + 2, c => c is >= '@' and <= '~');
        if (text[at + 1] is not (']' or 'P' or '_' or '^'))
            return at + 1;
        var end = EndWhere(text, at + 2, c => c is '\a' or Escape);
        return end + 1 < text.Length && text[end] == Escape ? end + 1 : end;
    }

    private static int EndWhere(string text, int from, Func<char, bool> isEnd)
    {
        while (from < text.Length && text[from] != '\n' && !isEnd(text[from]))
            from++;
        // A sequence that is cut off ends with its line, and the line's end stays.
        return from < text.Length && text[from] == '\n' ? from - 1 : from;
    }
}
