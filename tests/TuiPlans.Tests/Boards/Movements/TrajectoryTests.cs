using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards.Movements;

/// <summary>Where a plan is going, and by what that is reckoned.</summary>
public sealed class TrajectoryTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    [Fact]
    public void The_forecast_goes_by_the_last_six_months_and_says_so()
    {
        var trajectory = Of(4, [(new DateOnly(2012, 2, 29), 1)], due: "2012-10");

        trajectory.Points.Select(point => (point.Label, point.Delivery.Delivered, point.Delivery.Of)).ShouldBe([("2012-02-29", 1, 10), ("today", 4, 10)]);
        trajectory.Pace.Basis.ShouldBe("at the pace of the last six months, 0.5 delivered a month");
        trajectory.Forecasts.Select(one => (one.AtPace, one.IfDatesKept)).ShouldBe([(4, 4), (6, 10)]);
    }

    [Fact]
    public void A_shorter_record_says_since_when()
    {
        Of(4, [(new DateOnly(2012, 6, 30), 2)]).Pace.Basis.ShouldBe("at the pace since 30 Jun 2012, 1.0 delivered a month");
        Of(4, [(new DateOnly(2012, 8, 20), 2)]).ShouldSatisfyAllConditions(
            one => one.Pace.Basis.ShouldBe("the record goes back to 20 Aug 2012 alone, too little for a pace"), one => one.Forecasts.ShouldAllBe(forecast => forecast.AtPace == null));
    }

    [Fact]
    public void Without_anything_delivered_the_forecast_stays_where_it_is()
    {
        var trajectory = Of(3, [(new DateOnly(2012, 2, 29), 3)]);
        trajectory.Pace.Basis.ShouldBe("at the pace of the last six months, in which none more was delivered");
        trajectory.Forecasts.ShouldAllBe(forecast => forecast.AtPace == 3);
        trajectory.Pace.AllBy(trajectory.Now).ShouldBeNull();
    }

    [Fact]
    public void No_forecast_is_beyond_what_is_counted()
    {
        Of(9, [(new DateOnly(2012, 2, 29), 0)]).Forecasts[^1].AtPace.ShouldBe(10);
        Of(10, [(new DateOnly(2012, 2, 29), 0)]).ShouldSatisfyAllConditions(
            one => one.Pace.Basis.ShouldBe("everything that is counted is delivered"), one => one.Forecasts.ShouldAllBe(forecast => forecast.AtPace == 10));
    }

    [Fact]
    public void A_date_that_has_passed_cannot_be_kept_and_that_is_said()
    {
        var trajectory = Of(8, [], due: "2012-07");
        trajectory.Forecasts.ShouldAllBe(forecast => forecast.IfDatesKept == 8);
        trajectory.LeftOut.ShouldBe("Open actions that no date speaks for are left out there: 2 whose date has passed.");
    }

    [Fact]
    public void Moments_at_which_the_plan_was_not_there_are_no_points()
    {
        var past = new TrajectoryMoment("then", new DateOnly(2012, 1, 1), PlanFiles.Read(("q/plan.yaml", "title: Q\n")));
        Trajectory.Of("p", [past], new Day(Set(1), Today), []).Points.ShouldHaveSingleItem().Label.ShouldBe("today");
    }

    private static Trajectory Of(int delivered, (DateOnly Day, int Delivered)[] past, string? due = null) => Trajectory.Of(
        "p",
        past.Select(one => new TrajectoryMoment(Period.Day(one.Day).Text, one.Day, Set(one.Delivered, due))),
        new Day(Set(delivered, due), Today),
        [("2012-09-27-psg", new DateOnly(2012, 9, 27)), ("2012-12-31", new DateOnly(2012, 12, 31))]);

    private static PlanSet Set(int delivered, string? due = null) => PlanFiles.Read(
        [("p/plan.yaml", "title: P\n"), .. Enumerable.Range(1, 10).Select(i => ($"p/A-{i}.yaml", $"title: T\nstatus: {(i <= delivered ? "complete" : "in-progress")}\n{(due is null ? "" : $"due: {due}\n")}"))]);
}
