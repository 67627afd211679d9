namespace TuiPlans.Core.Yaml;

/// <summary>How a file is indented, read off its first nested list and mapping.</summary>
/// <param name="SequenceIndent">Spaces from a key to the dashes of its list: 0 or more.</param>
/// <param name="MappingIndent">Spaces from a key to the keys below it: 1 or more.</param>
internal sealed record YamlLayout(int SequenceIndent, int MappingIndent)
{
    /// <summary>Reads the layout of a document; two spaces where it shows none.</summary>
    public static YamlLayout Of(string text, YamlNode? root)
    {
        int? sequence = null;
        int? mapping = null;
        var pending = new Stack<YamlNode>();
        if (root is not null)
            pending.Push(root);
        while (pending.Count > 0 && (sequence is null || mapping is null))
        {
            var node = pending.Pop();
            if (node is YamlSequence list)
                PushAll(pending, list.Items);
            if (node is not YamlMapping { IsFlow: false } map)
                continue;
            foreach (var entry in map.Entries)
            {
                var indent = YamlSpans.ColumnOf(text, entry.Value.ContentSpan.Start) - YamlSpans.ColumnOf(text, entry.Key.Span.Start);
                if (entry.Value is YamlSequence { IsFlow: false })
                    sequence ??= indent;
                else if (entry.Value is YamlMapping { IsFlow: false })
                    mapping ??= indent;
                pending.Push(entry.Value);
            }
        }

        return new YamlLayout(Math.Max(0, sequence ?? 2), Math.Max(1, mapping ?? 2));
    }

    private static void PushAll(Stack<YamlNode> pending, IReadOnlyList<YamlNode> nodes)
    {
        foreach (var node in nodes)
            pending.Push(node);
    }
}
