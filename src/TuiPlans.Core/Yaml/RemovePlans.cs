using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Ways to remove an entry of a mapping or an item of a list.</summary>
internal static class RemovePlans
{
    /// <summary>The one way there is; none where the node is the root or its surroundings hold text that would be lost.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, YamlPath path, Located at)
    {
        if (at.Node is null || at.Parent is null)
            yield break;
        var spans = PartsOf(at.Parent);
        var isFlow = at.InFlow;
        var removal = (isFlow, spans.Count) switch
        {
            (false, 1) => OnlyOne(from, path, at.Parent),
            (true, 1) => spans[0],
            (true, _) => FromFlow(from.Text, spans, at.Place),
            _ => FromBlock(from.Text, spans, at.Place, at.Parent is YamlSequence),
        };
        if (removal is not { } span)
            yield break;
        var isEmptied = !isFlow && spans.Count == 1;
        var edit = new TextEdit(span, !isEmptied || path.Steps.Length == 1 ? "" : at.Parent is YamlMapping ? " {}" : " []");
        var expected = isEmptied && path.Steps.Length == 1 ? null : ExpectedTree.With(from.Root, path, _ => null);
        yield return new EditPlan([edit], span, expected);
    }

    private static List<TextSpan> PartsOf(YamlNode parent)
    {
        if (parent is YamlSequence list)
            return [.. list.Items.Select(item => item.Span)];
        return [.. ((YamlMapping)parent).Entries.Select(entry => TextSpan.FromBounds(entry.Key.Span.Start, Math.Max(entry.Value.Span.End, entry.Key.Span.End)))];
    }

    // From the colon or dash before the collection to its end, so that '{}' can stand there; at the root its lines.
    private static TextSpan? OnlyOne(EditBase from, YamlPath path, YamlNode parent)
    {
        var end = YamlSpans.EndOfLine(from.Text, parent.Span.End);
        if (path.Steps.Length == 1)
            return Whole(from.Text, parent.ContentSpan.Start, end);
        var start = parent.ContentSpan.Start;
        while (start > 0 && from.Text[start - 1] is ' ' or '\n' or '\r')
            start--;
        return HasComment(from.Text, parent.Span.End, end) ? TextSpan.FromBounds(start, parent.Span.End) : TextSpan.FromBounds(start, end);
    }

    private static bool HasComment(string text, int start, int end) => text.AsSpan(start, end - start).Contains('#');

    private static TextSpan? FromBlock(string text, List<TextSpan> spans, int place, bool isSequence)
    {
        var start = isSequence ? DashBefore(text, spans[place].Start) : spans[place].Start;
        if (start < 0)
            return null;
        if (text.AsSpan(YamlSpans.StartOfLine(text, start)..start).IndexOfAnyExcept(' ') < 0)
            return Whole(text, start, YamlSpans.EndOfLine(text, spans[place].End));
        if (place + 1 == spans.Count)
            return null;
        // The first of a mapping or list that begins behind a dash: the next one takes its place on that line.
        var next = isSequence ? DashBefore(text, spans[place + 1].Start) : spans[place + 1].Start;
        var between = text.AsSpan(YamlSpans.EndOfLine(text, spans[place].End)..Math.Max(next, 0));
        return next >= 0 && between.IndexOfAnyExcept(" \r\n") < 0 ? TextSpan.FromBounds(start, next) : null;
    }

    private static TextSpan Whole(string text, int start, int end) =>
        TextSpan.FromBounds(YamlSpans.StartOfLine(text, start), YamlSpans.NextLine(text, end));

    private static int DashBefore(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && text[at] is (' ' or '\n' or '\r'))
            at--;
        return at >= 0 && text[at] == '-' ? at : -1;
    }

    private static TextSpan? FromFlow(string text, List<TextSpan> spans, int place)
    {
        var span = place == 0 ? TextSpan.FromBounds(spans[0].Start, spans[1].Start) : TextSpan.FromBounds(spans[place - 1].End, spans[place].End);
        var between = place == 0 ? text.AsSpan(spans[0].End..span.End) : text.AsSpan(span.Start..spans[place].Start);
        return between.IndexOfAnyExcept(" ,\r\n") < 0 ? span : null;
    }
}
