using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>A milestone is past and not done.</summary>
internal static class MilestonePast
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        for (var i = 0; i < action.Milestones.Count && action.Status.IsOpen(); i++)
        {
            if (action.Milestones[i] is { IsDone: false, Due: { } due } milestone && due.Last < day.Today)
                yield return new Doubt($"The milestone \"{Shortened.To(milestone.Text, 60)}\" was due {due.Words}.", "Tick it where it is done, else ask the lead.", "milestones", i, "due");
        }
    }
}
