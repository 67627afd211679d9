using System.Globalization;
using TuiPlans.Core.Plans;

namespace TuiPlans.Screens.Updates;

/// <summary>
/// Reads a date as people type it: <c>2012-06-12</c>, <c>12/6/2012</c>, <c>12 jun</c>, <c>yesterday</c>, <c>June 2012</c>; days come before
/// months. A day without a year is the latest one that is not after today. The precision stays what was given.
/// </summary>
internal static class GivenOn
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly char[] Separators = [' ', '/', '.', '-', ','];

    /// <summary>The period; null with a sentence where the text is not understood.</summary>
    public static (Period? Period, string Problem) Read(string text, DateOnly today)
    {
        var words = text.Trim().ToLowerInvariant();
        if (Relative(words, today) is { } day)
            return (Period.Day(day), "");
        if (PeriodParser.Parse(words) is { } period)
            return (period, "");
        var parts = words.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var found = parts.Length switch
        {
            3 when WholeMonth(parts[1]) is { } month => Day(parts[0], month, Year(parts[2])),
            2 when WholeMonth(parts[0]) is { } month && Year(parts[1]) is > 31 and var year => Month(month, year),
            2 when WholeMonth(parts[1]) is { } month => Recent(parts[0], month, today),
            1 when NamedMonth(parts[0]) is { } month => Month(month, today.Month >= month ? today.Year : today.Year - 1),
            _ => null,
        };
        return found is null ? (null, $"\"{text.Trim()}\" is not a date that is understood: write 12 Jun 2012, 12/6/2012, June 2012 or yesterday.") : (found, "");
    }

    private static DateOnly? Relative(string words, DateOnly today)
    {
        if (words is "today" or "now")
            return today;
        if (words is "yesterday")
            return today.AddDays(-1);
        var name = words.StartsWith("last ", StringComparison.Ordinal) ? words[5..] : words;
        for (var back = 1; back <= 7; back++)
        {
            var day = today.AddDays(-back);
            var full = day.DayOfWeek.ToString().ToLowerInvariant();
            if (name == full || (name.Length == 3 && full.StartsWith(name, StringComparison.Ordinal)))
                return day;
        }

        return null;
    }

    private static Period? Recent(string day, int month, DateOnly today)
    {
        var thisYear = Day(day, month, today.Year);
        return thisYear is null || thisYear.First > today ? Day(day, month, today.Year - 1) : thisYear;
    }

    private static Period? Day(string day, int month, int? year) =>
        year is { } y and >= 1900 and <= 2199 && Number(day.TrimEnd('s', 't', 'n', 'd', 'r', 'h')) is { } d && d >= 1 && d <= DateTime.DaysInMonth(y, month)
            ? Period.Day(new DateOnly(y, month, d))
            : null;

    private static Period? Month(int month, int year) => year is >= 1900 and <= 2199 ? PeriodParser.Parse($"{year:0000}-{month:00}") : null;

    private static int? WholeMonth(string text) => NamedMonth(text) ?? (Number(text) is >= 1 and <= 12 and var number ? number : null);

    private static int? NamedMonth(string text)
    {
        var at = text.Length < 3 ? -1 : Array.FindIndex(Months, month => text.StartsWith(month, StringComparison.Ordinal));
        return at < 0 || !FullName(at + 1).StartsWith(text == "sept" ? "sep" : text, StringComparison.Ordinal) ? null : at + 1;
    }

    private static string FullName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).ToLowerInvariant();

    private static int? Year(string text) => Number(text) is not { } year ? null : text.Length == 2 ? 2000 + year : year;

    private static int? Number(string text) =>
        text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
