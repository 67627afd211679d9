using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Ways to take one out of brackets or braces, with the comma that goes with it.</summary>
internal static class FlowRemoval
{
    /// <summary>The ways, each as its edits, the one that reads best first.</summary>
    public static IEnumerable<TextEdit[]> Edits(EditBase from, YamlNode parent, YamlPart[] parts, int place)
    {
        var text = from.Text;
        var part = parts[place];
        if (parent is YamlMapping { IsPair: true })
            return [[from.Write(part.Start, part.End, "{}")]];
        var comma = YamlGaps.Find(text, part.End, ',');
        if (comma >= 0)
            return WithComma(from, part, comma, parts.Length == 1 || place + 1 == parts.Length);
        if (place == 0)
            return [[from.Write(part.Start, part.End, "")]];
        return WithCommaBefore(from, part, YamlGaps.Find(text, parts[place - 1].End, ','));
    }

    private static IEnumerable<TextEdit[]> WithComma(EditBase from, YamlPart part, int comma, bool isLast)
    {
        var text = from.Text;
        if (HasOwnLines(text, part, comma + 1))
            yield return [from.Write(YamlSpans.StartOfLine(text, part.Start), YamlSpans.NextLine(text, YamlSpans.EndOfLine(text, comma)), "")];
        var behind = YamlGaps.SkipSpaces(text, comma + 1);
        if (!HasComment(text, part.End, comma))
        {
            yield return isLast
                ? [from.Write(YamlGaps.BackOverSpaces(text, part.Start, 0), comma + 1, "")]
                : [from.Write(part.Start, behind < text.Length && text[behind] != '#' && !YamlSpans.IsBreak(text[behind]) ? behind : comma + 1, "")];
        }

        yield return [from.Write(part.Start, part.End, ""), from.Write(comma, comma + 1, "")];
    }

    private static IEnumerable<TextEdit[]> WithCommaBefore(EditBase from, YamlPart part, int comma)
    {
        var text = from.Text;
        var line = YamlSpans.EndOfLine(text, part.End);
        if (HasOwnLines(text, part, part.End))
            yield return [from.Write(comma, comma + 1, ""), from.Write(YamlSpans.StartOfLine(text, part.Start), YamlSpans.NextLine(text, line), "")];
        if (!HasComment(text, comma, part.Start))
            yield return [from.Write(comma, part.End, "")];
        yield return [from.Write(comma, comma + 1, ""), from.Write(part.Start, part.End, "")];
    }

    // Whether the lines of the part hold nothing else, but perhaps a comment behind it.
    private static bool HasOwnLines(string text, YamlPart part, int end)
    {
        var behind = YamlGaps.SkipSpaces(text, end);
        return YamlGaps.BeginsLine(text, part.Start) && behind < text.Length && (text[behind] == '#' || YamlSpans.IsBreak(text[behind]));
    }

    private static bool HasComment(string text, int start, int end) => text.AsSpan(start, end - start).Contains('#');
}
