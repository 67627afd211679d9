namespace TuiPlans.Core.Yaml;

/// <summary>Questions about texts and their ends that the editor asks.</summary>
internal static class YamlText
{
    /// <summary>Whether a text that is to be written holds half of a surrogate pair, which UTF-8 cannot store.</summary>
    public static bool HasHalfCharacter(YamlOperation operation) => operation switch
    {
        SetScalar set => HasHalfCharacter(set.Value),
        SetValue set => HasHalfCharacter(set.Value),
        InsertItem insert => HasHalfCharacter(insert.Value),
        RenameKey rename => IsHalved(rename.NewKey),
        AddKey add => IsHalved(add.Key) || HasHalfCharacter(add.Value),
        AppendItem append => HasHalfCharacter(append.Value),
        _ => false,
    };

    /// <summary>Whether the last node of a tree is a block scalar that reaches the end of the text.</summary>
    public static bool EndsInBlockScalar(YamlNode? root, int length)
    {
        var node = root;
        while (node is YamlMapping { Entries.Count: > 0 } or YamlSequence { Items.Count: > 0 })
            node = node is YamlMapping map ? map.Entries[^1].Value : ((YamlSequence)node).Items[^1];
        return node is YamlScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } && node.Span.End == length;
    }

    private static bool HasHalfCharacter(YamlValue value) => value switch
    {
        YamlScalarValue scalar => IsHalved(scalar.Text),
        YamlMapValue map => map.Entries.Any(entry => IsHalved(entry.Key) || HasHalfCharacter(entry.Value)),
        YamlListValue list => list.Items.Any(HasHalfCharacter),
        _ => false,
    };

    private static bool IsHalved(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
