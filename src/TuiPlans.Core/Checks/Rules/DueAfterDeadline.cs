using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>The agreed date is later than the inspectors asked for.</summary>
internal static class DueAfterDeadline
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status.IsOpen() && action.Due is { LastDay: { } due } && day.Deadline(action) is { } deadline && due > deadline.Last)
            yield return new Doubt($"Due {action.Due.Words}, {TimeApart.Words(deadline.Last, due)} after the date the inspectors set ({deadline.Words}).",
                due < day.Today
                    ? "It is overdue as well: finish it, and have the later date accepted with a reason (accepted-findings in plan.yaml)."
                    : "Agree an earlier date, or have the later one accepted with a reason (accepted-findings in plan.yaml).", "due");
    }
}
