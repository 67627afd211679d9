using System.Globalization;

namespace TuiPlans.Core.Plans;

/// <summary>Which way a date lies that is typed without its year.</summary>
public enum DateSense
{
    /// <summary>When something was said, seen or done: the latest that is not after today.</summary>
    Past,

    /// <summary>When something is due: the next that is not before today.</summary>
    Coming,
}

/// <summary>
/// Reads a date as people type it: <c>31 jan</c>, <c>12/6/2012</c>, <c>tomorrow</c>, <c>+2w</c>, <c>end of march</c>, <c>mid september</c>, <c>autumn 2027</c>;
/// days come before months. The precision stays what was given. What a plan file holds is read too.
/// </summary>
public static class DateWords
{
    private const string AfterWord = "after ";
    private const int MiddleOfMonth = 15;
    private static readonly string[] PartWords = ["start", "beginning", "mid", "middle", "end"];

    /// <summary>The date, <c>ongoing</c> or <c>after</c> an event; null with a sentence where the text is not understood.</summary>
    public static (Due? Due, string Problem) ReadDue(string text, DateOnly today)
    {
        var typed = text.Trim();
        if (typed.Equals("ongoing", StringComparison.OrdinalIgnoreCase) || (typed.Length > AfterWord.Length && typed.StartsWith(AfterWord, StringComparison.OrdinalIgnoreCase)))
            return (Due.Parse(typed), "");
        var (period, problem) = Read(typed, today, DateSense.Coming, ", ongoing, or after and what it waits for");
        return period is null ? (null, problem) : (new Due(period, null, period.Text), "");
    }

    /// <summary>The period; null with a sentence where the text is not understood.</summary>
    public static (Period? Period, string Problem) Read(string text, DateOnly today, DateSense sense) => Read(text, today, sense, "");

    /// <summary>What was understood, in full: <c>Mon 31 January 2028</c>, <c>autumn 2027, to 30 November 2027</c>.</summary>
    public static string InFull(Period period) => period.Precision == Precision.Day
        ? Invariant(period.First, "ddd d MMMM yyyy")
        : $"{(period.Precision == Precision.Month ? Invariant(period.First, "MMMM yyyy") : period.Words)}, to {Invariant(period.Last, "d MMMM yyyy")}";

    /// <summary>The same of a date that may be none.</summary>
    public static string InFull(Due due) => due.Period is { } period ? InFull(period) : due.IsOngoing ? "ongoing, without an end" : $"no date, but after {due.Event}";

    private static (Period?, string) Read(string text, DateOnly today, DateSense sense, string otherForms)
    {
        var words = string.Join(' ', text.Trim().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (PeriodParser.Parse(words) is { } period)
            return (period, "");
        if (Quarter(words) is { } quarter)
            return (quarter, "");
        if ((NearDays.Of(words, today, sense) ?? PartOf(words, today, sense)) is { } day)
            return IsYear(day.Year) ? (Period.Day(day), "") : (null, $"\"{text.Trim()}\" leads to the year {day.Year}: check the number.");
        var (found, problem) = CalendarWords.Read(words, today, sense);
        if (found is not null || problem.Length > 0)
            return (found, problem);
        return (null, WhyNot(text.Trim(), words, sense, otherForms));
    }

    // "Q2 2012/13" is how a quarter is shown, so it is read too.
    private static Period? Quarter(string words) =>
        words.Length > 3 && words[0] == 'q' && words[2] is ' ' or '-' ? PeriodParser.Parse($"{words[3..].Trim()}-{words[..2]}") : null;

    // "end of march", "mid September", "beginning of the month", "end of year".
    private static DateOnly? PartOf(string words, DateOnly today, DateSense sense)
    {
        words = words is "month end" ? "end of month" : words.Replace("mid-", "mid ", StringComparison.Ordinal);
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || Array.IndexOf(PartWords, words[..space]) is not (>= 0 and var part))
            return null;
        var rest = words[(space + 1)..];
        foreach (var small in new[] { "of ", "the ", "this " })
            rest = rest.StartsWith(small, StringComparison.Ordinal) ? rest[small.Length..] : rest;
        var first = new DateOnly(today.Year, today.Month, 1);
        var whole = rest switch
        {
            "month" => MonthOf(first),
            "next month" => MonthOf(first.AddMonths(1)),
            "year" => PeriodParser.Parse($"{today.Year:0000}"),
            _ => PeriodParser.Parse(rest) ?? CalendarWords.Read(rest, today, sense).Period,
        };
        if (whole is null || Day(whole, part) is not { } day)
            return null;
        // A month without its year: the day of it, too, lies on that side of today.
        var isNamedAlone = whole.Precision == Precision.Month && rest is not ("month" or "next month") && !rest.Any(char.IsAsciiDigit);
        var away = !isNamedAlone ? 0 : sense == DateSense.Coming && day < today ? 1 : sense == DateSense.Past && day > today ? -1 : 0;
        return away == 0 ? day : Day(MonthOf(whole.First.AddYears(away))!, part);
    }

    private static Period? MonthOf(DateOnly first) => PeriodParser.Parse($"{first.Year:0000}-{first.Month:00}");

    // The middle of anything but a month is no day that people agree on.
    private static DateOnly? Day(Period whole, int part) => PartWords[part] switch
    {
        "end" => whole.Last,
        "mid" or "middle" => whole.Precision == Precision.Month ? whole.First.AddDays(MiddleOfMonth - 1) : null,
        _ => whole.First,
    };

    private static string WhyNot(string typed, string words, DateSense sense, string otherForms)
    {
        if (words is "spring" or "summer" or "autumn" or "winter")
            return $"\"{typed}\" does not say which year: write it with its year, such as {words} 2027.";
        if (words.StartsWith("early ", StringComparison.Ordinal) || words.StartsWith("late ", StringComparison.Ordinal))
        {
            var month = typed[(typed.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
            return $"\"{Shortened.To(typed, 40)}\" does not say which day: write start of {month}, mid {month}, end of {month}, or {month} alone.";
        }
        if (words is ['q', >= '1' and <= '4'] || words.Length is 7 or 10)
        {
            if (!PeriodParser.TryParse(typed, out _, out var problem) && (words[0] == 'q' || problem.StartsWith("There is no", StringComparison.Ordinal)))
                return problem;
        }
        return sense == DateSense.Past
            ? $"\"{Shortened.To(typed, 40)}\" is not a date that is understood: write 12 Jun 2012, 12/6/2012, June 2012 or yesterday."
            : $"\"{Shortened.To(typed, 40)}\" is not a date that is understood: write 31 jan, 31/1/2028, +2w, mid march, end of march, jan 2028, autumn 2027{otherForms}.";
    }

    internal static bool IsYear(int year) => year is >= 1900 and <= 2199;

    private static string Invariant(DateOnly day, string form) => day.ToString(form, CultureInfo.InvariantCulture);
}
