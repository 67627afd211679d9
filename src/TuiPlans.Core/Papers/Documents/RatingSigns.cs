using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Documents;

/// <summary>How a rating is printed: a symbol of its own shape, its letter and its word, so that no colour is needed.</summary>
public static class RatingSigns
{
    private const string Shapes = "✓●▲■";

    /// <summary>The symbol: ✓ blue, ● green, ▲ amber, ■ red, ○ not rated.</summary>
    public static char Symbol(Rating? rating) => rating is { } known ? Shapes[(int)known] : '○';

    /// <summary>Symbol and letter: <c>■ R</c>.</summary>
    public static string Short(Rating? rating) => $"{Symbol(rating)} {rating.Letter()}";

    /// <summary>Symbol, letter and word: <c>■ R Red</c>.</summary>
    public static string Of(Rating? rating) => $"{Short(rating)} {rating.Label()}";
}
