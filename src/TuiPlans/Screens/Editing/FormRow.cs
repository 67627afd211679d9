using TuiPlans.Core.Plans;

namespace TuiPlans.Screens.Editing;

/// <summary>How a row of the form is used.</summary>
internal enum RowKind
{
    /// <summary>A heading; the cursor passes over it.</summary>
    Heading,

    /// <summary>A line to type in.</summary>
    Line,

    /// <summary>A text of several lines to type in.</summary>
    Prose,

    /// <summary>One of a list to choose from.</summary>
    Choice,

    /// <summary>An item with fields of its own.</summary>
    Item,

    /// <summary>A list with nothing in it.</summary>
    NoItem,

    /// <summary>Something to read: it is not changed here.</summary>
    Shown,
}

/// <summary>A row of the form.</summary>
/// <param name="Place">Its value, as in <see cref="FormTree"/>; of a list with nothing in it the list.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="Label">What it is called; empty below the first item of a list.</param>
/// <param name="Field">Its field; of an item that of its list. Null for a heading.</param>
/// <param name="List">The place of the list that it is an item of; null where it is none.</param>
/// <param name="Index">Its place in that list, from 0; -1 where it is no item.</param>
internal sealed record FormRow(string Place, RowKind Kind, string Label, Field? Field, string? List = null, int Index = -1)
{
    /// <summary>Does it hold a date?</summary>
    public bool IsDate => Index < 0 && Field?.Kind is ValueKind.Period or ValueKind.Due or ValueKind.Completion or ValueKind.DoneMark;

    /// <summary>Is all of it selected when one comes to it, so that typing replaces it, as in a cell of a table?</summary>
    public bool IsReplaced => IsDate || (Index < 0 && Field?.Kind == ValueKind.Number);

    /// <summary>Is there a text to type in?</summary>
    public bool IsTyped => Kind is RowKind.Line or RowKind.Prose;

    /// <summary>Can an item be added here: is it, or is it in, a list that is changed here?</summary>
    public bool TakesItems => List is not null && Kind != RowKind.Shown;
}
