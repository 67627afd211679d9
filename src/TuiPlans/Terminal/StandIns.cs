using System.Collections.Concurrent;
using System.Text;

namespace TuiPlans.Terminal;

/// <summary>
/// Spectre.Console measures text by UTF-16 units, so that flags, joined emoji and accents on nothing would push a line out of
/// place. Graphemes that it would measure otherwise than <see cref="CellWidth"/> pass through it as stand-ins, one private
/// character a cell, and <see cref="FrameRenderer"/> puts the graphemes back. Private characters never come from files:
/// <see cref="SafeText"/> replaces them.
/// </summary>
internal static class StandIns
{
    private const char First = '\uE000';
    private const char Last = '\uF8FE';
    private const char Filler = '\uF8FF';
    private static readonly ConcurrentDictionary<string, char> ByGrapheme = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<char, string> ByStandIn = new();
    private static int _taken = -1;

    /// <summary>The text, safe, with stand-ins where they are needed.</summary>
    public static string Encode(string text)
    {
        var safe = SafeText.For(text);
        var plain = true;
        foreach (var c in safe)
            plain &= c < 0x300;
        return plain ? safe : EncodeGraphemes(safe);
    }

    /// <summary>The grapheme behind a stand-in; empty for its second cell, null for any other character.</summary>
    public static string? Decode(char c)
    {
        if (c is < First or > Filler)
            return null;
        return c == Filler ? "" : ByStandIn.GetValueOrDefault(c, "\uFFFD");
    }

    private static string EncodeGraphemes(string safe)
    {
        var text = new StringBuilder(safe.Length);
        for (var at = 0; at < safe.Length;)
        {
            var length = CellWidth.GraphemeLength(safe.AsSpan(at));
            if (length == 1 && !IsMark(safe[at]))
            {
                text.Append(safe[at]);
            }
            else
            {
                var grapheme = safe.Substring(at, length);
                text.Append(Take(grapheme)).Append(Filler, CellWidth.OfGrapheme(grapheme) - 1);
            }

            at += length;
        }

        return text.ToString();
    }

    private static bool IsMark(char c) => c >= 0x300 && Rune.TryCreate(c, out var rune) && CellGrid.IsMark(rune);

    private static char Take(string grapheme)
    {
        if (ByGrapheme.TryGetValue(grapheme, out var known))
            return known;
        var number = Interlocked.Increment(ref _taken);
        if (number > Last - First)
            return Last;
        var standIn = ByGrapheme.GetOrAdd(grapheme, (char)(First + number));
        ByStandIn[standIn] = grapheme;
        return standIn;
    }
}
