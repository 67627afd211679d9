using System.Globalization;

namespace TuiPlans.Core.Plans;

/// <summary>Reads the forms of a date that a plan file may hold (DESIGN, the files).</summary>
public static class PeriodParser
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>
    /// Reads one period. On failure <paramref name="problem"/> is a sentence that says what was found and which forms are understood.
    /// </summary>
    public static bool TryParse(string text, out Period? period, out string problem) => TryParse(text, "", out period, out problem);

    /// <summary>The same where other forms may stand too; <paramref name="otherForms"/> names them: <c>, ongoing</c>.</summary>
    internal static bool TryParse(string text, string otherForms, out Period? period, out string problem)
    {
        var trimmed = text.Trim();
        period = Read(trimmed);
        problem = period is null ? Explain(trimmed, otherForms) : "";
        return period is not null;
    }

    /// <summary>Reads one period, or gives null.</summary>
    public static Period? Parse(string? text) => text is null ? null : Read(text.Trim());

    private static Period? Read(string text) =>
        Day(text) ?? Month(text) ?? FinancialYearOrQuarter(text) ?? Year(text) ?? Season(text);

    private static Period? Day(string text) =>
        text.Length == 10 && text[7] == '-' && TryFirstOfMonth(text, out var first) && TryTwoDigits(text, 8, out var day)
        && day >= 1 && day <= DateTime.DaysInMonth(first.Year, first.Month)
            ? new Period(Precision.Day, first.AddDays(day - 1), first.AddDays(day - 1), text)
            : null;

    private static Period? Month(string text) =>
        text.Length == 7 && TryFirstOfMonth(text, out var first)
            ? new Period(Precision.Month, first, LastOfMonth(first), text)
            : null;

    // The digits are read by hand: the framework's parser by pattern takes most of the time of reading a plan.
    private static bool TryFirstOfMonth(string text, out DateOnly first)
    {
        first = default;
        if (text[4] != '-' || !TryTwoDigits(text, 0, out var century) || !TryTwoDigits(text, 2, out var ofCentury) || !TryTwoDigits(text, 5, out var month))
            return false;
        var year = (century * 100) + ofCentury;
        if (!IsYear(year) || month is < 1 or > 12)
            return false;
        first = new DateOnly(year, month, 1);
        return true;
    }

    private static bool TryTwoDigits(string text, int at, out int number)
    {
        number = ((text[at] - '0') * 10) + text[at + 1] - '0';
        return char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]);
    }

    private static Period? Year(string text) =>
        TryYear(text, out var year)
            ? new Period(Precision.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), text)
            : null;

    // 2015/16 ends on 31 March 2016; its quarters begin in April, July, October and January.
    private static Period? FinancialYearOrQuarter(string text)
    {
        if (text.Length is not (7 or 10) || text[4] != '/' || !TryYear(text[..4], out var year))
            return null;
        if (!int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end != (year + 1) % 100)
            return null;
        var april = new DateOnly(year, 4, 1);
        if (text.Length == 7)
            return new Period(Precision.FinancialYear, april, april.AddYears(1).AddDays(-1), text);
        if (text[7] != '-' || text[8] is not ('Q' or 'q') || text[9] is < '1' or > '4')
            return null;
        var first = april.AddMonths(3 * (text[9] - '1'));
        return new Period(Precision.Quarter, first, first.AddMonths(3).AddDays(-1), text[..8] + "Q" + text[9]);
    }

    private static Period? Season(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !TryYear(text[(space + 1)..].Trim(), out var year))
            return null;
        var season = Array.IndexOf(Seasons, text[..space].ToLowerInvariant());
        if (season < 0)
            return null;
        // Spring is March to May; the winter that begins in a year ends with the next February.
        var first = new DateOnly(year, 3, 1).AddMonths(3 * season);
        return new Period(Precision.Season, first, first.AddMonths(3).AddDays(-1), $"{Seasons[season]} {year:0000}");
    }

    private static bool TryYear(string text, out int year)
    {
        year = 0;
        return text.Length == 4
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && IsYear(year);
    }

    // What lies outside is a slip of the keyboard: 0212 for 2012.
    private static bool IsYear(int year) => year is >= 1900 and <= 2199;

    private static DateOnly LastOfMonth(DateOnly first) => first.AddMonths(1).AddDays(-1);

    private static string Explain(string text, string otherForms)
    {
        if (text is ['Q' or 'q', >= '1' and <= '4'])
            return $"\"{text}\" does not say which year: write the quarter with its financial year, such as 2012/13-{text.ToUpperInvariant()}.";
        if (LooksLikeDate(text))
            return $"There is no such date as {text}: check its year, month and day (a date is written 2012-06-14).";
        var last = otherForms.Length == 0 ? "2012/13 or 2016" : $"2012/13, 2016{otherForms}";
        return $"\"{Shortened.To(text, 40)}\" is not a date that is understood: write 2012-06-14, 2012-06, 2012/13-Q2, autumn 2016, {last}.";
    }

    private static bool LooksLikeDate(string text) =>
        text.Length is 7 or 10 && text.All(c => char.IsAsciiDigit(c) || c == '-') && text[4] == '-';
}
