using System.Globalization;

namespace TuiPlans.Core.Privacy;

/// <summary>
/// Rewrites a text into plain characters, one walk, keeping for each where it came from. What Word and web pages put
/// in place of a digit, a dash or a space must not hide an identifier; nor must an escape in double quoted YAML.
/// </summary>
internal sealed class PlainText
{
    private readonly string _text;

    /// <summary>Rewrites <paramref name="text"/>.</summary>
    public PlainText(string text)
    {
        _text = text;
        Chars = new char[text.Length];
        Source = new int[text.Length + 1];
        for (var at = 0; at < text.Length;)
            at += text[at] < 0x80 && text[at] is not ('\\' or '\r') ? Keep(text[at], at, 1) : Rewrite(at);
        Source[Length] = text.Length;
    }

    /// <summary>The plain characters; only the first <see cref="Length"/> of them count.</summary>
    public char[] Chars { get; }

    /// <summary>For each plain character, and for the end, its offset in the text.</summary>
    public int[] Source { get; }

    /// <summary>How many plain characters there are.</summary>
    public int Length { get; private set; }

    private int Rewrite(int at)
    {
        var here = _text[at];
        if (here == '\\')
            return Escape(at);
        if (here == '\r')
            return Keep('\n', at, Next(at) == '\n' ? 2 : 1);
        if (char.IsHighSurrogate(here) && char.IsLowSurrogate(Next(at)))
            return Pair(at);
        return Keep(Plain(here), at, 1);
    }

    // Mathematical digits are digits to a reader; every other pair is neither digit nor letter of an identifier.
    private int Pair(int at)
    {
        var digit = CharUnicodeInfo.GetDecimalDigitValue(_text, at);
        return Keep(digit >= 0 ? (char)('0' + digit) : '\u25A1', at, 2);
    }

    // YAML 1.2.2, 5.7: the escapes that stand for white space, and those that give a code point.
    private int Escape(int at)
    {
        var letter = Next(at);
        return letter switch
        {
            'n' or 'N' or 'L' or 'P' or 'r' => Keep('\n', at, 2),
            't' or '_' or ' ' => Keep(' ', at, 2),
            '"' or '/' => Keep(letter, at, 2),
            'x' => CodePoint(at, 2),
            'u' => CodePoint(at, 4),
            '\n' or '\r' => 1,
            _ => Keep('\\', at, 1),
        };
    }

    private int CodePoint(int at, int digits)
    {
        var hex = _text.AsSpan(at + 2, Math.Min(digits, _text.Length - at - 2));
        return hex.Length == digits && ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? Keep(Plain((char)code), at, digits + 2)
            : Keep('\\', at, 1);
    }

    private int Keep(char plain, int at, int width)
    {
        if (plain == '\0')
            return width;
        Source[Length] = at;
        Chars[Length++] = plain;
        return width;
    }

    private char Next(int at) => at + 1 < _text.Length ? _text[at + 1] : '\0';

    private static char Plain(char here) => here switch
    {
        < '\u0080' => here,
        '\u0085' or '\u2028' or '\u2029' => '\n',
        '\u2018' or '\u2019' or '\u201C' or '\u201D' => '"',
        '\u2212' or '\u2043' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(here - 0xFEE0),
        _ => ByCategory(here),
    };

    private static char ByCategory(char here) => char.GetUnicodeCategory(here) switch
    {
        UnicodeCategory.Format => '\0',
        UnicodeCategory.SpaceSeparator => ' ',
        UnicodeCategory.DashPunctuation => '-',
        UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(here)),
        _ => here,
    };
}
