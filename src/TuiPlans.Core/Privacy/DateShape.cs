namespace TuiPlans.Core.Privacy;

/// <summary>
/// Recognises a whole date (day, month and year) in the forms that people type: 14/06/2012, 14.6.12, 2012-06-14,
/// 14th of June 2012, 14-Jun-12, June 14, 2012. It does not ask whether that month has such a day.
/// </summary>
internal static class DateShape
{
    private static readonly string[] Months =
    [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
    ];

    private static readonly string[] Ordinals = ["ST", "ND", "RD", "TH"];

    /// <summary>Matches a date that begins at a place.</summary>
    /// <returns>The place after it, or -1.</returns>
    public static int MatchAt(ScanText text, int at)
    {
        if (text.IsLetter(at))
            return MonthFirst(text, at);
        if (!text.IsDigit(at))
            return -1;
        var end = text.EndOfDigits(at);
        return (end - at) switch
        {
            1 or 2 => DayFirst(text, at, end),
            4 => YearFirst(text, at, end),
            _ => -1,
        };
    }

    /// <summary>Matches a date without separators: 14062012, 20120614 or 140612.</summary>
    /// <returns>The place after it, or -1.</returns>
    public static int MatchCompact(ScanText text, int at)
    {
        var end = text.EndOfDigits(at);
        if (text.IsLetter(end))
            return -1;
        var dayFirst = end - at is 6 or 8 && IsDay(text, at, at + 2) && IsMonth(text, at + 2, at + 4);
        var yearFirst = end - at == 8 && IsMonth(text, at + 4, at + 6) && IsDay(text, at + 6, end);
        return dayFirst || yearFirst ? end : -1;
    }

    private static int DayFirst(ScanText text, int at, int end)
    {
        if (!IsDay(text, at, end))
            return -1;
        var month = Separator(text, end);
        if (month > 0 && text.IsDigit(month))
            return NumbersFollow(text, at, end, month);
        month = AfterMonthName(text, BeforeMonthName(text, end));
        return month > 0 ? Year(text, SkipMarks(text, month)) : -1;
    }

    // Either order of day and month: both are dates to whoever reads them.
    private static int NumbersFollow(ScanText text, int first, int firstEnd, int second)
    {
        var secondEnd = text.EndOfDigits(second);
        var whole = (IsMonth(text, second, secondEnd) && IsDay(text, first, firstEnd))
            || (IsMonth(text, first, firstEnd) && IsDay(text, second, secondEnd));
        var year = Separator(text, secondEnd);
        return whole && year > 0 ? Year(text, year) : -1;
    }

    private static int YearFirst(ScanText text, int at, int end)
    {
        var month = Separator(text, end);
        if (Year(text, at) != end || month < 0 || !text.IsDigit(month))
            return -1;
        var monthEnd = text.EndOfDigits(month);
        var day = Separator(text, monthEnd);
        if (day < 0 || !IsMonth(text, month, monthEnd))
            return -1;
        var dayEnd = text.EndOfDigits(day);
        return IsDay(text, day, dayEnd) ? dayEnd : -1;
    }

    private static int MonthFirst(ScanText text, int at)
    {
        var month = AfterMonthName(text, at);
        if (month < 0)
            return -1;
        var day = SkipMarks(text, month);
        var dayEnd = text.EndOfDigits(day);
        return IsDay(text, day, dayEnd) ? Year(text, SkipMarks(text, SkipOrdinal(text, dayEnd))) : -1;
    }

    private static int BeforeMonthName(ScanText text, int at)
    {
        at = SkipMarks(text, SkipOrdinal(text, at));
        var of = text.AfterPhrase(at, "OF");
        return of > 0 ? SkipMarks(text, of) : at;
    }

    private static int SkipOrdinal(ScanText text, int at)
    {
        foreach (var ordinal in Ordinals)
            if (text.AfterPhrase(text.SkipGap(at), ordinal) is var next && next > 0)
                return next;
        return at;
    }

    // A month's name may be cut after its third letter ("Jun", "Sept").
    private static int AfterMonthName(ScanText text, int at)
    {
        foreach (var month in Months)
        {
            var length = 0;
            while (length < month.Length && text.Upper(at + length) == month[length])
                length++;
            if (length >= 3 && !text.IsLetter(at + length))
                return at + length;
        }

        return -1;
    }

    private static int Year(ScanText text, int at)
    {
        var start = text[at] is '\'' or '"' ? at + 1 : at;
        var end = text.EndOfDigits(start);
        var year = end - start is 2 or 4 ? text.Number(start, end) : -1;
        return (end - start == 2 || year is >= 1900 and <= 2099) && !text.IsLetter(end) ? end : -1;
    }

    private static int Separator(ScanText text, int at)
    {
        var next = text.SkipWhite(at);
        if (text[next] is '/' or '-' or '.')
            return text.SkipWhite(next + 1);
        return next > at ? next : -1;
    }

    private static int SkipMarks(ScanText text, int at)
    {
        for (var most = 2; most > 0 && text[at] is '.' or ',' or '-' or '/'; most--)
            at++;
        at = text.SkipWhite(at);
        return text[at] is '-' or '/' ? text.SkipWhite(at + 1) : at;
    }

    private static bool IsDay(ScanText text, int start, int end) =>
        end - start is 1 or 2 && text.Number(start, end) is >= 1 and <= 31;

    private static bool IsMonth(ScanText text, int start, int end) =>
        end - start is 1 or 2 && text.Number(start, end) is >= 1 and <= 12;
}
