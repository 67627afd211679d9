using TuiPlans.Core.Changes;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Journeys;

public sealed class DraftTests
{
    private const string Folder = ".git/tuiplans/drafts/";

    [Fact]
    public void A_kill_loses_no_field_of_a_form_and_the_next_start_opens_it_again()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Half a thought.\nAnd more.").Keys("Tab r Tab").Type("No midwife: none").Keys("Tab Right Right Tab").Type("Head of Midwifery").Keys("Tab").Type("12 jun").Keys("Tab t").Second();
        journey.Restart().Sees("1 draft: SG-09 progress update, ").Keys("g d").Sees("Half a thought.").Keys("Enter")
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
        journey.Sees("1 draft: SG-09 progress update").Keys("Enter Enter u").Sees("Only: text").Sees("as it was.");
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
    public void Keys_that_begin_a_chord_show_what_can_follow()
    {
        using var journey = new Journey(width: 100);
        journey.Keys("2 g").Sees("d drafts").Sees("g top").Keys("x").Sees("g x does nothing here.").Keys("G g g").Sees("SG-09");
    }
}
