using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Another date was asked for, and the meeting that could decide is over.</summary>
internal static class DateUndecided
{
    private const int DaysWithoutMeetings = 31;

    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        for (var i = 0; i < action.DateChanges.Count; i++)
        {
            if (action.DateChanges[i] is not { Decision: "asked", AskedOn: { } asked } change)
                continue;
            var meeting = day.LastMeeting(action);
            var isLate = meeting is not null ? asked.Last < meeting.Day : asked.Last.AddDays(DaysWithoutMeetings) < day.Today;
            if (isLate)
                yield return new Doubt($"Another date, {change.To?.Words ?? "not said which"}, was asked for on {asked.Words} and nobody has decided{(meeting is null ? "" : $", though {meeting.Id} is over")}.", $"Decide: tuiplans grant {action.Ref}, or refuse.", "date-changes", i);
        }
    }
}
