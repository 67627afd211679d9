using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

/// <summary>
/// Three plans made of a seed with the bodies, meetings, rounds and schemes around them: actions that answer recommendations of any of the
/// plans, recommendations that nothing answers, and dates that stand at the edges of the rules, the day before, of and after.
/// </summary>
internal sealed class GeneratedPlans
{
    /// <summary>Days at and beside the ends of months, quarters, seasons and years, so that periods end on the day before, of and after.</summary>
    private static readonly DateOnly[] Days =
    [
        new(2012, 8, 30), new(2012, 8, 31), new(2012, 9, 1), new(2012, 9, 30), new(2012, 10, 1), new(2012, 3, 31), new(2012, 4, 1), new(2012, 2, 29),
        new(2012, 3, 1), new(2012, 5, 31), new(2012, 6, 1), new(2012, 11, 30), new(2012, 12, 31), new(2013, 1, 1),
    ];

    private static readonly string[] PlanIds = ["p", "q", "r"];
    private static readonly string[] Bodies = ["psg", "lscb", "silent"];
    private static readonly string[] Positions = ["closed", "signed-off", "complete", "on-track", "slipping", "off-track", "to-confirm"];
    private static readonly string[] StageNames = ["draft", "consultation", "agreed", "approved", "submitted", "live", "closed", "archived"];
    private static readonly string[] ReturnStates = ["returned", "nil-return", "no-return", "out-of-office"];
    private readonly Chances chances;

    public GeneratedPlans(int seed, int actions)
    {
        var random = new Random(seed);
        Today = seed % 3 == 0 ? Days[0] : Days[random.Next(Days.Length)];
        chances = new Chances(random, Today);
        Settings = MakeSettings();
        Meetings = [.. Enumerable.Range(1, random.Next(8)).Select(MakeMeeting)];
        Rounds = [.. (chances.Of(4) ? Enumerable.Range(1, random.Next(1, 4)) : []).Select(MakeRound).DistinctBy(round => round.Closed?.Last ?? round.ReturnBy?.Last)];
        Plans = [.. PlanIds.Select(MakePlan)];
        var maker = new ActionMaker(chances, [.. Meetings.Select(one => one.Day).Where(day => day >= Today)]);
        Recommendations = [.. Enumerable.Range(1, Math.Max(3, actions / 4)).Select(i => maker.Recommendation(PlanIds[i % 5 == 0 ? 1 : 0], $"R{i}"))];
        Actions = [.. Enumerable.Range(1, actions).Select(i => maker.Action(PlanIds[Math.Max(0, random.Next(6) - 3)], $"A-{i}", Recommendations))];
        Set = PlanFiles.Read([.. Files()]);
    }

    public DateOnly Today { get; }

    public GeneratedSettings Settings { get; }

    public IReadOnlyList<GeneratedPlan> Plans { get; }

    public IReadOnlyList<GeneratedMeeting> Meetings { get; }

    public IReadOnlyList<GeneratedRound> Rounds { get; }

    /// <summary>The actions of all plans.</summary>
    public IReadOnlyList<GeneratedAction> Actions { get; }

    /// <summary>The recommendations of all plans: the first two plans have some.</summary>
    public IReadOnlyList<GeneratedAction> Recommendations { get; }

    public PlanSet Set { get; }

    private IEnumerable<(string, string)> Files() =>
    [
        ("tuiplans.yaml", Settings.Yaml()),
        ("bodies.yaml", "bodies: [{id: DBC, name: Council}, {id: psg, name: Group}, {id: lscb, name: Board}, {id: silent, name: Never meets}]\n"),
        .. Plans.Select(one => ($"{one.Id}/plan.yaml", one.Yaml())),
        .. Meetings.Select(one => ($"meetings/{one.Id}.yaml", one.Yaml())),
        .. Rounds.Select(one => ($"rounds/{one.Id}.yaml", one.Yaml())),
        .. Actions.Concat(Recommendations).Select(one => (one.Path, one.Yaml())),
    ];

    private GeneratedPlan MakePlan(string id) => new(id)
    {
        MonitoredBy = chances.Maybe(Bodies, 8),
        Scheme = chances.Maybe(["brag", "brag-assured", "own", "unheard-of"], 6),
        Themes = id == "r" ? [] : [("t1", "Early help"), ("t2", "Health and wellbeing"), ("t3", "Workforce")],
        Timescales = id == "r" ? [] :
        [
            ("now", "Immediately", chances.Of(5) ? Ends() : null),
            ("immediate", "At once", chances.Of(3) ? Ends() : null),
            ("m6", "Within 6 months", chances.Of(7) ? Ends() : null),
            ("long", "Longer", null),
        ],
        Stages = [.. StageNames.Where(_ => chances.Of(4)).Select(name => (name, chances.Of(9) ? chances.Before() : null))],
    };

    private When Ends() => chances.Of(7) ? chances.NotPast() : chances.Edge();

    private GeneratedMeeting MakeMeeting(int i) => new(
        $"m{i}",
        chances.Maybe([.. Bodies.Take(2)], 9),
        chances.Of(5) ? chances.EdgeDay() : Today.AddDays(chances.Below(50)),
        chances.Of(5) ? " 14:00" : "",
        chances.Maybe(["planned", "held", "cancelled"], 7));

    private GeneratedRound MakeRound(int i)
    {
        var closed = chances.Of(5) ? When.Day(chances.EdgeDay()) : null;
        return new GeneratedRound(
            $"n{i}",
            chances.Of(6) && Meetings.Count > 0 ? chances.Pick([.. Meetings.Select(one => one.Id), "no-such-meeting"]) : null,
            closed is null || chances.Of(5) ? chances.Edge() : null,
            closed,
            [.. ActionMaker.People.Where(_ => chances.Of(6)).Select(lead => (lead, chances.Maybe(ReturnStates, 8)))]);
    }

    // Each position is said to be some rating, or nothing is said of it.
    private GeneratedSettings MakeSettings()
    {
        var said = Positions.Where(_ => chances.Of(7)).ToLookup(_ => chances.Pick(ActionMaker.Colours));
        return new GeneratedSettings(
            chances.Maybe(["brag", "brag-assured", "own"], 4),
            [.. ActionMaker.Colours.Select(colour => (colour, (IReadOnlyList<string>)[.. said[colour]]))],
            chances.Of(5));
    }
}
