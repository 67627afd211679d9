using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens.Actions;
using TuiPlans.Screens.ByRating;
using TuiPlans.Screens.Listing;
using TuiPlans.Screens.Portfolios;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

public sealed class ScreenTests
{
    private static readonly SaveResult.Saved Made = new("1e9bf44776463d4b2d8bdb86ed820e50490c6b05", "headline", "darlington-2011/SG-09.yaml", null, [], []);

    [Fact]
    public void A_board_opens_on_its_first_action_passing_over_empty_lanes() => new Stage().Keys("Enter").Model.Top.Ref.ShouldBe(Stage.Ref);

    [Fact]
    public void Right_and_left_go_over_lanes_passing_over_empty_ones()
    {
        var set = SamplePlans.Read();
        var actions = set.Plans[0].Actions.Select((action, i) => action with { Rag = i == 0 ? Rating.Red : i == 1 ? Rating.Blue : null }).ToList();
        var stage = new Stage(set: set with { Plans = [set.Plans[0] with { Actions = actions }] }).Keys("Enter");
        string?[] seen = [stage.Model.Top.Ref, stage.Keys("Right").Model.Top.Ref, stage.Keys("Right Right").Model.Top.Ref, stage.Keys("Left").Model.Top.Ref];
        seen[0].ShouldBe(actions[0].Ref);
        seen[1].ShouldBe(actions[1].Ref);
        seen[2].ShouldBe(Stage.Ref);
        seen[3].ShouldBe(actions[1].Ref);
    }

    [Fact]
    public void Digits_show_the_plan_under_the_cursor_and_keep_the_action()
    {
        var stage = new Stage().Keys("2 Down Down");
        var reference = stage.Model.Top.Ref;
        stage.Keys("3").Model.Top.ShouldBeOfType<ListScreen>().Ref.ShouldBe(reference);
        stage.Keys("Enter 2").Model.Top.ShouldBeOfType<RatingsScreen>().Ref.ShouldBe(reference);
        stage.Keys("1").Model.Top.ShouldBeOfType<PlansScreen>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Enter")]
    [InlineData("Enter Enter")]
    [InlineData("3")]
    public void A_slash_finds_an_action_wherever_one_is_and_what_follows_is_text(string there)
    {
        var stage = new Stage().Keys(there).Keys("/").Type("lac-17").Keys("Enter");
        stage.Model.Top.ShouldBeOfType<ListScreen>().Ref.ShouldBe("darlington-2011/LAC-17");
        stage.Keys("u").Model.Top.Ref.ShouldBe("darlington-2011/LAC-17");
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(50, 15)]
    public void Ids_that_begin_alike_are_shown_whole(int width, int height)
    {
        var ratings = new Stage(width, height, PlanFiles.SampleSet()).Keys("End Enter");
        ratings.Text.ShouldContain(" WS-2.10-b ");
        ratings.Keys("3").Text.ShouldContain(" WS-2.10-b ");
        ratings.Text.ShouldContain(" WS-2.1-b ");
    }

    [Fact]
    public void A_second_search_begins_empty() =>
        new Stage().Keys("3 /").Type("lac-14").Keys("Enter /").Type("lac-17").Model.Top.Ref.ShouldBe("darlington-2011/LAC-17");

    [Fact]
    public void A_filter_that_is_not_understood_says_so_while_typing_and_leaves_the_list()
    {
        var stage = new Stage().Keys("3 /").Type("is:overdue");
        stage.Text.ShouldContain("8 of 31");
        stage.Type(" -staus:open").Text.ShouldContain("Did you mean status:?");
        stage.Text.ShouldContain("8 of 31");
        stage.Keys("Esc").Text.ShouldContain("31 of 31");
    }

    [Fact]
    public void A_filter_is_completed_from_what_is_offered_below_it_and_the_list_stays_where_it_is()
    {
        var stage = new Stage().Keys("3 /").Type("SG-1 sta");
        stage.Text.ShouldContain("▸ status:  ·  stated:  ·  start:");
        stage.Keys("Tab").Text.ShouldContain("▸ to-confirm  ·  not-started");
        stage.Keys("Shift+Tab Shift+Tab").Type("").Keys("Right").Text.ShouldContain("/ SG-1 status:in-progress ");
        stage.Keys("Tab").Text.ShouldContain("Nothing is offered here");
        stage.Keys("Ctrl+Z").Text.ShouldContain("/ SG-1 status: ");
    }

    [Fact]
    public void A_saved_view_is_offered_and_taken()
    {
        var stage = new Stage(set: PlanFiles.SampleSet()).Keys("3 /").Type("lat").Keys("Tab Enter");
        stage.Text.ShouldContain("/ view:late");
        stage.Text.ShouldContain("8 of 31");
    }

    [Fact]
    public void The_place_of_a_problem_is_marked_below_it_and_no_row_moves()
    {
        var stage = new Stage().Keys("3 /").Type("status:complete,pink");
        var lines = stage.Text.Split('\n');
        lines[2].IndexOf('^').ShouldBe(lines[1].IndexOf("pink", StringComparison.Ordinal));
        lines[3].ShouldStartWith(" At character 17: ");
        stage.Keys("Esc").Text.ShouldContain("31 of 31");
    }

    [Fact]
    public void An_agency_that_is_nowhere_is_named_with_the_nearest() =>
        new Stage(set: PlanFiles.SampleSet()).Keys("3 /").Type("agency:cdftt").Text.ShouldContain("There is no agency \"cdftt\": did you mean CDDFT?");

    [Fact]
    public void Letters_in_a_filter_are_text_and_no_commands() => new Stage().Keys("3 /").Type("qu1").Model.HasEnded.ShouldBeFalse();

    [Fact]
    public void A_disabled_key_says_why() => new Stage().Keys("Ctrl+R").Text.ShouldContain("Nothing waits: all that was saved is committed.");

    [Fact]
    public void The_rating_picker_records_rating_reason_and_day()
    {
        var order = new Stage().Keys("Enter r a Enter").Type("No midwife").Keys("Enter").Last<Save>().Order;
        order.Text.ShouldBe("No midwife");
        order.Changes.Edits.OfType<SetField>().Select(edit => $"{edit.Path}={edit.Value}")
            .ShouldBe(["rag=amber", "rag-reason=No midwife", "rag-by=Business Manager", "rag-date=2012-08-30"]);
    }

    [Fact]
    public void The_status_picker_begins_on_the_status_and_records_another()
    {
        var order = new Stage().Keys("Enter s Down Ctrl+S").Last<Save>().Order;
        order.Changes.Edits.ShouldHaveSingleItem().ShouldBeOfType<SetField>().Value.ShouldBe("complete");
    }

    [Fact]
    public void What_was_recorded_last_can_be_undone_once_and_the_pane_says_what_it_did()
    {
        var stage = new Stage().Keys("Enter r a Ctrl+S");
        stage.Send(new SaveCame(stage.Last<Save>().Order, Made, SamplePlans.Read())).Keys("z");
        stage.Last<PreviewReversal>().ShouldBe(new PreviewReversal(IsRedo: false, Made.Commit));
        stage.Keys("Enter").Text.ShouldContain("what it would do is being worked out");
        stage.Send(new ReversalCame(new ReversalShown(false, Made.Commit, Made.Headline, [new ReversedField(Stage.Ref, "rag", "amber", null)], [], null), Made.Commit));
        stage.Keys("Enter").Last<Undo>().ShouldBe(new Undo(Made.Commit));
        stage.Send(new SaveCame(null, Made, SamplePlans.Read())).Text.ShouldContain("Taken back");
        stage.Model.Desk.LastCommit.ShouldBeNull();
    }

    [Fact]
    public void What_is_saved_and_not_committed_stays_in_sight_until_it_is()
    {
        var stage = new Stage().Keys("Enter r a Ctrl+S");
        stage.Send(new SaveCame(stage.Last<Save>().Order, new SaveResult.NotCommitted("p", "The hook said no."), SamplePlans.Read()));
        stage.Keys("Enter").Text.ShouldContain("Saved, not committed (Ctrl+R tries again)");
        stage.Keys("Ctrl+R").Effects.OfType<Retry>().ShouldHaveSingleItem();
        stage.Send(new RetryCame(["An interrupted save was finished."], false, SamplePlans.Read()));
        stage.Text.ShouldContain("An interrupted save was finished.");
        stage.Text.ShouldNotContain("not committed");
    }

    [Fact]
    public void Drafts_that_were_found_stay_in_sight_in_the_first_line() =>
        new Stage(with: desk => desk with { Drafts = desk.Drafts.Add(new DraftKey("update", Stage.Ref), new KeptDraft(TypedForm.OfText(Stage.Ref, "Half"), new DateTimeOffset(2012, 8, 30, 14, 5, 0, TimeSpan.Zero))) })
            .Text.ShouldContain("1 draft: g d · as at");

    [Fact]
    public void An_action_whose_file_goes_away_is_said_to_be_gone()
    {
        var set = SamplePlans.Read();
        var without = set with { Plans = [set.Plans[0] with { Actions = [.. set.Plans[0].Actions.Where(action => action.Ref != Stage.Ref)] }] };
        var stage = new Stage().Keys("Enter Enter").Send(new PlansCame(without));
        stage.Model.Top.ShouldBeOfType<ActionScreen>();
        stage.Text.ShouldContain("is there no more");
        stage.Keys("u").Text.ShouldContain("is there no more");
    }

    [Fact]
    public void No_plans_at_all_are_explained() => new Stage(set: PlanSet.Empty).Text.ShouldContain("There is no plan here yet.");

    [Fact]
    public void The_last_screen_is_not_left_by_Esc() => new Stage().Keys("Esc").Text.ShouldContain("q leaves the program");

    [Fact]
    public void Text_from_files_cannot_steer_the_terminal()
    {
        var set = SamplePlans.Read();
        var actions = set.Plans[0].Actions.Select(action => action with { OwnTitle = "\u001b[31m日本語\u202e" }).ToList();
        var text = new Stage(set: set with { Plans = [set.Plans[0] with { Actions = actions }] }).Keys("Enter").Text;
        text.ShouldContain("␛[31m日本語⇄");
        text.ShouldNotContain("\u001b");
    }

    [Fact]
    public void A_refusal_stays_to_be_read_where_the_choices_fill_the_screen()
    {
        var stage = new Stage(50, 15).Open(new Destination.Status(Stage.Ref)).Keys("Tab").Type("Why.").Keys("Ctrl+S");
        var refusal = new SaveResult.Refused("SG-09.yaml was edited by hand and is not committed. Commit it, or take it back, then record again.", Refusal.Other, null);
        stage.Send(new SaveCame(stage.Last<Save>().Order, refusal, stage.Model.Desk.Set));
        stage.Text.ShouldContain("again.");
        stage.Text.ShouldContain("▸Reason Why.");
    }
}
