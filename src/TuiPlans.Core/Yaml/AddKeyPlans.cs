using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Ways to add a key to a mapping.</summary>
internal static class AddKeyPlans
{
    /// <summary>The ways, the one that reads best first; none where the node is no mapping and not empty.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, AddKey operation, Located at)
    {
        foreach (var writer in from.Writers())
        {
            var plan = at.Node switch
            {
                YamlMapping { Entries.Count: 0 } map => IntoEmptyFlow(from, operation, map),
                YamlMapping map => IntoMapping(from, operation, map, at.InFlow || map.IsFlow, writer),
                null => IntoEmptyFile(from, operation, writer),
                YamlScalar { IsNull: true } when at.Parent is null => IntoEmptyFile(from, operation, writer),
                YamlScalar { IsNull: true } empty when !at.InFlow => IntoEmptyValue(from, operation, at, empty, writer),
                _ => null,
            };
            if (plan is not null)
                yield return plan;
        }
    }

    private static EditPlan IntoMapping(EditBase from, AddKey operation, YamlMapping map, bool inFlow, ValueWriter writer)
    {
        var place = PlaceFor(map, operation.Key, operation.CanonicalOrder);
        var column = YamlSpans.ColumnOf(from.Text, map.ContentSpan.Start);
        TextEdit edit;
        if (inFlow)
            edit = InFlow(map, place, ValueWriter.FlowEntry(operation.Key, operation.Value));
        else if (place == 0)
            edit = BeforeFirst(from, map, writer.Entry(operation.Key, operation.Value, column) + "\n" + new string(' ', column));
        else
            edit = from.Below(
                from.EndWithComments(map.Entries[place - 1].Value.Span.End, CommentIndent(map, place, column)),
                "\n" + new string(' ', column) + writer.Entry(operation.Key, operation.Value, column));
        var entries = map.Entries.ToList();
        entries.Insert(place, new YamlEntry(ValueWriter.KeyNode(operation.Key), writer.Node(operation.Value, inFlow)));
        return new EditPlan([edit], edit.Span, ExpectedTree.With(from.Root, operation.Path, _ => ExpectedTree.Mapping(map, entries)));
    }

    // In the column of the keys a comment speaks of the key below it; below the last key of an inner mapping there is none.
    private static int CommentIndent(YamlMapping map, int place, int column) =>
        place == map.Entries.Count && column > 0 ? column : column + 1;

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

    private static TextEdit InFlow(YamlMapping map, int place, string entry) => place == 0
        ? new TextEdit(new TextSpan(map.Entries[0].Key.Span.Start, 0), entry + ", ")
        : new TextEdit(new TextSpan(map.Entries[place - 1].Value.Span.End, 0), ", " + entry);

    // A comment directly above the first key speaks of that key, unless it opens the file; the new key goes above it.
    private static TextEdit BeforeFirst(EditBase from, YamlMapping map, string entry)
    {
        var key = map.Entries[0].Key.Span.Start;
        var line = YamlSpans.StartOfLine(from.Text, key);
        var start = line;
        while (start > 0 && IsCommentLine(from.Text, YamlSpans.StartOfLine(from.Text, start - 1), key - line))
            start = YamlSpans.StartOfLine(from.Text, start - 1);
        if (start == line || start == 0 || from.Text.AsSpan(line, key - line).IndexOfAnyExcept(' ') >= 0)
            return new TextEdit(new TextSpan(key, 0), entry);
        return new TextEdit(new TextSpan(start + (key - line), 0), entry);
    }

    private static bool IsCommentLine(string text, int line, int column) =>
        line + column < text.Length && text[line + column] == '#' && text.AsSpan(line, column).IndexOfAnyExcept(' ') < 0;

    private static EditPlan IntoEmptyFlow(EditBase from, AddKey operation, YamlMapping map)
    {
        var edit = new TextEdit(new TextSpan(map.ContentSpan.Start + 1, 0), ValueWriter.FlowEntry(operation.Key, operation.Value));
        var node = new ValueWriter(from.Layout, quoteLines: false).Node(operation.Value, inFlow: true);
        YamlEntry[] entries = [new YamlEntry(ValueWriter.KeyNode(operation.Key), node)];
        return new EditPlan([edit], edit.Span, ExpectedTree.With(from.Root, operation.Path, _ => ExpectedTree.Mapping(map, entries)));
    }

    private static EditPlan IntoEmptyFile(EditBase from, AddKey operation, ValueWriter writer)
    {
        var isLineOpen = from.Text.Length > 0 && from.Text[^1] != '\n';
        var edit = new TextEdit(new TextSpan(from.Text.Length, 0), (isLineOpen ? "\n" : "") + writer.Entry(operation.Key, operation.Value, 0) + "\n");
        return new EditPlan([edit], edit.Span, Single(operation, writer, null));
    }

    private static EditPlan IntoEmptyValue(EditBase from, AddKey operation, Located at, YamlScalar empty, ValueWriter writer)
    {
        var column = at.ParentColumn(from.Text) + from.Layout.MappingIndent;
        var lines = from.Below(empty.Span.End, "\n" + new string(' ', column) + writer.Entry(operation.Key, operation.Value, column));
        TextEdit[] edits = empty.ContentSpan.Length == 0 ? [lines] : [new TextEdit(empty.ContentSpan, ""), lines];
        return new EditPlan(
            edits,
            TextSpan.FromBounds(empty.ContentSpan.Start, lines.Span.End),
            ExpectedTree.With(from.Root, operation.Path, _ => Single(operation, writer, empty)));
    }

    private static YamlMapping Single(AddKey operation, ValueWriter writer, YamlNode? old)
    {
        YamlEntry[] entries = [new YamlEntry(ValueWriter.KeyNode(operation.Key), writer.Node(operation.Value, inFlow: false))];
        return new YamlMapping(entries, isFlow: false, ExpectedTree.MarkOf(old));
    }
}
