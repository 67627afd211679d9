using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>An action whose agreed date moved.</summary>
/// <param name="Row">The action.</param>
/// <param name="Moves">Each move in its order; at least one.</param>
public sealed record SlippageRow(ActionRow Row, IReadOnlyList<DateMove> Moves)
{
    private const int Again = 2;

    /// <summary>The date that was agreed first; null where there was none.</summary>
    public Due? First => Moves[0].From;

    /// <summary>The date that is agreed today; null where there is none.</summary>
    public Due? Now => Row.Action.Due;

    /// <summary>Days from the first agreed date to today's; fewer than none where it was brought forward. Null where one of the two has no day.</summary>
    public int? Days => Now?.LastDay?.DayNumber - First?.LastDay?.DayNumber;

    /// <summary>The extensions that were granted, in their order.</summary>
    public IReadOnlyList<DateMove> Extensions => [.. Moves.Where(move => move.IsExtension)];

    /// <summary>Two or more extensions were granted.</summary>
    public bool IsAgain => Extensions.Count >= Again;

    /// <summary>How far it slipped, in words: <c>75 days</c>; <c>30 days earlier</c>.</summary>
    public string DaysWords => SlippedWords.Of(Days);
}

/// <summary>A request for another date that moved nothing: not decided yet, refused, or taken back.</summary>
/// <param name="Row">The action.</param>
/// <param name="Request">The request.</param>
public sealed record DateRequestRow(ActionRow Row, DateChange Request)
{
    /// <summary>Whether nobody has decided yet.</summary>
    public bool IsOpen => Request.Decision is null or "asked";

    /// <summary>What became of it: <c>not decided yet</c>, <c>refused</c>, <c>taken back</c>.</summary>
    public string StateWords => IsOpen ? "not decided yet" : Request.Decision == "withdrawn" ? "taken back" : Request.Decision!;
}

/// <summary>Days of slippage in words.</summary>
public static class SlippedWords
{
    /// <summary><c>75 days</c>, <c>30 days earlier</c>; <c>–</c> where one of the two dates has no day.</summary>
    public static string Of(int? days) => days switch
    {
        null => "–",
        1 => "1 day",
        -1 => "1 day earlier",
        < 0 => $"{-days} days earlier",
        _ => $"{days} days",
    };
}
