using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>At which meeting an action was accepted: the authority for a sign-off, which the action's own file does not name.</summary>
/// <param name="day">The plans and meetings.</param>
internal sealed class Acceptances(Day day)
{
    private Dictionary<string, int>? plansWithId;

    /// <summary>The last meeting up to a day that accepted it; null where none did.</summary>
    public Meeting? Of(Life life, DateOnly until)
    {
        if (life.End is not { } action)
            return null;
        Meeting? last = null;
        foreach (var meeting in day.Set.Meetings)
        {
            if (meeting.Day <= until && !(meeting.Day < last?.Day) && meeting.Accepted(action, IsOnlyOne(action)))
                last = meeting;
        }
        return last;
    }

    private bool IsOnlyOne(PlanAction action)
    {
        plansWithId ??= day.Set.Actions.GroupBy(one => one.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        return plansWithId.GetValueOrDefault(action.Id) <= 1;
    }
}
