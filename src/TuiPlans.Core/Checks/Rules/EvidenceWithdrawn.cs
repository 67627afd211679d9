using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Signed off or embedded on evidence that was withdrawn.</summary>
internal static class EvidenceWithdrawn
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status is not (Status.SignedOff or Status.Embedded))
            yield break;
        for (var i = 0; i < action.EvidenceSeen.Count; i++)
        {
            if (action.EvidenceSeen[i] is { IsWithdrawn: true } item && !action.StandingEvidence.Any(other => other.Date?.Last >= (item.WithdrawnOn?.First ?? DateOnly.MinValue)))
                yield return new Doubt($"\"{Shortened.To(item.What, 60)}\" was withdrawn, and nothing has been seen since.", "See other evidence, or set it back to complete.", "evidence");
        }
    }
}
