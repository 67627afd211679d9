namespace TuiPlans.Core.Yaml;

/// <summary>Builds the tree that a change must lead to. Its nodes have no spans.</summary>
internal static class ExpectedTree
{
    /// <summary>
    /// The tree with the node at <paramref name="path"/> replaced by what <paramref name="change"/> makes of it; where that is
    /// null, the node is left out (at the root: an empty document).
    /// </summary>
    public static YamlNode? With(YamlNode? root, YamlPath path, Func<YamlNode?, YamlNode?> change) => Replace(root, path, 0, change);

    /// <summary>A mapping with other entries.</summary>
    public static YamlMapping Mapping(YamlMapping old, IReadOnlyList<YamlEntry> entries) => new(entries, old.IsFlow, MarkOf(old));

    /// <summary>A list with other items.</summary>
    public static YamlSequence Sequence(YamlSequence old, IReadOnlyList<YamlNode> items) => new(items, old.IsFlow, MarkOf(old));

    /// <summary>The tag and anchor of a node, without its place.</summary>
    public static YamlNodeMark MarkOf(YamlNode? node) => new(default, default, node?.Tag, node?.Anchor);

    private static YamlNode? Replace(YamlNode? node, YamlPath path, int depth, Func<YamlNode?, YamlNode?> change)
    {
        if (depth == path.Steps.Length)
            return change(node);
        var step = path.Steps[depth];
        if (node is YamlMapping map)
        {
            var entries = new List<YamlEntry>(map.Entries.Count);
            foreach (var entry in map.Entries)
            {
                var value = entry.KeyText == step.Key ? Replace(entry.Value, path, depth + 1, change) : entry.Value;
                if (value is not null)
                    entries.Add(new YamlEntry(entry.Key, value));
            }

            return Mapping(map, entries);
        }

        var list = (YamlSequence)node!;
        var items = new List<YamlNode>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = i == step.Index ? Replace(list.Items[i], path, depth + 1, change) : list.Items[i];
            if (item is not null)
                items.Add(item);
        }

        return Sequence(list, items);
    }
}
