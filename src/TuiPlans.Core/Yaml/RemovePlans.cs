using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Ways to remove an entry of a mapping or an item of a list.</summary>
internal static class RemovePlans
{
    /// <summary>The ways, the one that reads best first; none for the root.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, YamlPath path, Located at)
    {
        if (at.Parent is null)
            return [];
        var parts = YamlPart.Of(from.Text, at.Parent);
        var isFlow = at.Parent is YamlMapping { IsFlow: true } or YamlSequence { IsFlow: true };
        if (parts.Length == 1 && !isFlow)
            return OnlyOne(from, path, at.Parent);
        var expected = ExpectedTree.WithParent(from.Root, path, _ => Without(at.Parent, at.Place));
        return isFlow ? FlowRemoval.Edits(from, at.Parent, parts, at.Place).Select(edits => new EditPlan(edits, expected)) : FromBlock(from, parts, at.Place, expected);
    }

    private static YamlNode Without(YamlNode parent, int place) => parent is YamlMapping map
        ? ExpectedTree.Mapping(map, [.. map.Entries.Where((_, i) => i != place)])
        : ExpectedTree.Sequence((YamlSequence)parent, [.. ((YamlSequence)parent).Items.Where((_, i) => i != place)]);

    // A collection that loses its last is written '{}' or '[]'; a whole document goes with its lines.
    private static IEnumerable<EditPlan> OnlyOne(EditBase from, YamlPath path, YamlNode parent)
    {
        var text = from.Text;
        var outer = new YamlPath(path.Steps[..^1]);
        var at = Located.Find(from.Root, outer).Found!;
        var isMap = parent is YamlMapping;
        var empty = isMap ? YamlValue.Map([]) : YamlValue.List([]);
        if (at.Parent is null && parent is { Tag: null, Anchor: null })
            yield return new EditPlan([Lines(from, parent.ContentSpan.Start, YamlSpans.EndOfLine(text, parent.ContentSpan.End))], null);
        // The comment on the one that goes stays where the line above has none.
        if (at.PartIn(text) is { Sign: >= 0 } part && parent is { Tag: null, Anchor: null } && YamlGaps.HasBreak(text, part.Sign, parent.ContentSpan.Start)
            && YamlGaps.Skip(text, part.Sign) == parent.ContentSpan.Start && text.AsSpan(part.Sign, parent.ContentSpan.Start - part.Sign).IndexOf('#') < 0)
        {
            var end = parent.ContentSpan.End;
            var isComment = YamlGaps.SkipSpaces(text, end) is var behind && behind < text.Length && text[behind] == '#';
            yield return new EditPlan(
                [from.Write(part.Sign, isComment ? end : YamlSpans.EndOfLine(text, end), isMap ? " {}" : " []")],
                ExpectedTree.With(from.Root, outer, _ => Without(parent, 0)));
        }

        foreach (var plan in ReplacePlans.For(from, outer, at, empty, keepsTag: true))
            yield return plan;
    }

    private static IEnumerable<EditPlan> FromBlock(EditBase from, YamlPart[] parts, int place, YamlNode? expected)
    {
        var text = from.Text;
        var start = parts[place].Start;
        var end = YamlSpans.EndOfLine(text, parts[place].End);
        if (YamlGaps.BeginsLine(text, start))
        {
            var lines = Lines(from, start, end);
            yield return new EditPlan([lines], expected);
            // Above may stand a block to which the blank lines below, or the comments that are indented far enough, would now belong.
            var blank = BlankLinesBelow(text, lines.Span.End);
            yield return new EditPlan([from.Write(lines.Span.Start, blank, "")], expected);
            yield return new EditPlan([.. Outdented(from, lines.Span.Start, blank, YamlSpans.ColumnOf(text, start))], expected);
            yield break;
        }

        // The first of a collection that begins behind a dash: the next one takes its place on that line, or the line ends there.
        if (place + 1 < parts.Length && text.AsSpan(end, parts[place + 1].Start - end).IndexOfAnyExcept(" \r\n") < 0)
            yield return new EditPlan([from.Write(start, parts[place + 1].Start, "")], expected);
        yield return new EditPlan([from.Write(YamlGaps.BackOverSpaces(text, start, 0), end, "")], expected);
    }

    private static TextEdit Lines(EditBase from, int start, int end) =>
        from.Write(YamlSpans.StartOfLine(from.Text, start), YamlSpans.NextLine(from.Text, end), "");

    private static int BlankLinesBelow(string text, int line)
    {
        while (line < text.Length && YamlGaps.SkipSpaces(text, line) is var first && first < text.Length && YamlSpans.IsBreak(text[first]))
            line = YamlSpans.NextLine(text, first);
        return line;
    }

    private static List<TextEdit> Outdented(EditBase from, int start, int line, int column)
    {
        var edits = new List<TextEdit> { from.Write(start, line, "") };
        while (line < from.Text.Length && YamlGaps.SkipSpaces(from.Text, line) is var first && first < from.Text.Length && (from.Text[first] == '#' || YamlSpans.IsBreak(from.Text[first])))
        {
            if (first - line > column && edits[^1].Span.End == line)
                edits[^1] = from.Write(edits[^1].Span.Start, first - column, "");
            else if (first - line > column)
                edits.Add(from.Write(line, first - column, ""));
            line = YamlSpans.NextLine(from.Text, YamlSpans.EndOfLine(from.Text, first));
        }

        return edits;
    }
}
