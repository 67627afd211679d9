using TuiPlans.Terminal;

namespace TuiPlans.Tests.Journeys;

public sealed class TroubleTests
{
    [Fact]
    public void A_hook_that_refuses_leaves_a_visible_state_and_a_key_that_tries_again()
    {
        using var journey = new Journey();
        journey.Repository.Hook("pre-commit", "echo 'Spelling first' >&2; exit 1");
        journey.Keys("Enter Enter u").Type("Recorded under a hook.").Keys("Ctrl+S").Sees("Saved, not committed").Sees("Spelling first").Keys("Enter")
            .Sees("! Saved, not committed (Ctrl+R tries again)");
        journey.Commits.ShouldBe(1);
        journey.Repository.Hook("pre-commit", "exit 0");
        journey.Keys("Ctrl+R").Sees("was finished").SeesNot("not committed");
        journey.Commits.ShouldBe(2);
        journey.Log("%B").ShouldContain("Recorded under a hook.");
    }

    [Fact]
    public void What_a_hook_stopped_is_settled_at_the_next_start()
    {
        using var journey = new Journey();
        journey.Repository.Hook("pre-commit", "exit 1");
        journey.Keys("Enter Enter u").Type("Later.").Keys("Ctrl+S").Keys("Enter q").Sees("Leave?").Sees("saved and not committed").Keys("Enter").HasEnded.ShouldBeTrue();
        journey.Repository.Hook("pre-commit", "exit 0");
        journey.Restart().Sees("was finished");
        journey.Commits.ShouldBe(2);
    }

    [Fact]
    public void A_file_that_changes_outside_while_a_form_is_open_touches_no_word_of_it()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("My own words.");
        journey.Repository.Commit(Journey.File, journey.Repository.Read(Journey.File).Replace("status: in-progress", "status: not-started", StringComparison.Ordinal));
        journey.Second().Sees("was changed outside while you write").Sees("My own words.");
        journey.Keys("Ctrl+S").Sees("Recorded");
        journey.Repository.Read(Journey.File).ShouldContain("status: not-started");
        journey.Repository.Read(Journey.File).ShouldContain("My own words.");
    }

    [Fact]
    public void A_file_that_is_removed_while_a_form_is_open_is_said_and_the_text_is_kept()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Still true");
        journey.Repository.Git("rm", "-q", Journey.File);
        journey.Repository.Git("commit", "-q", "-m", "Removed");
        journey.Keys("Ctrl+S").Sees("no more").SeesNot("Recorded");
        journey.Keys("Esc q Enter");
        Directory.EnumerateFiles(Path.Combine(journey.Repository.GitFolder, "tuiplans", "drafts")).Select(File.ReadAllText).ShouldContain(text => text.Contains("Still true"));
    }

    [Fact]
    public void The_same_field_changed_by_two_is_shown_and_saved_on_the_second_try()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Slipping.").Keys("Tab a");
        journey.Repository.Commit(Journey.File, journey.Repository.Read(Journey.File).Replace("status: in-progress", "status: in-progress\nrag: green", StringComparison.Ordinal));
        journey.Keys("Ctrl+S").Sees("was changed by somebody else meanwhile").Sees("Slipping.").Keys("Ctrl+S").Sees("+ rag: amber");
    }

    [Fact]
    public void A_change_outside_shows_within_a_second_and_keeps_the_cursor()
    {
        using var journey = new Journey();
        journey.Keys("2 Down Down");
        journey.Repository.Commit(Journey.File, journey.Repository.Read(Journey.File).Replace("title: Supervision policy", "title: Quite another policy", StringComparison.Ordinal));
        journey.Second().Sees("Quite another pol").Keys("Enter").Sees("SG-11");
    }

    [Fact]
    public void A_file_that_breaks_is_loud_at_once_and_well_again_when_it_is_mended()
    {
        using var journey = new Journey();
        var sound = journey.Repository.Read(Journey.File);
        journey.Keys("2");
        journey.Repository.Write(Journey.File, "title: \"never closed\naction: x\n");
        journey.Second().Sees("! 1 file cannot be read (U)").Keys("U").Sees("darlington-2011/SG-09.yaml, line");
        journey.Repository.Write(Journey.File, sound);
        journey.Second().Keys("Esc").SeesNot("cannot be read");
    }

    [Fact]
    public void A_draft_outlives_the_program()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought").Keys("Esc").Sees("kept as a draft")
            .Restart().Sees("SG-09").Sees("progress update")
            .Keys("Esc Enter Enter u").Sees("Half a thought").Keys("Ctrl+S").Sees("Recorded");
        journey.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_being_typed_is_kept_each_second_so_that_a_kill_loses_no_more()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought").Second();
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought");
        journey.Restart().Keys("Enter").Sees("Half a thought").Keys("Ctrl+U Esc");
        journey.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void A_signal_keeps_what_was_typed()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought").Send(new Closed("SIGTERM")).HasEnded.ShouldBeTrue();
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought");
    }

    [Fact]
    public void The_guard_refuses_and_the_text_stays()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Seen in clinic, 943 476 5919.").Keys("Ctrl+S").Sees("Seen in clinic, 943 476 5919.").Sees("NHS number").Sees("kept in");
        journey.Commits.ShouldBe(1);
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
        journey.Keys("Backspace").Type("Cor").Keys("Esc").Sees("kept as a draft");
    }

    [Fact]
    public void A_hand_edited_file_is_not_mixed_into_and_the_way_out_is_said()
    {
        using var journey = new Journey();
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File).Replace("31st March 2012", "end of March 2012", StringComparison.Ordinal));
        journey.Keys("Enter Enter u").Type("My own words.").Keys("Ctrl+S").Sees("edited by hand").Sees("My own words.");
        journey.Commits.ShouldBe(1);
    }

    [Fact]
    public void A_form_goes_on_through_resizing()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("The policy went to the board in July and starts in October.").Send(new Resized(new ScreenSize(50, 15)))
            .Sees("The policy went to the board in July and").Type(" More.").Sees("More.").Send(new Resized(new ScreenSize(120, 40)))
            .Sees("The policy went to the board in July and starts in October. More.").Keys("Ctrl+S").Sees("Recorded");
    }

    [Fact]
    public void A_pasted_e_mail_is_text_and_no_keys()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Send(new Pasted("Dear all,\nq quits nothing.\n")).Sees("q quits nothing.").Keys("Ctrl+S").Sees("Recorded");
    }

    [Fact]
    public void A_signal_while_a_save_runs_leaves_no_draft_of_what_was_recorded()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Whole.");
        journey.Terminal.Keys("Ctrl+S").Send(new Closed("SIGTERM"));
        journey.Second().HasEnded.ShouldBeTrue();
        journey.Commits.ShouldBe(2);
        journey.Store.AllDrafts().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("s 2 Enter", "status: in-progress", "status: complete")]
    [InlineData("c", "status: in-progress", "status: not-started")]
    public void A_small_form_that_somebody_overtook_is_recorded_at_the_second_try(string keys, string before, string after)
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter " + keys);
        journey.Repository.Commit(Journey.File, journey.Repository.Read(Journey.File).Replace(before, after, StringComparison.Ordinal));
        journey.Keys("Ctrl+S").Sees("changed by somebody else meanwhile").Keys("Ctrl+S").Sees("Recorded");
    }

    [Fact]
    public void No_change_is_recorded_once_it_is_known_who_records()
    {
        using var journey = new Journey(identity: false);
        journey.Keys("Enter .").Sees("Who is recording?").Type("Business Manager").Keys("Tab").Type("manager@example.org").Keys("Ctrl+S").Sees("Recorded");
        journey.Commits.ShouldBe(2);
    }
}
