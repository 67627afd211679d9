using Spectre.Console;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

public sealed class AsAtTests
{
    private const string Commit = "1a2b3c4d76463d4b2d8bdb86ed820e50490c6b05";
    private static readonly AsAt June = new("30 jun", Commit, new DateTimeOffset(2012, 6, 29, 16, 0, 0, TimeSpan.Zero), new DateOnly(2012, 6, 30), "the last on main before the end of 30 Jun 2012");

    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 50, 15 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_question(int width, int height) => Golden.Matches($"As_at-{width}x{height}", new Stage(width, height, Held()).Keys("T").Type("last friday").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_meeting_under_the_cursor(int width, int height) => Golden.Matches($"As_at_meeting-{width}x{height}", new Stage(width, height, Held()).Keys("T Down Down").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_list_as_at(int width, int height) => Golden.Matches($"As_at_list-{width}x{height}", InJune(new Stage(width, height, Held()).Keys("Enter 3")).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Why_these_plans(int width, int height) => Golden.Matches($"As_at_why-{width}x{height}", InJune(new Stage(width, height, Held())).Keys("Space g T").Text);

    [Theory]
    [InlineData(50, 15)]
    [InlineData(80, 24)]
    public void Without_colour_a_reversed_line_says_so_on_every_screen(int width, int height)
    {
        var stage = InJune(new Stage(width, height, Held()));
        foreach (var keys in new[] { "Space", "1", "Enter", "3", "4", "5", "6", "g w", "3 Enter", "?", "Esc H", ":", "Esc g T" })
        {
            stage.Keys(keys).Text.ShouldStartWith(" AS AT 30 Jun 2012 · read only · T: back to today");
            for (var column = 0; column < width; column++)
                stage.Grid[0, column].Style.Decoration.HasFlag(Decoration.Invert).ShouldBeTrue($"{keys}, column {column}");
        }
    }

    [Fact]
    public void Whatever_comes_past_the_keys_is_refused_and_a_form_that_waits_is_answered()
    {
        var stage = InJune(new Stage(set: Held()).Keys("Enter 3")).Keys("Space");
        var before = stage.Effects.Count;
        foreach (var to in new Destination[] { new Destination.Update(Stage.Ref), new Destination.Edit(Stage.Ref), new Destination.Add("darlington-2011"), new Destination.Undo(null), new Destination.Recent() })
            stage.Open(to).Keys("Space").Text.ShouldStartWith(" AS AT");
        stage.Model.Stack.Count.ShouldBe(2);
        stage.Send(new KeyMessage(TuiPlans.Terminal.Key.Parse("Ctrl+R")));
        stage.Effects.Skip(before).ShouldAllBe(effect => !(effect is Save || effect is Retry || effect is PreviewReversal));
    }

    [Fact]
    public void The_palette_and_the_help_say_why_not()
    {
        var stage = InJune(new Stage(120, 40, Held()).Keys("Enter 3")).Keys("Space :").Type("progress update");
        stage.Text.ShouldContain("Not now: This is as at 30 Jun 2012: T goes back to today.");
        stage.Keys("Esc ?").Text.ShouldContain("Record a progress update (not now: This is as at 30 Jun 2012: T goes back to today)");
    }

    [Fact]
    public void An_answer_for_which_nobody_waits_any_more_changes_nothing()
    {
        var stage = new Stage(set: Held());
        stage.Send(new PastCame("30 jun", June, Held(), "")).Text.ShouldNotContain("read only");
    }

    [Fact]
    public void Midnight_passes_in_the_present_that_is_kept()
    {
        var stage = InJune(new Stage(set: Held()));
        stage.Send(new TodayMessage(new DateOnly(2012, 8, 31), true)).Text.ShouldContain("AS AT 30 Jun 2012");
        stage.Model.Desk.Today.ShouldBe(new DateOnly(2012, 6, 30));
        stage.Keys("Space T").Model.Desk.Today.ShouldBe(new DateOnly(2012, 8, 31));
    }

    [Fact]
    public void What_is_typed_while_it_is_looked_for_is_obeyed_there()
    {
        var stage = new Stage(set: Held()).Keys("T").Type("30 jun").Keys("Enter Enter 3");
        stage.Send(new PastCame("30 jun", June, Held(), "")).Text.ShouldContain("· List");
        stage.Text.ShouldStartWith(" AS AT");
    }

    private static Stage InJune(Stage stage) => stage.Keys("T").Type("30 jun").Keys("Enter").Send(new PastCame("30 jun", June, Earlier(), ""));

    private static PlanSet Held() => SamplePlans.Read() with
    {
        Meetings =
        [
            new Meeting("2012-06-28-psg", "meetings/2012-06-28-psg.yaml") { Title = "Performance Sub-group", Starts = new Moment(new DateOnly(2012, 6, 28), null), State = MeetingState.Held },
            new Meeting("2012-07-26-lscb", "meetings/2012-07-26-lscb.yaml") { Title = "Safeguarding Children Board", Starts = new Moment(new DateOnly(2012, 7, 26), null), State = MeetingState.Held },
            new Meeting("2012-09-27-psg", "meetings/2012-09-27-psg.yaml") { Title = "Performance Sub-group", Starts = new Moment(new DateOnly(2012, 9, 27), null) },
        ],
    };

    // The updates of June were not recorded yet.
    private static PlanSet Earlier()
    {
        var set = Held();
        var plan = set.Plans[0];
        return set with { Plans = [plan with { Actions = [.. plan.Actions.Select(action => action with { Updates = [.. action.Updates.Where(update => update.Date?.Last > new DateOnly(2012, 6, 30) || update.Date is null)] })] }] };
    }
}
