namespace TuiPlans.Core.Boards;

/// <summary>Days in words.</summary>
public static class Elapsed
{
    private const int WeeksFromDays = 14;
    private const int MonthsFrom = 2;
    private const int YearsFromMonths = 24;

    /// <summary>
    /// The time from <paramref name="from"/> to the later <paramref name="to"/>: <c>5 days</c>, <c>3 weeks</c>, <c>4 months</c>, <c>3
    /// years</c>; whole weeks from two weeks on, whole months from two months on, whole years from two years on.
    /// </summary>
    public static string Words(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
        if (months >= YearsFromMonths)
            return $"{months / 12} years";
        if (months >= MonthsFrom)
            return $"{months} months";
        if (days >= WeeksFromDays)
            return $"{days / 7} weeks";
        return days == 1 ? "1 day" : $"{days} days";
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
}
