using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>An event with the action that it happened to.</summary>
/// <param name="Life">The action.</param>
/// <param name="Event">The event.</param>
internal sealed record ToldEvent(Life Life, MovementEvent Event);

/// <summary>What of all plans is looked at: one plan, through every name that it had in the period, or all of them.</summary>
internal sealed class PlanScope
{
    private readonly bool isAll;
    private readonly string? begun;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks up how the plan was named in the period.</summary>
    /// <param name="before">The plans at the earlier moment.</param>
    /// <param name="after">The plans at the later moment.</param>
    /// <param name="steps">What was recorded in between, newest first.</param>
    /// <param name="plan">The id of the plan, as it is named at the later moment; null for all.</param>
    public PlanScope(PlanSet before, PlanSet after, IReadOnlyList<RecordedChange> steps, string? plan)
    {
        isAll = plan is null;
        var first = plan;
        foreach (var name in plan is null ? [] : NamesOf(plan, steps))
        {
            first = name;
            // A plan that took the earlier name of this one is another.
            if (name == plan || after.Plan(name) is null)
                names.Add(name);
        }
        begun = first is null ? null : before.Plan(first)?.Id;
    }

    public bool Holds(RecordedChange step) => step.Plan.Length > 0 && Holds(step.Plan);

    public bool Holds(Life life, MovementEvent told) => Holds(PlanOf(told.NamedThen ?? life.Ref)) || Holds(PlanOf(life.Ref));

    /// <summary>An action at both moments, each where it counts here; null where it does at neither.</summary>
    public MovedPair? Pair(Life life, Day before, Day after)
    {
        var end = life.End is { } now && Holds(now.Plan) ? now : null;
        // Where nothing tells how the plan was named, its actions count wherever they were.
        var begin = life.Begin is { } was && (isAll || (begun is null ? end is not null : was.Plan == begun)) ? was : null;
        return begin is null && end is null ? null : new MovedPair(begin is null ? null : ActionRow.From(begin, before), end is null ? null : ActionRow.From(end, after));
    }

    // The latest name first: each rename of the plan's own file leads to the one before, until it was made.
    private static IEnumerable<string> NamesOf(string plan, IReadOnlyList<RecordedChange> steps)
    {
        yield return plan;
        var name = plan;
        foreach (var step in steps)
        {
            if (step.Fields != Fields.Plan || !step.Plan.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (step.IsNew)
                yield break;
            if (step.FormerRef is { } former)
                yield return name = PlanOf(former);
        }
    }

    private bool Holds(string plan) => isAll || names.Contains(plan);

    private static string PlanOf(string reference) => reference.Split('/')[0];
}
