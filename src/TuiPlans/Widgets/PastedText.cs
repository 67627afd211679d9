using System.Text;

namespace TuiPlans.Widgets;

/// <summary>
/// What of a pasted text goes into a field. Word and spreadsheets put vertical tabs, form feeds and Unicode's line separators into
/// the clipboard: those are line ends. Other control characters cannot stand in a plan file and are left out.
/// </summary>
internal static class PastedText
{
    /// <summary>For a field of several lines: lines end with a line feed, a tab is four blanks.</summary>
    public static string ForLines(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' || (c == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                kept.Append('\n');
            else if (c == '\t')
                kept.Append("    ");
            else if (!char.IsControl(c) && !IsLoneSurrogate(text, at))
                kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary>For a field of one line: line ends become a blank, those at the end are left out.</summary>
    public static string ForOneLine(string text) => ForLines(text).TrimEnd('\n').Replace('\n', ' ');

    private static bool IsLoneSurrogate(string text, int at) => char.IsSurrogate(text[at])
        && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        && !(char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
