using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>Where an action stands on a day, and why.</summary>
/// <param name="Position">Where.</param>
/// <param name="Reason">Why, in a few words.</param>
internal sealed record Standing(Position Position, string Reason)
{
    private const int CheckGraceDays = 30;
    private const int SilentDaysWherePressing = 35;
    private const int SilentDays = 65;
    private const int ExtensionsAtBestAmber = 2;

    /// <summary>The first rule that applies.</summary>
    public static Standing Of(PlanAction action, Day day) =>
        Ended(action)
        ?? Late(action, day.Today)
        ?? MissedOnTheWay(action, day.Today)
        ?? PastDeadline(action, day)
        ?? Silent(action, day)
        ?? Extended(action)
        ?? BehindTarget(action)
        ?? NotStarted(action, day)
        ?? (action.Status == Status.ToConfirm
            ? new Standing(Position.ToConfirm, "to confirm")
            : new Standing(Position.OnTrack, action.Due?.LastDay is null ? "no date" : "in time"));

    private static Standing? Ended(PlanAction action) => action.Status switch
    {
        Status.Closed => new Standing(Position.Closed, action.Closed?.As?.Replace('-', ' ') ?? "closed"),
        Status.Complete => new Standing(Position.Complete, "complete"),
        Status.SignedOff or Status.Embedded => new Standing(Position.SignedOff, action.Status.Label().ToLowerInvariant()),
        _ => null,
    };

    private static Standing? Late(PlanAction action, DateOnly today) => action.Due?.LastDay is { } due && due < today
        ? new Standing(Position.OffTrack, $"{Elapsed.Words(due, today)} overdue")
        : null;

    private static Standing? MissedOnTheWay(PlanAction action, DateOnly today)
    {
        foreach (var milestone in action.Milestones)
        {
            if (!milestone.IsDone && milestone.Due is { } by && by.Last < today)
                return new Standing(Position.Slipping, $"a milestone was due {by.Words}");
        }
        return action.NextCheck is { } check && check.Last < today
            ? new Standing(check.Last.AddDays(CheckGraceDays) < today ? Position.OffTrack : Position.Slipping, $"next check was {check.Words}")
            : null;
    }

    private static Standing? PastDeadline(PlanAction action, Day day) => day.Deadline(action) is { } deadline && deadline.Last < day.Today
        ? new Standing(Position.Slipping, $"past deadline {deadline.Words}")
        : null;

    // News is as old as the first day it may be of. Where rounds are held they say who was silent; else the calendar does.
    private static Standing? Silent(PlanAction action, Day day)
    {
        if (day.LastRound(action) is { } round)
            return round.LacksReturnOf(action.Leads) ? new Standing(Position.Slipping, $"no return in the round {round.Id}") : null;
        var isPressing = day.IsImmediate(action) || action.Rag is Rating.Red or Rating.Amber;
        var most = isPressing ? SilentDaysWherePressing : SilentDays;
        if (action.LastNews is { } news)
            return news.AddDays(most) < day.Today ? new Standing(Position.Slipping, $"no update for {Elapsed.Words(news, day.Today)}") : null;
        return day.Since(action)?.AddDays(most) < day.Today ? new Standing(Position.Slipping, "no update yet") : null;
    }

    private static Standing? Extended(PlanAction action)
    {
        var granted = action.ExtensionsGranted;
        return granted >= ExtensionsAtBestAmber ? new Standing(Position.Slipping, $"extended {granted} times") : null;
    }

    private static Standing? BehindTarget(PlanAction action)
    {
        foreach (var measure in action.Measures)
        {
            if (measure.Latest is not { Value: { } value, Actual: { } actual })
                continue;
            if (measure.HigherIsBetter ? actual < value : actual > value)
                return new Standing(Position.Slipping, $"{Shortened.To(measure.Name, 40)}: {actual}{measure.Unit}, target {value}{measure.Unit}");
        }
        return null;
    }

    private static Standing? NotStarted(PlanAction action, Day day) => action.Status == Status.NotStarted && ActionRow.IsDueBefore(action, day)
        ? new Standing(
            Position.Slipping,
            day.NextMeeting(action) is { Day: { } meeting } ? $"due before the meeting of {Period.Day(meeting).Words}, not started" : "due within a month, not started")
        : null;
}
