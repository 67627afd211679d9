using Spectre.Console;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;
using TuiPlans.Effects;
using TuiPlans.Tests.Boards.Movements;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

/// <summary>What moved, how dates slipped, where a plan is going, what a branch changes: the screens over values that were read.</summary>
public sealed class MovedTests
{
    private const string Commit = "1a2b3c4d76463d4b2d8bdb86ed820e50490c6b05";
    private const string Draft = "title: Core groups are held and minuted\nleads: [service-manager]\nagency: DBC\nstatus: in-progress\nrag: green\ndue: 2012-03-31\naction: Core groups meet every six weeks, and minutes are sent within ten days.\n";
    private static readonly DateOnly Today = new(2012, 8, 30);
    private static readonly AsAt Meeting = new("2012-06-14-psg", Commit, new DateTimeOffset(2012, 6, 7, 17, 0, 0, TimeSpan.Zero), new DateOnly(2012, 6, 7), "the last on main when the papers closed") { Meeting = "2012-06-14-psg" };

    private static readonly (string Path, string Text)[] More =
    [
        ("bodies.yaml", "bodies:\n  - {id: psg, name: Performance Sub-group}\n"),
        ("meetings/2012-03-08-psg.yaml", "body: psg\ntitle: Performance Sub-group\nstarts: 2012-03-08T10:00\n"),
        ("meetings/2012-06-14-psg.yaml", "body: psg\ntitle: Performance Sub-group\nstarts: 2012-06-14T10:00\n"),
        ("meetings/2012-09-13-psg.yaml", "body: psg\nstarts: 2012-09-13T10:00\n"),
        ("p/plan.yaml", "title: A plan after a joint inspection\nmonitored-by: psg\n"),
        ("p/A-2.yaml", "title: Audit of core groups\nstatus: in-progress\nrag: amber\ndue: 2012-07-31\n"),
        ("p/A-3.yaml", "title: Protocol with midwifery\nstatus: in-progress\ndue: 2012-12-31\n"),
    ];

    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 50, 15 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_moved(int width, int height) => Golden.Matches($"Movement-{width}x{height}", Moved(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_ratings_from_and_to(int width, int height) => Golden.Matches($"Movement_ratings-{width}x{height}", Moved(width, height).Keys("Tab").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Between_which_moments(int width, int height) => Golden.Matches($"Movement_moments-{width}x{height}", Moved(width, height).Keys("b Tab Down").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Slippage_by_action(int width, int height) => Golden.Matches($"Slippage-{width}x{height}", Slipped(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Slippage_by_cause(int width, int height) => Golden.Matches($"Slippage_causes-{width}x{height}", Slipped(width, height).Keys("Tab Tab Tab").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Where_the_plan_is_going(int width, int height) => Golden.Matches($"Trajectory-{width}x{height}", Going(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_a_branch_changes(int width, int height) => Golden.Matches($"Branch-{width}x{height}", Reviewed(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void One_item_in_full(int width, int height) => Golden.Matches($"Branch_item-{width}x{height}", Reviewed(width, height).Keys("Enter n").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_trend_of_red(int width, int height)
    {
        var stage = new Stage(width, height, Told().Now);
        stage.Send(Trends(stage));
        Golden.Matches($"Plans_trend-{width}x{height}", stage.Text);
    }

    [Fact]
    public void It_is_read_in_the_background_and_says_so_and_a_problem_is_a_sentence()
    {
        var stage = new Stage(set: Told().Now).Keys("Enter g m");
        stage.Text.ShouldContain("Comparing the two moments…");
        stage.Send(new MovementCame(stage.Last<LoadMovement>().Asked, null, "There is no repository here.")).Text.ShouldContain("There is no repository here.");
        stage.Keys("Esc g x").Text.ShouldContain("Reading all that was recorded…");
        stage.Keys("Esc g t").Text.ShouldContain("Reading the plan as it was at each meeting…");
        stage.Keys("Esc g c").Text.ShouldContain("Comparing the two branches…");
    }

    [Fact]
    public void Over_all_plans_all_of_them_are_meant_and_in_one_plan_that_one()
    {
        var stage = new Stage(set: Told().Now).Keys("g m");
        stage.Last<LoadMovement>().Asked.Plan.ShouldBeNull();
        stage.Text.ShouldContain("Movement of all plans");
        stage.Keys("Esc Enter g m").Last<LoadMovement>().Asked.Plan.ShouldBe("p");
        stage.Keys("Esc g x").Last<LoadSlippage>().Asked.Plan.ShouldBe("p");
    }

    [Fact]
    public void The_moments_that_were_chosen_are_asked_for()
    {
        var stage = Moved(80, 24).Keys("b").Type("2012-03-08").Keys("Tab Down Enter");
        stage.Last<LoadMovement>().Asked.ShouldSatisfyAllConditions(asked => asked.Since.ShouldBe("2012-03-08"), asked => asked.Until.ShouldBe("2012-06-14-psg"));
        stage.Text.ShouldContain("Comparing the two moments…");
        var before = stage.Effects.OfType<LoadMovement>().Count();
        stage.Keys("b Esc").Effects.OfType<LoadMovement>().Count().ShouldBe(before);
    }

    [Fact]
    public void An_answer_to_another_question_changes_nothing()
    {
        var stage = new Stage(set: Told().Now).Keys("Enter g m");
        var asked = stage.Last<LoadMovement>().Asked;
        stage.Send(new MovementCame(asked with { Since = "2012-01-01" }, null, "Too late.")).Text.ShouldContain("Comparing the two moments…");
    }

    [Fact]
    public void Enter_opens_the_action_of_each_row_and_Esc_comes_back_to_it()
    {
        Moved(80, 24).Keys("Enter").Model.Top.ShouldBeOfType<TuiPlans.Screens.Actions.ActionScreen>().Ref.ShouldBe("p/A-1");
        Slipped(80, 24).Keys("Enter").Model.Top.Ref.ShouldBe("p/A-1");
        Moved(80, 24).Keys("Down Enter Esc").Model.Top.Ref.ShouldBe(Moved(80, 24).Keys("Down").Model.Top.Ref);
    }

    [Fact]
    public void A_group_of_slippage_shows_its_actions_and_Esc_shows_all_groups()
    {
        var stage = Slipped(80, 24).Keys("Tab Enter");
        stage.Text.ShouldContain("· Esc: all groups");
        stage.Text.ShouldContain("A-1");
        stage.Keys("Esc").Text.ShouldContain("By lead; an action of two leads counts for each");
        stage.Keys("Esc").Model.Top.ShouldNotBeOfType<TuiPlans.Screens.Movements.SlippageScreen>();
    }

    [Fact]
    public void From_a_meeting_of_the_trajectory_what_moved_since_is_one_key_away()
    {
        var stage = Going(80, 24).Keys("Enter");
        stage.Last<LoadMovement>().Asked.Since.ShouldBe("2012-06-14-psg");
        Going(80, 24).Keys("End Enter").Text.ShouldContain("What moved is told since a moment that was");
    }

    [Fact]
    public void Without_colours_the_words_that_came_are_underlined_and_those_that_went_stand_in_brackets()
    {
        var stage = Reviewed(120, 40).Keys("Enter n");
        var rows = stage.Text.Split('\n');
        var row = Array.FindIndex(rows, line => line.Contains("[ten]", StringComparison.Ordinal));
        row.ShouldBeGreaterThan(0, stage.Text);
        stage.Grid[row, rows[row].IndexOf("five", StringComparison.Ordinal)].Style.Decoration.HasFlag(Decoration.Underline).ShouldBeTrue();
    }

    [Fact]
    public void The_next_item_comes_with_n_and_the_list_stands_on_it_afterwards()
    {
        var stage = Reviewed(80, 24).Keys("Enter n");
        stage.Text.ShouldContain("Item 2 of 2");
        stage.Keys("n").Text.ShouldContain("This is the last item.");
        stage.Keys("Esc a").Model.Top.ShouldBeOfType<TuiPlans.Screens.Actions.ActionScreen>();
        Reviewed(80, 24).Keys("Enter n p").Text.ShouldContain("Item 1 of 2");
    }

    [Fact]
    public void Another_branch_is_chosen_and_then_the_one_it_is_compared_with()
    {
        var stage = Reviewed(80, 24).Keys("b").Type("returns").Keys("Enter");
        stage.Text.ShouldContain("Compared with which branch?");
        stage.Keys("Enter").Last<LoadReview>().Asked.ShouldSatisfyAllConditions(asked => asked.Head.ShouldBe("origin/returns"), asked => asked.Base.ShouldBe(""));
        Reviewed(80, 24).Keys("b").Type("v1..v2").Keys("Enter").Last<LoadReview>().Asked.Head.ShouldBe("v1..v2");
    }

    [Fact]
    public void The_trends_are_read_once_and_again_after_a_new_meeting()
    {
        var story = Told();
        var stage = new Stage(set: story.Now);
        stage.Send(new PlansCame(story.Now));
        stage.Send(Trends(stage));
        stage.Send(new PlansCame(story.Now));
        stage.Effects.OfType<LoadTrends>().Count().ShouldBe(1);
        stage.Send(new PlansCame(PlanFiles.Read([.. More, ("p/A-1.yaml", Draft), ("meetings/2012-08-09-psg.yaml", "body: psg\nstarts: 2012-08-09T10:00\n")])));
        stage.Last<LoadTrends>().Asked.Meetings.ShouldContain("2012-08-09-psg");
    }

    [Fact]
    public void The_palette_finds_them_by_the_word_of_git()
    {
        var text = new Stage(120, 40, Told().Now).Keys(":").Type("diff").Text;
        text.ShouldContain("branch review");
        text.ShouldContain("movement");
        new Stage(120, 40, Told().Now).Keys(":").Type("push").Text.ShouldNotContain("branch review");
    }

    private static Story Told()
    {
        var story = new Story(Draft, More) { Since = Meeting.Day, Until = Today };
        story.Write(Draft.Replace("rag: green", "rag: red\nrag-reason: Two teams have not met since May.", StringComparison.Ordinal), reason: "Two teams have not met since May.", givenBy: "service-manager");
        story.Write(Draft.Replace("rag: green", "rag: red\nrag-reason: Two teams have not met since May.", StringComparison.Ordinal).Replace("due: 2012-03-31", "due: 2012-09-30\ndate-changes:\n  - {kind: extension, from: 2012-03-31, to: 2012-06-30, asked: {by: service-manager, date: 2012-03-01, reason: Staff were moved, cause: capacity}, decision: granted, decided: {by: psg, at: 2012-03-08-psg}}\n  - {kind: extension, from: 2012-06-30, to: 2012-09-30, asked: {by: service-manager, date: 2012-06-01, reason: The new system came late, cause: it-system}, decision: granted, decided: {by: psg, at: 2012-06-14-psg}}", StringComparison.Ordinal)
            .Replace("ten days", "five working days", StringComparison.Ordinal));
        story.Write("title: Audit of core groups\nstatus: complete\nrag: blue\ndue: 2012-07-31\ncompleted: 2012-07-20\n", "p/A-2.yaml");
        return story;
    }

    private static Stage Moved(int width, int height)
    {
        var story = Told();
        var stage = new Stage(width, height, story.Now).Keys("Enter g m");
        return stage.Send(new MovementCame(stage.Last<LoadMovement>().Asked, new MovementShown(story.Movement("p"), Meeting, null), ""));
    }

    private static Stage Slipped(int width, int height)
    {
        var story = Told();
        var stage = new Stage(width, height, story.Now).Keys("Enter g x");
        return stage.Send(new SlippageCame(stage.Last<LoadSlippage>().Asked, story.Slippage("p"), ""));
    }

    private static Stage Going(int width, int height)
    {
        var story = Told();
        var stage = new Stage(width, height, story.Now).Keys("Enter g t");
        var moments = TrajectoryMoments.Of(story.Now, story.Now.Plan("p")!, Today);
        var past = moments.Past.Select(stop => new TrajectoryMoment(stop.Label, stop.Day, PlanFiles.Read([.. More, ("p/A-1.yaml", Draft)])));
        var trajectory = Trajectory.Of("p", past, new Day(story.Now, Today), [.. moments.Next.Select(stop => (stop.Label, stop.Day))]);
        return stage.Send(new TrajectoryCame(stage.Last<LoadTrajectory>().Asked, trajectory, moments, ""));
    }

    private static Stage Reviewed(int width, int height)
    {
        var story = Told();
        var stage = new Stage(width, height, story.Now).Keys("Enter g c");
        var matter = new ReviewMatter("main..HEAD", PlanFiles.Read([.. More, ("p/A-1.yaml", Draft)]), new Day(story.Now, Today), story.Steps) { FoundBefore = [], FoundAfter = [], FoundNew = [] };
        return stage.Send(new ReviewCame(stage.Last<LoadReview>().Asked, ReviewMaker.Make(matter), "") { Branches = ["main", "origin/returns"] });
    }

    private static TrendsCame Trends(Stage stage)
    {
        var before = PlanFiles.Read([.. More, ("p/A-1.yaml", Draft)]);
        var points = RatingTrend.Meetings(stage.Model.Desk.Set, Today).Single().Meetings.Select(meeting => new TrendPoint(meeting.Id, meeting.Day!.Value, RatingTrend.Count("p", new Day(before, meeting.Day!.Value))!));
        var asked = stage.Effects.OfType<LoadTrends>().LastOrDefault()?.Asked ?? stage.Model.Stack[0].Reads(stage.Model.Desk).OfType<LoadTrends>().Single().Asked;
        return new TrendsCame(asked, [new RatingTrend("p", [.. points])]);
    }
}
