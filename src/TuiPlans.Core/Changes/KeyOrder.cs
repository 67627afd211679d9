using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>Puts the keys of one map into the order of the table, each with its lines and comments. A key that is not in the table stays behind the one before it.</summary>
internal static class KeyOrder
{
    /// <summary>Whether the keys are in order.</summary>
    public static bool IsSorted(YamlMapping map, FieldSet fields)
    {
        var ranks = Ranks(map, fields);
        return ranks.Zip(ranks.Skip(1)).All(pair => pair.First <= pair.Second);
    }

    /// <summary>The text of the whole file with the keys of <paramref name="map"/> in order; null where they cannot be moved.</summary>
    public static string? Sorted(string text, YamlMapping map, FieldSet fields, string newLine)
    {
        var ranks = Ranks(map, fields);
        int[] order = [.. Enumerable.Range(0, ranks.Count).OrderBy(i => ranks[i])];
        return map.IsFlow ? InFlow(text, map, order) : InBlock(text, map, order, newLine);
    }

    /// <summary>Whether two documents hold the same but for the order of keys, and the same text but for that and blanks.</summary>
    public static bool SameButForOrder(YamlDocument a, YamlDocument b) => Same(a.Root, b.Root) && Letters(a.Source.Text) == Letters(b.Source.Text);

    private static List<int> Ranks(YamlMapping map, FieldSet fields)
    {
        var ranks = new List<int>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            var rank = fields.Order.ToList().IndexOf(entry.KeyText);
            ranks.Add(rank >= 0 ? rank : ranks.Count == 0 ? -1 : ranks[^1]);
        }
        return ranks;
    }

    private static string? InFlow(string text, YamlMapping map, int[] order)
    {
        if (text.AsSpan(map.Span.Start..map.Span.End).Contains('#'))
            return null;
        var result = text;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var (slot, entry) = (map.Entries[i], map.Entries[order[i]]);
            result = string.Concat(result.AsSpan(..slot.Key.Span.Start), text.AsSpan(entry.Key.Span.Start..EndOf(entry)), result.AsSpan(EndOf(slot)..));
        }
        return result;
    }

    private static string? InBlock(string text, YamlMapping map, int[] order, string newLine)
    {
        var first = map.Entries[0].Key.Span.Start;
        var column = first - StartOfLine(text, first);
        // Behind a dash: the first key shares its line.
        var isBehindDash = text.AsSpan(StartOfLine(text, first)..first).ContainsAnyExcept(' ');
        var start = isBehindDash ? first : WithCommentsAbove(text, StartOfLine(text, first), column);
        var chunks = new List<string>();
        var end = start;
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var key = map.Entries[i].Key.Span.Start;
            if (i > 0 && (key - StartOfLine(text, key) != column || text.AsSpan(StartOfLine(text, key)..key).ContainsAnyExcept(' ')))
                return null;
            var next = WithCommentsBelow(text, NextLine(text, EndOf(map.Entries[i])), column);
            chunks.Add(text[end..next]);
            end = next;
        }
        if (isBehindDash)
            chunks[0] = new string(' ', column) + chunks[0];
        var sorted = Joined([.. order.Select(i => chunks[i])], text[..end].EndsWith('\n'), newLine);
        if (isBehindDash && sorted.Length > column && sorted[column] is '#' or ' ' or '\r' or '\n')
            return null;
        return string.Concat(text.AsSpan(..start), isBehindDash ? sorted.AsSpan(column) : sorted, text.AsSpan(end..));
    }

    // The last line of a file may lack its break; the one that comes to stand there then lacks it too.
    private static string Joined(string[] chunks, bool endsInBreak, string newLine)
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            if (!chunks[i].EndsWith('\n'))
                chunks[i] += newLine;
        }
        var all = string.Concat(chunks);
        return endsInBreak ? all : all.TrimEnd('\n').TrimEnd('\r');
    }

    // Comments right above the first key are its own, unless they begin the file: then they speak of all of it.
    private static int WithCommentsAbove(string text, int start, int column)
    {
        var at = start;
        while (at > 0 && IsComment(text, StartOfLine(text, at - 1), out var indent) && indent >= column)
            at = StartOfLine(text, at - 1);
        return at == 0 ? start : at;
    }

    // Comments that are indented more than the keys belong to what stands above them.
    private static int WithCommentsBelow(string text, int at, int column)
    {
        while (at < text.Length && IsComment(text, at, out var indent) && indent > column)
            at = NextLine(text, at);
        return at;
    }

    private static bool IsComment(string text, int lineStart, out int indent)
    {
        indent = 0;
        while (lineStart + indent < text.Length && text[lineStart + indent] == ' ')
            indent++;
        return lineStart + indent < text.Length && text[lineStart + indent] == '#';
    }

    private static int EndOf(YamlEntry entry) => Math.Max(entry.Key.Span.End, entry.Value.Span.End);

    private static int StartOfLine(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int NextLine(string text, int at)
    {
        var end = at < text.Length ? text.IndexOf('\n', at) : -1;
        return end < 0 ? text.Length : end + 1;
    }

    private static bool Same(YamlNode? a, YamlNode? b)
    {
        if (a is YamlSequence x && b is YamlSequence y && x.Tag == y.Tag)
            return x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(pair => Same(pair.First, pair.Second));
        if (a is not YamlMapping before || b is not YamlMapping after)
            return YamlTree.SameContent(a, b);
        return before.Tag == after.Tag && before.Entries.Count == after.Entries.Count
            && before.Entries.All(entry => after.Entries.FirstOrDefault(other => YamlTree.SameContent(other.Key, entry.Key)) is { } match && Same(entry.Value, match.Value));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());
}
