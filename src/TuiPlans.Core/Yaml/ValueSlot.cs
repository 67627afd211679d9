using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>
/// The place of a value: its head, on the line of its key or dash, and its body on the lines below. Between the two a comment
/// may stand, which stays.
/// </summary>
/// <param name="Start">Where the head begins.</param>
/// <param name="HeadEnd">Where it ends; the start where all of the value stands below.</param>
/// <param name="BodyEnd">The end of the last line of the body; the end of the line of the head where there is none.</param>
/// <param name="Lead">What must be written before the head: a colon that is missing, an anchor that stays.</param>
internal sealed record ValueSlot(int Start, int HeadEnd, int BodyEnd, string Lead = "")
{
    /// <summary>The slot of a node.</summary>
    /// <param name="text">The text.</param>
    /// <param name="node">The value or key.</param>
    /// <param name="part">Where it stands; null for the root and for keys.</param>
    /// <param name="keepsTag">Whether its tag stays before it.</param>
    /// <param name="inFlow">Whether it stands inside brackets or braces.</param>
    public static ValueSlot Of(string text, YamlNode node, YamlPart? part, bool keepsTag, bool inFlow)
    {
        if (part is { Key: not null, Sign: < 0 })
            return WithoutColon(text, part, inFlow);
        var properties = YamlSpans.EndOfProperties(text, node.Span.Start, (node.Tag is null ? 0 : 1) + (node.Anchor is null ? 0 : 1));
        var lead = keepsTag || node.Anchor is null ? "" : "&" + node.Anchor;
        var content = node.ContentSpan;
        if (node is YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded })
            return new ValueSlot(keepsTag ? content.Start : node.Span.Start, EndOfHeader(text, content.Start), Math.Max(content.End, YamlSpans.EndOfLine(text, content.Start)), lead);
        if (!IsBlock(node))
            return new ValueSlot(keepsTag ? content.Start : node.Span.Start, content.End, YamlSpans.EndOfLine(text, content.End), lead);
        var above = node.Tag is null && node.Anchor is null ? part?.Sign ?? content.Start : properties;
        var bodyEnd = YamlSpans.EndOfLine(text, content.End);
        if (YamlGaps.HasBreak(text, above, content.Start))
            return new ValueSlot(keepsTag ? above : node.Span.Start, above, bodyEnd, lead);
        // It begins on the line of its dash; a comment behind it stays where the value has no more lines.
        return new ValueSlot(content.Start, YamlGaps.HasBreak(text, content.Start, content.End) ? bodyEnd : content.End, bodyEnd, lead);
    }

    /// <summary>The edits that put another head and body there; each line of the body has its break before it.</summary>
    public TextEdit[] Edits(EditBase from, string head, string body)
    {
        var text = from.Text;
        var lineEnd = YamlSpans.EndOfLine(text, HeadEnd);
        var start = Start;
        var full = Lead.Length > 0 && head.Length > 0 ? Lead + " " + head : Lead + head;
        if (full.Length == 0)
            start = YamlGaps.BackOverSpaces(text, start, 0);
        else if (start > 0 && full[0] is not ('\n' or ':') && NeedsSpaceBehind(text[start - 1]))
            full = " " + full;
        if (HeadEnd < text.Length && text[HeadEnd] == '#')
            full += " ";
        var below = body.Length > 0 && BodyEnd == text.Length ? body + "\n" : body;
        if (HeadEnd == lineEnd)
            return [from.Write(start, BodyEnd, full + below)];
        var first = from.Write(start, HeadEnd, full);
        return below.Length == 0 && BodyEnd <= lineEnd ? [first] : [first, from.Write(lineEnd, Math.Max(lineEnd, BodyEnd), below)];
    }

    /// <summary>Whether a node is a collection in block style.</summary>
    public static bool IsBlock(YamlNode? node) => node is YamlMapping { IsFlow: false } or YamlSequence { IsFlow: false };

    private static ValueSlot WithoutColon(string text, YamlPart part, bool inFlow)
    {
        if (inFlow)
            return new ValueSlot(part.End, part.End, YamlSpans.EndOfLine(text, part.End), part.Key is YamlAlias ? " :" : ":");
        var line = YamlSpans.EndOfLine(text, part.End);
        return new ValueSlot(line, line, line, "\n" + new string(' ', YamlSpans.ColumnOf(text, part.Start)) + ":");
    }

    private static bool NeedsSpaceBehind(char c) => c is not (' ' or '\t' or '[' or '{') && !YamlSpans.IsBreak(c);

    private static int EndOfHeader(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] is '+' or '-' or (>= '0' and <= '9'))
            end++;
        return end;
    }
}
