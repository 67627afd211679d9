namespace TuiPlans.Core.Yaml;

/// <summary>Keys and values, in the order of the file.</summary>
public sealed class YamlMapping : YamlNode
{
    internal YamlMapping(IReadOnlyList<YamlEntry> entries, bool isFlow, YamlNodeMark mark, bool isPair = false)
        : base(mark)
    {
        Entries = entries;
        IsFlow = isFlow;
        IsPair = isPair;
    }

    /// <summary>The entries in the order of the file, duplicates included.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; }

    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; }

    /// <summary>Whether it is one pair inside brackets, without braces of its own: <c>[a: 1]</c>.</summary>
    internal bool IsPair { get; }

    /// <summary>The value of the first entry with that key, as it stands (perhaps an alias); null where there is none.</summary>
    public YamlNode? this[string key] => Entry(key)?.Value;

    /// <summary>The first entry with that key, or null.</summary>
    public YamlEntry? Entry(string key)
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Key is YamlScalar scalar && scalar.Value == key)
                return Entries[i];
        }

        return null;
    }
}

/// <summary>One key with its value.</summary>
/// <param name="Key">The key, nearly always a scalar.</param>
/// <param name="Value">The value; an absent one is an empty plain scalar.</param>
public sealed record YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The text of the key; empty where the key is no scalar.</summary>
    public string KeyText => Key is YamlScalar scalar ? scalar.Value : "";
}
