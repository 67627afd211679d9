namespace TuiPlans.Core.Papers;

/// <summary>For whom an edition is made, the widest circle first (DESIGN, personal data and audience).</summary>
public enum Audience
{
    /// <summary>Everybody: posts instead of names, and only what is meant for everybody.</summary>
    Public,

    /// <summary>The agencies that take part.</summary>
    Partners,

    /// <summary>The few to whom everything may be shown.</summary>
    Restricted,
}

/// <summary>The words for audiences.</summary>
public static class Audiences
{
    private static readonly string[] Table = ["public", "partners", "restricted"];

    /// <summary>The words that may stand in a file, and behind <c>--for</c>.</summary>
    public static IReadOnlyList<string> Words => Table;

    /// <summary>The word: <c>partners</c>.</summary>
    public static string Word(this Audience audience) => Table[(int)audience];

    /// <summary>For whom, in a sentence: <c>the public</c>.</summary>
    public static string Said(this Audience audience) => audience switch
    {
        Audience.Public => "the public",
        Audience.Partners => "the partners",
        _ => "those who may see everything",
    };

    /// <summary>Reads a word, upper or lower case; null where it is none.</summary>
    public static Audience? Parse(string? word)
    {
        var at = Array.FindIndex(Table, one => one.Equals(word?.Trim(), StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : (Audience)at;
    }
}
