using System.Collections.Immutable;

namespace TuiPlans.Core.Yaml;

/// <summary>A value to be written into a document.</summary>
public abstract record YamlValue
{
    private protected YamlValue()
    {
    }

    /// <summary>
    /// A text, a date or word, or a number. Line breaks of Windows become <c>\n</c>: which break the file has is the file's
    /// affair, and a block could not hold the other.
    /// </summary>
    public static YamlValue Scalar(string text, ScalarIntent intent = ScalarIntent.Text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new YamlScalarValue(text.Replace("\r\n", "\n"), intent);
    }

    /// <summary>A mapping, in the order that is given.</summary>
    /// <param name="entries">Keys and values.</param>
    /// <param name="preferFlow">Whether to write it in braces where it is short.</param>
    public static YamlValue Map(IEnumerable<YamlMapEntry> entries, bool preferFlow = false) => new YamlMapValue([.. entries], preferFlow);

    /// <summary>A list.</summary>
    /// <param name="items">The items.</param>
    /// <param name="preferFlow">Whether to write it in brackets where it is short: <c>[SG1, SG2]</c>.</param>
    public static YamlValue List(IEnumerable<YamlValue> items, bool preferFlow = false) => new YamlListValue([.. items], preferFlow);
}

/// <summary>A scalar to be written.</summary>
/// <param name="Text">The text, with <c>\n</c> between its lines.</param>
/// <param name="Intent">What it is.</param>
public sealed record YamlScalarValue(string Text, ScalarIntent Intent) : YamlValue;

/// <summary>A mapping to be written.</summary>
/// <param name="Entries">Keys and values.</param>
/// <param name="PreferFlow">Whether to write it in braces where it is short.</param>
public sealed record YamlMapValue(ImmutableArray<YamlMapEntry> Entries, bool PreferFlow) : YamlValue;

/// <summary>A list to be written.</summary>
/// <param name="Items">The items.</param>
/// <param name="PreferFlow">Whether to write it in brackets where it is short.</param>
public sealed record YamlListValue(ImmutableArray<YamlValue> Items, bool PreferFlow) : YamlValue;

/// <summary>A key of a mapping to be written, and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record YamlMapEntry(string Key, YamlValue Value)
{
    /// <summary>A pair is an entry.</summary>
    public static implicit operator YamlMapEntry((string Key, YamlValue Value) pair) => new(pair.Key, pair.Value);
}
