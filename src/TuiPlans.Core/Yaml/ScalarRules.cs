namespace TuiPlans.Core.Yaml;

/// <summary>Which text fits which style of scalar (YAML 1.2.2, chapters 5 to 8, narrowed to what every reader agrees on).</summary>
internal static class ScalarRules
{
    /// <summary>Whether the text has neither characters that must be escaped nor a tab at the beginning of a line.</summary>
    public static bool IsPrintable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (MustEscape(text[i]) || (text[i] == '\t' && (i == 0 || text[i - 1] == '\n')))
                return false;
        }

        return true;
    }

    /// <summary>Whether a character may stand only as an escape: controls, and the line breaks of Unicode, which YAML 1.1 folds.</summary>
    public static bool MustEscape(char c) =>
        c is < ' ' and not ('\t' or '\n') or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    /// <summary>Whether the text, on one line, is read back as itself without quotes, types apart.</summary>
    public static bool IsPlain(string text, bool inFlow)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] is ' ' or ':' || !MayBegin(text, inFlow))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\t' || (c == '#' && i > 0 && text[i - 1] == ' ') || (c == ':' && (inFlow || text[i + 1] == ' ')) || (inFlow && c is ',' or '[' or ']' or '{' or '}'))
                return false;
        }

        return true;
    }

    /// <summary>Whether a literal block holds the text: some line has content, and no line is made of spaces alone.</summary>
    public static bool FitsLiteral(string text)
    {
        var hasContent = false;
        foreach (var content in text.Split('\n'))
        {
            if (content.Length == 0)
                continue;
            if (content.AsSpan().TrimStart(" \t").IsEmpty)
                return false;
            hasContent = true;
        }

        return hasContent;
    }

    /// <summary>Whether a folded block holds the text: no line begins or ends with space, and the first is not empty.</summary>
    public static bool FitsFolded(string text)
    {
        if (text.Length == 0 || text[0] == '\n')
            return false;
        foreach (var content in text.Split('\n'))
        {
            if (content.Length > 0 && (content[0] is ' ' or '\t' || content[^1] is ' ' or '\t'))
                return false;
        }

        return true;
    }

    private static bool MayBegin(string text, bool inFlow)
    {
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal))
            return false;
        return text[0] switch
        {
            '-' or '?' => text.Length > 1 && text[1] != ' ' && !inFlow,
            ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
            _ => true,
        };
    }
}
