using System.Collections.Immutable;

namespace TuiPlans.Core.Changes;

/// <summary>What stands in one field of an edit form: what was read from the file, then what a person makes of it.</summary>
public abstract record FormValue;

/// <summary>One value as text.</summary>
/// <param name="Text">As typed, without the line breaks at its end; empty where there is none.</param>
/// <param name="Tail">The line breaks that the file has behind it, as blocks do.</param>
public sealed record FormText(string Text, string Tail = "") : FormValue
{
    /// <summary>No value.</summary>
    public static FormText Empty { get; } = new("");
}

/// <summary>Something that a form shows and never changes: a value of another shape than its field has.</summary>
/// <param name="Text">What it holds, in one line.</param>
public sealed record FormFixed(string Text) : FormValue;

/// <summary>The fields of a file, of a field of several, or of one item; each key of the table stands here, empty where the file has none.</summary>
/// <param name="Values">By key.</param>
/// <param name="HasMore">Whether the file holds keys here that the table does not know; they stay.</param>
public sealed record FormMap(ImmutableDictionary<string, FormValue> Values, bool HasMore = false) : FormValue
{
    /// <summary>The value of a key; empty where there is none.</summary>
    public FormValue this[string key] => Values.GetValueOrDefault(key) ?? FormText.Empty;

    /// <summary>The text of a key; empty where it holds none, or no text.</summary>
    public string Text(string key) => this[key] is FormText text ? text.Text : "";

    /// <summary>The same with another value.</summary>
    public FormMap With(string key, FormValue value) => this with { Values = Values.SetItem(key, value) };

    /// <summary>The same with another text; the line breaks behind it stay.</summary>
    public FormMap With(string key, string text) => With(key, this[key] is FormText before ? before with { Text = text } : new FormText(text));
}

/// <summary>A list.</summary>
/// <param name="Items">In order.</param>
/// <param name="IsBare">Whether the file has its one value without a list around it.</param>
public sealed record FormList(ImmutableList<FormItem> Items, bool IsBare = false) : FormValue;

/// <summary>An item of a list.</summary>
/// <param name="Origin">What the item is known by in the file as it was read; null for one that is new.</param>
/// <param name="Value">A text, or a map.</param>
public sealed record FormItem(string? Origin, FormValue Value);
