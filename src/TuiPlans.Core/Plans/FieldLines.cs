using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>A field of a file in words.</summary>
/// <param name="Key">The key in the file.</param>
/// <param name="Label">Its name for people; for a key that the table does not know, the key.</param>
/// <param name="Values">Its value, or each item of its list; a value may have several lines.</param>
public sealed record FieldLine(string Key, string Label, IReadOnlyList<string> Values);

/// <summary>Puts all that a file holds into words, by the table of fields: what a screen or page shows of it.</summary>
public static class FieldLines
{
    /// <summary>
    /// The fields of <paramref name="file"/> in the order of the table, keys that the table does not know behind them. Ids of people and
    /// bodies are given as <paramref name="registers"/> name them. Absent and empty fields are left out.
    /// </summary>
    public static IReadOnlyList<FieldLine> Of(PlanFile file, FieldSet fields, Registers registers)
    {
        if (file.Document.Root?.Resolve() is not YamlMapping map)
            return [];
        var lines = new List<FieldLine>();
        foreach (var field in fields.Rows)
            AddField(lines, field, map[field.Key]?.Resolve(), registers);
        foreach (var entry in map.Entries)
        {
            if (fields.Find(entry.KeyText) is null)
                Add(lines, entry.KeyText, entry.KeyText, Values(entry.Value.Resolve(), null, registers));
        }
        return lines;
    }

    // Lists within a field of several have names of their own ("Evidence expected"); its single values stand under its name.
    private static void AddField(List<FieldLine> lines, Field field, YamlNode? node, Registers registers)
    {
        if (field.Children is not { } children || field.IsList || node is not YamlMapping map)
        {
            Add(lines, field.Key, field.Label, Values(node, field, registers));
            return;
        }
        var parts = Parts(map, field, registers);
        bool IsList(FieldLine part) => children.Find(part.Key)?.IsList == true;
        Add(lines, field.Key, field.Label, [.. parts.Where(part => !IsList(part)).Select(part => $"{part.Label}: {string.Join(", ", part.Values)}")]);
        foreach (var list in parts.Where(IsList))
            Add(lines, $"{field.Key}.{list.Key}", list.Label, list.Values);
    }

    private static void Add(List<FieldLine> lines, string key, string label, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            lines.Add(new FieldLine(key, label, values));
    }

    private static IReadOnlyList<string> Values(YamlNode? node, Field? field, Registers registers) => node switch
    {
        YamlScalar { IsNull: false } scalar when ValueWords.Of(scalar.Value, field, registers) is { Length: > 0 } words => [words],
        YamlSequence list => [.. list.Items.SelectMany(item => Item(item.Resolve(), field, registers))],
        YamlMapping map => Item(map, field, registers),
        _ => [],
    };

    // An item of several fields is one value: its first field, and the others behind it.
    private static IReadOnlyList<string> Item(YamlNode? node, Field? field, Registers registers)
    {
        if (node is not YamlMapping map)
            return Values(node, field, registers);
        // A lead is known by what it says of them; no label helps there.
        if (field is { Kind: ValueKind.Mixed, Names: Naming.Person })
            return [string.Join(" · ", map.Entries.SelectMany(entry => Values(entry.Value.Resolve(), field, registers)))];
        var parts = Parts(map, field, registers);
        return parts.Count == 0 ? [] : [string.Join(" · ", parts.Select((part, i) => (i == 0 ? "" : part.Label + ": ") + string.Join(", ", part.Values)))];
    }

    private static List<FieldLine> Parts(YamlMapping map, Field? field, Registers registers)
    {
        var parts = new List<FieldLine>();
        foreach (var entry in map.Entries.Where(entry => !ValueWords.GoesWithoutSaying(map, entry.KeyText)))
        {
            var child = field?.Children?.Find(entry.KeyText);
            Add(parts, entry.KeyText, child?.Label ?? entry.KeyText, Values(entry.Value.Resolve(), child, registers));
        }
        return parts;
    }
}
