using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>The day to look again is past.</summary>
internal static class NextCheckPast
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status.IsOpen() && action.NextCheck is { } check && check.Last < day.Today)
            yield return new Doubt($"It was to be looked at again by {check.Words}.", $"Look, record what you find, and set the next: tuiplans set {action.Ref} next-check=DATE", "next-check");
    }
}
