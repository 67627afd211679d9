using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Led by a post that is vacant.</summary>
internal static class PostVacant
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        foreach (var (person, key) in Leading.Of(action, day))
        {
            if (person.IsVacant && !(person.Until?.Last < day.Today))
                yield return new Doubt($"The post of {person.Words} is vacant.", "Say who acts meanwhile.", key);
        }
    }
}
