namespace TuiPlans.Core.Yaml;

/// <summary>What lies between the nodes of a document: space, line breaks and comments, and the signs of the syntax.</summary>
internal static class YamlGaps
{
    /// <summary>The first offset from <paramref name="at"/> on that is neither space nor line break nor comment.</summary>
    public static int Skip(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] == '#')
                at = YamlSpans.EndOfLine(text, at);
            else if (IsBlank(text[at]))
                at++;
            else
                break;
        }

        return at;
    }

    /// <summary>As <see cref="Skip"/>, over commas too.</summary>
    public static int SkipWithCommas(string text, int at)
    {
        at = Skip(text, at);
        while (at < text.Length && text[at] == ',')
            at = Skip(text, at + 1);
        return at;
    }

    /// <summary>The offset of the sign that comes next, or -1 where something else does.</summary>
    public static int Find(string text, int at, char sign)
    {
        at = Skip(text, at);
        return at < text.Length && text[at] == sign ? at : -1;
    }

    /// <summary>Whether only spaces and tabs stand between the start of the line and <paramref name="at"/>.</summary>
    public static bool BeginsLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || YamlSpans.IsBreak(text[at - 1]);
    }

    /// <summary>The offset behind the spaces and tabs from <paramref name="at"/> on.</summary>
    public static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    /// <summary>The offset of the first of the spaces and tabs before <paramref name="at"/>, and not before <paramref name="least"/>.</summary>
    public static int BackOverSpaces(string text, int at, int least)
    {
        while (at > least && text[at - 1] is ' ' or '\t')
            at--;
        return at;
    }

    /// <summary>Whether a line break lies between two offsets.</summary>
    public static bool HasBreak(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (YamlSpans.IsBreak(text[i]))
                return true;
        }

        return false;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' || YamlSpans.IsBreak(c);
}
