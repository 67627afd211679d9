using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Evidence seen by a lead, or by somebody of the agency that did the work.</summary>
internal static class CheckerNotIndependent
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        for (var i = 0; i < action.EvidenceSeen.Count && action.Status.IsDelivered(); i++)
        {
            var item = action.EvidenceSeen[i];
            if (item.IsWithdrawn || item.SeenBy is not { } by)
                continue;
            var agency = day.Set.Registers.Person(by)?.Agency;
            if (Leading.IsLead(action, by))
                yield return new Doubt($"\"{Shortened.To(item.What, 60)}\" was seen by {day.Set.Registers.Words(by)}, who leads the action.", "Have somebody else see it.", "evidence");
            else if (agency is not null && agency == action.Agency)
                yield return new Doubt($"\"{Shortened.To(item.What, 60)}\" was seen by {day.Set.Registers.Words(by)}, who is of the agency that did the work ({agency}).", "Have another agency see it.", "evidence");
        }
    }
}
