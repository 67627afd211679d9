using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>Reads a value that was typed as it stands in a file, and holds every part of it against the table of fields.</summary>
internal static class FlowInput
{
    /// <summary>The value, in canonical order; a sentence where it does not fit.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="field">The field it is for.</param>
    /// <param name="isItem">Whether it is one item of the field's list.</param>
    /// <param name="today">The day by which dates are read.</param>
    public static Understood Read(string text, Field field, bool isItem, DateOnly today)
    {
        var document = YamlReaders.Default.Read(SourceText.FromText("value", text));
        if (document.Problems.Count > 0)
            return Understood.Not($"{field.Label}: this is not as it would stand in a file. {document.Problems[0].Message}");
        if (document.Root is null or YamlScalar { IsNull: true })
            return Understood.Not($"{field.Label}: there is nothing to set.");
        return field.Kind == ValueKind.Free ? Anything(document.Root, field) : Convert(document.Root, field, isItem, depth: 0, today);
    }

    private static Understood Convert(YamlNode node, Field field, bool isItem, int depth, DateOnly today)
    {
        if (WhyNot(node, field) is { } problem)
            return Understood.Not(problem);
        if (field.Kind == ValueKind.Free)
            return Anything(node, field);
        return node switch
        {
            YamlScalar scalar when isItem && field.Kind is ValueKind.TextList or ValueKind.Mixed => FieldInput.Plain(field, scalar.Value),
            // A list of one is often written as the value alone.
            YamlScalar scalar when field.Kind is ValueKind.TextList or ValueKind.Mixed => OfOne(FieldInput.Plain(field, scalar.Value)),
            YamlScalar scalar when field.IsScalar => FieldInput.Scalar(field, scalar.Value, today),
            YamlMapping map when field.Kind is ValueKind.Map || (isItem && field.Kind is ValueKind.Items or ValueKind.Mixed) => Map(map, field, depth, today),
            YamlSequence list when field.IsList && !isItem => List(list, field, depth, today),
            _ => Understood.Not($"{field.Label} ({field.Key}) holds {What(field, isItem)}; something else was typed."),
        };
    }

    private static Understood OfOne(Understood item) =>
        item.IsUnderstood ? Understood.Of(YamlValue.List([item.Value], preferFlow: true)) : item;

    private static Understood List(YamlSequence list, Field field, int depth, DateOnly today)
    {
        var items = new List<YamlValue>();
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { IsNull: true })
                continue;
            var read = Convert(item, field, isItem: true, depth, today);
            if (!read.IsUnderstood)
                return read;
            items.Add(read.Value);
        }
        return Understood.Of(YamlValue.List(items, preferFlow: field.Kind == ValueKind.TextList || depth > 0));
    }

    private static Understood Map(YamlMapping map, Field field, int depth, DateOnly today)
    {
        var fields = field.Children!;
        var entries = new List<YamlMapEntry>();
        foreach (var entry in map.Entries)
        {
            if (fields.Find(entry.KeyText) is not { } child)
                return Understood.Not(ItemInput.NoField(fields, entry.KeyText));
            if (entry.Value is YamlScalar { IsNull: true })
                continue;
            var read = Convert(entry.Value, child, isItem: false, depth + 1, today);
            if (!read.IsUnderstood)
                return read;
            entries.Add((child.Key, read.Value));
        }
        return Understood.Of(ItemInput.InOrder(entries, fields, isFlow: depth > 0));
    }

    // Of a free field everything is taken as it was typed: what was quoted stays text.
    private static Understood Anything(YamlNode node, Field field)
    {
        if (WhyNot(node, field) is { } problem)
            return Understood.Not(problem);
        var parts = new List<Understood>();
        switch (node)
        {
            case YamlSequence list:
                parts.AddRange(list.Items.Select(item => Anything(item, field)));
                return parts.Find(part => !part.IsUnderstood) ?? Understood.Of(YamlValue.List(parts.Select(part => part.Value), preferFlow: parts.TrueForAll(part => part.Value is YamlScalarValue)));
            case YamlMapping map:
                parts.AddRange(map.Entries.Select(entry => Anything(entry.Value, field)));
                return parts.Find(part => !part.IsUnderstood)
                    ?? Understood.Of(YamlValue.Map(map.Entries.Select((entry, i) => new YamlMapEntry(entry.KeyText, parts[i].Value)), preferFlow: parts.TrueForAll(part => part.Value is YamlScalarValue)));
            case YamlScalar { IsNull: true }:
                return Understood.Not($"{field.Label}: leave out what has no value.");
            default:
                var scalar = (YamlScalar)node;
                return Understood.Of(YamlValue.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain ? ScalarIntent.Token : ScalarIntent.Text));
        }
    }

    private static string? WhyNot(YamlNode node, Field field) => node is YamlAlias || node.Anchor is not null || node.Tag is not null
        ? $"{field.Label}: write the value itself, without anchors (&), aliases (*) and tags (!)."
        : null;

    private static string What(Field field, bool isItem) => field switch
    {
        { IsList: true, Kind: ValueKind.TextList } => isItem ? "one line in each item" : "a list of lines",
        { IsList: true } => isItem ? "keys and values in each item" : "a list",
        { Kind: ValueKind.Map } => "keys and values",
        _ => "one value",
    };
}
