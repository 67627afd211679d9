using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Embedded, without an impact review of three months or more after completion.</summary>
internal static class EmbeddedUnfounded
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        const int Months = 3;
        if (action.Status != Status.Embedded)
            yield break;
        if (string.IsNullOrWhiteSpace(action.ImpactReview?.Finding))
            yield return new Doubt("It is embedded, and no impact review found that practice lasted.", "Record the finding (impact-review), or set it back to signed-off.", "status");
        else if (PeriodParser.Parse(FieldValue.WithoutBy(action.Completed ?? "")) is { } completed && action.ImpactReview!.Date is { } date && date.Last < completed.First.AddMonths(Months))
            yield return new Doubt($"The impact review of {date.Words} was less than {Months} months after completion ({completed.Words}), too early to show that practice lasted.", "Review again, or set it back to signed-off.", "impact-review");
    }
}
