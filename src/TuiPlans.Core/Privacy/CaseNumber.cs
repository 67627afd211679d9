namespace TuiPlans.Core.Privacy;

/// <summary>The number after a case label: groups of digits, perhaps after a letter or two, that are no date or year.</summary>
internal static class CaseNumber
{
    private const int LongestPrefix = 3;
    private const int MostGroups = 6;

    /// <summary>Matches a number of at least <paramref name="fewest"/> digits at a place.</summary>
    public static ScanSpan MatchAt(ScanText text, int at, int fewest)
    {
        if (DateShape.MatchAt(text, at) > 0)
            return default;
        var first = SkipPrefix(text, at);
        var (end, digits, groups) = (first, 0, 0);
        for (var next = first; text.IsDigit(next) && groups < MostGroups; groups++)
        {
            end = text.EndOfDigits(next);
            digits += end - next;
            next = AfterSeparator(text, end);
        }

        if (digits < fewest || text.IsLetter(end) || text[end] == '%' || IsPeriod(text, first, end))
            return default;
        return new ScanSpan(at, end);
    }

    private static int SkipPrefix(ScanText text, int at)
    {
        var next = at;
        while (next - at < LongestPrefix && text.IsLetter(next))
            next++;
        return text.IsDigit(next) ? next : at;
    }

    private static int AfterSeparator(ScanText text, int at) =>
        text[at] is '/' or '\\' or '.' ? at + 1 : text.SkipGap(at);

    // 2012, 2012-06, 2012/13, 2012-2013: a year and what is counted in it.
    private static bool IsPeriod(ScanText text, int start, int end)
    {
        var year = text.EndOfDigits(start);
        if (!IsYear(text, start, year))
            return false;
        return year == end
            || (text[year] is '/' or '-' && (end - year <= 3 || IsYear(text, year + 1, end)));
    }

    private static bool IsYear(ScanText text, int start, int end) =>
        end - start == 4 && text.Number(start, end) is >= 1900 and <= 2099;
}
