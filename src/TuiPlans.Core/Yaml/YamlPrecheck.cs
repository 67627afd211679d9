using System.Buffers;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>What is wrong with a text before it is read as YAML.</summary>
internal static class YamlPrecheck
{
    // Section 5.1 of the YAML 1.2 specification; a NUL would end the text silently.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016"
        + "\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\u0080\u0081\u0082\u0083\u0084\u0086\u0087\u0088\u0089\u008A"
        + "\u008B\u008C\u008D\u008E\u008F\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E"
        + "\u009F\uFEFF\uFFFE\uFFFF");

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
        var control = text.AsSpan().IndexOfAny(Forbidden);
        if (control < 0)
            return true;
        problems.Add(new YamlProblem(new TextSpan(control, 1), YamlProblemCodes.ControlCharacter, $"The character U+{(int)text[control]:X4} is not allowed in YAML. Delete it."));
        return false;
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
