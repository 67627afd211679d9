namespace TuiPlans.Core.Yaml;

/// <summary>Finds where nodes begin and end where the parser's own marks are not what an edit needs.</summary>
internal static class YamlSpans
{
    /// <summary>The offset behind the tag and anchor that begin at <paramref name="start"/>, and behind the space after them.</summary>
    public static int BehindProperties(string text, int start, int end)
    {
        var at = start;
        var behind = start;
        while (at < end && text[at] is ('&' or '!'))
        {
            while (at < end && !IsBlank(text[at]))
                at++;
            behind = at;
            at = SkipBlankAndComments(text, at, end);
        }

        // An absent value stands right behind its properties, not somewhere in the comments below.
        return at >= end ? behind : at;
    }

    /// <summary>
    /// The end of a block scalar: its last line of content, without the line break. Blank lines below belong to it only after
    /// <c>+</c>, or where they hold more spaces than the lines of the block are indented.
    /// </summary>
    public static int EndOfBlockScalar(string text, int start, int end)
    {
        var header = EndOfLine(text, start);
        if (text.AsSpan(start, Math.Min(3, header - start)).Contains('+'))
            return end > header ? WithoutLineBreak(text, end) : Math.Min(header, end);
        var indent = int.MaxValue;
        var last = header;
        for (var line = NextLine(text, header); line < end; line = NextLine(text, EndOfLine(text, line)))
        {
            var first = line;
            while (first < text.Length && text[first] == ' ')
                first++;
            var isBlank = first == text.Length || text[first] is '\n' or '\r';
            if (!isBlank)
                indent = Math.Min(indent, first - line);
            if (!isBlank || first - line > indent)
                last = EndOfLine(text, line);
        }

        return Math.Min(last, end);
    }

    /// <summary>The offset of the line break that ends the line of <paramref name="at"/>, or of the end of the text.</summary>
    public static int EndOfLine(string text, int at)
    {
        while (at < text.Length && text[at] is not ('\n' or '\r'))
            at++;
        return at;
    }

    /// <summary>The offset behind the line break at <paramref name="endOfLine"/>.</summary>
    public static int NextLine(string text, int endOfLine)
    {
        if (endOfLine >= text.Length)
            return text.Length;
        return text[endOfLine] == '\r' && endOfLine + 1 < text.Length && text[endOfLine + 1] == '\n' ? endOfLine + 2 : endOfLine + 1;
    }

    /// <summary>The offset of the first character of the line of <paramref name="at"/>.</summary>
    public static int StartOfLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is not ('\n' or '\r'))
            at--;
        return at;
    }

    /// <summary>The column of an offset, from 0.</summary>
    public static int ColumnOf(string text, int at) => at - StartOfLine(text, at);

    private static int WithoutLineBreak(string text, int end)
    {
        if (end > 0 && text[end - 1] == '\n')
            end--;
        return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static int SkipBlankAndComments(string text, int at, int end)
    {
        while (at < end && (IsBlank(text[at]) || text[at] == '#'))
            at = text[at] == '#' ? Math.Min(EndOfLine(text, at), end) : at + 1;
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';
}
