using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Exchange;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>
/// Three editions of a published plan; the last is the table as it was published. From the first to the second: SG-01 and SG-06 have later
/// dates, SG-03 is complete. From the second to the third: SG-01 is complete, one action is new.
/// </summary>
public sealed class SeedEditionTests : IDisposable
{
    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    [SkippableFact]
    public void Each_edition_of_the_composite_plan_is_shown_at_its_day()
    {
        var third = SeedTable.Text(SeedTable.Darlington);
        var second = Without(With(third, "The council should ensure that core group", "<b>Completed</b>", "<b>Ongoing</b>"), "The council should improve the quality of care plans");
        var first = With(With(With(second, "The council should ensure that core group", "14 <sup>th</sup> June 2012", "31st March 2012"),
            "The council should improve the range", "20th July 2012", "30th April 2012"), "<p>Key Performance Indicators", "<b>Completed</b>", "<b>Ongoing</b>");
        var run = CommandRun.In(plans);
        run.Today = "2026-11-26";
        plans.Clock.Now = new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
        foreach (var (text, day) in new[] { (first, "2012-03-30"), (second, "2012-06-29"), (third, "2012-08-30") })
        {
            plans.Repository.Write("edition.txt", text);
            run.Run("import", "edition.txt", "--plan", "composite", "--as-of", day).ShouldSatisfyAllConditions(result => result.Code.ShouldBe(0, result.Messages));
        }
        (Shown("2012-03-30"), Shown("2012-06-29"), Shown("2012-08-30")).ShouldBe(("30 actions, 17 complete", "30 actions, 18 complete", "31 actions, 19 complete"));
        Told("2012-03-30", "2012-06-29").ShouldBe(["SG-01 due", "SG-03 status", "SG-06 due"]);
        Told("2012-06-29", "2012-08-30").ShouldBe(["LAC-17 new", "SG-01 status"]);
    }

    private AsAt At(string day) => plans.Store.FindAsAt(day, plans.Store.LoadMeetings(), new DateOnly(2026, 11, 26)).At!;

    private string Shown(string day) => plans.Store.At(At(day)).Load().Plan("composite")!.Actions is var actions
        ? $"{actions.Count} actions, {actions.Count(action => action.Status == Status.Complete)} complete" : "";

    private IEnumerable<string> Told(string since, string until) => plans.Store.Between(At(since), At(until)).Value
        .Where(step => step.Plan == "composite" && step.Id.Contains('-', StringComparison.Ordinal))
        .SelectMany(step => step.IsNew ? [$"{step.Id} new"] : step.Changes.Where(change => change.TopKey is not ("due-text" or "date-changes")).Select(change => $"{step.Id} {change.TopKey}"))
        .Order(StringComparer.Ordinal);

    private static string With(string text, string row, string from, string to) => string.Join('\n', text.Split('\n')
        .Select(line => line.Contains(row, StringComparison.Ordinal) ? line.Replace(from, to, StringComparison.Ordinal) : line));

    private static string Without(string text, string row) => string.Join('\n', text.Split('\n').Where(line => !line.Contains(row, StringComparison.Ordinal)));
}
