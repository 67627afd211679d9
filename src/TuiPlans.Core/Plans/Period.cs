namespace TuiPlans.Core.Plans;

/// <summary>How exactly a date is known.</summary>
public enum Precision
{
    /// <summary>One day: <c>2012-06-14</c>.</summary>
    Day,

    /// <summary>A month: <c>2012-06</c>.</summary>
    Month,

    /// <summary>A quarter of a financial year: <c>2012/13-Q2</c> is July to September 2012.</summary>
    Quarter,

    /// <summary>A season: <c>autumn 2016</c>.</summary>
    Season,

    /// <summary>A financial year, April to March: <c>2015/16</c>.</summary>
    FinancialYear,

    /// <summary>A calendar year: <c>2016</c>.</summary>
    Year,
}

/// <summary>
/// A date with the precision that was given, never more: "June 2012" stays a month. It is read as its last day when something is
/// due, and as its first when asking how old news is.
/// </summary>
/// <param name="Precision">How exactly the date is known.</param>
/// <param name="First">The first day it may mean.</param>
/// <param name="Last">The last day it may mean; never before <paramref name="First"/>.</param>
/// <param name="Text">The form in which it stands in a file.</param>
public sealed record Period(Precision Precision, DateOnly First, DateOnly Last, string Text)
{
    /// <summary>The period of one day.</summary>
    public static Period Day(DateOnly day) => new(Precision.Day, day, day, day.ToString("yyyy-MM-dd"));

    /// <summary>For people: <c>14 Jun 2012</c>, <c>Jun 2012</c>, <c>Q2 2012/13</c>, <c>autumn 2016</c>.</summary>
    public string Words => Precision switch
    {
        Precision.Day => First.ToString("d MMM yyyy"),
        Precision.Month => First.ToString("MMM yyyy"),
        Precision.Quarter => $"{Text[^2..]} {Text[..^3]}",
        _ => Text,
    };

    /// <inheritdoc/>
    public override string ToString() => Text;
}
