namespace TuiPlans.Core.Changes;

/// <summary>What stands in one field of a form.</summary>
/// <param name="Name">The field's name, in kebab case.</param>
/// <param name="Value">What was typed or chosen, <c>\n</c> between lines; empty where the field was emptied.</param>
public sealed record TypedValue(string Name, string Value);

/// <summary>All that somebody typed in one form and that is in no plan yet: what a draft keeps. Two that hold the same are equal.</summary>
public sealed class TypedForm : IEquatable<TypedForm>
{
    /// <summary>The kind of a progress update's form, of which drafts are also made by the command line.</summary>
    public const string Update = "update";

    /// <summary>The field of an update that holds what is reported.</summary>
    public const string TextField = "text";

    /// <summary>A form's content.</summary>
    /// <param name="kind">Which form, in kebab case, as in <c>update</c> or <c>edit</c>.</param>
    /// <param name="reference">What it was opened for: an action as plan/ID, or a plan.</param>
    /// <param name="values">The fields that hold something, in the order of the form; each name once.</param>
    public TypedForm(string kind, string reference, IReadOnlyList<TypedValue> values) => (Kind, Ref, Values) = (kind, reference, values);

    /// <summary>Which form.</summary>
    public string Kind { get; }

    /// <summary>What it was opened for.</summary>
    public string Ref { get; }

    /// <summary>The fields that hold something.</summary>
    public IReadOnlyList<TypedValue> Values { get; }

    /// <summary>The words that tell a draft from another: the text of an update, else the longest value.</summary>
    public string Text => this[TextField] ?? Values.MaxBy(value => value.Value.Length)?.Value ?? "";

    /// <summary>What stands in a field; null where nothing was typed there.</summary>
    /// <param name="name">The field's name.</param>
    public string? this[string name] => Values.FirstOrDefault(value => value.Name == name)?.Value;

    /// <summary>An update of which only the text is known.</summary>
    /// <param name="reference">The action, as plan/ID.</param>
    /// <param name="text">What is reported.</param>
    public static TypedForm OfText(string reference, string text) => new(Update, reference, [new TypedValue(TextField, text)]);

    /// <summary>
    /// This form on top of an earlier one of the same kind: a text that holds other words is not thrown away but stands before this
    /// one's; of other fields this one's count, and what this one does not have stays.
    /// </summary>
    /// <param name="earlier">What was kept before.</param>
    public TypedForm Over(TypedForm earlier) => new(Kind, Ref,
    [
        .. Values.Select(value => value.Name == TextField && earlier[TextField] is { } before ? value with { Value = Both(before, value.Value) } : value),
        .. earlier.Values.Where(value => this[value.Name] is null),
    ]);

    /// <inheritdoc/>
    public bool Equals(TypedForm? other) => other is not null && Kind == other.Kind && Ref == other.Ref && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TypedForm);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Ref, Values.Count);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} of {Ref}: {string.Join(", ", Values.Select(value => $"{value.Name}={value.Value}"))}";

    private static string Both(string earlier, string text) =>
        text.Contains(earlier, StringComparison.Ordinal) ? text
        : earlier.Contains(text, StringComparison.Ordinal) ? earlier
        : $"{earlier.TrimEnd()}\n\n{text}";
}
