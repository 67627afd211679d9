using TuiPlans.Core.Plans;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

/// <summary>The boards over all plans and over time, and what is there before anything is.</summary>
public sealed class OverviewSnapshotTests
{
    // One of each sign, and one that shows each end of the track.
    private static readonly (string Path, string Text)[] Files =
    [
        ("bodies.yaml", "bodies:\n  - {id: psg, name: Performance Sub-group}\n"),
        ("meetings/2012-09-13-psg.yaml", "body: psg\nstarts: 2012-09-13T10:00\n"),
        ("p/plan.yaml", "title: A plan after a joint inspection\nmonitored-by: psg\n"),
        ("p/A-1.yaml", "title: Core groups are held and minuted\nstatus: in-progress\nrag: green\nstart: 2012-02\ndue: 2012-07\nmilestones: [{text: Drafted, due: 2012-03, done: 2012-02-20}, {text: Agreed, due: 2012-05}]\nupdates: [{date: 2012-08-01, text: Late}]\n"),
        ("p/A-2.yaml", "title: Audit of core groups\nstatus: in-progress\nstart: 2012-05\ndue: 2012-10\ndate-changes:\n  - {kind: extension, from: 2012-06, to: 2012-10, asked: {by: a, date: 2012-06-01}, decision: granted}\n  - {kind: extension, from: 2012-10, to: 2013-06, asked: {by: a, date: 2012-08-01}, decision: asked}\nmilestones: [{text: First sample read, due: 2012-09-20}]\n"),
        ("p/A-3.yaml", "title: Protocol with midwifery\nstatus: complete\nstart: 2011-09\ndue: 2012-03-31\ncompleted: 2012-05-14\n"),
        ("p/A-4.yaml", "title: Protocol of the former team\nstatus: closed\ndue: 2012-04\nclosed: {as: superseded, date: 2012-03-12, to: A-3}\n"),
        ("p/A-5.yaml", "title: Chronologies are kept up to date\nstatus: in-progress\ndue: ongoing\nnext-check: 2012-11\nstart: 2012-01\n"),
        ("p/A-6.yaml", "title: Nobody has said yet by when\n"),
        ("q/plan.yaml", "title: Serious case review\n"),
        ("q/B-1.yaml", "title: Shared records\nstatus: not-started\ndue: 2012-12\n"),
    ];

    public static TheoryData<int, int> Sizes => SnapshotTests.Sizes;

    private static PlanSet Set => PlanFiles.Read(Files);

    private static string Coloured(Stage stage, ColorMode mode) => GridDiff.Between(null, stage.Grid, mode).Replace("\u001b", "␛", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Timeline(int width, int height) => Golden.Matches($"Timeline-{width}x{height}", new Stage(width, height, Set).Keys("6 Down").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Timeline_by_quarters(int width, int height) => Golden.Matches($"Timeline_quarters-{width}x{height}", new Stage(width, height, Set).Keys("6 - End Left").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Timeline_by_weeks(int width, int height) => Golden.Matches($"Timeline_weeks-{width}x{height}", new Stage(width, height, Set).Keys("6 + Down").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Timeline_of_the_sample(int width, int height) => Golden.Matches($"Timeline_sample-{width}x{height}", new Stage(width, height).Keys("6").Text);

    [Fact]
    public void Timeline_in_colour_and_without()
    {
        var stage = new Stage(80, 24, Set).Keys("6 Down");
        Golden.Matches("Timeline_colour-80x24", Coloured(stage, ColorMode.Sixteen));
        Golden.Matches("Timeline_mono-80x24", Coloured(stage, ColorMode.None));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void All_plans_with_a_total(int width, int height) => Golden.Matches($"Plans_two-{width}x{height}", new Stage(width, height, Set).Text);

    [Fact]
    public void All_plans_in_colour_and_without()
    {
        var stage = new Stage(80, 24, Set);
        Golden.Matches("Plans_colour-80x24", Coloured(stage, ColorMode.Sixteen));
        Golden.Matches("Plans_mono-80x24", Coloured(stage, ColorMode.None));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Fifty_plans(int width, int height)
    {
        var plans = Enumerable.Range(1, 50).Select(n => Set.Plans[n % 2] with { Id = $"plan-{n:00}", Title = $"Plan {n} after an inspection of services" });
        Golden.Matches($"Plans_fifty-{width}x{height}", new Stage(width, height, Set with { Plans = [.. plans] }).Keys("End").Text);
    }

    [Fact]
    public void On_a_wide_screen_the_summary_stands_beside_the_plans() => Golden.Matches("Plans_wide-180x40", new Stage(180, 40, Set).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Commands(int width, int height) => Golden.Matches($"Commands-{width}x{height}", new Stage(width, height, Set).Keys("3 :").Type("date").Keys("Down").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Without_a_plan(int width, int height) => Golden.Matches($"No_plan-{width}x{height}", new Stage(width, height, PlanSet.Empty).Text);

    [Theory]
    [InlineData("1", "n adds an action")]
    [InlineData("2", "n adds an action")]
    [InlineData("3", "n adds an action")]
    [InlineData("6", "n adds an action")]
    [InlineData("g d", "No draft is kept.")]
    public void An_empty_plan_says_what_to_do_first(string keys, string sentence)
    {
        foreach (var size in new[] { new ScreenSize(80, 24), new ScreenSize(50, 15) })
            new Stage(size.Width, size.Height, PlanFiles.Read(("p/plan.yaml", "title: Empty\n"))).Keys(keys).Text.ShouldContain(sentence);
    }

    [Fact]
    public void A_filter_that_leaves_nothing_says_how_to_see_all_again() =>
        new Stage(set: Set).Keys("3 /").Type("zebra").Text.ShouldContain("Esc shows all again.");
}
