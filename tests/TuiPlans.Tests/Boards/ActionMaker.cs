namespace TuiPlans.Tests.Boards;

/// <summary>Makes actions and recommendations by lot; half of them calm, so that the later rules are reached too.</summary>
internal sealed class ActionMaker(Chances chances, IReadOnlyList<DateOnly> meetings)
{
    public static readonly string[] Colours = ["blue", "green", "amber", "red"];
    public static readonly string[] People = ["Named Nurse", "Head of Service", "Inspector"];

    private static readonly string[] Themes = ["t1", "t2", "t3", "unknown"];
    private static readonly string[] Scales = ["now", "immediate", "m6", "long", "unknown"];
    private static readonly string[] States = ["to-confirm", "not-started", "not-started", "not-started", "in-progress", "in-progress", "in-progress", "complete", "signed-off", "embedded", "closed"];
    private static readonly string[] Closings = ["superseded", "transferred", "not-accepted", "withdrawn"];
    private static readonly string[] ChangeKinds = ["extension", "extension", "extension", "brought-forward", "correction", "re-plan"];
    private static readonly string[] Decisions = ["granted", "granted", "granted", "asked", "refused", "withdrawn"];

    public GeneratedAction Recommendation(string plan, string id) => Progress(new GeneratedAction(plan, id, chances.Maybe(States, 9)) { IsRecommendation = true }) with
    {
        Theme = chances.Maybe(Themes, 8),
        Timescale = chances.Maybe(Scales, 7),
        Deadline = chances.Of(3) ? chances.Of(7) ? chances.NotPast() : chances.Edge() : null,
        Judgement = chances.Maybe(["met", "partly-met", "not-met", "not-accepted"], 2),
    };

    public GeneratedAction Action(string plan, string id, IReadOnlyList<GeneratedAction> recommendations)
    {
        var named = Enumerable.Range(0, chances.Below(4)).Select(_ => Named(plan, recommendations)).Distinct(StringComparer.OrdinalIgnoreCase);
        return Progress(new GeneratedAction(plan, id, chances.Maybe(States, 9))) with
        {
            Theme = chances.Maybe(Themes, 4),
            Timescale = chances.Maybe(Scales, 4),
            MonitoredBy = chances.Maybe(["psg", "lscb", "silent", "unheard-of"], 3),
            Recommendations = [.. named],
        };
    }

    // An id is the same in any case; one of the own plan may be written in full, and one may be of a recommendation that is not there.
    private string Named(string plan, IReadOnlyList<GeneratedAction> recommendations)
    {
        if (chances.Of(1))
            return chances.Maybe(["R99", "p/R99", "elsewhere/R1"], 10)!;
        var one = recommendations[chances.Below(recommendations.Count)];
        var id = chances.Of(2) ? one.Id.ToLowerInvariant() : one.Id;
        return one.Plan != plan || chances.Of(2) ? $"{(chances.Of(1) ? one.Plan.ToUpperInvariant() : one.Plan)}/{id}" : id;
    }

    private GeneratedAction Progress(GeneratedAction action)
    {
        var calm = chances.Of(6);
        return action with
        {
            Rag = chances.Maybe(Colours, 7),
            Agency = chances.Maybe(["DBC", "PCT"], 8),
            Leads = [.. People.Where(_ => chances.Of(4))],
            Start = chances.Of(3) ? chances.Edge() : null,
            Due = Due(calm),
            Milestones = [.. Enumerable.Range(0, chances.Of(4) ? chances.Below(3) : 0).Select(_ => Milestone(calm))],
            NextCheck = chances.Of(2) ? calm ? chances.NotPast() : chances.Edge() : null,
            Updates = [.. Enumerable.Range(0, chances.Of(8) ? chances.Below(4) : 0).Select(_ => chances.Of(1) ? null : calm ? chances.Lately() : chances.Before())],
            DateChanges = [.. Enumerable.Range(0, chances.Of(4) ? chances.Below(6) : 0).Select(_ => (chances.Pick(ChangeKinds), chances.Maybe(Decisions, 9)))],
            Measures = [.. Enumerable.Range(0, chances.Of(3) ? chances.Below(3) : 0).Select(_ => Measure())],
            ClosedAs = action.Status == "closed" || chances.Of(1) ? chances.Maybe(Closings, 8) : null,
            EvidenceWithdrawn = [.. Enumerable.Range(0, chances.Of(5) ? chances.Below(3) : 0).Select(_ => chances.Of(4))],
        };
    }

    private When? Due(bool calm) => chances.Below(15) switch
    {
        >= 12 when meetings.Count > 0 => When.Day(meetings[chances.Below(meetings.Count)].AddDays(chances.Below(3) - 1)),
        0 => null,
        1 => When.Ongoing,
        2 => When.AfterEvent,
        _ => calm ? chances.NotPast() : chances.Edge(),
    };

    private (When?, string?) Milestone(bool calm)
    {
        var done = chances.Maybe(["true", "2012-02-20", "2011-11", "false"], 6);
        return (chances.Of(9) ? calm && done is null or "false" ? chances.NotPast() : chances.Edge() : null, done);
    }

    // Targets of dates in any order, or without dates.
    private GeneratedMeasure Measure()
    {
        var dated = chances.Of(5);
        var count = chances.Below(4);
        var dates = Enumerable.Range(0, count).Select(_ => chances.Edge()).Cast<When?>().Select(date => chances.Of(9) ? date : null).ToList();
        return new GeneratedMeasure(
            chances.Maybe(["higher", "lower"], 7),
            [.. Enumerable.Range(0, count).Select(i => (dated ? dates[i] : null, chances.Of(9) ? (decimal?)50 : null, chances.Of(6) ? (decimal?)(49 + (chances.Below(5) * 0.5m)) : null))]);
    }
}
