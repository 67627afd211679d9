using System.Text.Json;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Commands;

/// <summary>The nodes of a file in JSON, keys as they stand in the file, every value a text: what it means is said by the table of fields.</summary>
internal static class NodeJson
{
    public static void Write(Utf8JsonWriter json, YamlNode? node)
    {
        switch (node)
        {
            case YamlScalar scalar when scalar.Style != ScalarStyle.Plain || scalar.Value is not ("" or "~" or "null"):
                json.WriteStringValue(scalar.Value);
                break;
            case YamlSequence list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                    Write(json, item);
                json.WriteEndArray();
                break;
            case YamlMapping map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.KeyText);
                    Write(json, entry.Value);
                }
                json.WriteEndObject();
                break;
            // Anchors are shown, never expanded.
            case YamlAlias alias:
                json.WriteStringValue($"*{alias.Name}");
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
