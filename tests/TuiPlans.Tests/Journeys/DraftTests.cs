using TuiPlans.Core.Changes;
using TuiPlans.Core.Workspace;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Journeys;

public sealed class DraftTests
{
    private const string Folder = ".git/tuiplans/drafts/";

    /// <summary>The terminal goes away while the guard looks at what was saved.</summary>
    [Fact]
    public void What_was_typed_while_a_save_ran_is_in_the_draft_when_the_terminal_goes_away()
    {
        using var journey = new Journey();
        journey.Keys("Enter u").Type("See 943 476 5919.");
        journey.Terminal.Keys("Ctrl+S");
        journey.Terminal.Type(" And more.");
        journey.Send(new TuiPlans.Terminal.Closed("HUP"));
        journey.HasEnded.ShouldBeTrue();
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("See 943 476 5919. And more.");
    }

    [Fact]
    public void What_was_typed_into_the_next_form_before_Ctrl_C_is_asked_about_once_the_save_is_done()
    {
        using var journey = new Journey();
        journey.Keys("Enter u").Type("First.");
        journey.Terminal.Keys("Ctrl+S Enter u");
        journey.Terminal.Type("Second thought.");
        journey.Keys("Ctrl+C").Sees("1 draft is kept");
        journey.Commits.ShouldBe(2);
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Second thought.");
        journey.Keys("l").HasEnded.ShouldBeTrue();
    }

    [Fact]
    public void A_kill_loses_no_field_of_a_form_and_the_next_start_opens_it_again()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought.\nAnd more.").Keys("Tab r Tab").Type("No midwife: none").Keys("Tab Right Right Tab").Type("Head of Midwifery").Keys("Tab").Type("12 jun").Keys("Tab t").Second();
        journey.Restart().Sees("progress update").Sees("Half a thought.").Keys("Enter")
            .Sees("your kept draft").Sees("And more.").Sees("R Red").Sees("No midwife: none").Sees("Not started").Sees("Head of Midwifery").Sees("12 jun").Sees("telephone")
            .Keys("Ctrl+S").Sees("Recorded");
        journey.Repository.Read(Journey.File).ShouldContain("rag-reason: \"No midwife: none\"");
        journey.Log("%(trailers:key=Given-how,valueonly)").ShouldBe("telephone");
        journey.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_can_be_read_without_the_program_and_by_its_owner_alone()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half.\nMore.").Keys("Tab a Esc");
        journey.Repository.Read(Folder + "darlington-2011~SG-09.txt").ShouldBe("tuiplans draft 1: update of darlington-2011/SG-09\ntext:\n  Half.\n  More.\nrating: amber\n");
        if (!OperatingSystem.IsWindows())
            System.IO.File.GetUnixFileMode(journey.Repository.Absolute(Folder + "darlington-2011~SG-09.txt")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_draft_of_an_earlier_version_is_the_text_of_an_update()
    {
        using var journey = new Journey();
        journey.Repository.Write(Folder + "darlington-2011~SG-09.txt", "Only: text\n\nas it was.\n");
        journey.Sees("progress update").Keys("Esc Enter Enter u").Sees("Only: text").Sees("as it was.");
    }

    [Fact]
    public void A_draft_is_thrown_away_only_after_it_was_shown_and_asked_for()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought").Keys("Esc g d d").Sees("Throw this draft away?").Sees("Half a thought").Keys("Esc").Sees("SG-09");
        journey.Store.AllDrafts().Count.ShouldBe(1);
        journey.Keys("d t").Sees("is thrown away").Sees("Nothing waits here");
        journey.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_typed_and_pressed_while_a_save_runs_is_neither_dropped_nor_out_of_order()
    {
        using var journey = new Journey();
        journey.Keys("Enter");
        // One batch: the second action's form is filled before the first save can have come back.
        journey.Terminal.Keys("u").Type("First.").Keys("Ctrl+S Enter Down u").Type("Second.").Keys("Ctrl+S");
        journey.Second().Sees("Recorded").Sees("Second.");
        journey.Commits.ShouldBe(3);
        journey.Repository.Git("log", "-2", "--format=%b").ShouldContain("First.");
    }

    [Fact]
    public void What_is_typed_while_a_save_is_refused_is_in_the_text_and_a_second_save_waits_for_its_reader()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter");
        journey.Terminal.Keys("u").Type("Seen, 943 476 5919").Keys("Ctrl+S").Type(" and more").Keys("Ctrl+S");
        journey.Second().Sees("NHS number").Sees("943 476 5919 and more");
    }

    [Fact]
    public void A_form_of_every_kind_of_value_is_read_back_as_it_was_written()
    {
        var form = new TypedForm("edit", "p/SG-1", [new("text", " two blanks:\n\n  in \n"), new("due", ""), new("milestones[a: b%\nc]", "x: y"), new("how", "\u2028é")]);
        DraftFormat.Read(DraftFormat.Write(form)).ShouldBe(form);
    }

    [Fact]
    public void A_draft_whose_last_line_lost_its_end_in_somebodys_editor_is_read_whole() =>
        DraftFormat.Read("tuiplans draft 1: edit of p/SG-1\ndue: 2012-06\ntitle: Typed last").ShouldBe(
            new TypedForm("edit", "p/SG-1", [new("due", "2012-06"), new("title", "Typed last")]));

    [Fact]
    public void Keys_that_begin_a_chord_show_what_can_follow()
    {
        using var journey = new Journey(width: 100);
        journey.Keys("2 g").Sees("u recent").Sees("p people").Sees("l locks").Sees("m movement").Keys("y").Sees("g y does nothing here.").Keys("G g g").Sees("SG-09");
    }

    [Fact]
    public void A_draft_that_finds_no_room_is_said_to_be_lost_on_leaving_and_is_kept_as_soon_as_there_is_room()
    {
        var isFull = true;
        using var journey = new Journey { Files = new FullDisk(path => isFull && path.Contains("/drafts/", StringComparison.Ordinal)) };
        journey.Keys("Enter Enter u").Type("Half a thought").Keys("Esc").Sees("There is no room left").Keys("Esc").Sees("! What you typed is not on disk yet")
            .Keys("q").Sees("Leave?").Sees("is lost").SeesNot("is kept").Keys("Esc");
        isFull = false;
        journey.Second().SeesNot("not on disk yet");
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought");
        journey.Keys("q").Sees("1 draft is kept");
    }

    [Fact]
    public void What_could_not_be_kept_at_all_is_printed_when_the_program_has_ended()
    {
        using var journey = new Journey { Files = new FullDisk(path => path.Contains("/drafts/", StringComparison.Ordinal)) };
        var terminal = new ScriptedTerminal().Keys("Enter Enter u").Type("Half a thought").Send(new Closed("SIGTERM"));
        FrontEnd.Run(journey.Store, terminal, journey.Options).ShouldBe(0);
        terminal.Written.Split(TerminalSession.LeaveSequence)[^1].ShouldContain("Half a thought");
    }

    [Fact]
    public void Drafts_are_offered_at_the_start_and_stay_in_sight_until_they_are_settled()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought").Keys("Esc");
        journey.Restart().Sees("not recorded yet").Sees("Half a thought").Sees("Enter goes on with it").Keys("Esc").Sees("1 draft: g d").Sees("Plans")
            .Keys("g d").Sees("Half a thought").Keys("Enter").Sees("your kept draft").Keys("Ctrl+S").Sees("Recorded").SeesNot("1 draft");
    }

    [Fact]
    public void A_draft_that_no_form_takes_is_shown_as_what_it_is()
    {
        using var journey = new Journey();
        journey.Repository.Write(Folder + "darlington-2011.txt", "1. Pasted recommendations.\n");
        journey.Keys("Enter").Sees("1. Pasted recommendations.").Sees("Throw this draft away?");
    }

    [Fact]
    public void A_copy_of_a_draft_does_not_keep_the_program_from_starting()
    {
        using var journey = new Journey();
        journey.Repository.Write(Folder + "darlington-2011~SG-09~~status.txt", "tuiplans draft 1: status of darlington-2011/SG-09\nreason: One\n");
        journey.Repository.Write(Folder + "copy.txt", "tuiplans draft 1: status of darlington-2011/SG-09\nreason: One\n");
        journey.Sees("SG-09").Sees("status");
    }
}
