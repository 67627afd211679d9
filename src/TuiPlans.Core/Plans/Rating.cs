namespace TuiPlans.Core.Plans;

/// <summary>A rating in force. What each means is said by the plan's scheme; an absent rating is "not rated".</summary>
public enum Rating
{
    /// <summary>B.</summary>
    Blue,

    /// <summary>G.</summary>
    Green,

    /// <summary>A.</summary>
    Amber,

    /// <summary>R.</summary>
    Red,
}

/// <summary>The words and letters for ratings: the one table of them.</summary>
public static class Ratings
{
    private static readonly string[] WordTable = ["blue", "green", "amber", "red"];

    /// <summary>All ratings, best first.</summary>
    public static IReadOnlyList<Rating> All { get; } = [Rating.Blue, Rating.Green, Rating.Amber, Rating.Red];

    /// <summary>The words that may stand in a file.</summary>
    public static IReadOnlyList<string> Words => WordTable;

    /// <summary>The word in a file: <c>amber</c>.</summary>
    public static string Word(this Rating rating) => WordTable[(int)rating];

    /// <summary>The letter on a board: B, G, A or R.</summary>
    public static char Letter(this Rating rating) => "BGAR"[(int)rating];

    /// <summary>The word on a screen: <c>Amber</c>; "Not rated" for none.</summary>
    public static string Label(this Rating? rating) =>
        rating is { } known ? char.ToUpperInvariant(known.Word()[0]) + known.Word()[1..] : "Not rated";

    /// <summary>The letter on a board, an en dash for none.</summary>
    public static char Letter(this Rating? rating) => rating is { } known ? known.Letter() : '–';

    /// <summary>Reads a word as it may stand in a file, upper or lower case; null where it is none.</summary>
    public static Rating? ParseWord(string? word)
    {
        var at = Array.FindIndex(WordTable, w => w.Equals(word?.Trim(), StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : (Rating)at;
    }

    /// <summary>Reads a word or its letter, as people type them, upper or lower case; null where it is neither.</summary>
    public static Rating? Parse(string? word)
    {
        var trimmed = word?.Trim() ?? "";
        return trimmed.Length == 1
            ? ParseWord(Array.Find(WordTable, w => char.ToLowerInvariant(trimmed[0]) == w[0]))
            : ParseWord(trimmed);
    }
}
