using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Open again, though a completion date stands, and nothing says why.</summary>
internal static class StatusBack
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status.IsOpen() && PeriodParser.Parse(FieldValue.WithoutBy(action.Completed ?? "")) is { } completed && !(action.LastNews >= completed.First))
            yield return new Doubt($"It is {action.Status.Label().ToLowerInvariant()}, and its completion date ({completed.Words}) still stands: it was moved back, and nothing says why.", $"Say so: tuiplans update {action.Ref} -m WHY, and take the date out.", "completed");
    }
}
