namespace TuiPlans.Core.Boards;

/// <summary>Days in words.</summary>
public static class Elapsed
{
    private const int MonthsFromDays = 60;
    private const int WeeksFromDays = 14;

    /// <summary>
    /// The time from <paramref name="from"/> to the later <paramref name="to"/>: <c>5 days</c>, <c>3 weeks</c>, <c>4 months</c>.
    /// </summary>
    public static string Words(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days >= MonthsFromDays)
            return Count(((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0), "month");
        return days >= WeeksFromDays ? Count(days / 7, "week") : Count(days, "day");
    }

    /// <summary>How long ago that was: <c>today</c>, <c>yesterday</c>, <c>3 weeks ago</c>; <c>in 3 weeks</c> for what is to come.</summary>
    public static string Ago(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => "today",
        1 => "yesterday",
        -1 => "tomorrow",
        > 0 => $"{Words(day, today)} ago",
        _ => $"in {Words(today, day)}",
    };

    // A library for this reads its tables at every start, which costs a third of a list's time.
    private static string Count(int number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
