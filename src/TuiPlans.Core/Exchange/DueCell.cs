using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>What stands in the column of dates: a date, a status, a timescale, or words that are none of them.</summary>
/// <param name="Due">The date; null where there is none.</param>
/// <param name="Text">The wording of the cell, on one line.</param>
/// <param name="Status">The status, where the cell is one.</param>
/// <param name="Timescale">The timescale, where the cell is one.</param>
/// <param name="Problem">What was not understood; empty where all was.</param>
internal sealed partial record DueCell(Due? Due, string Text, Status? Status, Timescale? Timescale, string Problem)
{
    /// <summary>When it was completed, where the cell says so; then it says nothing of when it was due.</summary>
    public Period? Completed { get; private init; }

    /// <summary>Reads a cell. Of several dates the first counts, of a period its end.</summary>
    public static DueCell Read(CellText cell)
    {
        var text = string.Join("; ", cell.Lines);
        if (text.Length == 0)
            return new DueCell(null, "", null, null, "");
        var dates = DateFinder.All(text);
        if (Date(text, dates) is { } period)
            return Dated(period, text, StatusWords.AtHead(cell)?.Status);
        if (Endless().IsMatch(text))
            return new DueCell(Plans.Due.Parse("ongoing"), text, Plans.Status.InProgress, null, "");
        if (StatusWords.Whole(cell) is { } status)
            return new DueCell(null, text, status, null, "");
        if (ThemePrefix.TimescaleOf(text) is { } timescale)
            return new DueCell(null, text, null, timescale, "");
        var broken = dates.FirstOrDefault(date => date.Problem.Length > 0)?.Problem;
        return new DueCell(null, text, StatusWords.AtHead(cell)?.Status, null, broken ?? WhyNot(text));
    }

    private static DueCell Dated(Period period, string text, Status? status) => status == Plans.Status.Complete
        ? new DueCell(null, text, status, null, "") { Completed = period }
        : new DueCell(Plans.Due.Parse(period.Text), text, status, null, "");

    private static Period? Date(string text, IReadOnlyList<FoundDate> dates)
    {
        var first = dates.FirstOrDefault(date => date.Period is not null);
        if (first is null)
            return PeriodParser.Parse(By().Replace(text, ""));
        var at = dates.ToList().IndexOf(first);
        if (at + 1 < dates.Count && dates[at + 1].Period is { } end && Range().IsMatch(text[(first.Start + first.Length)..dates[at + 1].Start]) && end.Last >= first.Period!.Last)
            return end;
        return first.Period;
    }

    private static string WhyNot(string text)
    {
        return !PeriodParser.TryParse(By().Replace(text, ""), out _, out var problem) && problem.Contains("which year", StringComparison.Ordinal) ? problem : "It is neither a date nor a status.";
    }

    [GeneratedRegex(@"^\s*(?:by|before|from|end of|the end of|due)\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex By();

    [GeneratedRegex(@"^\s*(?:to|until|till|[-–—])\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?:on-?going|continuous(?:ly)?|continual|rolling)\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Endless();
}
