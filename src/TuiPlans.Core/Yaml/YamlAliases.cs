namespace TuiPlans.Core.Yaml;

/// <summary>Questions about anchors and the aliases that repeat what they mark.</summary>
internal static class YamlAliases
{
    /// <summary>The nodes below <paramref name="root"/> that aliases stand for; null where there are none.</summary>
    public static HashSet<YamlNode>? TargetsIn(YamlNode? root)
    {
        HashSet<YamlNode>? targets = null;
        Visit(root, node =>
        {
            if (node is YamlAlias { Target: { } target })
                (targets ??= new HashSet<YamlNode>(ReferenceEqualityComparer.Instance)).Add(target);
        });
        return targets;
    }

    /// <summary>Whether an operation would take away, or change, what an alias elsewhere repeats.</summary>
    public static bool AreBrokenBy(YamlOperation operation, YamlNode? root, Located at)
    {
        if (TargetsIn(root) is not { } repeated)
            return false;
        return operation switch
        {
            RenameKey => at.Parent is YamlMapping map && repeated.Contains(map.Entries[at.Place].Key),
            RemoveKey when at.Parent is YamlMapping map => IsNeeded(map.Entries[at.Place].Key, root, at.Node) || IsNeeded(at.Node, root, map.Entries[at.Place].Key),
            MoveItem => false,
            AddKey or AppendItem or InsertItem => at.Node is YamlAlias || (at.Node is not null && repeated.Contains(at.Node)),
            _ => at.Node is YamlAlias && operation is not RemoveItem || IsNeeded(at.Node, root, null),
        };
    }

    /// <summary>
    /// Whether each alias of a tree still stands for what it stood for, when read in the order of the document: the latest
    /// complete node with an anchor of its name. Of two anchors of one name, a move may bring the wrong one before it.
    /// </summary>
    public static bool AreKept(YamlNode? root)
    {
        var latest = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var areKept = true;
        Visit(
            root,
            node =>
            {
                if (node is YamlAlias { Target: { } target } alias)
                    areKept &= latest.TryGetValue(alias.Name, out var found) && ReferenceEquals(found, target);
                if (node.Anchor is not null)
                    latest[node.Anchor] = node;
            });
        return areKept;
    }

    // Whether an alias outside of the node, and of the one that goes with it, stands for something inside.
    private static bool IsNeeded(YamlNode? node, YamlNode? root, YamlNode? alsoGone)
    {
        var inside = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        Visit(node, inner => inside.Add(inner));
        var isNeeded = false;
        Visit(root, other => isNeeded |= other is YamlAlias { Target: { } target } && inside.Contains(target), node, alsoGone);
        return isNeeded;
    }

    // In the order in which the nodes of the document end, keys before their values.
    private static void Visit(YamlNode? root, Action<YamlNode> see, YamlNode? without = null, YamlNode? alsoWithout = null)
    {
        if (root is null || ReferenceEquals(root, without) || ReferenceEquals(root, alsoWithout))
            return;
        if (root is YamlSequence list)
        {
            foreach (var item in list.Items)
                Visit(item, see, without, alsoWithout);
        }
        else if (root is YamlMapping map)
        {
            foreach (var (key, value) in map.Entries)
            {
                Visit(key, see, without, alsoWithout);
                Visit(value, see, without, alsoWithout);
            }
        }

        see(root);
    }
}
