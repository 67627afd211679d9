using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>A recommendation that no action answers, and for which nobody has said anything of its own.</summary>
internal static class NoAction
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (day.Set.Plan(action.Plan)?.Recommendations.FirstOrDefault(r => r.Id == action.Id && r.Path == action.Path) is not { Judgement: not "not-accepted" })
            yield break;
        if (action is { Status: Status.ToConfirm, Leads.Count: 0, Due: null })
            yield return new Doubt("No action answers it, and it has no lead, date or status of its own.", $"Add an action: tuiplans add {action.Plan} recommendations={action.Id} --action \"…\"", "text");
    }
}
