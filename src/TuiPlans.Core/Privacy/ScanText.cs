namespace TuiPlans.Core.Privacy;

/// <summary>
/// A text as the rules see it: digits, dashes and spaces of every script are the plain ones, invisible characters are
/// gone, line ends are LF, and each character knows where it came from. Reading beyond either end gives NUL.
/// </summary>
internal sealed class ScanText
{
    // Longer runs of white space are no gap inside an identifier; the bound also keeps scanning linear.
    private const int LongestIndent = 64;

    private readonly char[] _chars;
    private readonly int[] _source;

    private ScanText(char[] chars, int[] source, int length)
    {
        _chars = chars;
        _source = source;
        Length = length;
    }

    /// <summary>How many characters there are to scan.</summary>
    public int Length { get; }

    /// <summary>The character at a place, or NUL outside the text.</summary>
    public char this[int at] => (uint)at < (uint)Length ? _chars[at] : '\0';

    /// <summary>Prepares a text.</summary>
    public static ScanText From(string text)
    {
        var plain = new PlainText(text);
        return new ScanText(plain.Chars, plain.Source, plain.Length);
    }

    /// <summary>The UTF-16 offset in the original text from which the character at <paramref name="at"/> came.</summary>
    public int SourceOf(int at) => _source[at];

    /// <summary>True for 0 to 9.</summary>
    public bool IsDigit(int at) => char.IsAsciiDigit(this[at]);

    /// <summary>True for a letter of any script.</summary>
    public bool IsLetter(int at) => char.IsLetter(this[at]);

    /// <summary>True for a letter or a digit: what makes two neighbours one word.</summary>
    public bool IsWord(int at) => char.IsLetterOrDigit(this[at]);

    /// <summary>The character at a place, a to z as A to Z.</summary>
    public char Upper(int at) => char.IsAsciiLetterLower(this[at]) ? (char)(this[at] - 32) : this[at];

    /// <summary>True where a run of digits or a run of letters begins.</summary>
    public bool StartsToken(int at)
    {
        var (here, before) = (this[at], this[at - 1]);
        return char.IsAsciiDigit(here) ? !char.IsAsciiDigit(before) : char.IsLetter(here) && !char.IsLetter(before);
    }

    /// <summary>The end of the run of digits that begins at <paramref name="at"/>.</summary>
    public int EndOfDigits(int at)
    {
        while (IsDigit(at))
            at++;
        return at;
    }

    /// <summary>The number written in a short run of digits.</summary>
    public int Number(int start, int end)
    {
        var number = 0;
        for (var at = start; at < end; at++)
            number = (number * 10) + (this[at] - '0');
        return number;
    }

    /// <summary>
    /// Passes over what may stand between the groups of one number: nothing, a space or two, a dash, or a line break
    /// with the indentation (or comment or quotation sign) of the line after it. Cells of a table are not joined.
    /// </summary>
    public int SkipGap(int at)
    {
        var next = SkipBlanks(at, 2);
        if (this[next] == '-')
            next = SkipBlanks(next + 1, 1);
        if (this[next] == '\n')
            next = SkipIndent(next + 1);
        return IsWord(next) ? next : at;
    }

    /// <summary>Passes over the white space between two words, which may hold a line break.</summary>
    public int SkipWhite(int at)
    {
        var next = SkipSpaces(at, LongestIndent);
        return this[next] == '\n' ? SkipIndent(next + 1) : next;
    }

    /// <summary>Matches letters written in capitals, in any case, whatever follows them.</summary>
    /// <returns>The place after them, or -1.</returns>
    public int AfterWord(int at, string word)
    {
        foreach (var wanted in word)
            if (Upper(at++) != wanted)
                return -1;
        return at;
    }

    /// <summary>
    /// Matches words written in capitals, in any case, as whole words. A space in <paramref name="phrase"/> stands for
    /// white space, dots, dashes or underscores.
    /// </summary>
    /// <returns>The place after the phrase, or -1.</returns>
    public int AfterPhrase(int at, string phrase)
    {
        foreach (var wanted in phrase)
        {
            if (wanted == ' ')
            {
                var next = SkipJoin(at);
                if (next == at)
                    return -1;
                at = next;
            }
            else if (Upper(at++) != wanted)
            {
                return -1;
            }
        }

        return IsLetter(at) ? -1 : at;
    }

    private int SkipJoin(int at)
    {
        var next = at;
        while (next - at < 2 && this[next] is '.' or '-' or '_')
            next++;
        return SkipWhite(next);
    }

    private int SkipBlanks(int at, int most)
    {
        var end = at + most;
        while (at < end && this[at] == ' ')
            at++;
        return at;
    }

    private int SkipSpaces(int at, int most)
    {
        var end = at + most;
        while (at < end && this[at] is ' ' or '\t')
            at++;
        return at;
    }

    private int SkipIndent(int at)
    {
        var end = at + LongestIndent;
        while (at < end && this[at] is ' ' or '\t' or '#' or '>')
            at++;
        return at;
    }
}
