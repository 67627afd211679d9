namespace TuiPlans.Core.Plans;

/// <summary>How far two days are apart, as people say it.</summary>
public static class TimeApart
{
    private const int DaysOfWeek = 7;

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary><c>a day</c>, <c>three weeks</c>, <c>ten months</c>, <c>over nine months</c>; never more than it is.</summary>
    /// <param name="from">The earlier day.</param>
    /// <param name="to">The later day.</param>
    public static string Words(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        // The last day of a month is as good as that of another: what is due in December is due ten months after February.
        var isWhole = to.Day == from.Day || (IsLast(from) && IsLast(to));
        if (!isWhole && to.Day < from.Day)
            months--;
        if (months > 0)
            return (isWhole ? "" : "over ") + Count(months, "month");
        var days = to.DayNumber - from.DayNumber;
        return days < 2 * DaysOfWeek ? Count(days, "day") : (days % DaysOfWeek == 0 ? "" : "over ") + Count(days / DaysOfWeek, "week");
    }

    private static bool IsLast(DateOnly day) => day.AddDays(1).Day == 1;

    private static string Count(int count, string noun) => count == 1 ? $"a {noun}" : $"{(count < Numbers.Length ? Numbers[count] : $"{count}")} {noun}s";
}
