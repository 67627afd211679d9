using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Led by a post that ended.</summary>
internal static class PostEnded
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        foreach (var (person, key) in Leading.Of(action, day))
        {
            if (person.Until is { } until && until.Last < day.Today)
                yield return new Doubt($"{person.Words} ended on {Period.Day(until.Last).Words}.", "Say who took it over.", key);
        }
    }
}
