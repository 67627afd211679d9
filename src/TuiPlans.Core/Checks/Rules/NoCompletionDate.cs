using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Delivered, and not said when.</summary>
internal static class NoCompletionDate
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status.IsDelivered() && string.IsNullOrWhiteSpace(action.Completed))
            yield return new Doubt($"It is {action.Status.Label().ToLowerInvariant()}, and nothing says since when.", $"Record it: tuiplans set {action.Ref} completed=DATE", "status");
    }
}
