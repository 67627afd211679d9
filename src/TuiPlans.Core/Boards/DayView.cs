using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>
/// The plans on one day, each thing worked out when it is first asked for and then kept: a screen asks for the same at every key.
/// Used by one thread.
/// </summary>
/// <param name="set">The plans.</param>
/// <param name="today">The day.</param>
public sealed class DayView(PlanSet set, DateOnly today)
{
    private readonly Dictionary<string, IReadOnlyList<ActionRow>> pressing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Filter, LaneField By, Board Board)> boards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecommendationBoard> recommendations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Timeline> timelines = new(StringComparer.Ordinal);
    private Portfolio? portfolio;

    /// <summary>The plans with what the rules about ratings look at.</summary>
    public Day Day { get; } = new(set, today);

    /// <summary>All plans at a glance.</summary>
    public Portfolio Portfolio => portfolio ??= Portfolio.From(Day);

    /// <summary>What is counted in a plan, the most pressing first; empty where there is no such plan.</summary>
    public IReadOnlyList<ActionRow> Pressing(string plan)
    {
        if (!pressing.TryGetValue(plan, out var rows))
            pressing[plan] = rows = Board.Pressing((set.Plan(plan)?.Counted ?? []).Select(action => ActionRow.From(action, Day)));
        return rows;
    }

    /// <summary>The board of one plan in lanes of a field; the latest of each plan is kept.</summary>
    public Board Lanes(Plan plan, LaneField by, Query query)
    {
        if (!boards.TryGetValue(plan.Id, out var kept) || kept.By != by || kept.Filter != query.Text)
            boards[plan.Id] = kept = (query.Text, by, Board.Of(Pressing(plan.Id).Where(query.Matches), [plan], by, Day));
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

    /// <summary>Whether this is the view of <paramref name="plans"/> on <paramref name="day"/>.</summary>
    public bool IsOf(PlanSet plans, DateOnly day) => ReferenceEquals(plans, set) && day == today;
}
