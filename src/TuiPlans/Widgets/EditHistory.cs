namespace TuiPlans.Widgets;

/// <summary>The edits of a text that can be taken back and made again. Immutable.</summary>
internal sealed record EditHistory
{
    private TextSteps? _undo;
    private TextSteps? _redo;

    /// <summary>Without any edit.</summary>
    public static EditHistory None { get; } = new();

    /// <summary>Does the next edit join the last one, where both are of one kind? Not after the caret was moved.</summary>
    public bool Joins { get; private init; }

    /// <summary>Is there an edit to take back?</summary>
    public bool CanUndo => _undo is not null;

    /// <summary>Is there an edit to make again?</summary>
    public bool CanRedo => _redo is not null;

    /// <summary>The history with an edit more; what was taken back before can then not be made again.</summary>
    public EditHistory With(TextEditStep step)
    {
        var joined = Joins ? _undo?.Top.Join(step) : null;
        return new EditHistory { _undo = joined is null ? new TextSteps(step, _undo) : new TextSteps(joined, _undo!.Rest), Joins = true };
    }

    /// <summary>The history whose next edit stands by itself.</summary>
    public EditHistory Parted() => Joins ? this with { Joins = false } : this;

    /// <summary>The edit to take back, and the history after that; null where there is none.</summary>
    public (TextEditStep Step, EditHistory After)? Undone() =>
        _undo is { Top: var step } steps ? (step, new EditHistory { _undo = steps.Rest, _redo = new TextSteps(step, _redo) }) : null;

    /// <summary>The edit to make again, and the history after that; null where there is none.</summary>
    public (TextEditStep Step, EditHistory After)? Redone() =>
        _redo is { Top: var step } steps ? (step, new EditHistory { _undo = new TextSteps(step, _undo), _redo = steps.Rest }) : null;
}
