using System.Text;

namespace TuiPlans.Core.Yaml;

/// <summary>
/// Reads scalars, brackets and braces that stand on one line. Each method gives the place behind what it took, or
/// <see cref="Unknown"/> where that is not of the common kind.
/// </summary>
internal sealed class InlineParser(string text, YamlTreeBuilder builder)
{
    private const int Unknown = -1;

    /// <summary>A value of a key or dash in block style; <paramref name="lineEnd"/> is the end of its line.</summary>
    public int ParseValue(int at, int lineEnd) => text[at] switch
    {
        '\'' or '"' => ParseQuoted(at),
        '[' or '{' => ParseFlow(at),
        _ => ParsePlain(at, lineEnd),
    };

    /// <summary>A key whose colon is known.</summary>
    public int ParseKey(int at, int colon)
    {
        if (text[at] is '\'' or '"')
            return ParseQuoted(at);
        // YamlDotNet 16.3 does not see the colon behind an asterisk; the trees must be the same all the same.
        if (!MayBegin(at) || text.AsSpan(at, colon - at).Contains('*'))
            return Unknown;
        var end = TrimSpaces(at, colon);
        builder.Scalar(at, end, ScalarStyle.Plain, SharedWords.Of(text.AsSpan(at, end - at)));
        return end;
    }

    /// <summary>The place behind the closing quotation mark.</summary>
    public int EndOfQuoted(int at)
    {
        var mark = text[at];
        for (var i = at + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' or '\r':
                    return Unknown;
                case '\\' when mark == '"':
                    i++;
                    break;
                case var c when c == mark && mark == '\'' && i + 1 < text.Length && text[i + 1] == '\'':
                    i++;
                    break;
                case var c when c == mark:
                    return i + 1;
                default:
                    break;
            }
        }

        return Unknown;
    }

    private int ParseQuoted(int at)
    {
        var end = EndOfQuoted(at);
        if (end < 0)
            return Unknown;
        var inner = text.AsSpan(at + 1, end - at - 2);
        if (text[at] == '\'')
        {
            var value = inner.Contains('\'') ? inner.ToString().Replace("''", "'") : inner.ToString();
            builder.Scalar(at, end, ScalarStyle.SingleQuoted, value);
            return end;
        }

        if ((inner.Contains('\\') ? Unescaped(inner) : inner.ToString()) is not { } unescaped)
            return Unknown;
        builder.Scalar(at, end, ScalarStyle.DoubleQuoted, unescaped);
        return end;
    }

    // The everyday escapes; null where there is another one.
    private static string? Unescaped(ReadOnlySpan<char> inner)
    {
        var value = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\')
            {
                value.Append(inner[i]);
                continue;
            }

            char? meant = inner[++i] switch { 'n' => '\n', 't' => '\t', '"' => '"', '\\' => '\\', _ => null };
            if (meant is null)
                return null;
            value.Append(meant.Value);
        }

        return value.ToString();
    }

    private int ParsePlain(int at, int lineEnd)
    {
        if (!MayBegin(at))
            return Unknown;
        var end = lineEnd;
        for (var i = at; i < lineEnd; i++)
        {
            if (text[i] == ':' && (i + 1 == lineEnd || text[i + 1] == ' '))
                return Unknown;
            if (text[i] == '#' && text[i - 1] == ' ')
            {
                end = i;
                break;
            }
        }

        end = TrimSpaces(at, end);
        builder.Scalar(at, end, ScalarStyle.Plain, SharedWords.Of(text.AsSpan(at, end - at)));
        return end;
    }

    // A dash may begin a number or word; the other indicators mean something, or nothing good.
    private bool MayBegin(int at) =>
        !IsIndicator(text[at]) || (text[at] == '-' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]));

    private static bool IsIndicator(char c) => c is '-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!'
        or '|' or '>' or '\'' or '"' or '%' or '@' or '`' or '\n' or '\r' or ' ';

    private int ParseFlow(int at)
    {
        var isMapping = text[at] == '{';
        var close = isMapping ? '}' : ']';
        if (!builder.Open(isMapping, isFlow: true, at))
            return Unknown;
        var next = SkipSpaces(at + 1);
        while (next < text.Length && text[next] != close)
        {
            var end = isMapping ? ParseFlowEntry(next) : ParseFlowItem(next);
            if (end < 0)
                return Unknown;
            next = SkipSpaces(end);
            if (next == text.Length || (text[next] != ',' && text[next] != close))
                return Unknown;
            if (text[next] != ',')
                break;
            next = SkipSpaces(next + 1);
            if (next == text.Length || text[next] == close)
                return Unknown;
        }

        if (next >= text.Length)
            return Unknown;
        builder.Close(next + 1);
        return next + 1;
    }

    private int ParseFlowEntry(int at)
    {
        var end = text[at] is '[' or '{' ? Unknown : ParseFlowItem(at);
        if (end < 0)
            return Unknown;
        var colon = SkipSpaces(end);
        if (colon + 1 >= text.Length || text[colon] != ':' || text[colon + 1] != ' ')
            return Unknown;
        return ParseFlowItem(SkipSpaces(colon + 1));
    }

    private int ParseFlowItem(int at)
    {
        if (at == text.Length)
            return Unknown;
        switch (text[at])
        {
            case '\'' or '"':
                return ParseQuoted(at);
            case '[' or '{':
                return ParseFlow(at);
        }

        if (IsIndicator(text[at]))
            return Unknown;
        var end = at;
        while (end < text.Length && text[end] is not (',' or '[' or ']' or '{' or '}' or ':' or '#' or '\n' or '\r'))
            end++;
        if (end == text.Length || text[end] is '#' or '[' or '{' or '\n' or '\r')
            return Unknown;
        end = TrimSpaces(at, end);
        builder.Scalar(at, end, ScalarStyle.Plain, SharedWords.Of(text.AsSpan(at, end - at)));
        return end;
    }

    private int TrimSpaces(int start, int end)
    {
        while (end > start && text[end - 1] == ' ')
            end--;
        return end;
    }

    private int SkipSpaces(int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }
}
