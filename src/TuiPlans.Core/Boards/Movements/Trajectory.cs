using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>The plans as they were at a moment that counts: a meeting, the end of a month.</summary>
/// <param name="Label">How the moment is called: the id of a meeting; <c>Aug 2012</c>.</param>
/// <param name="Day">Its day.</param>
/// <param name="Set">The plans then.</param>
public sealed record TrajectoryMoment(string Label, DateOnly Day, PlanSet Set);

/// <summary>How much was delivered at a moment.</summary>
/// <param name="Label">How the moment is called.</param>
/// <param name="Day">Its day.</param>
/// <param name="Delivery">How much.</param>
public sealed record TrajectoryPoint(string Label, DateOnly Day, Delivery Delivery);

/// <summary>What is to be expected at a moment to come.</summary>
/// <param name="Label">How the moment is called.</param>
/// <param name="Day">Its day.</param>
/// <param name="AtPace">How many will be delivered at the pace of late; null where there is no pace to go by.</param>
/// <param name="IfDatesKept">How many will be delivered if every agreed date that is still to come is kept.</param>
/// <param name="Of">How many are counted.</param>
public sealed record Forecast(string Label, DateOnly Day, int? AtPace, int IfDatesKept, int Of);

/// <summary>
/// How far a plan has come from meeting to meeting, and where it will be at the next ones: a burn-up. Pure: it takes the plans as they were.
/// </summary>
public sealed record Trajectory
{
    /// <summary>The plan.</summary>
    public required string Plan { get; init; }

    /// <summary>How much was delivered at each moment, the earliest first; the present is the last.</summary>
    public required IReadOnlyList<TrajectoryPoint> Points { get; init; }

    /// <summary>What is to be expected at the moments to come.</summary>
    public required IReadOnlyList<Forecast> Forecasts { get; init; }

    /// <summary>By what the forecast reckons.</summary>
    public required Pace Pace { get; init; }

    /// <summary>Open actions whose date has passed: no agreed date of theirs can be kept any more.</summary>
    public required int Overdue { get; init; }

    /// <summary>Open actions without a day: ongoing, after an event, or no date at all.</summary>
    public required int WithoutDay { get; init; }

    /// <summary>The present.</summary>
    public TrajectoryPoint Now => Points[^1];

    /// <summary>What the second forecast leaves out, as a sentence; null where it leaves nothing out.</summary>
    public string? LeftOut
    {
        get
        {
            var parts = new List<string>();
            if (Overdue > 0)
                parts.Add($"{Overdue} whose date has passed");
            if (WithoutDay > 0)
                parts.Add($"{WithoutDay} without a day");
            return parts.Count == 0 ? null : $"Open actions that no date speaks for are left out there: {string.Join(", ", parts)}.";
        }
    }

    /// <summary>Looks at a plan from moment to moment.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="past">The plans as they were, in any order; moments at which the plan was not there are left out.</param>
    /// <param name="now">The plans of today.</param>
    /// <param name="next">The moments to come.</param>
    /// <param name="label">How the present is called, where it is the past that is shown.</param>
    public static Trajectory Of(string plan, IEnumerable<TrajectoryMoment> past, Day now, IReadOnlyList<(string Label, DateOnly Day)> next, string label = "today")
    {
        var points = past.Where(moment => moment.Day < now.Today && moment.Set.Plan(plan) is not null).OrderBy(moment => moment.Day)
            .Select(moment => new TrajectoryPoint(moment.Label, moment.Day, Count(moment.Set, plan, moment.Day)))
            .Append(new TrajectoryPoint(label, now.Today, Count(now.Set, plan, now.Today))).ToList();
        var open = now.Set.Plan(plan)?.Counted.Where(action => action.Status.IsOpen()).ToList() ?? [];
        var pace = Pace.Of(points);
        return new Trajectory
        {
            Plan = plan,
            Points = points,
            Pace = pace,
            Forecasts = [.. next.Where(moment => moment.Day >= now.Today).OrderBy(moment => moment.Day).Select(moment => Expect(moment.Label, moment.Day, points[^1], pace, open))],
            Overdue = open.Count(action => action.Due?.LastDay < now.Today),
            WithoutDay = open.Count(action => action.Due?.LastDay is null),
        };
    }

    private static Delivery Count(PlanSet set, string plan, DateOnly day)
    {
        var on = new Day(set, day);
        return Boards.Delivery.To([.. set.Plan(plan)?.Counted.Select(action => ActionRow.From(action, on)) ?? []]);
    }

    private static Forecast Expect(string label, DateOnly day, TrajectoryPoint now, Pace pace, List<PlanAction> open) => new(
        label,
        day,
        pace.By(now, day),
        now.Delivery.Delivered + open.Count(action => action.Due?.LastDay is { } due && due >= now.Day && due <= day),
        now.Delivery.Of);
}
