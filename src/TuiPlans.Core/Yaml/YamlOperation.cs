namespace TuiPlans.Core.Yaml;

/// <summary>One change to a document.</summary>
/// <param name="Path">What is changed.</param>
public abstract record YamlOperation(YamlPath Path);

/// <summary>Replaces the value of a scalar, also of one that is empty.</summary>
/// <param name="Path">The scalar.</param>
/// <param name="Value">A scalar value.</param>
public sealed record SetScalar(YamlPath Path, YamlValue Value) : YamlOperation(Path);

/// <summary>
/// Adds a key to a mapping (or to an empty value or file, which becomes one): behind the last key present that comes before it
/// in the canonical order, else before the first that comes after it, else at the end. Comments stay with the entry they stand
/// beside or, where they are indented more than the keys, below.
/// </summary>
/// <param name="Path">The mapping.</param>
/// <param name="Key">The key, which must not be there.</param>
/// <param name="Value">Its value.</param>
/// <param name="CanonicalOrder">The order of the known keys.</param>
public sealed record AddKey(YamlPath Path, string Key, YamlValue Value, IReadOnlyList<string> CanonicalOrder) : YamlOperation(Path);

/// <summary>
/// Removes a key with its value: its own lines, with the comments on and between them. Comments above and below on lines of
/// their own stay. A mapping that loses its last key is written <c>{}</c>.
/// </summary>
/// <param name="Path">The key.</param>
public sealed record RemoveKey(YamlPath Path) : YamlOperation(Path);

/// <summary>Removes an item of a list, by the rules of <see cref="RemoveKey"/>. A list that loses its last item is written <c>[]</c>.</summary>
/// <param name="Path">The item.</param>
public sealed record RemoveItem(YamlPath Path) : YamlOperation(Path);

/// <summary>Appends an item to a list, in the list's own style; an empty value becomes a list.</summary>
/// <param name="Path">The list.</param>
/// <param name="Value">The item.</param>
public sealed record AppendItem(YamlPath Path, YamlValue Value) : YamlOperation(Path);

/// <summary>Replaces a value of any kind by another, in place: a scalar by a list, a map by a map.</summary>
/// <param name="Path">The value.</param>
/// <param name="Value">What stands there afterwards.</param>
public sealed record SetValue(YamlPath Path, YamlValue Value) : YamlOperation(Path);

/// <summary>Puts an item into a list, in the list's own style.</summary>
/// <param name="Path">The list.</param>
/// <param name="Index">Where it stands afterwards: 0 is before all others, the count of items behind them.</param>
/// <param name="Value">The item.</param>
public sealed record InsertItem(YamlPath Path, int Index, YamlValue Value) : YamlOperation(Path);

/// <summary>Moves an item within its list, with its own lines and the comments on them.</summary>
/// <param name="Path">The item.</param>
/// <param name="To">Where it stands afterwards, counted from 0 among all items.</param>
public sealed record MoveItem(YamlPath Path, int To) : YamlOperation(Path);

/// <summary>Gives a key another name, in its place.</summary>
/// <param name="Path">The key.</param>
/// <param name="NewKey">The name, which must not be there.</param>
public sealed record RenameKey(YamlPath Path, string NewKey) : YamlOperation(Path);
