using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>A node as text for people: what the trail shows as a value.</summary>
internal static class NodeText
{
    // Aliases of aliases may stand for more than memory holds; nobody reads a value of that length.
    private const int MostNodes = 2_000;

    /// <summary>The value of a scalar, or the values of a list or map in one line; null for nothing.</summary>
    public static string? Of(YamlNode? node)
    {
        var left = MostNodes;
        return Of(node, ref left);
    }

    /// <summary>An item of a list: its own text where it has one, else all of it.</summary>
    public static string? OfItem(YamlNode item) => Of(item.Resolve() is YamlMapping map && map["text"] is { } text ? text : item);

    private static string? Of(YamlNode? node, ref int left)
    {
        if (left-- <= 0)
            return "…";
        switch (node?.Resolve())
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return scalar.Value.TrimEnd('\n');
            case YamlSequence list:
                var items = new List<string?>();
                for (var i = 0; i < list.Items.Count && left > 0; i++)
                    items.Add(Of(list.Items[i], ref left));
                return string.Join(", ", items);
            case YamlMapping map:
                var entries = new List<string>();
                for (var i = 0; i < map.Entries.Count && left > 0; i++)
                    entries.Add($"{map.Entries[i].KeyText}: {Of(map.Entries[i].Value, ref left)}");
                return string.Join("; ", entries);
            case var other:
                return other.ToString();
        }
    }
}
