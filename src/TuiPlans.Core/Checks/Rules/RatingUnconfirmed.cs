using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>The rating was not confirmed since the last meeting.</summary>
internal static class RatingUnconfirmed
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status.IsOpen() && action.Rag is { } rag && day.LastMeeting(action) is { Day: { } met } meeting && !(action.RagDate?.Last >= met))
            yield return new Doubt($"Rated {rag.Word()} {(action.RagDate is { } date ? $"on {date.Words}" : "on a day that nobody knows")}, and {Body(meeting, day)} has met since ({Period.Day(met).Words}): the rating is older than its last meeting.",
                $"Confirm or change it: tuiplans set {action.Ref} rag=…", "rag");
    }

    private static string Body(Meeting meeting, Day day) => day.Set.Registers.Body(meeting.Body) is { } body
        ? body.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? body.Name : $"the {body.Name}"
        : meeting.Body is { } id ? $"the {id}" : $"the meeting {meeting.Id}";
}
