using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Ways to replace a scalar.</summary>
internal static class SetScalarPlans
{
    /// <summary>The ways, the one nearest to what stood there first; none where the node is no scalar.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, SetScalar operation, Located at)
    {
        if (at.Node is not YamlScalar old || operation.Value is not YamlScalarValue value)
            yield break;
        var place = at.InFlow || at.Parent is null ? ScalarPlace.Flow : ScalarPlace.Block(at.ParentColumn(from.Text));
        ScalarStyle? oldStyle = old.IsNull ? null : old.Style;
        ScalarStyle[] styles =
        [
            ScalarWriter.StyleFor(value.Text, value.Intent, place, oldStyle),
            ScalarWriter.StyleFor(value.Text, value.Intent, place),
            ScalarStyle.DoubleQuoted,
        ];
        foreach (var style in styles.Distinct())
        {
            var node = new YamlScalar(value.Text, style, ExpectedTree.MarkOf(old));
            yield return new EditPlan(
                Edits(from.Text, old, ScalarWriter.Parts(value.Text, style, place)),
                TextSpan.FromBounds(old.ContentSpan.Start, YamlSpans.EndOfLine(from.Text, old.ContentSpan.End)),
                ExpectedTree.With(from.Root, operation.Path, _ => node));
        }
    }

    // A comment behind the value, or behind the header of a block, stays on its line between head and body.
    private static TextEdit[] Edits(string text, YamlScalar old, (string Head, string Body) parts)
    {
        var span = old.ContentSpan;
        var isBlock = old.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var headEnd = isBlock ? EndOfHeader(text, span.Start) : span.End;
        var lineEnd = YamlSpans.EndOfLine(text, headEnd);
        var bodyEnd = isBlock ? Math.Max(span.End, lineEnd) : lineEnd;
        var head = span.Length == 0 && span.Start > 0 && text[span.Start - 1] is not (' ' or '\n') ? " " + parts.Head : parts.Head;
        var body = parts.Body.Length > 0 && bodyEnd == text.Length ? parts.Body + "\n" : parts.Body;
        if (headEnd == lineEnd)
            return [new TextEdit(TextSpan.FromBounds(span.Start, bodyEnd), head + body)];
        var first = new TextEdit(TextSpan.FromBounds(span.Start, headEnd), head);
        return body.Length == 0 && bodyEnd == lineEnd ? [first] : [first, new TextEdit(TextSpan.FromBounds(lineEnd, bodyEnd), body)];
    }

    private static int EndOfHeader(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] is ('+' or '-' or (>= '0' and <= '9')))
            end++;
        return end;
    }
}
