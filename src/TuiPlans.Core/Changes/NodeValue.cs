using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>A node of another version as a value to be written again.</summary>
internal static class NodeValue
{
    /// <summary>The value; null where it holds a tag, an anchor, an alias or a key that is no text, which cannot be written anew.</summary>
    public static YamlValue? Of(YamlNode node)
    {
        if (node.Tag is not null || node.Anchor is not null)
            return null;
        switch (node)
        {
            case YamlScalar { IsNull: true }:
                return YamlValue.Scalar("null", ScalarIntent.Token);
            case YamlScalar scalar:
                return YamlValue.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain ? ScalarIntent.Token : ScalarIntent.Text);
            case YamlSequence list:
                var items = list.Items.Select(Of).ToList();
                return items.Contains(null) ? null : YamlValue.List(items.OfType<YamlValue>(), list.IsFlow);
            case YamlMapping map when map.Entries.All(entry => entry.Key is YamlScalar):
                var values = map.Entries.Select(entry => Of(entry.Value)).ToList();
                return values.Contains(null)
                    ? null
                    : YamlValue.Map(map.Entries.Select((entry, i) => new YamlMapEntry(entry.KeyText, values[i]!)), map.IsFlow);
            default:
                return null;
        }
    }
}
