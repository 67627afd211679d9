namespace TuiPlans.Core.Privacy;

/// <summary>Turns ascending offsets of a text into lines and columns, in one walk over it.</summary>
internal sealed class LineCounter(string text)
{
    private int _at;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The line and column, both from 1, of an offset that is not before the last one asked for.</summary>
    public (int Line, int Column) At(int offset)
    {
        for (; _at < offset; _at++)
        {
            if (EndsLine(_at))
                (_line, _column) = (_line + 1, 1);
            else if (!char.IsLowSurrogate(text[_at]))
                _column++;
        }

        return (_line, _column);
    }

    // CRLF ends its line once, at the LF.
    private bool EndsLine(int at) =>
        text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));
}
