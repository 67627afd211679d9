using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

/// <summary>The counts of the published update after which the plan of Lewisham was made.</summary>
public sealed class LewishamTests
{
    private static readonly Plan Plan = PlanFiles.SampleSet().Plan("lewisham-2012")!;

    [Fact]
    public void It_has_4_recommendations_and_4_actions_that_answer_one_each()
    {
        Plan.Recommendations.Count.ShouldBe(4);
        Plan.Actions.Count.ShouldBe(4);
        Plan.Actions.Select(action => action.Recommendations.ShouldHaveSingleItem()).ShouldBe(Plan.Recommendations.Select(r => r.Id));
    }

    [Fact]
    public void Three_are_complete_and_the_one_with_neither_date_nor_status_is_to_confirm_and_never_complete()
    {
        Plan.Actions.Count(action => action.Status == Status.Complete).ShouldBe(3);
        var open = Plan.Actions.Single(action => action.Status.IsOpen());
        open.Status.ShouldBe(Status.ToConfirm);
        open.Due.ShouldBeNull();
        open.Completed.ShouldBeNull();
    }

    [Fact]
    public void It_has_10_pairs_of_action_and_lead_and_7_leads_all_of_them_posts()
    {
        Plan.Actions.Sum(action => action.Leads.Count).ShouldBe(10);
        Plan.Actions.SelectMany(action => action.Leads).Select(lead => lead.Id).Distinct().Count().ShouldBe(7);
        Plan.Actions.SelectMany(action => action.Leads).ShouldAllBe(lead => lead.Post != null);
    }

    [Fact]
    public void No_action_has_a_date_each_has_words_instead()
    {
        Plan.Actions.ShouldAllBe(action => action.Due == null && action.DueText != null);
    }

    [Fact]
    public void Two_measures_have_a_trajectory()
    {
        Plan.Actions.SelectMany(action => action.Measures).Select(measure => string.Join('/', measure.Targets.Select(target => $"{target.Due} {target.Value}")))
            .ShouldBe(["2012-07 50/2012-09 75/2012-12 95", "2012-12 90"]);
    }

    [Fact]
    public void One_is_about_safeguarding_and_three_about_looked_after_children_all_within_three_months()
    {
        Plan.Actions.Count(action => action.Theme == "safeguarding").ShouldBe(1);
        Plan.Actions.Count(action => action.Theme == "looked-after-children").ShouldBe(3);
        Plan.Actions.ShouldAllBe(action => action.Timescale == "3-months");
    }

    [Fact]
    public void No_update_has_a_date() => Plan.Actions.SelectMany(action => action.Updates).ShouldAllBe(update => update.Date == null);
}
