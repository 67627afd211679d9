using Humanizer;

namespace TuiPlans.Core.Prose;

/// <summary>Numbers as a sentence has them: in words up to ten, then in figures.</summary>
public static class NumberWords
{
    private const int MostInWords = 10;

    /// <summary>Within a sentence: <c>five</c>, <c>12</c>.</summary>
    public static string Of(int count) => count is >= 0 and <= MostInWords ? count.ToWords() : $"{count}";

    /// <summary>At the beginning of a sentence: <c>Five</c>, <c>12</c>.</summary>
    public static string Begun(int count) => Sentences.Begun(Of(count));
}
