using System.Globalization;
using System.Text;

namespace TuiPlans.Terminal;

/// <summary>
/// Text from files and people as it may be shown: what would steer a terminal (escape and control characters), reorder a line
/// (bidirectional overrides, see "Trojan Source", CVE-2021-42574) or stay invisible becomes a symbol that can be seen.
/// </summary>
public static class SafeText
{
    /// <summary>The text with a symbol for each character that must not reach a terminal; itself where there is none.</summary>
    /// <param name="text">Any text, lone surrogates included.</param>
    public static string For(string text)
    {
        var first = FirstUnsafe(text);
        if (first < 0)
            return text;
        var safe = new StringBuilder(text.Length).Append(text, 0, first);
        for (var at = first; at < text.Length;)
        {
            var sound = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var used) == System.Buffers.OperationStatus.Done;
            if (!sound)
                safe.Append('\uFFFD');
            else if (Symbol(rune) is { } symbol)
                safe.Append(symbol);
            else
                safe.Append(text, at, used);
            at += used;
        }

        return safe.ToString();
    }

    /// <summary>May this text go to a terminal as it stands?</summary>
    /// <param name="text">Any text.</param>
    public static bool IsSafe(ReadOnlySpan<char> text) => FirstUnsafe(text) < 0;

    private static int FirstUnsafe(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is >= ' ' and < '\u007F')
            {
                at++;
                continue;
            }

            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var used) != System.Buffers.OperationStatus.Done || Symbol(rune) is not null)
                return at;
            at += used;
        }

        return -1;
    }

    private static char? Symbol(Rune rune)
    {
        var value = rune.Value;
        return value switch
        {
            '\t' => '⇥',
            < 0x20 => (char)(0x2400 + value),
            < 0x7F => null,
            0x7F => '␡',
            0x85 or 0x2028 or 0x2029 => '↵',
            < 0xA0 => '\uFFFD',
            0xAD => '-',
            0x200B or 0xFEFF or 0x2060 or 0x180E => '·',
            0x200C or 0x200D => null,
            0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => '⇄',
            0xF0B7 => '•', // Word's bullet in the Symbol font
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.Format or UnicodeCategory.Control
                ? '\uFFFD'
                : null,
        };
    }
}
