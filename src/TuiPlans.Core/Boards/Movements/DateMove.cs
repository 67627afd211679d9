using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>One move of an agreed date.</summary>
/// <param name="From">The date before; null where there was none.</param>
/// <param name="To">The date after; null where it was taken away.</param>
public sealed record DateMove(Due? From, Due? To)
{
    /// <summary>extension, brought-forward, correction, re-plan; null where no date change tells of it.</summary>
    public string? Kind { get; init; }

    /// <summary>Who decided: an id of a person or body; null where nobody is named.</summary>
    public string? By { get; init; }

    /// <summary>The meeting at which it was decided; null where none is named.</summary>
    public string? At { get; init; }

    /// <summary>Who decided, and at which meeting, in words; null where neither is named.</summary>
    public string? Authority { get; init; }

    /// <summary>What kept the action from its date, in a word that can be counted; or null.</summary>
    public string? Cause { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>The commit that moved it by hand; null where a date change tells of it.</summary>
    public string? Commit { get; init; }

    /// <summary>Who recorded a move by hand; null where a date change tells of it.</summary>
    public string? RecordedBy { get; init; }

    /// <summary>The day on which a move by hand was recorded; null where a date change tells of it.</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>Days by which it moved, fewer than none where it was brought forward; periods count by their last day. Null where one of the two has no day.</summary>
    public int? Days => To?.LastDay?.DayNumber - From?.LastDay?.DayNumber;

    /// <summary>Whether no date change tells of it: somebody moved the date alone.</summary>
    public bool IsByHand => Commit is not null;

    /// <summary>Whether it is an extension that was granted: said to be one, or a later date where nothing is said.</summary>
    public bool IsExtension => !IsByHand && (Kind == "extension" || (Kind is null && Days > 0));

    /// <summary>From what to what: <c>31 Mar 2012 -> 14 Jun 2012</c>.</summary>
    public string FromTo => $"{From?.Words ?? "no date"} -> {To?.Words ?? "no date"}";

    /// <summary>The kind in words: <c>extension</c>; <c>moved without a date change</c>.</summary>
    public string KindWords => IsByHand ? "moved without a date change" : Kind switch
    {
        null => IsExtension ? "extension" : "date changed",
        "re-plan" => "planned anew",
        "brought-forward" => "brought forward",
        var known => known,
    };
}
