namespace TuiPlans.Core.Yaml;

/// <summary>Finds where nodes begin and end where the parser's own marks are not what an edit needs.</summary>
internal static class YamlSpans
{
    /// <summary>The offset right behind the tag and anchor that begin at <paramref name="start"/>.</summary>
    public static int EndOfProperties(string text, int start, int count)
    {
        var end = start;
        for (var i = 0; i < count; i++)
        {
            var at = YamlGaps.Skip(text, end);
            if (at >= text.Length || text[at] is not ('&' or '!'))
                break;
            end = EndOfProperty(text, at);
        }

        return end;
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
            var isBlank = first == text.Length || IsBreak(text[first]);
            if (!isBlank)
                indent = Math.Min(indent, first - line);
            if (!isBlank || first - line > indent)
                last = EndOfLine(text, line);
        }

        return Math.Min(last, end);
    }

    /// <summary>
    /// The offset of the line break that ends the line of <paramref name="at"/>, or of the end of the text. The line breaks of
    /// Unicode end lines too, as they do for YAML 1.1 and for the full parser.
    /// </summary>
    public static int EndOfLine(string text, int at)
    {
        while (at < text.Length && !IsBreak(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether a character ends a line.</summary>
    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The offset behind the line break at <paramref name="endOfLine"/>.</summary>
    public static int NextLine(string text, int endOfLine)
    {
        if (endOfLine >= text.Length)
            return text.Length;
        return text[endOfLine] == '\r' && endOfLine + 1 < text.Length && text[endOfLine + 1] == '\n' ? endOfLine + 2 : endOfLine + 1;
    }

    /// <summary>The offset of the line break before the line that begins at <paramref name="line"/>; 0 for the first.</summary>
    public static int EndOfLineBefore(string text, int line)
    {
        if (line == 0)
            return 0;
        return line > 1 && text[line - 1] == '\n' && text[line - 2] == '\r' ? line - 2 : line - 1;
    }

    /// <summary>The offset of the first character of the line of <paramref name="at"/>.</summary>
    public static int StartOfLine(string text, int at)
    {
        while (at > 0 && !IsBreak(text[at - 1]))
            at--;
        return at;
    }

    /// <summary>The column of an offset, from 0.</summary>
    public static int ColumnOf(string text, int at) => at - StartOfLine(text, at);

    private static int WithoutLineBreak(string text, int end)
    {
        if (end > 0 && text[end - 1] is '\u0085' or '\u2028' or '\u2029')
            return end - 1;
        if (end > 0 && text[end - 1] == '\n')
            end--;
        return end > 0 && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static int EndOfProperty(string text, int at)
    {
        var isAnchor = text[at] == '&';
        while (at < text.Length && text[at] is not (' ' or '\t') && !IsBreak(text[at]) && !(isAnchor && text[at] is ',' or '[' or ']' or '{' or '}'))
            at++;
        return at;
    }
}
