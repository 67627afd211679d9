using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

public sealed class HistoryTests
{
    private const string Squash = "57cc1f0a76463d4b2d8bdb86ed820e50490c6b05";
    private static readonly Signature Midwife = new("Head of Midwifery", "midwife@example.org", new DateTimeOffset(2012, 8, 28, 9, 5, 0, TimeSpan.FromHours(1)));
    private static readonly Signature Manager = new("Business Manager", "manager@example.org", new DateTimeOffset(2012, 8, 30, 14, 3, 0, TimeSpan.FromHours(1)));

    private static readonly RecordedChange[] Trail =
    [
        Change("1e9bf44776463d4b2d8bdb86ed820e50490c6b05", Midwife, new FieldChange("rag", "green", "amber"), new FieldChange("action",
            "Rework the policy on safeguarding supervision so that it covers midwives, and fix how often each is seen.",
            "Rework the policy on safeguarding supervision so that it covers all midwives, and fix how often each of them is seen alone.")) with
        {
            GivenBy = "head-of-midwifery", GivenOn = "2012-08-28", GivenHow = "e-mail", Reason = "The scope grew with the inspection.", Set = "scope-2012",
            Merge = new BroughtBy("9c5e1d2276463d4b2d8bdb86ed820e50490c6b05", Manager, "Independent Chair", "Merge the August returns"),
        },
        Change(Squash, Manager, new FieldChange("due", "2012-03-31", "2012-06-30")),
        Change(Squash, Manager, new FieldChange("status", "not-started", "in-progress")) with { FormerRef = "darlington-2011/SG-08" },
        Change("0b3fe00176463d4b2d8bdb86ed820e50490c6b05", Manager, new FieldChange("title", null, "Supervision"), new FieldChange("rag", null, "green")) with { IsNew = true },
    ];

    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 50, 15 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_change(int width, int height) => Golden.Matches($"History-{width}x{height}", Opened(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_fields_that_changed(int width, int height) => Golden.Matches($"History_fields-{width}x{height}", Opened(width, height).Keys("f Down").Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void One_change_in_full(int width, int height) => Golden.Matches($"Change-{width}x{height}", Opened(width, height).Keys("Enter").Text);

    [Fact]
    public void It_is_read_in_the_background_and_says_so()
    {
        var stage = new Stage().Keys("Enter 3 H");
        stage.Last<LoadTrail>().At.ShouldBeNull();
        stage.Text.ShouldContain("Reading the history…");
        stage.Send(new TrailCame(stage.Last<LoadTrail>().Ref, null, [], "There is no repository here.")).Text.ShouldContain("There is no repository here.");
    }

    [Fact]
    public void By_one_field_the_first_value_counts_and_Esc_shows_all_again_and_then_leaves()
    {
        var stage = Opened(80, 24).Keys("f").Type("rating").Keys("Enter");
        stage.Text.ShouldContain("Rating: 2 of 4 changes · Esc shows all");
        stage.Text.ShouldContain("Rating: green → amber");
        stage.Text.ShouldNotContain("Due:");
        stage.Keys("Esc").Text.ShouldContain(" 4 changes");
        stage.Keys("Esc").Text.ShouldNotContain("history");
    }

    [Fact]
    public void The_changes_of_a_squash_are_rows_of_their_own_and_the_cursor_stays_on_one()
    {
        var stage = Opened(80, 24).Keys("Down Down");
        stage.Text.ShouldContain("Renamed from SG-08 · Status: not-started → in-progress");
        stage.Send(new TrailCame(Stage.Ref, null, [Change("ffff", Manager, new FieldChange("status", "in-progress", "complete")), .. Trail], null));
        stage.Keys("Enter").Text.ShouldContain("from darlington-2011/SG-08");
    }

    [Fact]
    public void In_full_the_changed_words_alone_stand_out()
    {
        var grid = Opened(120, 40).Keys("Enter").Grid;
        var text = TuiPlans.Tests.Terminal.ScreenText.Of(grid);
        var row = Array.FindIndex(text.Split('\n'), line => line.Contains("+ Rework", StringComparison.Ordinal));
        var line = text.Split('\n')[row];
        grid[row, line.IndexOf("all midwives", StringComparison.Ordinal)].Style.Decoration.HasFlag(Spectre.Console.Decoration.Underline).ShouldBeTrue();
        grid[row, line.IndexOf("midwives", StringComparison.Ordinal)].Style.Decoration.HasFlag(Spectre.Console.Decoration.Underline).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Who_set_each_value(int width, int height) => Golden.Matches($"Who-{width}x{height}", WhoOpened(width, height).Keys("Down").Text);

    [Fact]
    public void From_the_edit_form_it_begins_on_the_field_and_the_form_is_not_left_behind()
    {
        var stage = new Stage().Open(new Destination.Ratings("darlington-2011", Stage.Ref)).Open(new Destination.Edit(Stage.Ref)).Keys("Ctrl+F").Type("due").Keys("Enter F2");
        stage.Last<LoadWho>().Ref.ShouldBe(Stage.Ref);
        stage.Send(Who()).Text.ShouldContain("It is not recorded yet");
        stage.Keys("1 T u Enter").Text.ShouldContain("It is not recorded yet");
        stage.Keys("Space Esc").Text.ShouldContain("SG-09 · Edit");
    }

    private static Stage WhoOpened(int width, int height) =>
        new Stage(width, height).Open(new Destination.Ratings("darlington-2011", Stage.Ref)).Open(new Destination.Who(Stage.Ref)).Send(Who());

    private static WhoCame Who() => new(
        Stage.Ref,
        null,
        [
            new ValueOrigin(new FieldChange("status", null, "in-progress"), Trail[2]),
            new ValueOrigin(new FieldChange("rag", null, "amber"), Trail[0]),
            new ValueOrigin(new FieldChange("due", null, "2012-09-30"), null),
        ],
        null);

    private static RecordedChange Change(string commit, Signature author, params FieldChange[] changes) => new(
        commit, author, Manager, "darlington-2011", "SG-09", changes, null, "darlington-2011/SG-09: changed")
    { Path = "darlington-2011/SG-09.yaml", Fields = Fields.Action };

    private static Stage Opened(int width, int height) =>
        new Stage(width, height).Open(new Destination.Ratings("darlington-2011", Stage.Ref)).Open(new Destination.History(Stage.Ref)).Send(new TrailCame(Stage.Ref, null, Trail, null));
}
