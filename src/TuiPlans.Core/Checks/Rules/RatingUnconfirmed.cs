using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>The rating was not confirmed since the last meeting.</summary>
internal static class RatingUnconfirmed
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status.IsOpen() && action.Rag is { } rag && day.LastMeeting(action) is { Day: { } met } meeting && !(action.RagDate?.Last >= met))
            yield return new Doubt($"The rating {Ratings.Label(rag)} is {(action.RagDate is { } date ? $"of {date.Words}" : "of a day that nobody knows")}, and {meeting.Id} has met since.", $"Confirm or change it: tuiplans set {action.Ref} rag=…", "rag");
    }
}
