using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Signed off or embedded, without evidence that another than a lead has seen, or without a meeting that accepted it.</summary>
internal static class SignOffUnfounded
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status is not (Status.SignedOff or Status.Embedded))
            yield break;
        if (!action.StandingEvidence.Any(item => item.SeenBy is not null && !Leading.IsLead(action, item.SeenBy)))
            yield return new Doubt($"It is {action.Status.Label().ToLowerInvariant()}, and no evidence stands that a person other than a lead has seen.", "Record who saw what, or set it back to complete.", "status");
        if (day.Set.Meetings.Count > 0 && !IsAccepted(action, day))
            yield return new Doubt($"It is {action.Status.Label().ToLowerInvariant()}, and no meeting is recorded that accepted it.", "Add it to the items of that meeting (outcome: accepted), or set it back to complete.", "status");
    }

    private static bool IsAccepted(PlanAction action, Day day)
    {
        var isOnlyOne = day.Set.Plans.SelectMany(plan => plan.Counted).Count(one => one.Id.Equals(action.Id, StringComparison.OrdinalIgnoreCase)) == 1;
        return day.Set.Meetings.Any(meeting => meeting.IsOver(day.Today) && meeting.Accepted(action, isOnlyOne));
    }
}
