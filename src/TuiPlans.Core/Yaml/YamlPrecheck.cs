using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>What is wrong with a text before it is read as YAML.</summary>
internal static class YamlPrecheck
{
    private static readonly string[] Markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    /// <summary>Adds the problems of the text; false where it makes no sense to parse it.</summary>
    public static bool IsReadable(SourceText source, List<YamlProblem> problems)
    {
        var text = source.Text;
        if (text.Length > YamlLimits.Length)
        {
            problems.Add(new YamlProblem(new TextSpan(0, 0), YamlProblemCodes.TooLong, "The file is longer than 5 MB and was not read. Split it, or move what does not belong in a plan elsewhere."));
            return false;
        }

        if (source.InvalidCharAt is { } invalid)
            problems.Add(new YamlProblem(new TextSpan(invalid, 1), YamlProblemCodes.InvalidUtf8, $"The file is not UTF-8: byte {source.InvalidUtf8At + 1} cannot be read. Save it as UTF-8."));
        if (FirstMarker(text) is { } marker)
            problems.Add(new YamlProblem(marker, YamlProblemCodes.ConflictMarker, "A conflict marker of git stands here. Settle the merge: keep what is right and delete the lines of markers."));
        var control = FirstForbidden(text);
        if (control < 0)
            return true;
        problems.Add(new YamlProblem(new TextSpan(control, 1), YamlProblemCodes.ControlCharacter, $"The character U+{(int)text[control]:X4} is not allowed in YAML. Delete it."));
        return false;
    }

    /// <summary>
    /// Whether the text has nothing that <see cref="IsReadable"/> complains of, nor tabs, lone carriage returns or the line
    /// breaks of Unicode. One plain loop: at start-up it costs less than the vectorised searches, which must be compiled first.
    /// </summary>
    public static bool IsOrdinary(SourceText source)
    {
        var text = source.Text;
        if (text.Length > YamlLimits.Length || source.InvalidCharAt is not null)
            return false;
        var isLineStart = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007F' or '\n')
            {
                if (isLineStart && c is ('<' or '|' or '=' or '>') && IsSevenTimes(text, i))
                    return false;
                isLineStart = c == '\n';
            }
            else if (c == '\r' ? i + 1 == text.Length || text[i + 1] != '\n' : c == '\t' || IsLineBreakOfUnicode(c) || IsForbidden(c))
            {
                return false;
            }
        }

        return true;
    }

    // Section 5.1 of the YAML 1.2.2 specification; a NUL would end the text silently.
    private static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (< ' ' or >= '\u007F') && IsForbidden(text[i]))
                return i;
        }

        return -1;
    }

    private static bool IsForbidden(char c) =>
        c is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007F' and <= '\u009F' and not '\u0085') or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static bool IsLineBreakOfUnicode(char c) => c is '\u0085' or '\u2028' or '\u2029';

    private static bool IsSevenTimes(string text, int at)
    {
        for (var i = at; i < at + 7; i++)
        {
            if (i == text.Length || text[i] != text[at])
                return false;
        }

        return true;
    }

    private static TextSpan? FirstMarker(string text)
    {
        TextSpan? first = null;
        foreach (var marker in Markers)
        {
            var at = text.IndexOf(marker, StringComparison.Ordinal);
            while (at >= 0 && !IsWholeMarker(text, at, marker[0]))
                at = text.IndexOf(marker, at + 1, StringComparison.Ordinal);
            if (at >= 0 && (first is null || at < first.Value.Start))
                first = new TextSpan(at, marker.Length);
        }

        return first;
    }

    // At the start of a line, and not the beginning of a longer rule of such characters.
    private static bool IsWholeMarker(string text, int at, char sign) =>
        (at == 0 || text[at - 1] is '\n' or '\r')
        && (at + 7 == text.Length || text[at + 7] is '\n' or '\r' || (text[at + 7] == ' ' && sign != '='));
}
