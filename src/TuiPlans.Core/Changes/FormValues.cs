using System.Collections.Immutable;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>Reads the nodes of a file into the values of a form, by the table of fields, and compares such values.</summary>
public static class FormValues
{
    /// <summary>The values of a file, or of a map in it; every field of the table is there.</summary>
    public static FormMap Read(YamlNode? node, FieldSet fields)
    {
        var map = node?.Resolve() as YamlMapping;
        var values = ImmutableDictionary.CreateBuilder<string, FormValue>(StringComparer.Ordinal);
        foreach (var field in fields.Rows)
            values[field.Key] = Value(map?[field.Key]?.Resolve(), field);
        return new FormMap(values.ToImmutable(), map?.Entries.Any(entry => fields.Find(entry.KeyText) is null) ?? false);
    }

    /// <summary>A map without a value: a new item.</summary>
    public static FormMap Blank(FieldSet fields) => Read(null, fields);

    /// <summary>Whether nothing stands there.</summary>
    public static bool IsBlank(FormValue value) => value switch
    {
        FormText text => text.Text.Trim().Length == 0,
        FormList list => list.Items.TrueForAll(item => IsBlank(item.Value)),
        FormMap map => !map.HasMore && map.Values.Values.All(IsBlank),
        _ => false,
    };

    /// <summary>Whether both hold the same; of lists the order counts too.</summary>
    public static bool Same(FormValue a, FormValue b) => (a, b) switch
    {
        _ when ReferenceEquals(a, b) => true,
        (FormText one, FormText other) => one.Text == other.Text,
        (FormList one, FormList other) => one.Items.Count == other.Items.Count
            && one.Items.Zip(other.Items).All(pair => pair.First.Origin == pair.Second.Origin && Same(pair.First.Value, pair.Second.Value)),
        (FormMap one, FormMap other) => one.Values.Keys.Union(other.Values.Keys).All(key => Same(one[key], other[key])),
        _ => a == b,
    };

    /// <summary>What an item is known by, as in <see cref="FieldPath"/>, without the number of a twin.</summary>
    internal static string Identity(FormValue value, Field field) => value switch
    {
        FormText text => ItemIdentity.Cropped(text.Text),
        FormFixed other => ItemIdentity.Cropped(other.Text),
        FormMap map => Named(map, field) is { Length: > 0 } name ? name
            : field.Children!.Order.Select(key => ItemIdentity.Cropped(map.Text(key))).FirstOrDefault(part => part.Length > 0) ?? "",
        _ => "",
    };

    /// <summary>The values of the keys by which an item is known; empty where it has none of them.</summary>
    internal static string Named(FormMap map, Field field) =>
        string.Join(' ', field.Identity.Select(key => ItemIdentity.Cropped(At(map, key))).Where(part => part.Length > 0));

    private static string At(FormMap map, string dotted)
    {
        FormValue value = map;
        foreach (var key in dotted.Split('.'))
            value = value is FormMap inner ? inner[key] : FormText.Empty;
        return value switch { FormText text => text.Text, FormFixed other => other.Text, _ => "" };
    }

    private static FormValue Value(YamlNode? node, Field field) => node switch
    {
        _ when field.Kind == ValueKind.Free => FreeText.Of(node) is { } text ? new FormText(text) : new FormFixed(NodeText.Of(node) ?? ""),
        null or YamlScalar { IsNull: true } => Blank(field),
        YamlSequence list when field.IsList => new FormList(Items(list.Items, field)),
        YamlScalar when field.Kind is ValueKind.TextList or ValueKind.Mixed => new FormList(Items([node], field), IsBare: true),
        YamlMapping when field.Kind == ValueKind.Map => Read(node, field.Children!),
        YamlScalar scalar when field.IsScalar => Text(scalar),
        _ => new FormFixed(NodeText.Of(node) ?? ""),
    };

    private static FormValue Blank(Field field) => field.IsList ? new FormList([]) : field.Kind == ValueKind.Map ? Blank(field.Children!) : FormText.Empty;

    private static ImmutableList<FormItem> Items(IReadOnlyList<YamlNode> nodes, Field field) =>
        [.. ItemIdentity.Named(nodes, field).Select(named => new FormItem(named.Name, Item(named.Item.Resolve(), field)))];

    private static FormValue Item(YamlNode node, Field field) => node switch
    {
        YamlMapping when field.Children is { } children => Read(node, children),
        YamlScalar scalar when field.Kind != ValueKind.Items => Text(scalar),
        _ => new FormFixed(NodeText.Of(node) ?? ""),
    };

    private static FormText Text(YamlScalar scalar)
    {
        var text = scalar.IsNull ? "" : scalar.Value.TrimEnd('\n');
        return new FormText(text, scalar.IsNull ? "" : scalar.Value[text.Length..]);
    }
}
