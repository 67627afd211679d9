using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>A value in a YAML file, with the place where it stands. Compared by identity; see <see cref="YamlTree"/>.</summary>
public abstract class YamlNode
{
    // Hardly a node has any, and there are very many nodes.
    private readonly Properties? properties;

    private protected YamlNode(YamlNodeMark mark)
    {
        Span = mark.Span;
        if (mark.ContentSpan != mark.Span || mark.Tag is not null || mark.Anchor is not null)
            properties = new Properties(mark.ContentSpan, mark.Tag, mark.Anchor);
    }

    /// <summary>
    /// Where the node stands, with its tag and anchor. Block scalars end at their last line of content, without its line
    /// break; block collections at the end of their last child; an empty value has no length and stands right after the colon.
    /// </summary>
    public TextSpan Span { get; }

    /// <summary>The part of <see cref="Span"/> behind tag and anchor: what an edit replaces.</summary>
    public TextSpan ContentSpan => properties is null ? Span : properties.Content;

    /// <summary>The tag that was written, in its long form (<c>tag:yaml.org,2002:str</c>), or null.</summary>
    public string? Tag => properties?.Tag;

    /// <summary>The name of the anchor that was written, or null.</summary>
    public string? Anchor => properties?.Anchor;

    /// <summary>The node itself, or what an alias stands for. An alias to nothing gives itself.</summary>
    public YamlNode Resolve()
    {
        var node = this;
        for (var steps = 0; steps < YamlLimits.Depth && node is YamlAlias { Target: { } target }; steps++)
            node = target;
        return node;
    }

    private sealed record Properties(TextSpan Content, string? Tag, string? Anchor);
}

/// <summary>What every node carries beside its content.</summary>
internal readonly record struct YamlNodeMark(TextSpan Span, TextSpan ContentSpan, string? Tag = null, string? Anchor = null);
