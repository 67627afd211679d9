using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Red or amber, and nothing says why.</summary>
internal static class NoRatingReason
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Rag is Rating.Red or Rating.Amber && action.Status != Status.Closed && string.IsNullOrWhiteSpace(action.RagReason))
            yield return new Doubt($"It is rated {action.Rag.Label()}, and nothing says why.", $"Give the reason: tuiplans set {action.Ref} rag-reason=…", "rag");
    }
}
