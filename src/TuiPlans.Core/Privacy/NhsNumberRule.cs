namespace TuiPlans.Core.Privacy;

/// <summary>
/// NHS numbers: ten digits, together or 3-3-4, whose last is a check digit by modulus 11 (NHS Data Dictionary, NHS
/// NUMBER). 999 000 0000 and above are never issued and serve as examples; what begins with 0, or follows a country
/// code, is a telephone number unless it is labelled.
/// </summary>
internal sealed class NhsNumberRule : IIdentifierRule
{
    private const int Digits = 10;

    // How far before a number the word NHS or CHI labels it.
    private const int LabelReach = 24;

    /// <inheritdoc/>
    public string Code => "nhs-number";

    /// <inheritdoc/>
    public string Kind => "An NHS number";

    /// <inheritdoc/>
    public string Reason => "ten digits, and the check digit is right";

    /// <inheritdoc/>
    public ScanSpan MatchAt(ScanText text, int at)
    {
        if (!text.IsDigit(at) || !MayBegin(text, at))
            return default;
        Span<int> digits = stackalloc int[Digits];
        var end = Read(text, at, digits);
        if (end < 0 || Continues(text, end) || !CheckDigitIsRight(digits) || NeverIssued(digits))
            return default;
        if (digits[0] == 0 && !Labelled(text, at))
            return default;
        return FollowsCountryCode(text, at) ? default : new ScanSpan(at, end);
    }

    private static int Read(ScanText text, int at, Span<int> digits)
    {
        for (var index = 0; index < Digits; index++)
        {
            if (index is 3 or 6)
                at = text.SkipGap(at);
            if (!text.IsDigit(at))
                return -1;
            digits[index] = text[at++] - '0';
        }

        return at;
    }

    // Letters right before make a reference or a hash of it, unless they are the label; money is no identifier.
    private static bool MayBegin(ScanText text, int at)
    {
        var before = text[at - 1];
        if (before is '-' or '.')
            return !text.IsDigit(at - 2);
        if (before is '£' or '$' or '€')
            return false;
        return !text.IsLetter(at - 1) || FollowsLabelWord(text, at);
    }

    private static bool FollowsLabelWord(ScanText text, int at)
    {
        var start = at;
        while (at - start < LabelReach && text.IsLetter(start - 1))
            start--;
        return !text.IsDigit(start - 1)
            && (Is(text, start, at, "NHS") || Is(text, start, at, "NHSNO") || Is(text, start, at, "NHSNUMBER")
                || Is(text, start, at, "CHI") || Is(text, start, at, "NO"));
    }

    private static bool Is(ScanText text, int start, int end, string word) =>
        end - start == word.Length && text.AfterWord(start, word) == end;

    private static bool Continues(ScanText text, int end) =>
        text.IsWord(end) || (text[end] is '-' or '.' && text.IsDigit(end + 1));

    private static bool CheckDigitIsRight(ReadOnlySpan<int> digits)
    {
        var sum = 0;
        for (var index = 0; index < Digits - 1; index++)
            sum += digits[index] * (Digits - index);
        return (11 - (sum % 11)) % 11 == digits[^1];
    }

    private static bool NeverIssued(ReadOnlySpan<int> digits) => digits[0] == 9 && digits[1] == 9 && digits[2] == 9;

    private static bool Labelled(ScanText text, int at)
    {
        for (var start = at - 3; start >= 0 && start >= at - LabelReach; start--)
            if (!text.IsLetter(start - 1) && (text.AfterPhrase(start, "NHS") > 0 || text.AfterPhrase(start, "CHI") > 0))
                return true;
        return false;
    }

    // "+44 ", "+44 (0)", "0044 ".
    private static bool FollowsCountryCode(ScanText text, int at)
    {
        var end = BackOverSpaces(text, at);
        if (text[end - 1] == ')' && text[end - 2] == '0' && text[end - 3] == '(')
            end = BackOverSpaces(text, end - 3);
        var start = end;
        while (end - start < 4 && text.IsDigit(start - 1))
            start--;
        return start < end && (text[start - 1] == '+' || (end - start == 4 && text.Number(start, end) == 44));
    }

    private static int BackOverSpaces(ScanText text, int at)
    {
        for (var most = 2; most > 0 && text[at - 1] == ' '; most--)
            at--;
        return at;
    }
}
