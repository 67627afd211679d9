using TuiPlans.Core.Changes;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>What a merged value must say, before it is known how it is written.</summary>
internal abstract record Part
{
    private Part()
    {
    }

    /// <summary>Whether a node of the merged file says this. The order of keys does not count.</summary>
    public abstract bool IsSaidBy(YamlNode? node);

    /// <summary>It as a value to be written; null where it cannot be written anew (a tag, an anchor, an alias).</summary>
    public abstract YamlValue? ToValue();

    /// <summary>A value of one of the versions, as it stands there.</summary>
    public sealed record Taken(YamlNode Node) : Part
    {
        public override bool IsSaidBy(YamlNode? node) => YamlTree.SameContent(Node, node);

        public override YamlValue? ToValue() => NodeValue.Of(Node);
    }

    /// <summary>A value that stands in none of them.</summary>
    public sealed record Typed(string Text, ScalarIntent Intent) : Part
    {
        public override bool IsSaidBy(YamlNode? node) => NodeText.Of(node) == Text.TrimEnd('\n');

        public override YamlValue ToValue() => YamlValue.Scalar(Text, Intent);
    }

    /// <summary>A map of which some keys come from here and some from there.</summary>
    public sealed record Map(IReadOnlyList<(string Key, Part Value)> Entries) : Part
    {
        public override bool IsSaidBy(YamlNode? node) =>
            node?.Resolve() is YamlMapping map && map.Entries.Count == Entries.Count && Entries.All(entry => entry.Value.IsSaidBy(map[entry.Key]));

        public override YamlValue? ToValue()
        {
            var values = Entries.Select(entry => entry.Value.ToValue()).ToList();
            return values.Contains(null) ? null : YamlValue.Map(Entries.Select((entry, i) => new YamlMapEntry(entry.Key, values[i]!)));
        }
    }

    /// <summary>A list with items from here and from there.</summary>
    public sealed record List(IReadOnlyList<Part> Items, bool IsFlow) : Part
    {
        public override bool IsSaidBy(YamlNode? node)
        {
            var items = FieldPlace.ItemsOf(node);
            return items.Count == Items.Count && Items.Select((item, i) => item.IsSaidBy(items[i])).All(isSaid => isSaid);
        }

        public override YamlValue? ToValue()
        {
            var values = Items.Select(item => item.ToValue()).ToList();
            return values.Contains(null) ? null : YamlValue.List(values.OfType<YamlValue>(), IsFlow);
        }
    }
}
