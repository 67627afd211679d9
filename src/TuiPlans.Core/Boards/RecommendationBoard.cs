using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>A recommendation with what answers it, on one day.</summary>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="Rows">The actions under it, of any plan, by id; itself alone where no action answers it, for then it is what is counted.</param>
/// <param name="IsItself">Whether it is itself what is counted.</param>
/// <param name="Deadline">The inspectors' own date, else that of its timescale; null where neither is known.</param>
/// <param name="Delivery">How much of it is delivered.</param>
public sealed record RecommendationRow(Recommendation Recommendation, IReadOnlyList<ActionRow> Rows, bool IsItself, Period? Deadline, Delivery Delivery)
{
    /// <summary>Each of its actions is delivered or closed otherwise.</summary>
    public bool IsComplete => Delivery.Left == 0;

    /// <summary>
    /// Its derived state: <c>complete</c> or <c>complete except 2</c>; where one thing alone is to be delivered, the status of that:
    /// <c>in progress</c>.
    /// </summary>
    public string State => IsComplete ? "complete" : Delivery.Of == 1 ? Open.First().Action.Status.Label().ToLowerInvariant() : $"complete except {Delivery.Left}";

    /// <summary>What of it is open, by id.</summary>
    public IEnumerable<ActionRow> Open => Rows.Where(row => row.Action.Status.IsOpen());

    /// <summary>Whether the deadline is before a day, and something is left to do.</summary>
    public bool IsPast(DateOnly today) => !IsComplete && Deadline?.Last < today;
}

/// <summary>The recommendations of a plan with the actions that answer them, on one day.</summary>
/// <param name="Rows">The recommendations, by id.</param>
/// <param name="Without">The actions of the plan that answer no recommendation which could be found, by id.</param>
public sealed record RecommendationBoard(IReadOnlyList<RecommendationRow> Rows, IReadOnlyList<ActionRow> Without)
{
    /// <summary>Looks at the recommendations of a plan; an action that answers two stands under both.</summary>
    public static RecommendationBoard From(Plan plan, Day day)
    {
        var rows = new Dictionary<string, ActionRow>(StringComparer.Ordinal);
        var under = day.Set.Plans.SelectMany(each => each.Actions)
            .SelectMany(action => action.Recommendations.Select(id => (Ref: Qualified(id, action), Action: action)).DistinctBy(pair => pair.Ref, StringComparer.OrdinalIgnoreCase))
            .ToLookup(pair => pair.Ref, pair => pair.Action, StringComparer.OrdinalIgnoreCase);
        var found = plan.Recommendations.Select(one => Of(one, under[$"{plan.Id}/{one.Id}"].Select(Row).ToList())).ToList();
        var answering = found.SelectMany(one => one.Rows).Select(row => row.Action.Ref).ToHashSet(StringComparer.Ordinal);
        return new RecommendationBoard(found, [.. plan.Actions.Where(action => !answering.Contains(action.Ref)).Select(Row)]);

        ActionRow Row(PlanAction action) => rows.TryGetValue(action.Ref, out var known) ? known : rows[action.Ref] = ActionRow.From(action, day);

        RecommendationRow Of(Recommendation one, List<ActionRow> actions)
        {
            var counted = actions.Count > 0 ? actions : [ActionRow.From(one.Progress, day)];
            return new RecommendationRow(one, counted, actions.Count == 0, day.Deadline(one.Progress), Delivery.To(counted));
        }
    }

    private static string Qualified(string id, PlanAction action) => id.Contains('/', StringComparison.Ordinal) ? id : $"{action.Plan}/{id}";
}
