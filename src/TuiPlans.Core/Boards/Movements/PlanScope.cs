using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>An event with the action that it happened to.</summary>
/// <param name="Life">The action.</param>
/// <param name="Plan">The plan in which it was then.</param>
/// <param name="Event">The event.</param>
internal sealed record ToldEvent(Life Life, string Plan, MovementEvent Event);

/// <summary>What of all plans is looked at: one plan, or all of them.</summary>
/// <param name="before">The plans at the earlier moment.</param>
/// <param name="plan">The id of the plan; null for all.</param>
internal sealed class PlanScope(PlanSet before, string? plan)
{
    // A plan that is not there before is new, or was named otherwise: then its actions count wherever they were.
    private readonly bool wasThere = plan is not null && before.Plan(plan) is not null;

    public bool Holds(RecordedChange step) => step.Plan.Length > 0 && (plan is null || Same(step.Plan));

    public bool Holds(Life life, MovementEvent told) =>
        plan is null || Same(PlanOf(told.NamedThen ?? life.Ref)) || Same(PlanOf(life.Ref));

    /// <summary>An action at both moments, each where it counts here; null where it does at neither.</summary>
    public MovedPair? Pair(Life life, Day before, Day after)
    {
        var end = life.End is { } now && (plan is null || Same(now.Plan)) ? now : null;
        var begin = life.Begin is { } was && (plan is null || Same(was.Plan) || (end is not null && !wasThere)) ? was : null;
        return begin is null && end is null ? null : new MovedPair(begin is null ? null : ActionRow.From(begin, before), end is null ? null : ActionRow.From(end, after));
    }

    private bool Same(string other) => other.Equals(plan, StringComparison.OrdinalIgnoreCase);

    private static string PlanOf(string reference) => reference.Split('/')[0];
}
