using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Ways to put a key into a mapping or an item into a list.</summary>
internal static class InsertPlans
{
    /// <summary>The ways to add a key, the one that reads best first; none where the node is no mapping and not empty.</summary>
    public static IEnumerable<EditPlan> ForKey(EditBase from, AddKey operation, Located at)
    {
        if (at.Node is YamlMapping map)
        {
            var place = PlaceFor(map, operation.Key, operation.CanonicalOrder);
            var fresh = new FreshPart(operation.Key, operation.Value);
            return map.IsFlow ? IntoFlow(from, operation.Path, map, place, fresh) : IntoBlock(from, operation.Path, at, place, fresh);
        }

        var value = YamlValue.Map([(operation.Key, operation.Value)]);
        return IntoEmpty(from, operation.Path, at, value);
    }

    /// <summary>The ways to put an item into a list, the one that reads best first; none where the node is no list and not empty.</summary>
    public static IEnumerable<EditPlan> ForItem(EditBase from, YamlPath path, Located at, int index, YamlValue value)
    {
        var fresh = new FreshPart(null, value);
        return at.Node switch
        {
            YamlSequence list when index < 0 || index > list.Items.Count => [],
            YamlSequence { IsFlow: false } => IntoBlock(from, path, at, index, fresh),
            YamlSequence { Items.Count: 0 } list when !at.InFlow && at.Parent is not null && NeedsBlock(value) && !list.ContentSpan.In(from.Text).Contains('#') => ReplacePlans.For(from, path, at, YamlValue.List([value])),
            YamlSequence list => IntoFlow(from, path, list, index, fresh),
            _ when index == 0 => IntoEmpty(from, path, at, YamlValue.List([value])),
            _ => [],
        };
    }

    private static bool NeedsBlock(YamlValue value) => value is not YamlScalarValue scalar || scalar.Text.Contains('\n');

    private static IEnumerable<EditPlan> IntoEmpty(EditBase from, YamlPath path, Located at, YamlValue value)
    {
        if (at.Node is null or YamlScalar { IsNull: true } && at.Parent is null && at.Node?.Tag is null && at.Node?.Anchor is null)
            return RootPlans.Fill(from, value);
        return at.Node is YamlScalar { Value: "" or "~" or "null" or "Null" or "NULL", Style: ScalarStyle.Plain } ? ReplacePlans.For(from, path, at, value) : [];
    }

    private static IEnumerable<EditPlan> IntoBlock(EditBase from, YamlPath path, Located at, int place, FreshPart fresh)
    {
        var parts = YamlPart.Of(from.Text, at.Node);
        var column = YamlSpans.ColumnOf(from.Text, parts[0].Start);
        var margin = new string(' ', column);
        foreach (var writer in from.Writers())
        {
            var expected = Expected(from, path, at.Node!, place, fresh, writer, inFlow: false);
            foreach (var form in fresh.InBlock(writer, column))
            {
                if (place == 0)
                {
                    yield return new EditPlan([BeforeFirst(from, parts[0].Start, form + "\n" + margin)], expected);
                    continue;
                }

                var end = from.EndWithComments(parts[place - 1].End, CommentIndent(from, at, place == parts.Length, column));
                yield return new EditPlan([from.Below(end, "\n" + margin + form)], expected);
                yield return new EditPlan([from.Below(YamlSpans.EndOfLine(from.Text, parts[place - 1].End), "\n" + margin + form)], expected);
            }
        }
    }

    // In the column of the keys or dashes a comment speaks of what is below it; below the last of an inner collection there is
    // nothing, and the comment belongs to the collection where what is around it stands further left.
    private static int CommentIndent(EditBase from, Located at, bool isLast, int column) =>
        isLast && column > 0 && (at.Node is YamlMapping || column > OuterColumn(from.Text, at)) ? column : column + 1;

    private static int OuterColumn(string text, Located at) => at.PartIn(text) is { } part ? YamlSpans.ColumnOf(text, part.Start) : -1;

    // A comment directly above the first speaks of it, unless it opens the file; the new one goes above that.
    private static TextEdit BeforeFirst(EditBase from, int first, string lines)
    {
        var start = from.StartWithComments(first);
        var line = YamlSpans.StartOfLine(from.Text, first);
        var place = start == line || from.Text.AsSpan(line, first - line).IndexOfAnyExcept(' ') >= 0 ? first : start + (first - line);
        return from.Write(place, place, lines);
    }

    private static IEnumerable<EditPlan> IntoFlow(EditBase from, YamlPath path, YamlNode node, int place, FreshPart fresh)
    {
        var parts = YamlPart.Of(from.Text, node);
        var expected = Expected(from, path, node, place, fresh, from.Writers()[0], inFlow: true);
        var open = node is YamlMapping { IsPair: true } ? "{" : "";
        var close = open.Length > 0 ? "}" : "";
        foreach (var form in fresh.InFlow())
        {
            if (parts.Length == 0)
            {
                var inner = node.ContentSpan.Start + 1;
                yield return new EditPlan([from.Write(inner, inner, form)], expected);
                continue;
            }

            // Behind an item; and before its comma, where a colon without a value would else take the comma in.
            foreach (var end in Ends(from.Text, parts, place))
            {
                var (first, last) = (parts[0].Start, parts[^1].End);
                TextEdit[] edits = (place, open.Length) switch
                {
                    (0, 0) => [from.Write(first, first, form + ", ")],
                    (0, _) => [from.Write(first, first, open + form + ", "), from.Write(last, last, close)],
                    (_, 0) => [from.Write(end, end, ", " + form)],
                    _ => [from.Write(first, first, open), from.Write(last, last, ", " + form + close)],
                };
                yield return new EditPlan(edits, expected);
            }
        }
    }

    private static int[] Ends(string text, YamlPart[] parts, int place) =>
        place == 0 ? [0] : [parts[place - 1].End, YamlGaps.Skip(text, parts[place - 1].End)];

    private static YamlNode? Expected(EditBase from, YamlPath path, YamlNode node, int place, FreshPart fresh, ValueWriter writer, bool inFlow) =>
        ExpectedTree.With(from.Root, path, _ => node switch
        {
            YamlMapping map => ExpectedTree.Mapping(map, [.. map.Entries.Take(place), fresh.Entry(writer, inFlow), .. map.Entries.Skip(place)]),
            YamlSequence list => ExpectedTree.Sequence(list, [.. list.Items.Take(place), writer.Node(fresh.Value, inFlow), .. list.Items.Skip(place)]),
            _ => null,
        });

    // The place behind the last key that precedes it in the canonical order; else before the first that follows; else the end.
    private static int PlaceFor(YamlMapping map, string key, IReadOnlyList<string> order)
    {
        var ranks = new Dictionary<string, int>(order.Count, StringComparer.Ordinal);
        for (var i = 0; i < order.Count; i++)
            ranks.TryAdd(order[i], i);
        if (!ranks.TryGetValue(key, out var own))
            return map.Entries.Count;
        var bestRank = -1;
        var behind = -1;
        var before = -1;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            if (!ranks.TryGetValue(map.Entries[i].KeyText, out var rank))
                continue;
            if (rank < own && rank > bestRank)
                (bestRank, behind) = (rank, i);
            if (rank > own && before < 0)
                before = i;
        }

        if (behind >= 0)
            return behind + 1;
        return before >= 0 ? before : map.Entries.Count;
    }
}
