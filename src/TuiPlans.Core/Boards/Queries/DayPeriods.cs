namespace TuiPlans.Core.Boards.Queries;

/// <summary>Stretches of days around today by name: <c>this-month</c>, <c>next-quarter</c>. Weeks begin on a Monday.</summary>
internal static class DayPeriods
{
    private static readonly string[] Table =
        ["today", "this-week", "next-week", "last-week", "this-month", "next-month", "last-month", "this-quarter", "next-quarter", "last-quarter"];

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => Table;

    /// <summary>All of them with their days.</summary>
    public static IEnumerable<(string Name, DaySpan Days)> All(DateOnly today) => Table.Select(name => (name, Find(name, today)!.Value));

    /// <summary>The days of a name, upper or lower case; null where it is none.</summary>
    public static DaySpan? Find(string name, DateOnly today)
    {
        var at = Array.FindIndex(Table, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
            return null;
        if (at == 0)
            return new DaySpan(today, today);
        var (step, month) = (((at - 1) % 3) switch { 0 => 0, 1 => 1, _ => -1 }, new DateOnly(today.Year, today.Month, 1));
        return ((at - 1) / 3) switch
        {
            0 => Days(today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + (7 * step)), 7),
            1 => Months(month.AddMonths(step), 1),
            _ => Months(month.AddMonths(-((today.Month - 1) % 3) + (3 * step)), 3),
        };
    }

    private static DaySpan Days(DateOnly first, int count) => new(first, first.AddDays(count - 1));

    private static DaySpan Months(DateOnly first, int count) => new(first, first.AddMonths(count).AddDays(-1));
}
