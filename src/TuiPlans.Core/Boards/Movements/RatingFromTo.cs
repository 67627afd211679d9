using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>The actions that went from one stated rating to another.</summary>
/// <param name="From">The word of the rating before; <c>unrated</c>, or <c>new</c> where it was not counted.</param>
/// <param name="To">The word of the rating now; <c>unrated</c>, or <c>gone</c> where it is not counted any more.</param>
/// <param name="Refs">The actions.</param>
public sealed record FromToCell(string From, string To, IReadOnlyList<string> Refs);

/// <summary>Stated ratings before, by those now: each action that is counted at either moment stands in exactly one cell.</summary>
/// <param name="Cells">The cells that hold any, the worst first.</param>
public sealed record RatingFromTo(IReadOnlyList<FromToCell> Cells)
{
    /// <summary>What stands where nobody has rated.</summary>
    public const string Unrated = "unrated";

    /// <summary>What stands before, where an action was not counted.</summary>
    public const string New = "new";

    /// <summary>What stands now, where an action is not counted any more.</summary>
    public const string Gone = "gone";

    private static readonly string[] Places = ["red", "amber", "green", "blue", Unrated];

    /// <summary>The rows of the table: the ratings before, the worst first, and what is new.</summary>
    public static IReadOnlyList<string> Rows { get; } = [.. Places, New];

    /// <summary>The columns of the table: the ratings now, the worst first, and what is gone.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Places, Gone];

    /// <summary>How many went from one to the other.</summary>
    public int Count(string from, string to) => Cells.FirstOrDefault(cell => cell.From == from && cell.To == to)?.Refs.Count ?? 0;

    /// <summary>Sorts the pairs into the cells.</summary>
    public static RatingFromTo Of(IReadOnlyList<MovedPair> pairs)
    {
        var cells = new List<FromToCell>();
        var byPlace = pairs.ToLookup(pair => (Place(pair.Before, New), Place(pair.Now, Gone)), pair => pair.Ref);
        foreach (var from in Rows)
        {
            foreach (var to in Columns)
            {
                if (byPlace[(from, to)].ToList() is { Count: > 0 } refs)
                    cells.Add(new FromToCell(from, to, refs));
            }
        }
        return new RatingFromTo(cells);
    }

    private static string Place(ActionRow? row, string none) => row is null ? none : row.Action.Rag?.Word() ?? Unrated;
}
