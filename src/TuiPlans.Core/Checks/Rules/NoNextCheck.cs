using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Open, without a date, and without a day to look again.</summary>
internal static class NoNextCheck
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status.IsOpen() && action.Due?.Period is null && action.NextCheck is null)
            yield return new Doubt($"{(action.Due is { } due ? $"It is due {due.Words}, which is no date" : "It has no date")}, so nothing will ever make it late.", $"Agree a date, or when to look again: tuiplans set {action.Ref} next-check=DATE", "due");
    }
}
