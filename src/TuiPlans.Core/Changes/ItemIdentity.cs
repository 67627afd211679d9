using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>An item of a list.</summary>
/// <param name="Name">What it is known by, numbered where it has a twin.</param>
/// <param name="Item">The item.</param>
internal sealed record NamedItem(string Name, YamlNode Item);

/// <summary>What an item of a list is known by (DESIGN, the files), so that it is found again in another version.</summary>
internal static class ItemIdentity
{
    private const int MostCharacters = 60;

    /// <summary>
    /// The values of the field's identity keys, the first lines of them, or the value itself of a plain item; where the item has none of
    /// these keys, the first value that it has, in the order of the table.
    /// </summary>
    public static string Of(YamlNode item, Field field)
    {
        if (item.Resolve() is not YamlMapping map)
            return Cropped(NodeText.Of(item));
        var keys = field.Identity.Count > 0 ? field.Identity : [.. map.Entries.Take(1).Select(entry => entry.KeyText)];
        var name = string.Join(' ', keys.Select(key => Cropped(NodeText.Of(At(map, key)))).Where(part => part.Length > 0));
        return name.Length > 0 ? name
            : (field.Children?.Order ?? []).Select(key => map[key]?.Resolve()).OfType<YamlScalar>().Select(value => Cropped(NodeText.Of(value))).FirstOrDefault(part => part.Length > 0) ?? "";
    }

    /// <summary>The parts of the name, each as long as its first line.</summary>
    public static IEnumerable<string> Parts(YamlNode item, Field field)
    {
        if (item.Resolve() is not YamlMapping map)
            return [FirstLine(NodeText.Of(item))];
        return field.Identity.Select(key => FirstLine(NodeText.Of(At(map, key)))).Where(part => part.Length > 0);
    }

    /// <summary>Whether an item has none of the keys that the table knows such items by.</summary>
    public static bool IsMissing(YamlNode item, Field field) => field.Identity.Count > 0 && !Parts(item, field).Any();

    /// <summary>The items of a list with the names that tell them apart: twins, items of one identity, are numbered in their order.</summary>
    public static List<NamedItem> Named(IReadOnlyList<YamlNode> items, Field field)
    {
        var named = new List<NamedItem>(items.Count);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var name = Of(item, field);
            seen.TryGetValue(name, out var before);
            var count = seen[name] = before + 1;
            named.Add(new NamedItem(count == 1 ? name : $"{name} ({count})", item));
        }
        return named;
    }

    private static YamlNode? At(YamlMapping map, string dotted)
    {
        YamlNode? node = map;
        foreach (var key in dotted.Split('.'))
            node = (node?.Resolve() as YamlMapping)?[key];
        return node;
    }

    /// <summary>What of a longer text is part of a name.</summary>
    public static string Cropped(string? text) => Shortened.To(FirstLine(text), MostCharacters);

    private static string FirstLine(string? text) => (text ?? "").Split('\n', 2)[0].Trim();
}
