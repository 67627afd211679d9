using System.Globalization;

namespace TuiPlans.Core.Plans;

/// <summary>Dates by day, month and year in any usual form: <c>31 jan</c>, <c>31/1/28</c>, <c>1st of June 2012</c>, <c>June 2012</c>, <c>june</c>.</summary>
internal static class CalendarWords
{
    private const int YearsToLeapDay = 8;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly char[] Separators = [' ', '/', '.', '-', ','];

    /// <summary>The period; null with a sentence where there is no such day, without one where the words are none of these forms.</summary>
    public static (Period? Period, string Problem) Read(string words, DateOnly today, DateSense sense)
    {
        var parts = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(part => part != "of").ToArray();
        return parts.Length switch
        {
            3 when WholeMonth(parts[1]) is { } month && Year(parts[2]) is { } year => Day(parts[0], month, year),
            2 when WholeMonth(parts[0]) is { } month && Year(parts[1]) is > 31 and var year => (Month(month, year), ""),
            2 when WholeMonth(parts[1]) is { } month => WithoutYear(parts[0], month, today, sense),
            1 when NamedMonth(parts[0]) is { } month => (Month(month, YearOf(month, today, sense)), ""),
            _ => (null, ""),
        };
    }

    private static int YearOf(int month, DateOnly today, DateSense sense) => sense == DateSense.Past
        ? (today.Month >= month ? today.Year : today.Year - 1)
        : (today.Month <= month ? today.Year : today.Year + 1);

    private static (Period?, string) WithoutYear(string day, int month, DateOnly today, DateSense sense)
    {
        var step = sense == DateSense.Past ? -1 : 1;
        var problem = "";
        for (var years = 0; years <= YearsToLeapDay; years++)
        {
            (var found, problem) = Day(day, month, today.Year + (years * step));
            if (found is not null && (sense == DateSense.Past ? found.First <= today : found.First >= today))
                return (found, "");
        }
        return (null, problem.Length == 0 ? "" : $"There is no {day} {FullName(month)}: check the day.");
    }

    private static (Period?, string) Day(string day, int month, int year)
    {
        if (!DateWords.IsYear(year) || day.Length > "31st".Length || Number(day.TrimEnd('s', 't', 'n', 'd', 'r', 'h')) is not ({ } number and <= 99))
            return (null, "");
        return number >= 1 && number <= DateTime.DaysInMonth(year, month)
            ? (Period.Day(new DateOnly(year, month, number)), "")
            : (null, $"There is no {number} {FullName(month)} {year}: check the day.");
    }

    private static Period? Month(int month, int year) => DateWords.IsYear(year) ? PeriodParser.Parse($"{year:0000}-{month:00}") : null;

    private static int? WholeMonth(string text) => NamedMonth(text) ?? (Number(text) is >= 1 and <= 12 and var number ? number : null);

    private static int? NamedMonth(string text)
    {
        var at = text.Length < 3 ? -1 : Array.FindIndex(Months, month => text.StartsWith(month, StringComparison.Ordinal));
        return at < 0 || !FullName(at + 1).StartsWith(text == "sept" ? "sep" : text, StringComparison.OrdinalIgnoreCase) ? null : at + 1;
    }

    private static string FullName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static int? Year(string text) => Number(text) is not { } year ? null : text.Length == 2 ? 2000 + year : year;

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
