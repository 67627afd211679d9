namespace TuiPlans.Core.Yaml;

/// <summary>A new entry of a mapping, or, without a key, a new item of a list.</summary>
/// <param name="Key">The key, or null.</param>
/// <param name="Value">The value.</param>
internal sealed record FreshPart(string? Key, YamlValue Value)
{
    // What the full parser takes for a key without a question mark before it.
    private const int LongestKey = 1000;

    private bool IsLong => Key is { Length: > LongestKey / 6 } && ValueWriter.Key(Key).Length > LongestKey;

    /// <summary>The ways to write it at a column, its first line without indentation.</summary>
    public IEnumerable<string> InBlock(ValueWriter writer, int column)
    {
        if (Key is null)
            yield return writer.Item(Value, column);
        else if (!IsLong)
            yield return writer.Entry(Key, Value, column);
        else
            yield return "? " + ValueWriter.Key(Key) + "\n" + new string(' ', column) + ":" + writer.AfterKey(Value, column);
    }

    /// <summary>The ways to write it inside brackets or braces.</summary>
    public IEnumerable<string> InFlow()
    {
        if (Key is null)
            yield return ValueWriter.Flow(Value);
        else if (!IsLong)
            yield return ValueWriter.FlowEntry(Key, Value);
        else
            yield return "? " + ValueWriter.FlowEntry(Key, Value);
    }

    /// <summary>The entry that it must be read as.</summary>
    public YamlEntry Entry(ValueWriter writer, bool inFlow) => new(ValueWriter.KeyNode(Key!), writer.Node(Value, inFlow));
}
