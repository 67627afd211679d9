using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>A node as text for people: what the trail shows as a value.</summary>
internal static class NodeText
{
    /// <summary>The value of a scalar, or the values of a list or map on one line each; null for nothing.</summary>
    public static string? Of(YamlNode? node) => node?.Resolve() switch
    {
        null => null,
        YamlScalar { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => null,
        YamlScalar scalar => scalar.Value.TrimEnd('\n'),
        YamlSequence list => string.Join(", ", list.Items.Select(Of)),
        YamlMapping map when map["text"] is { } text => Of(text),
        YamlMapping map => string.Join("; ", map.Entries.Select(entry => $"{entry.KeyText}: {Of(entry.Value)}")),
        var other => other.ToString(),
    };
}
