using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

/// <summary>
/// Two plans made of a seed: one with themes, timescales and a body that meets, one without any; actions that answer recommendations of
/// either, and recommendations that nothing answers.
/// </summary>
internal sealed class GeneratedPlans
{
    public static readonly DateOnly Today = new(2012, 8, 30);
    public static readonly DateOnly Meeting = new(2012, 9, 20);

    private static readonly string[] Themes = ["t1", "t2", "t3", "unknown"];
    private static readonly string[] Scales = ["now", "m6", "long"];
    private static readonly string[] States = ["to-confirm", "not-started", "in-progress", "complete", "signed-off", "embedded", "closed"];
    private static readonly string[] Closings = ["superseded", "transferred", "not-accepted"];
    private static readonly string[] Colours = ["blue", "green", "amber", "red"];
    private readonly Random random;

    public GeneratedPlans(int seed, int actions)
    {
        random = new Random(seed);
        var recommendations = Enumerable.Range(1, Math.Max(2, actions / 5)).Select(i => Recommendation($"R{i}")).ToList();
        Actions = [.. Enumerable.Range(1, actions).Select(i => Action(random.Next(6) == 0 ? "q" : "p", $"A-{i}", recommendations.Count))];
        Recommendations = recommendations;
        Set = Read();
    }

    /// <summary>The actions of both plans.</summary>
    public IReadOnlyList<GeneratedAction> Actions { get; }

    /// <summary>The recommendations of p: what stands in their own fields, and the deadline.</summary>
    public IReadOnlyList<(GeneratedAction Own, DateOnly? Deadline)> Recommendations { get; }

    public PlanSet Set { get; }

    private PlanSet Read()
    {
        List<(string, string)> files =
        [
            ("p/plan.yaml", "title: A generated plan\nmonitored-by: psg\nthemes: [{id: t1, label: Early help}, {id: t2, label: Health and wellbeing}, {id: t3, label: Workforce}]\n"
                + "timescales: [{id: now, label: Immediately, date: 2012-03-31}, {id: m6, label: Within 6 months, date: 2012-10-31}, {id: long, label: Longer}]\n"),
            ("q/plan.yaml", "title: Another\n"),
            ("meetings/next.yaml", "body: psg\nstarts: 2012-09-20\n"),
            ("bodies.yaml", "bodies: [{id: DBC, name: Council}, {id: psg, name: Group}]\n"),
            .. Actions.Select(action => ($"{action.Plan}/{action.Id}.yaml", action.Yaml())),
            .. Recommendations.Select(one => ($"p/recommendations/{one.Own.Id}.yaml", $"text: Words of {one.Own.Id}\n" + (one.Deadline is { } day ? $"deadline: {day:yyyy-MM-dd}\n" : "") + one.Own.Yaml().Replace($"title: {one.Own.Id}\n", "", StringComparison.Ordinal))),
        ];
        return PlanFiles.Read([.. files]);
    }

    private (GeneratedAction Own, DateOnly? Deadline) Recommendation(string id) => (
        Progress(new GeneratedAction("p", id, Pick(States))) with { Theme = Maybe(Themes, 8), Timescale = Maybe(Scales, 8) },
        Chance(3) ? Around(120) : null);

    private GeneratedAction Action(string plan, string id, int recommendations)
    {
        var action = Progress(new GeneratedAction(plan, id, Pick(States)));
        var answered = Enumerable.Range(0, random.Next(3)).Select(_ => $"{(plan == "p" ? "" : "p/")}{Case("R")}{random.Next(1, recommendations + 2)}").Distinct(StringComparer.OrdinalIgnoreCase);
        return action with { Theme = Maybe(Themes, 4), Timescale = Maybe(Scales, 4), Recommendations = [.. answered] };
    }

    private GeneratedAction Progress(GeneratedAction action) => action with
    {
        Rag = Maybe(Colours, 7),
        Agency = Maybe(["DBC", "PCT"], 8),
        Leads = [.. new[] { "Named Nurse", "Head of Service", "Inspector" }.Where(_ => Chance(4))],
        Due = Chance(8) ? Around(90) : null,
        Milestone = Chance(2) ? Around(60) : null,
        IsMilestoneDone = Chance(5),
        NextCheck = Chance(1) ? Around(60) : null,
        News = Chance(7) ? Today.AddDays(-random.Next(100)) : null,
        Extensions = Chance(2) ? random.Next(1, 4) : 0,
        ClosedAs = action.Status == "closed" ? Maybe(Closings, 8) : null,
        HasEvidence = Chance(5),
        IsEvidenceWithdrawn = Chance(3),
    };

    // An id is the same in any case.
    private string Case(string letter) => Chance(2) ? letter.ToLowerInvariant() : letter;

    private bool Chance(int ofTen) => random.Next(10) < ofTen;

    private DateOnly Around(int days) => Today.AddDays(random.Next(-days, days + 1));

    private string Pick(string[] of) => of[random.Next(of.Length)];

    private string? Maybe(string[] of, int ofTen) => Chance(ofTen) ? Pick(of) : null;
}
