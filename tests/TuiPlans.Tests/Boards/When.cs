using System.Globalization;

namespace TuiPlans.Tests.Boards;

/// <summary>A date in the words of a file, with the days that the words mean: worked out here from the calendar, by no parser.</summary>
/// <param name="Text">The words.</param>
/// <param name="First">The first day it may mean; null where it is no date.</param>
/// <param name="Last">The last day it may mean; null where it is no date.</param>
internal sealed record When(string Text, DateOnly? First, DateOnly? Last)
{
    public static readonly When Ongoing = new("ongoing", null, null);
    public static readonly When AfterEvent = new("after the restructure", null, null);

    /// <summary>How many forms <see cref="Of"/> knows.</summary>
    public const int Forms = 6;

    public static When Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    /// <summary>The date of a form (0 a day, 1 a month, 2 a quarter, 3 a season, 4 a financial year, 5 a year) that holds a day.</summary>
    public static When Of(DateOnly day, int form) => form switch
    {
        0 => Day(day),
        1 => new(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), new DateOnly(day.Year, day.Month, 1), LastOf(day.Year, day.Month)),
        2 => Quarter(day),
        3 => Season(day),
        4 => new(FinancialYear(day), new DateOnly(April(day), 4, 1), new DateOnly(April(day) + 1, 3, 31)),
        _ => new($"{day.Year}", new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
    };

    private static When Quarter(DateOnly day)
    {
        var year = FinancialYear(day);
        return day.Month switch
        {
            <= 3 => new($"{year}-Q4", new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 3, 31)),
            <= 6 => new($"{year}-Q1", new DateOnly(day.Year, 4, 1), new DateOnly(day.Year, 6, 30)),
            <= 9 => new($"{year}-Q2", new DateOnly(day.Year, 7, 1), new DateOnly(day.Year, 9, 30)),
            _ => new($"{year}-Q3", new DateOnly(day.Year, 10, 1), new DateOnly(day.Year, 12, 31)),
        };
    }

    private static When Season(DateOnly day) => day.Month switch
    {
        >= 3 and <= 5 => new($"spring {day.Year}", new DateOnly(day.Year, 3, 1), new DateOnly(day.Year, 5, 31)),
        >= 6 and <= 8 => new($"summer {day.Year}", new DateOnly(day.Year, 6, 1), new DateOnly(day.Year, 8, 31)),
        >= 9 and <= 11 => new($"autumn {day.Year}", new DateOnly(day.Year, 9, 1), new DateOnly(day.Year, 11, 30)),
        12 => new($"winter {day.Year}", new DateOnly(day.Year, 12, 1), LastOf(day.Year + 1, 2)),
        _ => new($"winter {day.Year - 1}", new DateOnly(day.Year - 1, 12, 1), LastOf(day.Year, 2)),
    };

    // The year in which the financial year of a day begins.
    private static int April(DateOnly day) => day.Month >= 4 ? day.Year : day.Year - 1;

    private static string FinancialYear(DateOnly day) => $"{April(day)}/{(April(day) + 1) % 100:00}";

    private static DateOnly LastOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
