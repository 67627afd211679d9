namespace TuiPlans.Tests.Histories;

/// <summary>The clock of Europe/London, by its rule: summer time from the last Sunday of March to the last of October, 01:00 UTC.</summary>
internal static class London
{
    public static DateTimeOffset At(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(Offset(utc));

    public static DateOnly Day(DateTimeOffset when) => DateOnly.FromDateTime(At(when.UtcDateTime).DateTime);

    private static TimeSpan Offset(DateTime utc) =>
        utc >= LastSunday(utc.Year, 3) && utc < LastSunday(utc.Year, 10) ? TimeSpan.FromHours(1) : TimeSpan.Zero;

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
