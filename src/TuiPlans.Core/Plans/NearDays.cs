using System.Globalization;

namespace TuiPlans.Core.Plans;

/// <summary>Days that are counted from today: <c>tomorrow</c>, <c>friday</c>, <c>+2w</c>, <c>3 days ago</c>, <c>in 2 months</c>.</summary>
internal static class NearDays
{
    private const int MostOfAUnit = 9_999;

    /// <summary>The day, or null where the words are none of these.</summary>
    public static DateOnly? Of(string words, DateOnly today, DateSense sense) => words switch
    {
        "today" or "now" => today,
        "tomorrow" => today.AddDays(1),
        "yesterday" => today.AddDays(-1),
        "next week" => today.AddDays(7),
        "last week" => today.AddDays(-7),
        _ => Weekday(words, today, sense) ?? Counted(words, today),
    };

    // A day of the week is never today: who means today says so.
    private static DateOnly? Weekday(string words, DateOnly today, DateSense sense)
    {
        var (name, step) = words.StartsWith("last ", StringComparison.Ordinal) ? (words[5..], -1)
            : words.StartsWith("next ", StringComparison.Ordinal) ? (words[5..], 1)
            : (words, sense == DateSense.Past ? -1 : 1);
        for (var away = 1; away <= 7; away++)
        {
            var day = today.AddDays(away * step);
            var full = day.DayOfWeek.ToString().ToLowerInvariant();
            if (name == full || (name.Length is 3 or 4 && full.StartsWith(name, StringComparison.Ordinal)))
                return day;
        }
        return null;
    }

    private static DateOnly? Counted(string words, DateOnly today)
    {
        var back = words.StartsWith('-') || words.EndsWith(" ago", StringComparison.Ordinal);
        var marked = back || words.StartsWith('+') || words.StartsWith("in ", StringComparison.Ordinal);
        var count = words.StartsWith("in ", StringComparison.Ordinal) ? words[3..] : words.TrimStart('+', '-');
        count = (count.EndsWith(" ago", StringComparison.Ordinal) ? count[..^4] : count).Trim();
        var digits = count.TakeWhile(char.IsAsciiDigit).Count();
        if (!marked || digits == 0 || !int.TryParse(count.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MostOfAUnit)
            return null;
        var by = back ? -number : number;
        return count[digits..].Trim() switch
        {
            "d" or "day" or "days" => Within(today.DayNumber + (long)by),
            "w" or "week" or "weeks" => Within(today.DayNumber + (7L * by)),
            "m" or "month" or "months" => Months(today, by),
            "y" or "year" or "years" => Months(today, 12L * by),
            _ => null,
        };
    }

    private static DateOnly? Within(long day) => day >= DateOnly.MinValue.DayNumber && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : null;

    private static DateOnly? Months(DateOnly today, long by) => (today.Year * 12L) + by is > 12 and < 9_999 * 12 ? today.AddMonths((int)by) : null;
}
