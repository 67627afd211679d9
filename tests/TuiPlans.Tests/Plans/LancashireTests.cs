using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

/// <summary>
/// The counts of the report after which the plan of Lancashire was made: areas for improvement that no action answers, so that they are
/// themselves what is counted. The report's own counts are of other numbers than its list.
/// </summary>
public sealed class LancashireTests
{
    private static readonly PlanSet Set = PlanFiles.SampleSet();
    private static readonly Plan Plan = Set.Plan("lancashire-2012")!;

    [Theory]
    [InlineData("safeguarding", "immediately", 2, 2)]
    [InlineData("safeguarding", "3-months", 6, 5)]
    [InlineData("safeguarding", "6-months", 4, 0)]
    [InlineData("looked-after-children", "immediately", 0, 0)]
    [InlineData("looked-after-children", "3-months", 3, 2)]
    [InlineData("looked-after-children", "6-months", 7, 5)]
    public void Each_theme_and_timescale_has_its_areas_and_so_many_of_them_are_complete(string theme, string timescale, int areas, int complete)
    {
        var those = Plan.Recommendations.Where(area => area.Theme == theme && area.Timescale == timescale).ToList();

        those.Count.ShouldBe(areas);
        those.Count(area => area.Progress.Status == Status.Complete).ShouldBe(complete);
        those.Count(area => area.Progress.Status == Status.InProgress).ShouldBe(areas - complete);
    }

    [Fact]
    public void Its_22_areas_are_counted_themselves()
    {
        Plan.Actions.ShouldBeEmpty();
        Plan.Counted.Count().ShouldBe(22);
        Plan.Counted.ShouldAllBe(area => area.Due != null && area.Leads.Count == 1 && area.Leads[0].Post != null);
    }

    [Theory]
    [InlineData("2012-06-09", 0)]
    [InlineData("2012-06-10", 2)]
    [InlineData("2012-09-10", 8)]
    public void Those_that_were_not_complete_are_overdue_once_their_date_is_past(string today, int overdue) =>
        Portfolio.From(new Day(Set, DateOnly.Parse(today))).Rows.Single(row => row.Plan.Id == Plan.Id).Tally.Overdue.ShouldBe(overdue);

    [Fact]
    public void Those_that_are_open_say_what_was_said_on_1_February_2013()
    {
        Plan.Counted.Where(area => area.Status.IsOpen()).ShouldAllBe(area => area.Updates.Single().Date!.Text == "2013-02-01");
        Plan.Counted.Where(area => area.Status.IsDelivered()).ShouldAllBe(area => area.Completed == "by 2013-02-01");
    }
}
