namespace TuiPlans.Core.Yaml;

/// <summary>A reference (<c>*name</c>) to a node with an anchor. It is kept as it is and never expanded.</summary>
public sealed class YamlAlias : YamlNode
{
    internal YamlAlias(string name, YamlNode? target, YamlNodeMark mark)
        : base(mark)
    {
        Name = name;
        Target = target;
    }

    /// <summary>The name behind the asterisk.</summary>
    public string Name { get; }

    /// <summary>The node it stands for; null where no such anchor comes before it, which is also a problem of the document.</summary>
    public YamlNode? Target { get; }
}
