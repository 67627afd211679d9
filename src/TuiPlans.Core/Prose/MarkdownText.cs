using System.Globalization;
using System.Text;

namespace TuiPlans.Core.Prose;

/// <summary>
/// Makes texts of plans harmless in the Markdown of git hosts: they read as they were typed, and make no heading, list, table, link, image
/// or HTML, call nobody, and close no issue. What a host looks for after Markdown was read (<c>@name</c>, <c>#12</c>) is parted by a
/// character without width.
/// </summary>
public static class MarkdownText
{
    private const string Parted = "&#8203;";
    private const string Escapes = "\\`*_[]|~";

    /// <summary>One line: breaks and other white space are blanks.</summary>
    public static string Line(string text) => AtLineStart(Inline(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>Text that was made harmless within a line already, at the beginning of one.</summary>
    internal static string Begun(string safe) => AtLineStart(safe);

    /// <summary>Text that stands behind other words on their line.</summary>
    public static string Inline(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
            Add(safe, text, i);
        return safe.ToString();
    }

    private static void Add(StringBuilder safe, string text, int at)
    {
        var c = text[at];
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (IsUnseen(c))
            safe.Append(char.IsWhiteSpace(c) ? ' ' : '\uFFFD');
        else if (Escapes.Contains(c))
            safe.Append('\\').Append(c);
        else if (c == '<')
            safe.Append("&lt;");
        else if (c == '>')
            safe.Append("&gt;");
        else if (c == '&')
            safe.Append("&amp;");
        else if (c == '$')
            safe.Append("&#36;");
        else if (c == '@')
            safe.Append(char.IsLetterOrDigit(before) ? "&#64;" : "@" + Parted);
        else if (c == '#' && at == text.Length - 1)
            safe.Append("&#35;");
        else if (c is '#' or '!' && (char.IsLetterOrDigit(after) || after == '['))
            safe.Append(c == '!' && after == '[' ? "\\!" : c + Parted);
        else if (c == '-' && char.IsAsciiDigit(after) && at >= 2 && text[at - 2] is 'G' or 'g' && before is 'H' or 'h')
            safe.Append('-').Append(Parted);
        else if (c == ':' && after == '/')
            safe.Append("&#58;");
        else if (c == '.' && at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase))
            safe.Append("&#46;");
        else
            safe.Append(c);
    }

    /// <summary>What steers a reader and is not seen: control characters, and those that turn the order of a line round.</summary>
    internal static bool IsUnseen(char c) => c is '\u00AD' or (>= '\u2028' and <= '\u202E')
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // A heading, list, rule or command of a host begins a line; a number with a dot would count on as a list.
    private static string AtLineStart(string safe)
    {
        if (safe.Length == 0)
            return safe;
        if (safe[0] is '#' or '-' or '+' or '=' or ':')
            return "\\" + safe;
        if (safe[0] == '/')
            return "&#47;" + safe[1..];
        var digits = 0;
        while (digits < safe.Length && char.IsAsciiDigit(safe[digits]))
            digits++;
        return digits > 0 && digits < safe.Length && safe[digits] is '.' or ')' ? $"{safe[..digits]}\\{safe[digits..]}" : safe;
    }
}
