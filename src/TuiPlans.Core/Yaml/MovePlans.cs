using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Ways to move an item within its list.</summary>
internal static class MovePlans
{
    /// <summary>The ways, the one that reads best first; none where there is no such place.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, MoveItem operation, YamlSequence list, int place)
    {
        var to = operation.To;
        if (to < 0 || to >= list.Items.Count)
            return [];
        if (to == place)
            return [new EditPlan([], from.Root)];
        var items = new List<YamlNode>(list.Items);
        items.RemoveAt(place);
        items.Insert(to, list.Items[place]);
        var expected = ExpectedTree.WithParent(from.Root, operation.Path, _ => ExpectedTree.Sequence(list, items));
        var parts = YamlPart.Of(from.Text, list);
        return Ways(from, list, parts, place, to).Select(edits => new EditPlan(edits, expected));
    }

    private static IEnumerable<TextEdit[]> Ways(EditBase from, YamlSequence list, YamlPart[] parts, int place, int to)
    {
        var ends = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            ends[i] = list.IsFlow ? parts[i].End : from.EndWithComments(parts[i].End, YamlSpans.ColumnOf(from.Text, parts[0].Start) + 1);
        if (!list.IsFlow && YamlGaps.BeginsLine(from.Text, parts[0].Start))
        {
            if (WithGap(from, parts, ends, place, to) is { } withGap)
                yield return withGap;
            yield return AsLines(from, parts, ends, place, to);
        }

        yield return InSlots(from.Text, parts, ends, place, to);
        if (list.IsFlow)
            yield break;
        for (var i = 0; i < parts.Length; i++)
            ends[i] = YamlSpans.EndOfLine(from.Text, parts[i].End);
        yield return InSlots(from.Text, parts, ends, place, to);
    }

    // Where nothing but blank lines stands between it and its neighbour, those go along, so that the list stays as airy as it was.
    private static TextEdit[]? WithGap(EditBase from, YamlPart[] parts, int[] ends, int place, int to)
    {
        var text = from.Text;
        if (to > place)
        {
            var next = parts[place + 1].Start;
            var gap = text[ends[place]..YamlSpans.StartOfLine(text, next)];
            var own = Start(from, parts, place);
            return string.IsNullOrWhiteSpace(gap)
                ? [EditBase.Copy(own, YamlSpans.StartOfLine(text, next), ""), EditBase.Copy(ends[to], ends[to], gap + text[own..ends[place]])]
                : null;
        }

        var start = YamlSpans.StartOfLine(text, parts[place].Start);
        var above = text[ends[place - 1]..start];
        var target = YamlSpans.StartOfLine(text, parts[to].Start);
        return string.IsNullOrWhiteSpace(above) && from.StartWithComments(parts[to].Start) == target && (to == 0 || string.IsNullOrWhiteSpace(text[ends[to - 1]..target]))
            ? [EditBase.Copy(target, target, text[start..ends[place]] + above), EditBase.Copy(ends[place - 1], ends[place], "")]
            : null;
    }

    // The line on which an item begins, with the comments that stand right above it. Above the first they are taken for those of the list.
    private static int Start(EditBase from, YamlPart[] parts, int place) =>
        place > 0 ? from.StartWithComments(parts[place].Start) : YamlSpans.StartOfLine(from.Text, parts[place].Start);

    // Its lines, and the comments that are its own; all others stay.
    private static TextEdit[] AsLines(EditBase from, YamlPart[] parts, int[] ends, int place, int to)
    {
        var text = from.Text;
        var start = Start(from, parts, place);
        var end = ends[place];
        var body = text[start..end];
        var next = YamlSpans.NextLine(text, end);
        var before = YamlSpans.EndOfLineBefore(text, start);
        var lineBreak = next > end ? text[end..next] : text[before..start];
        var removal = next > end ? EditBase.Copy(start, next, "") : EditBase.Copy(before, end, "");
        if (to > place)
            return [removal, EditBase.Copy(ends[to], ends[to], lineBreak + body)];
        var target = to == 0 ? from.StartWithComments(parts[0].Start) : ends[to - 1];
        return [EditBase.Copy(target, target, to == 0 ? body + lineBreak : lineBreak + body), removal];
    }

    // The texts of the items in each other's places, behind the same dashes and between the same commas and comments.
    private static TextEdit[] InSlots(string text, YamlPart[] parts, int[] ends, int place, int to)
    {
        var (first, last) = (Math.Min(place, to), Math.Max(place, to));
        var edits = new TextEdit[last - first + 1];
        for (var i = first; i <= last; i++)
        {
            var source = i == to ? place : place < to ? i + 1 : i - 1;
            edits[i - first] = EditBase.Copy(parts[i].Start, ends[i], text[parts[source].Start..ends[source]]);
        }

        return edits;
    }
}
