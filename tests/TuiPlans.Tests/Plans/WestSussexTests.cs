using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

/// <summary>What the plan of West Sussex is there to show: numbers that are text, and dates of every sort.</summary>
public sealed class WestSussexTests
{
    private static readonly PlanSet Set = PlanFiles.SampleSet();
    private static readonly Plan Plan = Set.Plan("west-sussex-2015")!;

    [Fact]
    public void Its_16_recommendations_are_numbered_from_2_1_to_8_1_with_gaps_and_2_10_is_not_2_1()
    {
        Plan.Recommendations.Select(r => r.Id).ShouldBe(
            ["2.1", "2.2", "2.4", "2.7", "2.10", "3.1", "3.3", "4.1", "4.2", "4.6", "5.1", "5.2", "6.1", "6.3", "7.1", "8.1"]);
        Plan.Actions.Where(action => action.Recommendations.Contains("2.1")).Select(action => action.Id).ShouldBe(["WS-2.1-a", "WS-2.1-b"]);
        Plan.Actions.Where(action => action.Recommendations.Contains("2.10")).Select(action => action.Id).ShouldBe(["WS-2.10-a", "WS-2.10-b"]);
    }

    [Fact]
    public void It_has_18_actions_and_each_recommendation_has_one()
    {
        Plan.Actions.Count.ShouldBe(18);
        Plan.Counted.Count().ShouldBe(18);
    }

    [Fact]
    public void Sixteen_are_due_from_July_2015_to_December_2016_one_in_an_autumn_and_one_is_ongoing_with_a_day_to_look_again()
    {
        var ongoing = Plan.Actions.Single(action => action.Due?.LastDay is null);
        ongoing.NextCheck!.Text.ShouldBe("2016-03");
        Plan.Actions.Single(action => action.Due?.Period?.Precision == Precision.Season).Due!.LastDay.ShouldBe(new DateOnly(2016, 11, 30));
        Plan.Actions.Count(action => action.Due?.Period?.Precision is Precision.Day or Precision.Month
            && action.Due.LastDay >= new DateOnly(2015, 7, 1) && action.Due.LastDay <= new DateOnly(2016, 12, 31)).ShouldBe(16);
    }

    [Fact]
    public void None_is_rated_and_every_lead_is_a_post()
    {
        Plan.Actions.ShouldAllBe(action => action.Rag == null);
        Plan.Actions.SelectMany(action => action.Leads).ShouldAllBe(lead => lead.Id != null && lead.Post != null);
    }

    [Fact]
    public void Each_theme_has_a_chapter_with_its_number()
    {
        Plan.Themes.Count.ShouldBe(7);
        Plan.Recommendations.ShouldAllBe(r => Plan.Themes.Single(theme => theme.Id == r.Theme).Text.StartsWith(r.Id.Substring(0, 2).TrimEnd('.'), StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_plans_share_an_id_of_an_action_so_that_each_can_be_named_by_it_alone() =>
        Set.Plans.SelectMany(plan => plan.Counted).GroupBy(action => action.Id, StringComparer.OrdinalIgnoreCase).ShouldAllBe(group => group.Count() == 1);
}
