namespace TuiPlans.Widgets;

/// <summary>What kind of edit it was: edits of one kind in a row are undone together.</summary>
internal enum EditKind
{
    /// <summary>Characters typed one after the other.</summary>
    Typing,

    /// <summary>Characters deleted one after the other.</summary>
    Deleting,

    /// <summary>A paste, or a word, line or selection deleted: undone by itself.</summary>
    Single,
}

/// <summary>A replacement in a text that can be taken back.</summary>
/// <param name="Offset">Where, in UTF-16 units.</param>
/// <param name="Removed">What stood there before.</param>
/// <param name="Inserted">What stands there since.</param>
/// <param name="CaretBefore">The caret before it.</param>
/// <param name="Kind">See <see cref="EditKind"/>.</param>
internal sealed record TextEditStep(int Offset, string Removed, string Inserted, int CaretBefore, EditKind Kind)
{
    public string Apply(string text) => string.Concat(text.AsSpan(0, Offset), Inserted, text.AsSpan(Offset + Removed.Length));

    public string TakeBack(string text) => string.Concat(text.AsSpan(0, Offset), Removed, text.AsSpan(Offset + Inserted.Length));

    /// <summary>Both as one where they belong together: typing within a word, deleting in one direction; null where not. What is typed over a selection begins anew.</summary>
    public TextEditStep? Join(TextEditStep next)
    {
        if (Kind != next.Kind || Kind == EditKind.Single || (Kind == EditKind.Typing && next.Removed.Length > 0))
            return null;
        if (Kind == EditKind.Typing)
        {
            var newWord = Inserted[^1] is ' ' or '\n' && next.Inserted[0] is not (' ' or '\n');
            return newWord || next.Offset != Offset + Inserted.Length ? null : this with { Inserted = Inserted + next.Inserted };
        }

        if (next.Offset + next.Removed.Length == Offset)
            return this with { Offset = next.Offset, Removed = next.Removed + Removed };
        return next.Offset == Offset ? this with { Removed = Removed + next.Removed } : null;
    }
}

/// <summary>A list from the newest to the oldest, shared between versions of a text.</summary>
/// <param name="Top">The newest step.</param>
/// <param name="Rest">The older ones; null at the end.</param>
internal sealed record TextSteps(TextEditStep Top, TextSteps? Rest);
