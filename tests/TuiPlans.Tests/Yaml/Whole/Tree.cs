using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml.Whole;

/// <summary>
/// What a document says, as a tree of its own that operations are carried out on by a few plain rules: what the editor's result
/// is held against. An alias knows the very node that it repeats.
/// </summary>
internal sealed class Tree
{
    public char Kind { get; init; }

    public string Text { get; init; } = "";

    public string? Tag { get; init; }

    public string? Anchor { get; init; }

    public Tree? Target { get; init; }

    /// <summary>Items; or keys and values in turn.</summary>
    public List<Tree> Children { get; init; } = [];

    /// <summary>The text of a scalar as it stands in the file, where it must stand unchanged; null where it is new.</summary>
    public string? Source { get; init; }

    /// <summary>What a new text must not be taken for.</summary>
    public bool MustBeText { get; init; }

    /// <summary>Whether a line break may have come to its end.</summary>
    public bool MayEnd { get; init; }

    public static Tree? Of(YamlDocument document) => document.Root is null ? null : Of(document.Root, document.Source.Text, []);

    public static Tree Of(YamlValue value) => value switch
    {
        YamlScalarValue scalar => new Tree { Kind = 's', Text = scalar.Text, MustBeText = scalar.Intent == ScalarIntent.Text },
        YamlListValue list => new Tree { Kind = 'l', Children = [.. list.Items.Select(Of)] },
        YamlMapValue map => new Tree { Kind = 'm', Children = [.. map.Entries.SelectMany(entry => new[] { KeyOf(entry.Key), Of(entry.Value) })] },
        _ => throw new InvalidOperationException(),
    };

    public static Tree KeyOf(string key) => new() { Kind = 's', Text = key, MustBeText = true };

    public Tree With(string? tag, string? anchor) => new() { Kind = Kind, Text = Text, Tag = tag, Anchor = anchor, Children = Children, MustBeText = MustBeText };

    /// <summary>The same, the block with that source, which stood at the end of the file, with or without its last line break.</summary>
    public Tree WithBlockEnded(string source) => new()
    {
        Kind = Kind,
        Text = Text,
        Tag = Tag,
        Anchor = Anchor,
        MustBeText = MustBeText,
        Source = Source,
        MayEnd = MayEnd || (Source == source && source.Length > 0),
        Target = Target,
        Children = [.. Children.Select(child => child.WithBlockEnded(source))],
    };

    /// <summary>The place of the value of a key among the children, or -1.</summary>
    public int ValueAt(string key)
    {
        for (var i = 0; Kind == 'm' && i < Children.Count; i += 2)
        {
            if (Children[i].Kind == 's' && Children[i].Text == key)
                return i + 1;
        }

        return -1;
    }

    /// <summary>All nodes in the order in which they end.</summary>
    public IEnumerable<Tree> Nodes() => Children.SelectMany(child => child.Nodes()).Append(this);

    /// <summary>Whether each alias repeats what it did: the latest node before it with the anchor of its name.</summary>
    public bool AliasesAreRight()
    {
        var latest = new Dictionary<string, Tree>(StringComparer.Ordinal);
        foreach (var node in Nodes())
        {
            if (node.Kind == 'a' && (!latest.TryGetValue(node.Text, out var found) || found != node.Target))
                return false;
            if (node.Anchor is not null)
                latest[node.Anchor] = node;
        }

        return true;
    }

    /// <summary>Where a result differs from what this tree says; empty where it does not.</summary>
    public string Difference(YamlNode? node, string text, string at = "")
    {
        if (node is null || node.Tag != Tag || node.Anchor != Anchor)
            return $"{at}: node, tag or anchor: {node?.Tag} {node?.Anchor}, expected {Tag} {Anchor}";
        switch (node)
        {
            case YamlScalar scalar:
                if (Kind != 's' || (scalar.Value != Text && !(MayEnd && scalar.Value == Text + "\n")))
                    return $"{at}: '{scalar.Value}', expected {Kind} '{Text}'";
                if (Source is not null && Source != scalar.ContentSpan.In(text))
                    return $"{at}: written '{scalar.ContentSpan.In(text)}', expected '{Source}'";
                return MustBeText && scalar.Style == ScalarStyle.Plain && OtherTypes.Takes(scalar.Value) ? $"{at}: '{Text}' without quotes" : "";
            case YamlAlias alias:
                return Kind == 'a' && alias.Name == Text ? "" : $"{at}: alias {alias.Name}";
            default:
                var children = node is YamlSequence list ? list.Items : ((YamlMapping)node).Entries.SelectMany(entry => new[] { entry.Key, entry.Value }).ToList();
                if (Kind != (node is YamlSequence ? 'l' : 'm') || children.Count != Children.Count)
                    return $"{at}: {node.GetType().Name} of {children.Count}, expected {Kind} of {Children.Count}";
                return Children.Select((child, i) => child.Difference(children[i], text, at + "/" + i)).FirstOrDefault(found => found.Length > 0) ?? "";
        }
    }

    private static Tree Of(YamlNode node, string text, Dictionary<YamlNode, Tree> known) => known[node] = node switch
    {
        YamlScalar scalar => new Tree { Kind = 's', Text = scalar.Value, Tag = node.Tag, Anchor = node.Anchor, Source = node.ContentSpan.In(text) },
        YamlAlias alias => new Tree { Kind = 'a', Text = alias.Name, Target = known[alias.Target!] },
        YamlSequence list => new Tree { Kind = 'l', Tag = node.Tag, Anchor = node.Anchor, Children = [.. list.Items.Select(item => Of(item, text, known))] },
        YamlMapping map => new Tree { Kind = 'm', Tag = node.Tag, Anchor = node.Anchor, Children = [.. map.Entries.SelectMany(entry => new[] { Of(entry.Key, text, known), Of(entry.Value, text, known) })] },
        _ => throw new InvalidOperationException(),
    };
}
