namespace TuiPlans.Core.Privacy;

/// <summary>What may stand between a label and its value: punctuation, and words that only join the two.</summary>
internal static class LabelGap
{
    private const int Longest = 64;

    /// <summary>Passes over punctuation and white space, with at most one line break.</summary>
    public static int SkipMarks(ScanText text, int at)
    {
        var end = at + Longest;
        var broken = false;
        while (at < end)
        {
            if (text[at] is ':' or '=' or '#' or '"' or '\'' or '(' or '[' or '*' or '_' or '|' or ',' or '.' or '-' or '~' or '`')
                at++;
            else if (text[at] is ' ' or '\t')
                at++;
            else if (text[at] != '\n' || broken)
                return at;
            else
                (at, broken) = (text.SkipWhite(at), true);
        }

        return at;
    }

    /// <summary>True where a sentence ends between two places: what follows it is no value of a label before it.</summary>
    public static bool HasStop(ScanText text, int start, int end)
    {
        for (var at = start; at < end; at++)
            if (text[at] == '.' && text[at + 1] is ' ' or '\t' or '\n')
                return true;
        return false;
    }

    /// <summary>Passes over one of <paramref name="words"/> and the marks after it.</summary>
    /// <returns>The place after them, or <paramref name="at"/> where none of the words stands there.</returns>
    public static int SkipWord(ScanText text, int at, string[] words)
    {
        if (!text.IsLetter(at))
            return at;
        foreach (var word in words)
            if (text.AfterPhrase(at, word) is var next && next > 0)
                return SkipMarks(text, next);
        return at;
    }
}
