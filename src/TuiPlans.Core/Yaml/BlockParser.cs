namespace TuiPlans.Core.Yaml;

/// <summary>
/// The descent of <see cref="BlockReader"/>. Each method takes what stands at its place and gives the place behind it, or
/// <see cref="Unknown"/> where the text is not of the common kind.
/// </summary>
internal sealed class BlockParser(string text, YamlTreeBuilder builder)
{
    private const int Unknown = -1;
    private const int LongestKey = 1000;

    private readonly InlineParser _inline = new(text, builder);

    // The next line with content, from the last call of Advance.
    private int _content;
    private int _column;

    private bool AtEnd => _content == text.Length;

    /// <summary>Reads the whole text; false where it is not of the common kind.</summary>
    public bool ParseDocument()
    {
        Advance(0);
        if (AtEnd || !ParseCollection())
            return false;
        return AtEnd;
    }

    // Finds the next line that holds more than spaces and comment, from the start of a line on.
    private void Advance(int line)
    {
        while (line < text.Length)
        {
            var first = line;
            while (first < text.Length && text[first] == ' ')
                first++;
            if (first < text.Length && text[first] is not ('\n' or '\r' or '#'))
            {
                _content = first;
                _column = first - line;
                return;
            }

            line = YamlSpans.NextLine(text, first < text.Length ? YamlSpans.EndOfLine(text, first) : first);
        }

        _content = text.Length;
        _column = -1;
    }

    private bool ParseCollection() => IsDash(_content) ? ParseSequence(_column) : ParseMapping(_column);

    private bool ParseMapping(int column)
    {
        if (!builder.Open(isMapping: true, isFlow: false, _content))
            return false;
        while (!AtEnd && _column == column)
        {
            if (IsDash(_content))
                break;
            var colon = ParseKey(_content);
            if (colon < 0 || !ParseValue(colon, column, isDash: false))
                return false;
        }

        builder.Close(0);
        return AtEnd || _column <= column;
    }

    private bool ParseSequence(int column)
    {
        if (!builder.Open(isMapping: false, isFlow: false, _content))
            return false;
        while (!AtEnd && _column == column && IsDash(_content))
        {
            if (!ParseValue(_content, column, isDash: true))
                return false;
        }

        builder.Close(0);
        return AtEnd || _column <= column;
    }

    // What stands behind a colon or dash, up to the next line with content.
    private bool ParseValue(int sign, int column, bool isDash)
    {
        var at = SkipSpaces(sign + 1);
        if (IsEndOrComment(at))
            return ParseBelow(sign, column, isDash);
        if (text[at] is '|' or '>')
        {
            var line = BlockScalarParser.Parse(text, builder, at, column);
            if (line < 0)
                return false;
            Advance(line);
            return AtEnd || _column <= column;
        }

        if (isDash && FindColon(at) >= 0)
        {
            _content = at;
            _column = YamlSpans.ColumnOf(text, at);
            return ParseMapping(_column);
        }

        var end = _inline.ParseValue(at, YamlSpans.EndOfLine(text, at));
        if (end < 0 || !IsEndOrComment(SkipSpaces(end)))
            return false;
        Advance(YamlSpans.NextLine(text, YamlSpans.EndOfLine(text, end)));
        return AtEnd || _column <= column;
    }

    // A value on the lines below, or none.
    private bool ParseBelow(int sign, int column, bool isDash)
    {
        Advance(YamlSpans.NextLine(text, YamlSpans.EndOfLine(text, sign)));
        var isInside = !AtEnd && (_column > column || (!isDash && _column == column && IsDash(_content)));
        if (isInside)
            return ParseCollection();
        builder.Scalar(sign + 1, sign + 1, ScalarStyle.Plain, "");
        return true;
    }

    // Gives the place of the colon.
    private int ParseKey(int at)
    {
        if (_column == 0 && (text.AsSpan(at).StartsWith("---") || text.AsSpan(at).StartsWith("...")))
            return Unknown;
        var colon = FindColon(at);
        if (colon < 0 || colon - at > LongestKey)
            return Unknown;
        var end = _inline.ParseKey(at, colon);
        return end < 0 || SkipSpaces(end) != colon ? Unknown : colon;
    }

    // The first colon on the line that ends a key. In a quoted text it may stand inside; then the key is not read as one.
    private int FindColon(int at)
    {
        var start = text[at] is '"' or '\'' ? _inline.EndOfQuoted(at) : at;
        if (start < 0)
            return Unknown;
        if (start > at)
        {
            var behind = SkipSpaces(start);
            return behind < text.Length && text[behind] == ':' && IsBlankOrEnd(behind + 1) ? behind : Unknown;
        }

        if (text[at] is '[' or '{')
            return Unknown;
        for (var i = at; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == ':' && IsBlankOrEnd(i + 1))
                return i;
            if (text[i] == '#' && i > 0 && text[i - 1] == ' ')
                return Unknown;
        }

        return Unknown;
    }

    private bool IsDash(int at) => text[at] == '-' && IsBlankOrEnd(at + 1);

    private bool IsBlankOrEnd(int at) => at >= text.Length || text[at] is ' ' or '\n' or '\r';

    private bool IsEndOrComment(int at) => at >= text.Length || text[at] is '\n' or '\r' || (text[at] == '#' && text[at - 1] == ' ');

    private int SkipSpaces(int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }
}
