using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Commands;

/// <summary>The fields of a file in words, by the labels of the table of fields; what the table does not know is there too.</summary>
/// <param name="page">Where to.</param>
/// <param name="registers">Who the ids mean.</param>
internal sealed class FieldText(Page page, Registers registers)
{
    private const int LabelWidth = 24;
    private const int Step = 2;
    private bool isApart;

    /// <summary>A label and its value, wrapped beside it.</summary>
    public static void Labelled(Page page, string label, string value, int indent = 0) =>
        page.Prose(value, Math.Max(LabelWidth, indent + label.Length + Step), new string(' ', indent) + label);

    /// <summary>Prints every field in the canonical order, then the unknown keys.</summary>
    public void Print(YamlNode? root, FieldSet fields)
    {
        if (root?.Resolve() is YamlMapping map)
            Map(map, fields, 0);
    }

    private void Map(YamlMapping map, FieldSet? fields, int indent)
    {
        foreach (var row in fields?.Rows ?? [])
        {
            if (map[row.Key]?.Resolve() is { } value && !ValueWords.GoesWithoutSaying(map, row.Key))
                Value(row.Label, row, value, indent);
        }
        foreach (var entry in map.Entries.Where(entry => fields?.Find(entry.KeyText) is null))
            Value(entry.KeyText, null, entry.Value.Resolve(), indent);
    }

    private void Value(string label, Field? field, YamlNode value, int indent)
    {
        var wasApart = isApart;
        isApart = false;
        switch (value)
        {
            case YamlScalar scalar:
                if (scalar.Value.Length > 0)
                    Labelled(page, label, InWords(scalar.Value, field), indent);
                break;
            case YamlMapping map:
                page.Prose(label, indent);
                Map(map, field?.Children, indent + Step);
                break;
            case YamlSequence { Items.Count: > 0 } list when list.Items.All(item => item.Resolve() is YamlScalar):
                Labelled(page, label, string.Join('\n', list.Items.Select(item => InWords(((YamlScalar)item.Resolve()).Value, field))), indent);
                break;
            case YamlSequence list:
                Items(label, field, list, indent, wasApart);
                break;
            default:
                Labelled(page, label, value.ToString() ?? "", indent);
                break;
        }
    }

    // Updates are news, so the latest stand first; other lists keep their order.
    private void Items(string label, Field? field, YamlSequence list, int indent, bool wasApart)
    {
        if (!wasApart)
            page.Line();
        page.Prose(list.Items.Count == 0 ? $"{label}: none" : $"{label} ({list.Items.Count})", indent);
        var items = field?.Key == "updates" ? NewestFirst(list.Items) : list.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                page.Line();
            if (items[i].Resolve() is YamlMapping map)
                Map(map, field?.Children, indent + Step);
            else if (items[i].Resolve() is YamlScalar scalar)
                page.Prose(InWords(scalar.Value, field), indent + Step);
        }
        if (indent > 0)
            return;
        page.Line();
        isApart = true;
    }

    // By the first day that a date may mean; those without a date, and twins, by their place in the file.
    private static List<YamlNode> NewestFirst(IReadOnlyList<YamlNode> items) =>
    [
        .. items.Select((item, at) => (Item: item, At: at))
            .OrderByDescending(pair => PeriodParser.Parse(((pair.Item.Resolve() as YamlMapping)?["date"]?.Resolve() as YamlScalar)?.Value)?.First ?? DateOnly.MinValue)
            .ThenByDescending(pair => pair.At)
            .Select(pair => pair.Item),
    ];

    // A page says besides what can be typed: the id of a name, the letter of a rating.
    private string InWords(string text, Field? field)
    {
        var words = ValueWords.Of(text, field, registers);
        if (ValueWords.IsName(field))
            return words == text ? text : $"{words} ({text})";
        return field?.Kind == ValueKind.Rating && Ratings.Parse(text) is { } rating ? Words.Of(rating) : words;
    }
}
