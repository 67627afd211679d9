namespace TuiPlans.Core.Yaml;

/// <summary>A node found by a path, with what an edit must know of its surroundings.</summary>
/// <param name="Node">The node; null only for the root of an empty file.</param>
/// <param name="Parent">The collection that holds it; null for the root.</param>
/// <param name="Place">Its place in that collection.</param>
/// <param name="InFlow">Whether a collection around it is written in brackets or braces.</param>
internal sealed record Located(YamlNode? Node, YamlNode? Parent, int Place, bool InFlow)
{
    /// <summary>The entry that holds it, where the parent is a mapping.</summary>
    public YamlEntry? Entry => Parent is YamlMapping map ? map.Entries[Place] : null;

    /// <summary>The column of its key or dash; below 0 for the root.</summary>
    public int ParentColumn(string text) => Parent switch
    {
        YamlMapping map => YamlSpans.ColumnOf(text, map.Entries[Place].Key.Span.Start),
        YamlSequence list => YamlSpans.ColumnOf(text, list.ContentSpan.Start),
        _ => -2,
    };

    /// <summary>Follows a path; a string that says why it cannot be followed, with its code, where that is so.</summary>
    public static (Located? Found, string Code) Find(YamlNode? root, YamlPath path)
    {
        var repeated = AliasTargets(root);
        var at = new Located(root, null, 0, false);
        foreach (var step in path.Steps)
        {
            if (IsShared(at.Node, repeated))
                return (null, YamlRefusalCodes.Alias);
            var place = PlaceOf(at.Node, step);
            if (place < 0)
                return (null, YamlRefusalCodes.NotFound);
            at = at.Node switch
            {
                YamlMapping map => new Located(map.Entries[place].Value, map, place, at.InFlow || map.IsFlow),
                YamlSequence list => new Located(list.Items[place], list, place, at.InFlow || list.IsFlow),
                _ => at,
            };
        }

        return IsShared(at.Node, repeated) ? (null, YamlRefusalCodes.Alias) : (at, "");
    }

    private static bool IsShared(YamlNode? node, HashSet<YamlNode> repeated) => node is YamlAlias || (node is not null && repeated.Contains(node));

    private static int PlaceOf(YamlNode? node, YamlStep step)
    {
        if (node is YamlSequence list)
            return step.Key is null && step.Index >= 0 && step.Index < list.Items.Count ? step.Index : -1;
        if (node is YamlMapping map && step.Key is not null)
        {
            for (var i = 0; i < map.Entries.Count; i++)
            {
                if (map.Entries[i].Key is YamlScalar scalar && scalar.Value == step.Key)
                    return i;
            }
        }

        return -1;
    }

    private static HashSet<YamlNode> AliasTargets(YamlNode? root)
    {
        var targets = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<YamlNode>();
        if (root is not null)
            pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node is YamlAlias { Target: { } target })
                targets.Add(target);
            if (node is YamlSequence list)
            {
                foreach (var item in list.Items)
                    pending.Push(item);
            }
            else if (node is YamlMapping map)
            {
                foreach (var entry in map.Entries)
                {
                    pending.Push(entry.Key);
                    pending.Push(entry.Value);
                }
            }
        }

        return targets;
    }
}
