using TuiPlans.Effects;
using TuiPlans.Tests.Screens;

namespace TuiPlans.Tests.Journeys;

public sealed class SeveralTests
{
    [Fact]
    public void Marked_actions_are_changed_together_after_a_preview_of_each_as_one_commit_an_action()
    {
        using var journey = new Journey();
        journey.Keys("3 Space Down Space Down Space").Sees("* 3 marked");
        journey.Keys("s Ctrl+S").Sees("Choose one").Keys("Tab Tab").Sees("Status of 3 actions").Keys("c Tab").Type("Agreed at the meeting").Keys("Enter").Sees("Nothing is written yet. 3 commits to make").Sees("Status  in-progress → complete");
        journey.Commits.ShouldBe(1);
        journey.Keys("Ctrl+S").Sees("3 recorded").Sees("✓").Sees("g u takes one back");
        journey.Commits.ShouldBe(4);
        journey.Log("%B").ShouldContain("Agreed at the meeting");
        journey.Keys("Enter").SeesNot("marked");
    }

    [Fact]
    public void One_that_was_edited_by_hand_is_reported_and_stays_marked_and_the_others_are_recorded()
    {
        using var journey = new Journey();
        journey.Keys("2 Space Down Space Down Space r r Tab").Type("Slipping").Keys("Ctrl+S").Sees("Nothing is written yet").Sees("Rating  not rated → red");
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File).Replace("31st March 2012", "end of March 2012", StringComparison.Ordinal));
        journey.Keys("Ctrl+S").Sees("2 recorded, 1 not; these stay marked").Sees("edited by hand");
        journey.Commits.ShouldBe(3);
        journey.Keys("Enter").Sees("* 1 marked").Keys("Esc").SeesNot("marked");
    }

    [Fact]
    public void What_would_be_refused_is_listed_with_its_reason_before_anything_is_written()
    {
        using var journey = new Journey();
        journey.Keys("2 Space Down Space =").Type("next-check").Keys("Tab").Type("31 feb").Keys("Tab Enter").Sees("0 commits to make; 2 not done, and why").Sees("!").Keys("Ctrl+S").Sees("There is nothing to record here");
        journey.Keys("Esc").Sees("next-check").Keys("Esc").Sees("kept as a draft").Keys("=").Sees("31 feb").Keys("Shift+Tab");
        journey.Commits.ShouldBe(1);
    }

    [Fact]
    public void A_field_that_does_not_exist_is_said_with_the_nearest_one()
    {
        using var journey = new Journey();
        journey.Keys("2 =").Type("agancy").Keys("Tab").Type("DBC").Keys("Ctrl+S").Sees("agency").Sees("▸Field");
    }

    [Fact]
    public void One_field_of_the_action_under_the_cursor_is_set_without_a_mark()
    {
        using var journey = new Journey();
        journey.Keys("2 =").Type("next-check").Keys("Tab").Type("2012-10").Keys("Ctrl+S Ctrl+S").Sees("1 recorded");
        journey.Repository.Read(Journey.File).ShouldContain("next-check: 2012-10");
    }

    [Fact]
    public void Letters_that_several_ids_begin_with_are_asked_about_once_where_a_field_holds_an_id()
    {
        using var journey = new Journey();
        journey.Keys("2 =").Type("agency").Keys("Tab").Type("D").Keys("Ctrl+S").Sees("posts or bodies match \"D\"").SeesNot("Nothing is written yet");
        journey.Keys("Ctrl+S").Sees("Nothing is written yet");
        using var other = new Journey();
        other.Keys("2 =").Type("title").Keys("Tab").Type("D").Keys("Ctrl+S").Sees("Nothing is written yet");
    }

    [Fact]
    public void Marks_of_another_plan_are_counted_and_not_changed_along()
    {
        var stage = new Stage(with: desk => desk with { Marks = ["elsewhere-2012/SG-01", Stage.Ref] }).Keys("3");
        stage.Text.ShouldContain("1 marked, 1 in another plan");
        stage.Keys("s").Text.ShouldContain("Status of 1 action; 1 marked in another plan stays as it is");
        stage.Keys("Esc Esc").Model.Desk.Marks.ShouldBe(["elsewhere-2012/SG-01"]);
        stage.Keys("s").Text.ShouldNotContain("Status of");
    }

    [Fact]
    public void Esc_stops_after_the_action_in_hand_and_lists_what_was_not_begun()
    {
        using var journey = new Journey();
        journey.Keys("2 Space Down Space Down Space s c Tab Enter");
        journey.Terminal.Keys("Ctrl+S Esc");
        journey.Second().Sees("Not begun: it was stopped before.");
        journey.Commits.ShouldBe(2);
    }

    [Fact]
    public void A_draft_of_one_kind_of_change_is_not_lost_to_another_kind()
    {
        using var journey = new Journey();
        journey.Keys("2 Space =").Type("next-check").Keys("Tab").Type("2012-10").Keys("Esc").Sees("kept as a draft");
        journey.Keys("s Esc =").Sees("2012-10").Keys("Esc s c Tab").Type("Agreed").Keys("Esc =").Sees("2012-10").SeesNot("Agreed").Keys("Esc s").Sees("Agreed");
    }

    [Fact]
    public void What_was_typed_for_actions_that_were_refused_is_there_at_the_next_try()
    {
        using var journey = new Journey();
        journey.Keys("2 Space Down Space s c Tab").Type("Agreed at the meeting").Keys("Ctrl+S").Sees("2 commits to make");
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File).Replace("31st March 2012", "end of March 2012", StringComparison.Ordinal));
        journey.Keys("Ctrl+S").Sees("1 recorded, 1 not").Sees("stay marked").Keys("Enter s").Sees("Agreed at the meeting").Sees("SG-09");
    }

    [Fact]
    public void A_kill_while_several_are_recorded_keeps_what_was_typed()
    {
        var stage = new Stage();
        stage.Keys("2 Space Down Space s c Tab").Type("Agreed at the meeting").Keys("Ctrl+S Ctrl+S").Send(new CloseAsked());
        stage.Last<KeepDraft>().Form.Text.ShouldBe("Agreed at the meeting");
    }

    [Fact]
    public void Leaving_while_several_are_recorded_shows_first_which_were_refused()
    {
        using var journey = new Journey();
        journey.Keys("2 Space Down Space Down Space Down Space Down Space s c Tab").Type("Agreed").Keys("Ctrl+S");
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File).Replace("31st March 2012", "end of March 2012", StringComparison.Ordinal));
        journey.Terminal.Keys("Ctrl+S Ctrl+C");
        journey.Second().Sees("edited by hand").Sees("4 recorded, 1 not").HasEnded.ShouldBeFalse();
    }

    [Fact]
    public void A_reason_whose_changes_are_all_refused_is_kept_and_stands_in_the_form_again()
    {
        using var journey = new Journey();
        journey.Keys("2 Space r r Tab").Type("Slipping since spring").Keys("Ctrl+S").Sees("Nothing is written yet");
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File) + "# by hand\n");
        journey.Keys("Ctrl+S").Sees("0 recorded, 1 not").Keys("Enter").Sees("* 1 marked");
        journey.Store.AllDrafts().Single().Form["reason"].ShouldBe("Slipping since spring");
        journey.Keys("r").Sees("Slipping since spring");
    }
}
