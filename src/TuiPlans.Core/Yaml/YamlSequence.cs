namespace TuiPlans.Core.Yaml;

/// <summary>A list.</summary>
public sealed class YamlSequence : YamlNode
{
    internal YamlSequence(IReadOnlyList<YamlNode> items, bool isFlow, YamlNodeMark mark)
        : base(mark)
    {
        Items = items;
        IsFlow = isFlow;
    }

    /// <summary>The items in the order of the file.</summary>
    public IReadOnlyList<YamlNode> Items { get; }

    /// <summary>Whether it is written in brackets.</summary>
    public bool IsFlow { get; }
}
