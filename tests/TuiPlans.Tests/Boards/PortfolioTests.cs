using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

public sealed class PortfolioTests
{
    private static readonly Portfolio Two = Portfolio.From(new Day(
        PlanFiles.Read(
            ("bodies.yaml", "bodies:\n  - {id: psg, name: Sub-group}\n"),
            ("meetings/2012-07-12-psg.yaml", "body: psg\nstarts: 2012-07-12T10:00\nstate: held\n"),
            ("meetings/2012-09-20-psg.yaml", "body: psg\nstarts: 2012-09-20T10:00\nstate: cancelled\n"),
            ("meetings/2012-10-11-psg.yaml", "body: psg\nstarts: 2012-10-11T10:00\n"),
            ("p/plan.yaml", "title: P\nmonitored-by: psg\n"),
            ("p/A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-07\nrag: green\n"),
            ("p/A-2.yaml", "title: T\nstatus: complete\nrag: blue\n"),
            ("p/A-3.yaml", "title: T\nstatus: closed\n"),
            ("q/plan.yaml", "title: Q\n"),
            ("q/B-1.yaml", "title: T\nstatus: not-started\ndue: 2012-12\n")),
        new DateOnly(2012, 8, 30)));

    [Fact]
    public void The_total_is_the_sum_of_the_plans()
    {
        var (total, rows) = (Two.Total, Two.Rows);
        (total.Actions, total.Open, total.Delivered, total.Closed, total.Overdue, total.Mismatches).ShouldBe((4, 2, 1, 1, 1, 1));
        total.Actions.ShouldBe(rows.Sum(row => row.Tally.Actions));
        total.StatedNone.ShouldBe(rows.Sum(row => row.Tally.StatedNone));
        foreach (var rating in Ratings.All)
            total.Derived[rating].ShouldBe(rows.Sum(row => row.Tally.Derived[rating]));
    }

    [Fact]
    public void The_next_meeting_is_that_of_the_body_which_watches_the_plan_and_takes_place()
    {
        Two.Rows[0].NextMeeting!.Id.ShouldBe("2012-10-11-psg");
        Two.Rows[1].NextMeeting.ShouldBeNull();
    }
}
