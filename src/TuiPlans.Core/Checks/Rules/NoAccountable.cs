using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Several leads, and none accountable.</summary>
internal static class NoAccountable
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status.IsOpen() && action.Leads.Count > 1 && string.IsNullOrWhiteSpace(action.Accountable))
            yield return new Doubt($"It has {action.Leads.Count} leads, and {(action.Leads.Count == 2 ? "neither" : "none")} of them is accountable.", $"Name one: tuiplans set {action.Ref} accountable=WHO", "leads");
    }
}
