namespace TuiPlans.Core.Yaml;

/// <summary>Builds the tree that a change must lead to. Its new nodes have no spans.</summary>
internal static class ExpectedTree
{
    /// <summary>The tree with the node at <paramref name="path"/> replaced by what <paramref name="change"/> makes of it.</summary>
    public static YamlNode? With(YamlNode? root, YamlPath path, Func<YamlNode?, YamlNode?> change) => Replace(root, path.Steps.AsSpan(), change);

    /// <summary>The tree with the collection that holds the end of <paramref name="path"/> replaced.</summary>
    public static YamlNode? WithParent(YamlNode? root, YamlPath path, Func<YamlNode?, YamlNode?> change) => Replace(root, path.Steps.AsSpan()[..^1], change);

    /// <summary>A mapping with other entries.</summary>
    public static YamlMapping Mapping(YamlMapping old, IReadOnlyList<YamlEntry> entries) => new(entries, old.IsFlow, MarkOf(old));

    /// <summary>A list with other items.</summary>
    public static YamlSequence Sequence(YamlSequence old, IReadOnlyList<YamlNode> items) => new(items, old.IsFlow, MarkOf(old));

    /// <summary>The tag and anchor of a node, without its place.</summary>
    public static YamlNodeMark MarkOf(YamlNode? node) => new(default, default, node?.Tag, node?.Anchor);

    private static YamlNode? Replace(YamlNode? node, ReadOnlySpan<YamlStep> steps, Func<YamlNode?, YamlNode?> change)
    {
        if (steps.IsEmpty)
            return change(node);
        var place = Located.PlaceOf(node, steps[0]);
        if (node is YamlMapping map)
        {
            YamlEntry[] entries = [.. map.Entries];
            entries[place] = new YamlEntry(entries[place].Key, Replace(entries[place].Value, steps[1..], change)!);
            return Mapping(map, entries);
        }

        var list = (YamlSequence)node!;
        YamlNode[] items = [.. list.Items];
        items[place] = Replace(items[place], steps[1..], change)!;
        return Sequence(list, items);
    }
}
