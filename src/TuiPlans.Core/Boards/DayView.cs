using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>
/// The plans on one day, each thing worked out when it is first asked for and then kept: a screen asks for the same at every key.
/// Used by one thread.
/// </summary>
/// <param name="set">The plans.</param>
/// <param name="today">The day.</param>
/// <param name="before">An earlier view, or null: what it made of an action is taken over where nothing else that it depends on has changed.</param>
public sealed class DayView(PlanSet set, DateOnly today, DayView? before = null)
{
    // Actions by identity: their contents are compared by nobody.
    private readonly Dictionary<PlanAction, ActionRow> rows = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlanAction, ActionRow>? earlier = before?.IsStillRight(set, today) == true ? before.rows : null;
    private readonly Dictionary<string, IReadOnlyList<ActionRow>> pressing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Query Filter, LaneField By, Board Board)> boards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecommendationBoard> recommendations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> nextIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Query> queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Timeline> timelines = new(StringComparer.Ordinal);
    private Portfolio? portfolio;

    /// <summary>The plans with what the rules about ratings look at.</summary>
    public Day Day { get; } = new(set, today);

    /// <summary>All plans at a glance.</summary>
    public Portfolio Portfolio => portfolio ??= Portfolio.From(Day, Row);

    /// <summary>What is counted in a plan, the most pressing first; empty where there is no such plan.</summary>
    public IReadOnlyList<ActionRow> Pressing(string plan)
    {
        if (!pressing.TryGetValue(plan, out var found))
            pressing[plan] = found = Board.Pressing((set.Plan(plan)?.Counted ?? []).Select(Row));
        return found;
    }

    /// <summary>The board of one plan in lanes of a field; the latest of each plan is kept.</summary>
    public Board Lanes(Plan plan, LaneField by, Query query)
    {
        if (!boards.TryGetValue(plan.Id, out var kept) || kept.By != by || !ReferenceEquals(kept.Filter, query))
            boards[plan.Id] = kept = (query, by, Board.Of(Pressing(plan.Id), [plan], by, query, Day));
        return kept.Board;
    }

    /// <summary>The recommendations of one plan with the actions under each.</summary>
    public RecommendationBoard Recommendations(Plan plan)
    {
        if (!recommendations.TryGetValue(plan.Id, out var board))
            recommendations[plan.Id] = board = RecommendationBoard.From(plan, Day);
        return board;
    }

    /// <summary>The timeline of one plan; empty where there is no such plan.</summary>
    public Timeline Timeline(string plan)
    {
        if (!timelines.TryGetValue(plan, out var timeline))
            timelines[plan] = timeline = Boards.Timeline.From(Pressing(plan));
        return timeline;
    }

    /// <summary>The id that a new action of a plan would get, worked out once: a form shows it at each letter.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="recommendation">The id of the recommendation it answers; null where that is not known.</param>
    public string NextId(Plan plan, string? recommendation)
    {
        var key = $"{plan.Id}/{recommendation}";
        if (!nextIds.TryGetValue(key, out var id))
            nextIds[key] = id = Plans.NextId.For(plan, recommendation is null ? [] : [recommendation]);
        return id;
    }

    /// <summary>The query that a text means on this day; the one that lets everything through where it is not understood. Read once.</summary>
    public Query Query(string text)
    {
        if (!queries.TryGetValue(text, out var query))
            queries[text] = query = Boards.Query.TryParse(text, Day, out var read, out _) ? read : Boards.Query.All;
        return query;
    }

    // A row looks at the day it is shown on, for meetings and the like, so that no earlier plans are held on to.
    private ActionRow Row(PlanAction action)
    {
        if (!rows.TryGetValue(action, out var row))
            rows[action] = row = earlier?.GetValueOrDefault(action) is { } same ? same with { Day = Day } : ActionRow.From(action, Day);
        return row;
    }

    // What a day makes of an action depends on the action, and on files that are no actions: its plan, recommendations, meetings, rounds.
    private bool IsStillRight(PlanSet now, DateOnly day) => day == today
        && HasOnlyActionsBeyond(now, set) && HasOnlyActionsBeyond(set, now);

    private static bool HasOnlyActionsBeyond(PlanSet one, PlanSet other)
    {
        foreach (var (path, file) in one.Files)
        {
            if (!ReferenceEquals(other.Files.GetValueOrDefault(path), file) && PlanPath.Of(path)?.Kind != PlanFileKind.Action)
                return false;
        }
        return true;
    }

    /// <summary>Whether this is the view of <paramref name="plans"/> on <paramref name="day"/>.</summary>
    public bool IsOf(PlanSet plans, DateOnly day) => ReferenceEquals(plans, set) && day == today;
}
