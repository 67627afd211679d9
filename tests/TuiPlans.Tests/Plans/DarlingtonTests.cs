using TuiPlans.Core.Boards;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

/// <summary>The counts of the published document after which the sample plan was made.</summary>
public sealed class DarlingtonTests
{
    private static readonly PlanSet Set = PlanFiles.SampleSet();
    private static readonly Plan Plan = Set.Plan("darlington-2011")!;

    [Fact]
    public void It_has_20_recommendations_and_31_actions_and_nothing_unread()
    {
        Plan.Recommendations.Count.ShouldBe(20);
        Plan.Actions.Count.ShouldBe(31);
        Set.Unreadable.ShouldBeEmpty();
    }

    [Fact]
    public void Each_action_answers_a_recommendation_and_each_recommendation_has_an_action()
    {
        Plan.Actions.SelectMany(a => a.Recommendations).Distinct().Order(NaturalOrder.Instance)
            .ShouldBe(Plan.Recommendations.Select(r => r.Id).Order(NaturalOrder.Instance));
        Plan.Actions.ShouldAllBe(action => action.Recommendations.Count > 0);
    }

    [Fact]
    public void One_recommendation_is_shared_by_two_agencies()
    {
        // 21 strands of 20 recommendations: agencies that lead an action under each.
        Plan.Actions.SelectMany(a => a.Recommendations.Select(r => (r, a.Agency))).Distinct().Count().ShouldBe(21);
    }

    [Fact]
    public void It_has_41_pairs_of_action_and_lead_and_18_leads()
    {
        Plan.Actions.Sum(action => action.Leads.Count).ShouldBe(41);
        Plan.Actions.SelectMany(action => action.Leads).Select(lead => lead.Id).Distinct().Count().ShouldBe(18);
        Plan.Actions.SelectMany(action => action.Leads).ShouldAllBe(lead => lead.Post != null);
    }

    [Fact]
    public void Nineteen_actions_are_complete_and_twelve_in_progress()
    {
        Plan.Actions.Count(a => a.Status == Status.Complete).ShouldBe(19);
        Plan.Actions.Count(a => a.Status == Status.InProgress).ShouldBe(12);
    }

    [Fact]
    public void Seventeen_are_due_on_a_day_and_seven_in_a_month_five_hold_a_word_and_two_nothing()
    {
        Plan.Actions.Count(a => a.Due?.Period?.Precision == Precision.Day).ShouldBe(17);
        Plan.Actions.Count(a => a.Due?.Period?.Precision == Precision.Month).ShouldBe(7);
        Plan.Actions.Count(a => a.Due?.Period is null && a.DueText is not null).ShouldBe(5);
        Plan.Actions.Count(a => a.Due is null && a.DueText is null).ShouldBe(2);
    }

    [Fact]
    public void Fourteen_updates_have_a_date()
    {
        var dated = Plan.Actions.SelectMany(a => a.Updates).Where(u => u.Date is not null).ToLookup(u => u.Date!.Text);

        dated.Select(group => (group.Key, group.Count())).Order().ShouldBe([("2012-04-30", 1), ("2012-06", 7), ("2012-07", 6)]);
    }

    [Fact]
    public void Fourteen_actions_are_about_safeguarding_and_seventeen_about_looked_after_children()
    {
        Plan.Actions.Count(a => a.Theme == "safeguarding").ShouldBe(14);
        Plan.Actions.Count(a => a.Theme == "looked-after-children").ShouldBe(17);
        Plan.Themes.Select(t => t.Text).ShouldBe(["Safeguarding", "Looked After Children"]);
    }

    [Theory]
    [InlineData("immediately", 6, 4)]
    [InlineData("3-months", 24, 15)]
    [InlineData("6-months", 1, 1)]
    public void Timescales_are_inherited_from_recommendations(string timescale, int actions, int recommendations)
    {
        Plan.Actions.Count(a => a.Timescale == timescale).ShouldBe(actions);
        Plan.Recommendations.Count(r => r.Timescale == timescale).ShouldBe(recommendations);
    }

    [Theory]
    [InlineData("DBC", 12)]
    [InlineData("CDDFT", 10)]
    [InlineData("PCT", 9)]
    public void Each_agency_leads_its_share(string agency, int actions) => Plan.Actions.Count(a => a.Agency == agency).ShouldBe(actions);

    [Theory]
    [InlineData("2012-07-31", 7)]
    [InlineData("2012-08-30", 8)]
    [InlineData("2012-10-01", 12)]
    public void What_is_overdue_depends_on_the_day(string today, int overdue) =>
        Tally.Of([.. Plan.Actions.Select(a => ActionRow.From(a, new Day(Set, DateOnly.Parse(today))))]).Overdue.ShouldBe(overdue);

    [Fact]
    public void Four_more_are_due_within_31_days_of_30_August()
    {
        var today = new DateOnly(2012, 8, 30);

        Plan.Actions.Count(a => a.Status.IsOpen() && a.Due?.LastDay >= today && a.Due.LastDay <= today.AddDays(31)).ShouldBe(4);
    }

    [Fact]
    public void Two_meetings_were_held_before_30_August_one_is_to_come_and_a_round_is_closed()
    {
        var day = new DateOnly(2012, 8, 30);

        Set.Meetings.Where(meeting => meeting.IsOver(day)).Select(meeting => meeting.Body).ShouldBe(["psg", "lscb"]);
        Set.Meetings.Count(meeting => !meeting.IsOver(day)).ShouldBe(1);
        Set.Meetings.SelectMany(meeting => meeting.Challenges).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
        var round = Set.Rounds.ShouldHaveSingleItem();
        round.IsClosed(day).ShouldBeTrue();
        round.Returns.Select(one => one.Lead).Order(StringComparer.Ordinal)
            .ShouldBe(Plan.Actions.Where(a => a.Status.IsOpen()).SelectMany(a => a.Leads).Select(lead => lead.Id!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void None_of_its_actions_has_a_rating() => Plan.Actions.ShouldAllBe(action => action.Rag == null);

    [Fact]
    public void The_sample_plans_have_no_damage_and_no_unknown_word() =>
        Check.Files(Set).Select(f => $"{f.Path}:{f.Line} {f.Message}").ShouldBeEmpty();
}
