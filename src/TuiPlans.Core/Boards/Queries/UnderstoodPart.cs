using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>What is left of a query when the words that are not understood are left out, so that what stands beside a slip still counts.</summary>
public static class UnderstoodPart
{
    private const int MostLeftOut = 50;

    /// <summary>The words that are understood, parted as they were; empty, which filters nothing, where none is or more than 50 are not.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="day">The day and the plans, as for reading a query.</param>
    public static string Of(string text, Day day)
    {
        for (var i = 0; i <= MostLeftOut; i++)
        {
            if (Query.TryParse(text, day, out _, out var problem))
                return text.Trim();
            text = Without(text, problem);
        }
        return "";
    }

    // The whole word goes, of several values all: half of "rag:red,pnk" is not what was asked for. A minus or "not" goes with what it leaves out.
    private static string Without(string text, QueryProblem problem)
    {
        var (from, to) = (problem.At - 1, problem.At - 1 + problem.Length);
        var tokens = QueryLexer.Split(text);
        var first = Enumerable.Range(0, tokens.Count).FirstOrDefault(i => tokens[i].End > from, tokens.Count - 1);
        while (first > 0 && tokens[first - 1].Kind is (TokenKind.Minus or TokenKind.Not))
            first--;
        var end = tokens.Where(token => token.At < to).Max(token => (int?)token.End) ?? to;
        return text[..Math.Min(tokens[first].At, from)] + text[Math.Clamp(Math.Max(end, to), 0, text.Length)..];
    }
}
