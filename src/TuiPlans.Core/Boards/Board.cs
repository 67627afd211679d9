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

    /// <summary>The lead agency; a recommendation addressed to two stands in two lanes.</summary>
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
    public static Board From(IEnumerable<Plan> plans, LaneField by, Query query, Day day)
    {
        var all = plans.ToList();
        return Of(all.SelectMany(plan => plan.Counted).Select(action => ActionRow.From(action, day)), all, by, query, day);
    }

    /// <summary>Puts those of the actions of <paramref name="plans"/> into lanes that <paramref name="query"/> lets through.</summary>
    public static Board Of(IEnumerable<ActionRow> rows, IReadOnlyList<Plan> plans, LaneField by, Query query, Day day)
    {
        var shown = rows.Where(query.Matches).ToList();
        var lanes = by == LaneField.Rag ? RatingLanes(shown) : Groups(shown, by, plans, day.Set.Registers);
        return new Board([.. lanes.Select(lane => Sorted(lane, query))], Tally.Of(shown));
    }

    /// <summary>The most pressing first: by the agreed date, those without one last, then by id.</summary>
    public static IReadOnlyList<ActionRow> Pressing(IEnumerable<ActionRow> rows) => [.. rows.Order(PressingFirst.Instance)];

    // One comparer of our own: keys that are structs are compiled anew at each start.
    private sealed class PressingFirst : IComparer<ActionRow>
    {
        public static readonly PressingFirst Instance = new();

        public int Compare(ActionRow? x, ActionRow? y)
        {
            var (one, other) = (x!.Action, y!.Action);
            if (x.IsOverdue != y.IsOverdue)
                return x.IsOverdue ? -1 : 1;
            if (one.Status.IsOpen() != other.Status.IsOpen())
                return one.Status.IsOpen() ? -1 : 1;
            var byDay = (one.Due?.LastDay ?? DateOnly.MaxValue).CompareTo(other.Due?.LastDay ?? DateOnly.MaxValue);
            return byDay != 0 ? byDay : NaturalOrder.Instance.Compare(one.Ref, other.Ref);
        }
    }

    private static Lane Sorted(Lane lane, Query query) => query.Sorts.IsEmpty ? lane : lane with { Rows = query.Sorted(lane.Rows) };

    // Red first: it is what a board looks at.
    private static List<Lane> RatingLanes(List<ActionRow> rows)
    {
        Rating?[] order = [Rating.Red, Rating.Amber, Rating.Green, Rating.Blue, null];
        return [.. order.Select(rating => new Lane(rating.Label(), rating, Pressing(rows.Where(row => row.Action.Rag == rating))))];
    }

    private static IEnumerable<Lane> Groups(List<ActionRow> rows, LaneField by, IReadOnlyList<Plan> plans, Registers registers)
    {
        var groups = rows.SelectMany(row => Facet.Keys(row.Action, by, registers).Select(key => (Key: key, Row: row)))
            .ToLookup(pair => pair.Key, pair => pair.Row, StringComparer.Ordinal);
        return Facets(by, plans, groups.Select(group => group.Key))
            .Where(facet => groups.Contains(facet.Key))
            .Select(facet => new Lane(facet.Title, null, Pressing(groups[facet.Key])));
    }

    /// <summary>
    /// The values of a field in the order of a board: statuses in that of a life, themes and timescales in that of <c>plan.yaml</c>, also
    /// those that no action has; then all others by name, and at last none.
    /// </summary>
    /// <param name="by">The field.</param>
    /// <param name="plans">The plans, of which the labels are.</param>
    /// <param name="used">The keys that actions have; null for those that have none.</param>
    internal static IReadOnlyList<Facet> Facets(LaneField by, IReadOnlyList<Plan> plans, IEnumerable<string?> used)
    {
        var known = by switch
        {
            LaneField.Status => Statuses.All.Select(status => new Facet(by, status.Word(), status.Label())),
            LaneField.Theme => plans.SelectMany(plan => plan.Themes).Select(label => new Facet(by, label.Id, label.Text)),
            LaneField.Timescale => plans.SelectMany(plan => plan.Timescales).Select(label => new Facet(by, label.Id, label.Text)),
            _ => [],
        };
        var facets = known.DistinctBy(facet => facet.Key, StringComparer.Ordinal).ToList();
        var keys = used.Distinct(StringComparer.Ordinal).ToList();
        facets.AddRange(keys.OfType<string>().Where(key => !facets.Exists(facet => facet.Key == key)).Order(NaturalOrder.Instance).Select(key => new Facet(by, key, key)));
        if (keys.Contains(null))
            facets.Add(new Facet(by, null, Facet.None(by)));
        return facets;
    }
}
