using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>What an item of a list is known by (DESIGN, the files), so that it is found again in another version.</summary>
internal static class ItemIdentity
{
    private const int MostCharacters = 60;

    /// <summary>The values of the field's identity keys, the first lines of them, or the value itself of a plain item.</summary>
    public static string Of(YamlNode item, Field field)
    {
        if (item.Resolve() is not YamlMapping map)
            return FirstLine(NodeText.Of(item));
        var keys = field.Identity.Count > 0 ? field.Identity : [.. map.Entries.Take(1).Select(entry => entry.KeyText)];
        return string.Join(' ', keys.Select(key => FirstLine(NodeText.Of(At(map, key)))).Where(part => part.Length > 0));
    }

    private static YamlNode? At(YamlMapping map, string dotted)
    {
        YamlNode? node = map;
        foreach (var key in dotted.Split('.'))
            node = (node?.Resolve() as YamlMapping)?[key];
        return node;
    }

    private static string FirstLine(string? text)
    {
        var line = (text ?? "").Split('\n', 2)[0].Trim();
        return line.Length <= MostCharacters ? line : line[..MostCharacters].TrimEnd() + "…";
    }
}
