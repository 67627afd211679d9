using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Signed off or embedded on evidence that is older than a year.</summary>
internal static class EvidenceOld
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status is not (Status.SignedOff or Status.Embedded))
            yield break;
        var newest = action.StandingEvidence.Select(item => item.Date?.Last).Max();
        if (newest < day.Today.AddYears(-1))
            yield return new Doubt($"The latest evidence is of {Period.Day(newest.Value).Words}, more than a year ago.", "Look whether it still holds, and record what you see.", "evidence");
    }
}
