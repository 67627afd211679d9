using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>
/// Which action is which through a period: walked from the newest step on, each rename leads to the earlier name, so that a renumbered
/// action is the same one.
/// </summary>
internal sealed class Lives
{
    private readonly Dictionary<string, PlanAction> ends;
    private readonly Dictionary<string, PlanAction> begins;
    private readonly Dictionary<string, Life> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly List<Life> met = [];
    private readonly Dictionary<string, string> laterNames = new(StringComparer.Ordinal);

    public Lives(PlanSet before, PlanSet after) => (begins, ends) = (Counted(before), Counted(after));

    /// <summary>The life that a step belongs to; null for what is never counted: registers, plans, and recommendations with actions.</summary>
    public Life? Of(RecordedChange step)
    {
        if (step.Fields != Fields.Action && !IsCounted(step))
            return null;
        var life = Named(step.Ref);
        if (step.FormerRef is { } former)
            Rename(step.Ref, former, life);
        else if (step.LaterRef is { } later)
            laterNames[step.Ref] = later;
        return life.Whole;
    }

    /// <summary>When all steps were walked: what a branch changed under the name that an action had before the period is that action.</summary>
    public void Settle()
    {
        foreach (var (earlier, later) in laterNames)
        {
            if (begins.ContainsKey(earlier) || !named.TryGetValue(earlier, out var life) || life.Whole.End is not null)
                continue;
            var known = Named(later).Whole;
            if (known != life.Whole)
                life.Whole.JoinTo(known);
        }
    }

    /// <summary>Every action that is counted at the beginning or the end, when all steps were walked.</summary>
    public IReadOnlyList<Life> All()
    {
        var all = new List<Life>();
        foreach (var (reference, action) in begins)
        {
            var life = Named(reference).Whole;
            life.Begin ??= action;
            all.Add(life);
        }
        var known = all.ToHashSet();
        foreach (var life in met)
        {
            if (life.Whole.End is not null && known.Add(life.Whole))
                all.Add(life.Whole);
        }
        foreach (var (reference, action) in ends)
        {
            if (taken.Add(reference))
                all.Add(new Life(reference, action));
        }
        return [.. all.Distinct()];
    }

    private bool IsCounted(RecordedChange step) => step.Fields == Fields.Recommendation
        && (named.ContainsKey(step.Ref) || begins.ContainsKey(step.Ref) || ends.ContainsKey(step.Ref) || (step.FormerRef is { } former && begins.ContainsKey(former)));

    private Life Named(string reference)
    {
        if (!named.TryGetValue(reference, out var life))
        {
            named[reference] = life = new Life(reference, taken.Add(reference) ? ends.GetValueOrDefault(reference) : null);
            met.Add(life);
        }
        return life;
    }

    private void Rename(string now, string former, Life life)
    {
        // A step on a side branch may know the earlier name after the rename: it is the same action.
        if (named.TryGetValue(former, out var other) && other.Whole != life.Whole && other.Whole.End is null)
            other.Whole.JoinTo(life.Whole);
        named.Remove(now);
        named[former] = life;
    }

    private static Dictionary<string, PlanAction> Counted(PlanSet set)
    {
        var counted = new Dictionary<string, PlanAction>(StringComparer.Ordinal);
        foreach (var plan in set.Plans)
        {
            foreach (var action in plan.Counted)
                counted.TryAdd(action.Ref, action);
        }
        return counted;
    }
}
