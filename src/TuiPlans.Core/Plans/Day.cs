namespace TuiPlans.Core.Plans;

/// <summary>
/// The plans on one day: what the rules about ratings look at beside the action itself. Meetings, rounds and deadlines of a plan are
/// worked out once. Used by one thread.
/// </summary>
/// <param name="set">The plans.</param>
/// <param name="today">The day.</param>
public sealed class Day(PlanSet set, DateOnly today)
{
    private readonly Dictionary<string, PlanOnDay> plans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BodyOnDay> bodies = new(StringComparer.Ordinal);
    private MeetingCalendar? calendar;

    /// <summary>The plans.</summary>
    public PlanSet Set { get; } = set;

    /// <summary>The day.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>The meetings of all bodies.</summary>
    public MeetingCalendar Calendar => calendar ??= new MeetingCalendar(Set.Meetings);

    /// <summary>The body that watches an action: its own, else that of its plan; null where nobody is named.</summary>
    public string? WatchedBy(PlanAction action) => action.MonitoredBy ?? Of(action.Plan).Plan?.MonitoredBy;

    /// <summary>The next meeting of the body that watches an action; null where none is planned.</summary>
    public Meeting? NextMeeting(PlanAction action) => OfBody(WatchedBy(action)).Next;

    /// <summary>The next meeting of the body that watches a plan; null where none is planned.</summary>
    public Meeting? NextMeeting(Plan plan) => OfBody(plan.MonitoredBy).Next;

    /// <summary>The last meeting of the body that watches an action; null where there was none.</summary>
    public Meeting? LastMeeting(PlanAction action) => OfBody(WatchedBy(action)).Last;

    /// <summary>The last closed round for the body that watches an action; null where it has none.</summary>
    public Round? LastRound(PlanAction action) => OfBody(WatchedBy(action)).Round;

    /// <summary>
    /// The inspectors' own date for an action: the earliest of its recommendations' deadlines, a recommendation without one having that
    /// of its timescale; else the date of the action's own timescale. Null where none is known.
    /// </summary>
    public Period? Deadline(PlanAction action)
    {
        var own = Of(action.Plan);
        Period? earliest = null;
        foreach (var id in action.Recommendations)
        {
            if (DeadlineOf(id, own) is { } deadline && (earliest is null || deadline.Last < earliest.Last))
                earliest = deadline;
        }
        // A recommendation without actions is counted itself, under its own id.
        return earliest ?? own.Recommendation(action.Id)?.Deadline ?? own.Timescale(action.Timescale);
    }

    /// <summary>The plan of an action; null where it names one that is not there.</summary>
    public Plan? Plan(PlanAction action) => Of(action.Plan).Plan;

    /// <summary>What the ratings mean in an action's plan.</summary>
    public RatingScheme Scheme(PlanAction action) => Of(action.Plan).Plan?.Scheme ?? RatingScheme.Brag;

    /// <summary>From when on an action could be reported on: its start, else when its plan went live; null where neither is known.</summary>
    public DateOnly? Since(PlanAction action) => action.Start?.First ?? Of(action.Plan).LiveSince;

    /// <summary>Whether its timescale is to be met at once, by its id or words.</summary>
    public bool IsImmediate(PlanAction action) => Of(action.Plan).IsImmediate(action.Timescale);

    private Period? DeadlineOf(string id, PlanOnDay own)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var plan = slash < 0 ? own : Of(id[..slash]);
        return plan.Recommendation(slash < 0 ? id : id[(slash + 1)..]) is { } recommendation
            ? recommendation.Deadline ?? plan.Timescale(recommendation.Timescale)
            : null;
    }

    private PlanOnDay Of(string plan)
    {
        if (!plans.TryGetValue(plan, out var known))
            plans[plan] = known = new PlanOnDay(Set.Plan(plan));
        return known;
    }

    private BodyOnDay OfBody(string? body)
    {
        if (!bodies.TryGetValue(body ?? "", out var known))
            bodies[body ?? ""] = known = new BodyOnDay(Calendar.Next(body, Today), Calendar.Last(body, Today), RoundOf(body));
        return known;
    }

    // A round for a meeting that nobody knows speaks for every body.
    private Round? RoundOf(string? body)
    {
        Round? latest = null;
        foreach (var round in Set.Rounds)
        {
            if (round.IsClosed(Today) && (Calendar.Find(round.Meeting) is not { } meeting || meeting.Body == body) && !(round.End <= latest?.End))
                latest = round;
        }
        return latest;
    }

    private sealed record BodyOnDay(Meeting? Next, Meeting? Last, Round? Round);
}
