using System.Globalization;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>The days that a date may mean.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last);

/// <summary>
/// A field of dates. What is due is due on the last day it may mean: with <c>&lt;</c> that is before the first day of the value, with
/// <c>&gt;</c> after its last; <c>:</c> is any day in common. Of what
/// lies behind also how long ago it was: <c>updated&gt;60d</c> is longer ago than 60 days, <c>updated&lt;2w</c> less long than two weeks.
/// </summary>
internal sealed class DateField(string name, string help, string example, DateSense sense, Func<ActionRow, DaySpan?> span) : QueryField(name, help, example)
{
    /// <inheritdoc/>
    public override bool IsOrdered => true;

    /// <inheritdoc/>
    public override string? WhyNot(char sign, string value, QueryContext context)
    {
        var today = context.Day.Today;
        if (Age(value, today) is not null)
        {
            if (sense == DateSense.Coming)
                return $"\"{value}\" is how long ago something was, and {Name} asks for a day: from today on write {Name}{sign}+{value}.";
            return sign == ':' ? $"\"{value}\" needs a < or >: write {Name}<{value} for within that time, {Name}>{value} for longer ago." : null;
        }
        if (DayPeriods.Find(value, today) is not null)
            return null;
        var (period, problem) = DateWords.Read(value, today, sense);
        if (period is not null)
            return null;
        return QueryFields.Elsewhere(value) is { } other ? $"\"{value}\" is no date. Did you mean {other}?"
            : Nearest.To(value, DayPeriods.Names) is { } near ? $"\"{value}\" is not a date that is understood. Did you mean {near}?" : problem;
    }

    /// <inheritdoc/>
    public override Func<ActionRow, bool> Compile(char sign, IReadOnlyList<string> values, QueryContext context)
    {
        var tests = values.Select(value => TestOf(sign, value, context.Day.Today)).ToArray();
        return row =>
        {
            if (span(row) is not { } days)
                return false;
            foreach (var test in tests)
            {
                if (test(days))
                    return true;
            }
            return false;
        };
    }

    /// <inheritdoc/>
    public override IEnumerable<QueryValue> Values(QueryContext context)
    {
        var ages = sense == DateSense.Past ? new[] { new QueryValue("2w", "two weeks, behind < or >"), new QueryValue("60d", "60 days, behind < or >") } : [];
        return ages.Concat(DayPeriods.All(context.Day.Today).Select(one => new QueryValue(one.Name, InWords(one.Days))));
    }

    /// <summary>The order by the last day it may be.</summary>
    public static SortKey Sorted(Func<ActionRow, DaySpan?> span) => SortKey.Of(row => span(row)?.Last.DayNumber);

    private Func<DaySpan, bool> TestOf(char sign, string value, DateOnly today)
    {
        if (Age(value, today) is { } since)
            return sign == '>' ? days => days.First < since : days => days.First > since;
        var wanted = DayPeriods.Find(value, today) ?? Read(value, today);
        return sign switch
        {
            '<' => days => days.Last < wanted.First,
            '>' => days => days.Last > wanted.Last,
            _ => days => days.First <= wanted.Last && days.Last >= wanted.First,
        };
    }

    private DaySpan Read(string value, DateOnly today)
    {
        var period = DateWords.Read(value, today, sense).Period!;
        return new DaySpan(period.First, period.Last);
    }

    // The day that is so long ago: 60d, 2w, 3m, 1y.
    private static DateOnly? Age(string value, DateOnly today)
    {
        const int MostOfAUnit = 1000;
        if (value.Length < 2 || !int.TryParse(value.AsSpan(0, value.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MostOfAUnit)
            return null;
        return char.ToLowerInvariant(value[^1]) switch
        {
            'd' => today.AddDays(-number),
            'w' => today.AddDays(-7 * number),
            'm' => today.AddMonths(-number),
            'y' => today.AddYears(-number),
            _ => null,
        };
    }

    private static string InWords(DaySpan days) => days.First == days.Last ? Period.Day(days.First).Words : $"{Period.Day(days.First).Words} to {Period.Day(days.Last).Words}";
}
