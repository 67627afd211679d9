using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>An action with what a day makes of it: what boards and lists show.</summary>
/// <param name="Action">The action.</param>
/// <param name="Day">The day, with the plans.</param>
/// <param name="Derived">The rating that dates and status give.</param>
/// <param name="IsOverdue">Open, and the last day of the agreed date is before today.</param>
/// <param name="IsMismatch">The stated rating contradicts the derived one.</param>
public sealed record ActionRow(PlanAction Action, Day Day, Derived Derived, bool IsOverdue, bool IsMismatch)
{
    private const int DaysWithoutMeetings = 31;
    private const int MostOfWording = 40;

    /// <summary>Looks at <paramref name="action"/> on a day.</summary>
    public static ActionRow From(PlanAction action, Day day)
    {
        var derived = Derived.From(action, day);
        var overdue = action.Status.IsOpen() && action.Due?.LastDay < day.Today;
        return new ActionRow(action, day, derived, overdue, derived.Contradicts(action.Rag, action.Status));
    }

    /// <summary>The date that is asked for and not decided; null where none is.</summary>
    public DateChange? Asked => Steps.Open(Action) is [var open, ..] ? open : null;

    /// <summary>Whether it is a recommendation that no action answers, and so is counted itself.</summary>
    public bool IsOfRecommendation => PlanPath.Of(Action.Path)?.Kind == PlanFileKind.Recommendation;

    /// <summary>The leads in one line.</summary>
    public string Leads => string.Join(", ", Action.Leads.Select(lead => lead.Words));

    /// <summary>When it is due in words, or <c>no date</c>.</summary>
    public string DueWords => Action.Due?.Words ?? Action.DueText ?? "no date";

    /// <summary>When it is due within a sentence: <c>due 14 Jun 2012</c>; the wording of a document, which may be a sentence, is told as such.</summary>
    public string DueSaid => Action.Due is null && Action.DueText is { } text ? $"due as worded: {Shortened.To(text.ReplaceLineEndings(" "), MostOfWording)}" : $"due {DueWords}";

    /// <summary>The mark beside the rating.</summary>
    public Assurance Assurance => Assurances.Of(Action);

    /// <summary>Whether the body that watches it has a meeting planned.</summary>
    public bool HasMeeting => Day.NextMeeting(Action) is { Day: not null };

    /// <summary>Open, due before the next meeting of the body that watches it (where none is planned, within 31 days), and not overdue yet.</summary>
    public bool IsDueBeforeMeeting => Action.Status.IsOpen() && !IsOverdue && IsDueBefore(Action, Day);

    /// <summary>The same in words with the day: <c>due before the meeting of 12 Sep 2012</c>; null where it is not.</summary>
    public string? BeforeMeetingWords => !IsDueBeforeMeeting ? null
        : Day.NextMeeting(Action) is { Day: { } meeting } ? $"{DueSoon.BeforeMeeting} of {Period.Day(meeting).Words}"
        : $"{DueSoon.WithinMonth}, no meeting is planned";

    /// <summary>Days since the last dated update, which is as old as the first day it may be of; null where there is none.</summary>
    public int? SilentDays => Action.LastNews is { } news ? Day.Today.DayNumber - news.DayNumber : null;

    /// <summary>Due before the next meeting of the body that watches it; where it has none planned, within 31 days.</summary>
    internal static bool IsDueBefore(PlanAction action, Day day) => action.Due?.LastDay is { } due
        && (day.NextMeeting(action) is { Day: { } meeting } ? due < meeting : due <= day.Today.AddDays(DaysWithoutMeetings));
}
