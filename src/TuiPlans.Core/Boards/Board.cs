using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>A column of a board.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Rating">The rating it stands for on a board of ratings; null for "not rated" and on other boards.</param>
/// <param name="Rows">Its actions, the most pressing first.</param>
public sealed record Lane(string Title, Rating? Rating, IReadOnlyList<ActionRow> Rows);

/// <summary>What the lanes of a board are.</summary>
public enum LaneField
{
    /// <summary>The stated rating.</summary>
    Rag,

    /// <summary>The status.</summary>
    Status,

    /// <summary>The theme.</summary>
    Theme,

    /// <summary>The timescale.</summary>
    Timescale,

    /// <summary>The lead agency.</summary>
    Agency,

    /// <summary>The lead; an action with two leads stands in two lanes.</summary>
    Lead,
}

/// <summary>Actions in lanes, on one day.</summary>
/// <param name="Lanes">The lanes; those of ratings are all there, empty or not.</param>
/// <param name="Tally">Counts of the actions that are shown.</param>
public sealed record Board(IReadOnlyList<Lane> Lanes, Tally Tally)
{
    /// <summary>Puts the actions of <paramref name="plans"/> that <paramref name="query"/> lets through into lanes, the most pressing first unless it asks for an order.</summary>
    /// <param name="plans">The plans.</param>
    /// <param name="by">What the lanes are.</param>
    /// <param name="query">What is let through.</param>
    /// <param name="day">The day.</param>
    /// <param name="row">What the day makes of an action, where that is kept; worked out where null.</param>
    public static Board From(IEnumerable<Plan> plans, LaneField by, Query query, Day day, Func<PlanAction, ActionRow>? row = null)
    {
        var all = plans.ToList();
        var rows = all.SelectMany(plan => plan.Counted).Select(row ?? (action => ActionRow.From(action, day))).Where(query.Matches).ToList();
        return new Board([.. (by == LaneField.Rag ? RatingLanes(rows) : Groups(rows, by, all, day.Set.Registers)).Select(lane => Sorted(lane, query))], Tally.Of(rows));
    }

    /// <summary>The most pressing first: by the agreed date, those without one last, then by id.</summary>
    public static IReadOnlyList<ActionRow> Pressing(IEnumerable<ActionRow> rows) =>
    [
        .. rows.OrderByDescending(row => row.IsOverdue)
            .ThenBy(row => row.Action.Status.IsOpen() ? 0 : 1)
            .ThenBy(row => row.Action.Due?.LastDay ?? DateOnly.MaxValue)
            .ThenBy(row => row.Action.Ref, NaturalOrder.Instance),
    ];

    private static Lane Sorted(Lane lane, Query query) => query.Sorts.IsEmpty ? lane : lane with { Rows = query.Sorted(lane.Rows) };

    // Red first: it is what a board looks at.
    private static List<Lane> RatingLanes(List<ActionRow> rows)
    {
        Rating?[] order = [Rating.Red, Rating.Amber, Rating.Green, Rating.Blue, null];
        return [.. order.Select(rating => new Lane(rating.Label(), rating, Pressing(rows.Where(row => row.Action.Rag == rating))))];
    }

    private static IEnumerable<Lane> Groups(List<ActionRow> rows, LaneField by, List<Plan> plans, Registers registers) => by switch
    {
        LaneField.Status => Statuses.All.Select(status => new Lane(status.Label(), null, Pressing(rows.Where(r => r.Action.Status == status)))).Where(lane => lane.Rows.Count > 0),
        LaneField.Theme => Labelled(rows, r => r.Action.Theme, plans.SelectMany(p => p.Themes)),
        LaneField.Timescale => Labelled(rows, r => r.Action.Timescale, plans.SelectMany(p => p.Timescales)),
        LaneField.Agency => Keyed(rows, "No agency", r => r.Action.Agency is { } agency ? [registers.Body(agency)?.Name ?? agency] : []),
        _ => Keyed(rows, "No lead", r => r.Action.Leads.Select(lead => lead.Words).Distinct(StringComparer.Ordinal)),
    };

    private static IEnumerable<Lane> Labelled(List<ActionRow> rows, Func<ActionRow, string?> key, IEnumerable<Label> labels)
    {
        var known = labels.DistinctBy(label => label.Id, StringComparer.Ordinal).ToList();
        var order = known.ConvertAll(label => label.Id);
        return rows.GroupBy(key, StringComparer.Ordinal)
            .OrderBy(group => group.Key is null ? int.MaxValue : order.IndexOf(group.Key) is var at and >= 0 ? at : int.MaxValue - 1)
            .Select(group => new Lane(known.Find(label => label.Id == group.Key)?.Text ?? group.Key ?? "None", null, Pressing(group)));
    }

    // Those without a key stand last, as on every board.
    private static IEnumerable<Lane> Keyed(List<ActionRow> rows, string none, Func<ActionRow, IEnumerable<string>> keys) =>
        rows.SelectMany(row => keys(row).Cast<string?>().DefaultIfEmpty(null).Select(key => (Key: key, Row: row)))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key ?? none, NaturalOrder.Instance)
            .Select(group => new Lane(group.Key ?? none, null, Pressing(group.Select(pair => pair.Row))));
}
