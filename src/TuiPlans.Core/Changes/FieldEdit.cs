using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>One thing to be done to one field.</summary>
/// <param name="Path">The field.</param>
public abstract record FieldEdit(FieldPath Path);

/// <summary>Gives a field of one value that value, adding the field in its canonical place where it is absent.</summary>
/// <param name="Path">The field.</param>
/// <param name="Value">The value as text.</param>
public sealed record SetField(FieldPath Path, string Value) : FieldEdit(Path);

/// <summary>Takes a field, or an item of a list, away; nothing happens where it is absent.</summary>
/// <param name="Path">The field.</param>
/// <param name="MustFindItem">Whether an item that the path names must be there.</param>
public sealed record RemoveField(FieldPath Path, bool MustFindItem = false) : FieldEdit(Path);

/// <summary>Adds an item to the end of a list, adding the list where it is absent.</summary>
/// <param name="Path">The list.</param>
/// <param name="Item">The item.</param>
public sealed record AddToList(FieldPath Path, YamlValue Item) : FieldEdit(Path);

/// <summary>Takes an item out of a list; refused, with the nearest name, where the list has none such.</summary>
/// <param name="Path">The list.</param>
/// <param name="Item">What the item is known by: its name, one of its parts, or how it begins, where that is one item's alone.</param>
public sealed record TakeFromList(FieldPath Path, string Item) : FieldEdit(Path);

/// <summary>Gives a field a whole value, a map or a list, in place of what stands there; adds the field where it is absent.</summary>
/// <param name="Path">The field, or an item of a list.</param>
/// <param name="Value">The value.</param>
public sealed record PutField(FieldPath Path, YamlValue Value) : FieldEdit(Path);

/// <summary>Puts an item into a list, adding the list where it is absent.</summary>
/// <param name="Path">The list.</param>
/// <param name="Index">Where it stands afterwards, counted from 0.</param>
/// <param name="Item">The item.</param>
public sealed record InsertInList(FieldPath Path, int Index, YamlValue Item) : FieldEdit(Path);

/// <summary>Moves an item of a list.</summary>
/// <param name="Path">The item.</param>
/// <param name="To">Where it stands afterwards, counted from 0.</param>
public sealed record MoveInList(FieldPath Path, int To) : FieldEdit(Path);

/// <summary>All that is to be done to one file in one commit.</summary>
/// <param name="File">The file, from the plans folder.</param>
/// <param name="Fields">The table of fields of that kind of file.</param>
/// <param name="Edits">What to do, in order.</param>
public sealed record ChangeSet(string File, Plans.FieldSet Fields, IReadOnlyList<FieldEdit> Edits)
{
    /// <summary>What is done, in a few words, where the fields alone do not say it: <c>date granted: …</c>; null where they do.</summary>
    public string? Headline { get; init; }
}

/// <summary>Who said, saw, asked or decided it, when, and how it reached us; each null where it is not known.</summary>
/// <param name="By">An id of a person, or words.</param>
/// <param name="On">When, with the precision that was given.</param>
/// <param name="How">e-mail, telephone, meeting, document or form.</param>
public sealed record Given(string? By, Plans.Period? On, string? How);

/// <summary>What changed in one field of one file.</summary>
/// <param name="Path">The field; an item of a list stands in brackets.</param>
/// <param name="From">The value before, or null where there was none.</param>
/// <param name="To">The value after, or null where there is none.</param>
public sealed record FieldChange(string Path, string? From, string? To)
{
    /// <summary>The key of the file in which it stands: <c>updates</c> of <c>updates[2012-06 psg].text</c>.</summary>
    public string TopKey => Path.Split('.', '[')[0];

    /// <summary>Whether an item of a list stands elsewhere now; from and to are its places, counted from 1: <c>place 3</c>.</summary>
    public bool IsMove { get; init; }

    /// <summary>The item with parts that came or went; null for all else. It tells nothing that path and values do not.</summary>
    internal YamlMapping? Item { get; init; }

    /// <inheritdoc/>
    public bool Equals(FieldChange? other) => other is not null && (Path, From, To, IsMove) == (other.Path, other.From, other.To, other.IsMove);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, From, To, IsMove);
}
