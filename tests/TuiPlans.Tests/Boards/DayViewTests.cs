using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

/// <summary>What a day makes of the plans, kept.</summary>
public sealed class DayViewTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    [Fact]
    public void It_holds_the_same_as_boards_and_portfolio_made_anew()
    {
        var set = SamplePlans.Read();
        var view = new DayView(set, Today);
        foreach (var plan in set.Plans)
        {
            view.Pressing(plan.Id).Select(row => row.Action.Ref)
                .ShouldBe(Board.Pressing(plan.Counted.Select(action => ActionRow.From(action, new Day(set, Today)))).Select(row => row.Action.Ref));
            var board = Board.From([plan], LaneField.Rag, Query.All, new Day(set, Today));
            view.Lanes(plan, LaneField.Rag, Query.All).Lanes.Select(lane => lane.Rows.Count).ShouldBe(board.Lanes.Select(lane => lane.Rows.Count));
        }
        view.Portfolio.Rows.Select(row => (row.Plan.Id, row.Tally.Overdue)).ShouldBe(Portfolio.From(new Day(set, Today)).Rows.Select(row => (row.Plan.Id, row.Tally.Overdue)));
    }

    [Fact]
    public void It_is_worked_out_once_and_is_of_its_plans_and_day_alone()
    {
        var set = SamplePlans.Read();
        var view = new DayView(set, Today);
        view.Pressing(set.Plans[0].Id).ShouldBeSameAs(view.Pressing(set.Plans[0].Id));
        view.Lanes(set.Plans[0], LaneField.Rag, Query.All).ShouldBeSameAs(view.Lanes(set.Plans[0], LaneField.Rag, Query.All));
        view.Lanes(set.Plans[0], LaneField.Status, Query.All).Lanes[0].Title.ShouldBe("In progress");
        view.IsOf(set, Today).ShouldBeTrue();
        view.IsOf(set, Today.AddDays(1)).ShouldBeFalse();
        view.IsOf(SamplePlans.Read(), Today).ShouldBeFalse();
        view.Pressing("no-such-plan").ShouldBeEmpty();
    }
}
