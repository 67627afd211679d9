using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>The look at whether practice lasted is past, and nothing was found.</summary>
internal static class ImpactReviewPast
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status != Status.Closed && action.ImpactReview is { Due: { } due, Finding: null } && due.Last < day.Today)
            yield return new Doubt($"The impact review was due {due.Words}.", $"Do it, and record what was found: tuiplans set {action.Ref} impact-review.finding=…", "impact-review", null, "due");
    }
}
