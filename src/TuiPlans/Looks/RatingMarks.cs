using TuiPlans.Core.Plans;

namespace TuiPlans.Looks;

/// <summary>Ratings as they are shown everywhere: symbol, letter, word, colour.</summary>
public static class RatingMarks
{
    private static readonly Rating?[] WorstFirst = [Rating.Red, Rating.Amber, Rating.Green, Rating.Blue, null];

    /// <summary>The style of a rating; of "not rated" for null.</summary>
    /// <param name="rating">A rating, or null.</param>
    public static RatingStyle Of(Rating? rating) => RatingStyle.For(rating.Letter().ToString());

    /// <summary>Letters with counts for a <see cref="CountLine"/>, red first.</summary>
    /// <param name="counts">How many are rated as what.</param>
    /// <param name="none">How many are not rated.</param>
    public static IReadOnlyList<(string Letter, int Count)> Counts(ByRating<int> counts, int none) =>
        [.. WorstFirst.Select(rating => (rating.Letter().ToString(), rating is { } known ? counts[known] : none))];

    /// <summary>Counts in one line: <c>■ R 3  ▲ A 1  ● G 8  ✓ B 19  ○ – 0</c>.</summary>
    /// <param name="counts">How many are rated as what.</param>
    /// <param name="none">How many are not rated.</param>
    public static StyledLine Tally(ByRating<int> counts, int none)
    {
        var line = StyledLine.Empty;
        foreach (var (letter, count) in Counts(counts, none))
            line = line + RatingStyle.For(letter).Short() + StyledLine.Of($" {count,-4}", count == 0 ? Palette.Muted : Palette.Plain);
        return line;
    }
}
