using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Complete, and nobody has seen evidence.</summary>
internal static class NoEvidence
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status == Status.Complete && !action.StandingEvidence.Any())
            yield return new Doubt(action.EvidenceSeen.Count == 0 ? "It is complete, and no evidence is recorded." : "It is complete, and all its evidence was withdrawn.", $"Record it: tuiplans set {action.Ref} 'evidence.seen+=WHAT; seen-by WHO; date DATE'", "status");
    }
}
