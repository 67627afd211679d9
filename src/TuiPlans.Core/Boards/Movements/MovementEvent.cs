namespace TuiPlans.Core.Boards.Movements;

/// <summary>One thing that happened to one action, with reason and authority.</summary>
public sealed record MovementEvent
{
    /// <summary>What happened.</summary>
    public required MovementKind Kind { get; init; }

    /// <summary>The action as it is named at the end; where it is gone, as it was named last.</summary>
    public required string Ref { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>How it was named when that happened, where it is named otherwise since; else null.</summary>
    public string? NamedThen { get; init; }

    /// <summary>The value before as the file had it; null where there was none.</summary>
    public string? From { get; init; }

    /// <summary>The value after as the file has it; null where there is none.</summary>
    public string? To { get; init; }

    /// <summary>What changed, in words: <c>Amber -> Red</c>; <c>superseded by p/A-2</c>.</summary>
    public required string Words { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided: an id of a person or body, or words; null where the file names nobody.</summary>
    public string? By { get; init; }

    /// <summary>The meeting at which it was decided; null where none is named.</summary>
    public string? At { get; init; }

    /// <summary>Who decided, and at which meeting, in words: <c>by Performance sub-group at 2012-04-02-psg</c>; null where neither is named.</summary>
    public string? Authority { get; init; }

    /// <summary>Who gave it to the recorder, in words; null where it was the recorder.</summary>
    public string? GivenBy { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The day on which it was recorded.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The commit that recorded it.</summary>
    public required string Commit { get; init; }

    /// <summary>Whether it still holds at the end: nothing since took its place.</summary>
    public required bool Stands { get; init; }
}
