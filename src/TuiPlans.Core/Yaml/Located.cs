namespace TuiPlans.Core.Yaml;

/// <summary>A node found by a path, with what an edit must know of its surroundings.</summary>
/// <param name="Node">The node; null only for the root of an empty file.</param>
/// <param name="Parent">The collection that holds it; null for the root.</param>
/// <param name="Place">Its place in that collection.</param>
/// <param name="InFlow">Whether a collection around it is written in brackets or braces.</param>
internal sealed record Located(YamlNode? Node, YamlNode? Parent, int Place, bool InFlow)
{
    /// <summary>What stands there in the text; null for the root.</summary>
    public YamlPart? PartIn(string text) => Parent is null ? null : YamlPart.Of(text, Parent)[Place];

    /// <summary>Follows a path; where it cannot be followed, the code of the refusal.</summary>
    public static (Located? Found, string Code) Find(YamlNode? root, YamlPath path)
    {
        var repeated = YamlAliases.TargetsIn(root);
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

        return (at, "");
    }

    /// <summary>The place of a step in a collection; -1 where it is not there.</summary>
    public static int PlaceOf(YamlNode? node, YamlStep step)
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

    private static bool IsShared(YamlNode? node, HashSet<YamlNode>? repeated) =>
        node is YamlAlias || (node is not null && repeated is not null && repeated.Contains(node));
}
