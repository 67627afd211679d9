namespace TuiPlans.Tests.Boards;

/// <summary>
/// The rules about ratings a second time, each from the words of the rules and the words of the files, the slow and plain way. A rule has a
/// name, so that it can be held that the right one gave the rating.
/// </summary>
internal sealed class NaiveStanding(GeneratedPlans plans)
{
    private readonly DateOnly today = plans.Today;
    private readonly Dictionary<string, (string Position, string Rule)> found = [];
    private readonly Dictionary<string, GeneratedAction> recommendations = plans.Recommendations.ToDictionary(one => one.Ref, StringComparer.OrdinalIgnoreCase);

    /// <summary>Where it stands, in the words that a scheme has for positions, and by which rule.</summary>
    public (string Position, string Rule) Of(GeneratedAction action)
    {
        if (!found.TryGetValue(action.Ref, out var one))
            found[action.Ref] = one = FirstRule(action);
        return one;
    }

    private (string Position, string Rule) FirstRule(GeneratedAction action)
    {
        if (action.Status == "closed")
            return ("closed", action.ClosedAs?.Replace('-', ' ') ?? "closed");
        if (action.Status == "complete")
            return ("complete", "complete");
        if (action.Status is "signed-off" or "embedded")
            return ("signed-off", action.Status.Replace('-', ' '));
        if (action.Due?.Last < today)
            return ("off-track", "overdue");
        if (action.Milestones.Any(one => one.Due?.Last < today && (one.Done is null or "false")))
            return ("slipping", "milestone");
        if (action.NextCheck?.Last < today)
            return (Ago(action.NextCheck.Last!.Value) > 30 ? "off-track" : "slipping", "next check");
        if (Deadline(action)?.Last < today)
            return ("slipping", "deadline");
        if (Silence(action) is { } silence)
            return ("slipping", silence);
        if (action.DateChanges.Count(one => one is { Kind: "extension", Decision: "granted" }) >= 2)
            return ("slipping", "extended");
        if (action.Measures.Any(IsBehind))
            return ("slipping", "measure");
        if (action.Status == "not-started" && IsBeforeMeeting(action))
            return ("slipping", NextMeeting(Body(action)) is { } meeting ? $"before {meeting.Day:yyyy-MM-dd}" : "before the month is over");
        return action.Status == "to-confirm" ? ("to-confirm", "to-confirm") : ("on-track", "on-track");
    }

    public bool IsOverdue(GeneratedAction action) => IsOpen(action) && action.Due?.Last < today;

    public bool IsBeforeMeeting(GeneratedAction action)
    {
        if (!IsOpen(action) || IsOverdue(action) || action.Due?.Last is not { } due)
            return false;
        return NextMeeting(Body(action)) is { } meeting ? due < meeting.Day : due.DayNumber - today.DayNumber <= 31;
    }

    /// <summary>The body that watches it: its own, else the plan's.</summary>
    public string? Body(GeneratedAction action) => action.MonitoredBy ?? Plan(action.Plan).MonitoredBy;

    /// <summary>The day of the next meeting of a body that takes place and was not held yet: one of today counts.</summary>
    public GeneratedMeeting? NextMeeting(string? body) => body is null ? null : plans.Meetings
        .Where(one => one.Body == body && one.State != "cancelled" && one.Day >= today && !(one.Day == today && one.State == "held"))
        .OrderBy(one => one.Day).FirstOrDefault();

    public static bool IsOpen(GeneratedAction action) => action.Status is "to-confirm" or "not-started" or "in-progress";

    /// <summary>The recommendation that a name in an action means, or null.</summary>
    public GeneratedAction? Named(GeneratedAction action, string name) =>
        recommendations.GetValueOrDefault(name.Contains('/', StringComparison.Ordinal) ? name : $"{action.Plan}/{name}");

    // Themes and timescales are words of a plan: those of another plan's recommendation say nothing here.
    public GeneratedAction? First(GeneratedAction action) => action.Recommendations.Select(name => Named(action, name)).FirstOrDefault(one => one?.Plan == action.Plan);

    /// <summary>The theme on the action, else that of its first recommendation.</summary>
    public string? Theme(GeneratedAction action) => action.Theme ?? First(action)?.Theme;

    public string? Timescale(GeneratedAction action) => action.Timescale ?? First(action)?.Timescale;

    /// <summary>The inspectors' own date: the earliest of the recommendations it answers, each its own or that of its timescale; else that of the timescale it has itself.</summary>
    public When? Deadline(GeneratedAction action)
    {
        var named = action.Recommendations.Select(name => Named(action, name)).OfType<GeneratedAction>()
            .Select(one => one.Deadline ?? DateOf(one.Plan, one.Timescale)).OfType<When>().ToList();
        return named.MinBy(date => date.Last) ?? action.Deadline ?? DateOf(action.Plan, Timescale(action));
    }

    private GeneratedPlan Plan(string id) => plans.Plans.Single(one => one.Id == id);

    private When? DateOf(string plan, string? timescale) => Plan(plan).Timescales.FirstOrDefault(one => one.Id == timescale).Date;

    private int Ago(DateOnly day) => today.DayNumber - day.DayNumber;

    // Rounds take the place of the calendar: where one of the body that watches is closed, silence is not asked about.
    private string? Silence(GeneratedAction action)
    {
        var body = Body(action);
        var closed = plans.Rounds.Where(round => IsClosed(round) && Speaks(round, body)).ToList();
        if (closed.Count > 0)
        {
            var last = closed.OrderBy(round => round.Closed?.Last ?? round.ReturnBy?.Last).Last();
            var asked = last.Asked.Where(one => action.Leads.Contains(one.Lead)).ToList();
            return asked.Count > 0 && asked.All(one => one.State is not ("returned" or "nil-return")) ? $"no return {last.Id}" : null;
        }

        var most = IsImmediate(action) || action.Rag is "red" or "amber" ? 35 : 65;
        var dated = action.Updates.OfType<When>().ToList();
        if (dated.Count > 0)
            return Ago(dated.Max(date => date.First!.Value)) > most ? "no update" : null;
        return Since(action) is { } since && Ago(since) > most ? "no update" : null;
    }

    // One for the meeting of another body does not; one for no meeting, or for one that is not there, speaks for all.
    private bool Speaks(GeneratedRound round, string? body) => plans.Meetings.SingleOrDefault(one => one.Id == round.Meeting) is not { } meeting || meeting.Body == body;

    private bool IsClosed(GeneratedRound round) => round.Closed is { } closed ? closed.First <= today : round.ReturnBy?.Last < today;

    private bool IsImmediate(GeneratedAction action)
    {
        var scale = Timescale(action);
        var label = Plan(action.Plan).Timescales.FirstOrDefault(one => one.Id == scale).Label;
        return Begins(scale) || Begins(label);

        static bool Begins(string? words) => words?.StartsWith("immediate", StringComparison.OrdinalIgnoreCase) == true;
    }

    // What nobody ever reported on is as old as the work on it.
    private DateOnly? Since(GeneratedAction action) => action.Start?.First ?? Plan(action.Plan).Stages
        .Where(one => one.Name is "agreed" or "approved" or "submitted" or "live" && one.Date is not null).Select(one => one.Date?.First).Max();

    // The latest figure that was found, against the target that stands beside it; where there are no dates, the last line is the latest.
    private static bool IsBehind(GeneratedMeasure measure)
    {
        var (_, value, actual) = measure.Targets.Where(one => one.Actual is not null).OrderBy(one => one.Due?.Last ?? DateOnly.MinValue).LastOrDefault();
        return measure.Better == "lower" ? actual > value : actual < value;
    }
}
