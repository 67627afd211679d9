using TuiPlans.Core.Changes;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// Merges two changes of a list by the lines of its items, where both sides only put new ones in: the commonest thing that two people do to
/// one action. The items stay as they were written.
/// </summary>
internal static class ItemSlices
{
    /// <summary>The entry with its key; null where it is no such list, or an item that was there changed.</summary>
    public static string? Merge(string before, string first, string second, IYamlReader reader)
    {
        var (old, one, other) = (Cut(before, reader), Cut(first, reader), Cut(second, reader));
        if (old is null || one is null || other is null || one.Head != old.Head || other.Head != old.Head)
            return null;
        if (!IsWithin(old.Items, one.Items) || !IsWithin(old.Items, other.Items))
            return null;
        var kept = Names(old.Items);
        var news = Names(one.Items).Where(name => !kept.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var others = Names(other.Items).Where(name => !kept.Contains(name) && !news.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var order = new ItemOrder(old.Items, kept).With(one.Items, news, other.Items, others);
        return old.Head + string.Concat(order.Select(name => name[..name.LastIndexOf('\0')])) + (one.Tail == old.Tail ? other.Tail : one.Tail);
    }

    private static HashSet<string> Names(List<NamedItem> items) => items.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);

    private static bool IsWithin(List<NamedItem> old, List<NamedItem> now)
    {
        var at = 0;
        foreach (var item in now)
        {
            if (at < old.Count && item.Name == old[at].Name)
                at++;
        }
        return at == old.Count;
    }

    // The line of the key, the items with the comments right above them, and the empty lines below. Twins are numbered.
    private static Cuts? Cut(string entry, IYamlReader reader)
    {
        // Without a line break at its end nothing can be put behind it by lines.
        if (entry.Length == 0 || entry[^1] != '\n')
            return null;
        var lines = entry.Split('\n').ToList();
        lines.RemoveAt(lines.Count - 1);
        var tail = 0;
        while (tail < lines.Count && lines[^(tail + 1)].Trim().Length == 0)
            tail++;
        var (head, rest) = (lines[0], lines[1..^tail]);
        if (tail == lines.Count || !IsKeyAlone(head) || rest.FindIndex(line => line.TrimStart().StartsWith('-')) is not (>= 0 and var dash))
            return null;
        var indent = rest[dash].Length - rest[dash].TrimStart().Length;
        var starts = Starts(rest, indent);
        if (starts.Count == 0 || starts[0] != 0)
            return null;
        var items = new List<NamedItem>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < starts.Count; i++)
        {
            var text = string.Concat(rest[starts[i]..(i + 1 < starts.Count ? starts[i + 1] : rest.Count)].Select(line => line + "\n"));
            if (reader.Read(SourceText.FromText("", text)) is not { Problems.Count: 0, Root: YamlSequence { Items: [var item] } })
                return null;
            seen[text] = seen.GetValueOrDefault(text) + 1;
            items.Add(new NamedItem($"{text}\0{seen[text]}", item.Resolve()));
        }
        return new Cuts(head + "\n", items, string.Concat(lines[^tail..].Select(line => line + "\n")));
    }

    // The lines with which items begin: their dash, or the comments at its indentation right above.
    private static List<int> Starts(List<string> lines, int indent)
    {
        var starts = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Begins(lines[i], indent, '-'))
                continue;
            var start = i;
            while (start > 0 && Begins(lines[start - 1], indent, '#'))
                start--;
            starts.Add(start);
        }
        return starts;
    }

    private static bool Begins(string line, int indent, char sign) =>
        line.Length > indent && line[indent] == sign && line.AsSpan(0, indent).Trim(' ').IsEmpty;

    private static bool IsKeyAlone(string line) => line.IndexOf(':') is > 0 and var colon && line[(colon + 1)..].Trim() is "" or ['#', ..];

    private sealed record Cuts(string Head, List<NamedItem> Items, string Tail);
}
