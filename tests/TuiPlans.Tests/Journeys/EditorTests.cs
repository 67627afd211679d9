using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;
using TuiPlans.Shell;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Journeys;

public sealed class EditorTests
{
    [Fact]
    public void A_file_goes_to_the_persons_own_editor_and_comes_back_as_one_commit_with_its_reason()
    {
        using var journey = With("sed -i s/in-progress/not-started/ \"$1\"");
        journey.Keys("Enter E").Sees("Why was it changed?").Keys("Ctrl+S").Sees("A change needs its reason").Type("Nothing was begun").Keys("Ctrl+S").Sees("Recorded").Sees("+ status: not-started");
        journey.Log("%b").ShouldStartWith("Nothing was begun");
        journey.Commits.ShouldBe(2);
        journey.Keys("z").Sees("not-started → in-progress");
    }

    [Fact]
    public void What_is_wrong_stands_in_the_text_at_the_next_visit_and_a_text_that_is_given_up_is_kept_and_opened_again()
    {
        using var journey = With("grep -q tuiplans \"$1\" || sed -i s/in-progress/nonsense/ \"$1\"");
        journey.Keys("Enter E").Sees("still wrong").Sees("Your text is kept");
        journey.Commits.ShouldBe(1);
        journey.Repository.Read(Journey.File).ShouldContain("status: in-progress");
    }

    [Fact]
    public void Without_a_reason_nothing_is_recorded_and_the_next_visit_goes_on_with_the_text()
    {
        using var journey = With("sed -i s/in-progress/not-started/ \"$1\"");
        journey.Keys("Enter E Esc").Sees("Nothing was recorded").Keys("E").Type("After all").Keys("Ctrl+S").Sees("Recorded");
        journey.Commits.ShouldBe(2);
    }

    [Fact]
    public void An_editor_that_is_not_there_or_fails_is_said_and_the_screen_is_drawn_again()
    {
        using var missing = new Journey { Editor = new TextEditor(new ChildProcess(), new DiskFileStore(), new Dictionary<string, string> { ["EDITOR"] = "no-such-editor", ["PATH"] = "/usr/bin:/bin" }) };
        missing.Keys("Enter E").Sees("no-such-editor").Sees("was not found").Sees("SG-09");
        using var failing = With("exit 3");
        failing.Keys("Enter E").Sees("exit code 3").Sees("SG-09");
    }

    [Fact]
    public void The_editor_has_the_terminal_as_it_was_before_the_program()
    {
        using var journey = With("printf 'x' >> \"$1\"; exit 7");
        var terminal = new ScriptedTerminal().Keys("Enter E q");
        FrontEnd.Run(journey.Store, terminal, journey.Options).ShouldBe(0);
        terminal.Written.Split("\u001b[?1049l").Length.ShouldBe(3);
        terminal.Screen.Mode(1049).ShouldBeFalse();
        terminal.IsReading.ShouldBeFalse();
    }

    [Fact]
    public void A_lock_that_a_killed_git_left_is_shown_with_its_age_and_removed_on_a_yes()
    {
        using var journey = new Journey();
        journey.Repository.Write(".git/index.lock", "");
        System.IO.File.SetLastWriteTimeUtc(journey.Repository.Absolute(".git/index.lock"), journey.Clock.Now.UtcDateTime.AddHours(-3));
        journey.Keys("Enter u").Type("Under a lock.").Keys("Ctrl+S").Sees("Remove what a killed git left?").Sees("3 hours ago").Keys("Enter").Sees("Under a lock.");
        System.IO.File.Exists(journey.Repository.Absolute(".git/index.lock")).ShouldBeTrue();
        journey.Keys("Ctrl+S").Keys("r").Sees("The locks are gone").Keys("Ctrl+S").Sees("Recorded");
        System.IO.File.Exists(journey.Repository.Absolute(".git/index.lock")).ShouldBeFalse();
    }

    [Fact]
    public void A_reason_that_was_begun_is_there_again_with_the_text_after_Esc_and_after_a_kill()
    {
        using var journey = With("sed -i s/in-progress/not-started/ \"$1\"");
        journey.Keys("Enter E").Type("Half a reason").Keys("Esc E").Sees("Half a reason").Type(" more").Second().Restart();
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a reason more");
        journey.Keys("Enter").Sees("E on the action").Keys("Esc Esc Enter E").Sees("Half a reason more").Keys("Ctrl+S").Sees("Recorded");
        journey.Store.AllDrafts().ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_changed_while_it_was_edited_is_told_with_the_place_of_the_text_and_what_to_press()
    {
        using var journey = With("sed -i s/in-progress/not-started/ \"$1\"");
        journey.Keys("Enter E").Type("Mine");
        journey.Repository.Commit(Journey.File, journey.Repository.Read(Journey.File).Replace("31st March 2012", "end of March 2012", StringComparison.Ordinal));
        journey.Keys("Ctrl+S").Sees("changed").Sees("Your text is kept in").Sees("E opens the file as it is now").SeesNot("E opens it again");
    }

    [Fact]
    public void The_question_why_shows_what_changed_and_F1_its_keys()
    {
        using var journey = With("sed -i s/in-progress/not-started/ \"$1\"");
        journey.Keys("Enter E").Sees("Why was it changed?").Sees("- status: in-progress").Sees("+ status: not-started").Keys("F1").Sees("▸Keys");
    }

    private static Journey With(string script)
    {
        var journey = new Journey();
        var path = Path.Combine(journey.Repository.Folder, "my editor");
        TempRepository.Script(path, script);
        journey.Editor = new TextEditor(new ChildProcess(), new DiskFileStore(), new Dictionary<string, string> { ["EDITOR"] = $"\"{path}\"", ["PATH"] = "/usr/bin:/bin" });
        return journey;
    }
}
