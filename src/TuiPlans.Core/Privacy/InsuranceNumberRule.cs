namespace TuiPlans.Core.Privacy;

/// <summary>
/// National Insurance numbers: two letters, six digits, a letter from A to D, together or in pairs (HMRC, National
/// Insurance Manual NIM39110).
/// </summary>
internal sealed class InsuranceNumberRule : IIdentifierRule
{
    private const int Digits = 6;

    /// <inheritdoc/>
    public string Code => "ni-number";

    /// <inheritdoc/>
    public string Kind => "A National Insurance number";

    /// <inheritdoc/>
    public string Reason => "two letters, six digits and a letter, as these numbers are made";

    /// <inheritdoc/>
    public ScanSpan MatchAt(ScanText text, int at)
    {
        if (text.IsDigit(at - 1) || !PrefixExists(text.Upper(at), text.Upper(at + 1)))
            return default;
        var spaced = false;
        var next = at + 2;
        for (var index = 0; index < Digits; index++)
        {
            if (index % 2 == 0)
                next = Gap(text, next, ref spaced);
            if (!text.IsDigit(next++))
                return default;
        }

        next = Gap(text, next, ref spaced);
        var ends = text.Upper(next) is >= 'A' and <= 'D' && !text.IsWord(next + 1);
        return ends && (!spaced || InCapitals(text, at, next)) ? new ScanSpan(at, next + 1) : default;
    }

    private static int Gap(ScanText text, int at, ref bool spaced)
    {
        var next = text.SkipGap(at);
        spaced |= next > at;
        return next;
    }

    private static bool PrefixExists(char first, char second) =>
        MayStand(first) && MayStand(second) && second != 'O'
        && (first, second) is not (('B', 'G') or ('G', 'B') or ('K', 'N') or ('N', 'K') or ('N', 'T') or ('T', 'N') or ('Z', 'Z'));

    private static bool MayStand(char letter) => letter is >= 'A' and <= 'Z' and not ('D' or 'F' or 'I' or 'Q' or 'U' or 'V');

    // In small letters with spaces it is prose: "at 10 20 30 a day".
    private static bool InCapitals(ScanText text, int start, int last) =>
        char.IsAsciiLetterUpper(text[start]) && char.IsAsciiLetterUpper(text[start + 1]) && char.IsAsciiLetterUpper(text[last]);
}
