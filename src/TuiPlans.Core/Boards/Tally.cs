using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>
/// Counts of actions. Opinions and arithmetic are never added: the stated ratings and the derived ones are counted apart.
/// </summary>
public sealed record Tally
{
    private static readonly Rating[] WorstFirst = [Rating.Red, Rating.Amber, Rating.Green, Rating.Blue];

    /// <summary>All actions.</summary>
    public required int Actions { get; init; }

    /// <summary>To confirm, not started or in progress.</summary>
    public required int Open { get; init; }

    /// <summary>Complete, signed off or embedded.</summary>
    public required int Delivered { get; init; }

    /// <summary>Superseded, not accepted, transferred or withdrawn.</summary>
    public required int Closed { get; init; }

    /// <summary>Open, with an agreed date that has passed.</summary>
    public required int Overdue { get; init; }

    /// <summary>Stated ratings that contradict the derived one.</summary>
    public required int Mismatches { get; init; }

    /// <summary>How many are stated as each rating.</summary>
    public required ByRating<int> Stated { get; init; }

    /// <summary>How many no one has rated.</summary>
    public required int StatedNone { get; init; }

    /// <summary>How many dates and status give each rating.</summary>
    public required ByRating<int> Derived { get; init; }

    /// <summary>How many dates and status give none.</summary>
    public required int DerivedNone { get; init; }

    /// <summary>Counts <paramref name="rows"/>.</summary>
    public static Tally Of(IReadOnlyCollection<ActionRow> rows) => new()
    {
        Actions = rows.Count,
        Open = rows.Count(row => row.Action.Status.IsOpen()),
        Delivered = rows.Count(row => row.Action.Status.IsDelivered()),
        Closed = rows.Count(row => row.Action.Status == Status.Closed),
        Overdue = rows.Count(row => row.IsOverdue),
        Mismatches = rows.Count(row => row.IsMismatch),
        Stated = Count(rows, row => row.Action.Rag),
        StatedNone = rows.Count(row => row.Action.Rag is null),
        Derived = Count(rows, row => row.Derived.Rating),
        DerivedNone = rows.Count(row => row.Derived.Rating is null),
    };

    /// <summary>Ratings in a sentence, the worst first: <c>8 red, 4 green, 19 blue</c>.</summary>
    /// <param name="counts">How many are rated as what.</param>
    /// <param name="none">How many are not rated.</param>
    /// <param name="noneWords">What those are called: they are named where there are any, or where nothing else is.</param>
    public static string Words(ByRating<int> counts, int none, string noneWords)
    {
        var parts = WorstFirst.Where(rating => counts[rating] > 0).Select(rating => $"{counts[rating]} {rating.Word()}").ToList();
        if (none > 0 || parts.Count == 0)
            parts.Add($"{none} {noneWords}");
        return string.Join(", ", parts);
    }

    private static ByRating<int> Count(IReadOnlyCollection<ActionRow> rows, Func<ActionRow, Rating?> rating)
    {
        var counts = new ByRating<int>();
        foreach (var each in Ratings.All)
            counts[each] = rows.Count(row => rating(row) == each);
        return counts;
    }
}
