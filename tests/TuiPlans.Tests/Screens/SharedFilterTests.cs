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
        stage.Model.Desk.PlanView(Plan).Filter.ShouldBe("is:open");
        stage.Keys("2").Model.Top.ShouldBeOfType<RatingsScreen>().Tally!.Actions.ShouldBe(list.List.Items.Count);
    }

    [Theory]
    [InlineData("is:", 31)]
    [InlineData("is:overdu", 31)]
    [InlineData("is:open is:overdu", 12)]
    [InlineData("rag:red,pnk is:open", 12)]
    public void A_word_that_is_not_understood_is_left_out_while_it_is_typed_and_behind_Enter(string filter, int listed)
    {
        var stage = new Stage().Keys("/").Type(filter);

        stage.Text.ShouldContain($"{listed} of 31");
        stage.Keys("Enter").Text.ShouldContain($"{listed} of 31");
        stage.Text.ShouldContain(listed == 31 ? "It is left out, so all are listed." : "It is left out; what counts is is:open");
    }

    [Theory]
    [InlineData("overdue", "is:overdue lists what is overdue.")]
    [InlineData("late", "is:overdue lists what is overdue.")]
    [InlineData("blocked", "is:blocked lists what is blocked.")]
    public void A_plain_word_that_is_a_state_or_a_view_says_how_that_is_asked_for(string word, string sentence) =>
        new Stage().Keys("/").Type(word).Keys("Enter").Text.ShouldContain(sentence);

    [Fact]
    public void A_plain_word_that_is_a_saved_view_says_so() =>
        new Stage(set: PlanFiles.Read(("tuiplans.yaml", "views:\n  quiet: no:update\n"), ("p/plan.yaml", "title: P\n"), ("p/A-1.yaml", "title: T\n"))).Keys("/").Type("quiet").Keys("Enter")
            .Text.ShouldContain("view:quiet is the saved view.");

    [Theory]
    [InlineData("core")]
    [InlineData("is:overdue")]
    public void Other_words_say_no_such_thing(string words) => new Stage().Keys("/").Type(words).Keys("Enter").Text.ShouldNotContain("was searched as a word");

    [Fact]
    public void Tab_takes_nothing_while_nothing_is_typed_until_it_is_pressed_again()
    {
        var stage = new Stage().Keys("/ Tab");
        var list = stage.Model.Top.ShouldBeOfType<ListScreen>();

        list.Filter.Text.ShouldBeEmpty();
        stage.Model.Notices.ShouldHaveSingleItem().Text.ShouldContain($"Tab again takes {list.Offered[0].Text}");
        stage.Keys("Tab").Model.Top.ShouldBeOfType<ListScreen>().Filter.Text.ShouldBe(list.Offered[0].Text);
        new Stage().Keys("/").Type("ov").Keys("Tab").Model.Top.ShouldBeOfType<ListScreen>().Filter.Text.ShouldBe("is:overdue");
    }

    [Fact]
    public void The_help_of_the_filter_has_its_words()
    {
        var stage = new Stage(height: 100).Keys("/ F1");

        stage.Text.ShouldContain("sort:due");
        stage.Text.ShouldContain("what holds of it: open, delivered");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("6")]
    public void Esc_shows_all_again_and_the_next_goes_back_to_the_board_where_the_search_began(string board)
    {
        var stage = new Stage().Keys(board);
        var before = stage.Model.Top.Title;

        stage.Keys("/").Type("zebra").Keys("Enter Esc").Model.Top.ShouldBeOfType<ListScreen>().List.Items.Count.ShouldBe(31);
        stage.Keys("Esc").Model.Top.Title.ShouldBe(before);
        stage.Keys("/").Type("core").Keys("Enter Enter / Esc Esc").Model.Top.Title.ShouldBe(before);
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
    public void A_lane_whose_head_was_scrolled_away_says_it_in_the_first_row()
    {
        var stage = new Stage(50, 15).Open(new Destination.Ratings(Plan)).Keys("b");
        var screen = (RatingsScreen)stage.Model.Top;
        for (var i = 0; i < screen.List.Items.Count; i++)
        {
            var list = ((RatingsScreen)stage.Keys("Down").Model.Top).List;
            if (list.Top == 0 || list.Items[list.Top].Row is null || list.Items[list.Top + 1].Row is null)
                continue;
            var first = stage.Text.Split('\n').SkipWhile(line => !line.Contains("By dates")).ElementAt(1);
            first.ShouldContain($" {list.Items[list.Top].Lane.Title} · ");
            stage.Text.ShouldContain(list.Selected!.Row!.Action.Id);
        }
    }

    [Theory]
    [InlineData(15, "R 0 · ▲ A 0 · ● G 0 · ✓ B 0")]
    [InlineData(24, "■ R Red, overdue or off track · 0")]
    public void Empty_lanes_share_a_line_where_there_is_little_room(int height, string line) =>
        new Stage(60, height, PlanFiles.Read(("p/plan.yaml", "title: P\n"), ("p/A-1.yaml", "title: T\n"))).Keys("2").Text.ShouldContain(line);

    [Fact]
    public void What_stands_above_a_list_is_parted_from_its_count() => new Stage(50, 15).Keys("3").Text.ShouldContain(" 31 of 31");

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
        new Stage(set: PlanFiles.Read(("p/plan.yaml", "title: P\n"))).Keys(board).Text.ShouldContain("n adds an action; tuiplans import makes a new plan of a table");

    [Fact]
    public void Where_no_action_stands_every_lane_of_ratings_still_does()
    {
        var empty = new Stage(set: PlanFiles.Read(("p/plan.yaml", "title: P\n"))).Keys("2").Text;
        var filtered = new Stage().Keys("/").Type("nothing-is-called-so").Keys("Enter 2").Text;
        foreach (var lane in new[] { "R Red, ", "A Amber, ", "G Green, ", "B Blue, ", "– Not rated · 0" })
        {
            empty.ShouldContain(lane);
            filtered.ShouldContain(lane);
        }
    }

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
