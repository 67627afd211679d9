using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens.ByRating;
using TuiPlans.Screens.Editing;
using TuiPlans.Screens.Listing;
using TuiPlans.Screens.Matrices;
using TuiPlans.Screens.Recommending;
using TuiPlans.Screens.Workloads;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

/// <summary>The boards of a plan share filter, marks and the action under the cursor.</summary>
public sealed class SharedFilterTests
{
    private const string Plan = "darlington-2011";

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("g r")]
    [InlineData("5")]
    [InlineData("g w")]
    public void A_filter_goes_with_every_board_of_the_plan_and_Esc_takes_it_away(string board)
    {
        var stage = new Stage().Keys("/").Type("is:open").Keys("Enter").Keys(board);

        stage.Text.ShouldContain("12 of 31");
        stage.Text.ShouldContain("is:open");
        stage.Keys("Esc").Text.ShouldNotContain("is:open");
        stage.Keys("3").Model.Top.ShouldBeOfType<ListScreen>().List.Items.Count.ShouldBe(31);
    }

    [Fact]
    public void Marks_go_before_the_filter_and_both_are_said()
    {
        var stage = new Stage().Keys("/").Type("is:open").Keys("Enter Space 2");

        stage.Text.ShouldContain("12 of 31 · is:open * 1 marked");
        stage.Keys("Esc").Model.Desk.Marks.ShouldBeEmpty();
        stage.Text.ShouldContain("12 of 31 · is:open · Esc shows all");
    }

    [Fact]
    public void A_filter_that_is_not_understood_leaves_the_boards_with_the_last_one_that_was()
    {
        var stage = new Stage().Keys("/").Type("is:open rag:").Keys("Enter");
        var list = stage.Model.Top.ShouldBeOfType<ListScreen>();

        list.Problem.ShouldNotBeNull();
        stage.Model.Desk.PlanView(Plan).Filter.ShouldStartWith("is:open");
        stage.Keys("2").Model.Top.ShouldBeOfType<RatingsScreen>().Tally!.Actions.ShouldBe(list.List.Items.Count);
    }

    [Fact]
    public void A_new_search_begins_empty_and_what_is_left_of_it_is_what_the_boards_show()
    {
        var stage = new Stage().Keys("/").Type("is:open").Keys("Enter 2 / Enter");

        stage.Model.Desk.PlanView(Plan).Filter.ShouldBeEmpty();
        stage.Model.Top.ShouldBeOfType<ListScreen>().List.Items.Count.ShouldBe(31);
    }

    [Fact]
    public void Lanes_are_turned_by_any_field_and_back_and_the_action_stays()
    {
        var stage = new Stage().Open(new Destination.Ratings(Plan, Stage.Ref));
        foreach (var by in new[] { LaneField.Status, LaneField.Theme, LaneField.Timescale, LaneField.Agency, LaneField.Lead, LaneField.Rag })
        {
            var screen = stage.Keys("b").Model.Top.ShouldBeOfType<RatingsScreen>();
            screen.By.ShouldBe(by);
            screen.Ref.ShouldBe(Stage.Ref);
        }
        stage.Keys("B").Model.Top.ShouldBeOfType<RatingsScreen>().By.ShouldBe(LaneField.Lead);
        stage.Keys("3 2").Model.Top.ShouldBeOfType<RatingsScreen>().By.ShouldBe(LaneField.Lead);
    }

    [Fact]
    public void An_action_of_two_leads_can_be_reached_in_both_lanes()
    {
        var stage = new Stage().Open(new Destination.Ratings(Plan, Stage.Ref)).Keys("B");
        var screen = stage.Model.Top.ShouldBeOfType<RatingsScreen>();

        screen.List.Items.Count(line => line.Row?.Action.Ref == Stage.Ref).ShouldBe(2);
        var seen = new HashSet<int>();
        stage.Keys("Home");
        for (var i = 0; i < screen.List.Items.Count; i++)
        {
            var now = (RatingsScreen)stage.Model.Top;
            if (now.Ref == Stage.Ref)
                seen.Add(now.List.Selected!.At);
            stage.Keys("Down");
        }
        seen.Count.ShouldBe(2);
    }

    [Fact]
    public void A_cell_lists_its_actions_under_the_filter_and_Esc_goes_back_to_it()
    {
        var stage = new Stage().Keys("/").Type("is:open").Keys("Enter 5 Right");
        var cell = stage.Model.Top.ShouldBeOfType<MatrixScreen>().Cell!;

        var list = stage.Keys("Enter").Model.Top.ShouldBeOfType<ListScreen>();
        list.List.Items.Select(row => row.Action.Ref).Order().ShouldBe(cell.Rows.Select(row => row.Action.Ref).Order());
        list.List.Items.ShouldAllBe(row => row.Action.Status.IsOpen() && row.Action.Theme == "safeguarding");
        stage.Text.ShouldContain("Safeguarding · Within 3 months · is:open");
        var back = stage.Keys("Esc").Model.Top.ShouldBeOfType<MatrixScreen>();
        (back.Row, back.Column).ShouldBe((0, 1));
        stage.Text.ShouldContain("is:open");
    }

    [Fact]
    public void Totals_of_the_matrix_list_a_row_a_column_and_all()
    {
        Listed("5 End Enter").ShouldBe(31);
        Listed("5 End Up Up Enter").ShouldBe(14);
        Listed("5 Down Down Enter").ShouldBe(6);

        static int Listed(string keys) => new Stage().Keys(keys).Model.Top.ShouldBeOfType<ListScreen>().List.Items.Count;
    }

    [Theory]
    [InlineData(96, 2)]
    [InlineData(20, 5)]
    [InlineData(200, 4)]
    public void A_terminal_of_a_few_lines_shows_what_fits_of_a_matrix(int width, int height) => new Stage(width, height).Keys("5 End Up").Text.Split('\n').Length.ShouldBe(height + 1);

    [Fact]
    public void A_cell_without_actions_says_so()
    {
        var stage = new Stage().Keys("5 Right Right Enter");

        stage.Model.Top.ShouldBeOfType<MatrixScreen>();
        stage.Text.ShouldContain("There is no action in this cell.");
    }

    [Fact]
    public void The_workload_lists_what_a_lead_has_and_turns_to_agencies()
    {
        var stage = new Stage().Keys("g w");
        var row = stage.Model.Top.ShouldBeOfType<WorkloadScreen>().List.Selected!;

        stage.Keys("Enter").Model.Top.ShouldBeOfType<ListScreen>().List.Items.Select(one => one.Action.Ref).Order().ShouldBe(row.Rows.Select(one => one.Action.Ref).Order());
        stage.Keys("Esc Tab").Model.Top.ShouldBeOfType<WorkloadScreen>().List.Items.ShouldAllBe(one => one.Who.By == LaneField.Agency);
    }

    [Fact]
    public void A_recommendation_is_edited_and_an_action_under_it_opened()
    {
        var stage = new Stage().Open(new Destination.Recommendations(Plan, Stage.Ref));
        stage.Model.Top.ShouldBeOfType<RecommendationsScreen>().Ref.ShouldBe(Stage.Ref);

        stage.Keys("Enter").Model.Top.Ref.ShouldBe(Stage.Ref);
        stage.Keys("Esc Left Enter").Model.Top.ShouldBeOfType<EditScreen>();
    }

    [Fact]
    public void Recommendations_fold_and_unfold_alone_and_all_at_once()
    {
        var stage = new Stage().Keys("4");
        var lines = Lines();
        var heads = ((RecommendationsScreen)stage.Model.Top).List.Items.Count(line => line.Row is null);

        stage.Keys("Left");
        Lines().ShouldBeLessThan(lines);
        stage.Keys("Right");
        Lines().ShouldBe(lines);
        stage.Keys("Down Tab");
        Lines().ShouldBe(heads);
        ((RecommendationsScreen)stage.Model.Top).List.Selected!.Row.ShouldBeNull();
        stage.Keys("Tab");
        Lines().ShouldBe(lines);

        int Lines() => ((RecommendationsScreen)stage.Model.Top).List.Items.Count;
    }

    [Fact]
    public void A_recommendation_without_an_action_is_itself_what_stands_under_it()
    {
        var set = PlanFiles.Read(("p/plan.yaml", "title: P\n"), ("p/recommendations/R1.yaml", "text: Do it\nstatus: in-progress\nrag: red\n"));
        var stage = new Stage(set: set).Keys("4");

        stage.Text.ShouldContain("no action answers it");
        stage.Text.ShouldContain("each is counted itself");
        stage.Text.ShouldContain("in progress");
        stage.Text.ShouldNotContain("complete except");
        stage.Keys("Down").Model.Top.Ref.ShouldBe("p/R1");
    }

    [Fact]
    public void What_a_recommendation_lacks_is_named_below_it()
    {
        var set = PlanFiles.Read(
            ("p/plan.yaml", "title: P\n"), ("p/recommendations/R1.yaml", "text: Do it\n"), ("p/recommendations/R2.yaml", "text: Do that\n"), ("p/recommendations/R3.yaml", "text: Alone\n"),
            ("p/A-1.yaml", "title: T\nstatus: complete\nrecommendations: [R1]\n"), ("p/A-2.yaml", "title: T\nstatus: in-progress\nrecommendations: [R1]\n"),
            ("p/A-3.yaml", "title: T\nstatus: not-started\nrecommendations: [R2]\n"));
        var stage = new Stage(set: set).Keys("4");

        stage.Text.ShouldContain("complete except 1");
        stage.Text.ShouldContain("1 of 2 complete; open: A-2");
        stage.Text.ShouldContain("not started");
        stage.Text.ShouldContain("1 without an action, counted itself");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("4")]
    [InlineData("5")]
    [InlineData("g w")]
    public void An_empty_plan_says_what_to_do_first(string board) =>
        new Stage(set: PlanFiles.Read(("p/plan.yaml", "title: P\n"))).Keys(board).Text.ShouldContain("n adds an action; tuiplans import brings a table in");

    [Fact]
    public void Assurance_and_the_meeting_are_said_with_letter_and_words()
    {
        var set = PlanFiles.Read(
            ("p/plan.yaml", "title: P\nmonitored-by: psg\n"), ("meetings/m.yaml", "body: psg\nstarts: 2012-09-12\n"),
            ("p/A-1.yaml", "title: T\nstatus: complete\n"), ("p/A-2.yaml", "title: T\nstatus: in-progress\ndue: 2012-09-10\n"));
        var stage = new Stage(set: set).Keys("3");

        stage.Text.ShouldContain("N not evidenced · M due before the meeting");
        stage.Keys("Enter").Text.ShouldContain("M before the meeting of 12 Sep 2012");
    }
}
