using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The command <c>edit</c>, with scripts for sh in place of an editor.</summary>
public sealed class EditTests : IDisposable
{
    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    [Fact]
    public void An_edited_file_is_recorded_as_one_commit_with_its_reason()
    {
        var result = Run("sed -i s/in-progress/complete/ \"$1\"", "edit", "SG-01", "-m", "Agreed at the meeting");

        result.Code.ShouldBe(0, result.Messages);
        result.Text.ShouldStartWith("darlington-2011/SG-01: status in-progress -> complete (recorded by Business Manager, commit ");
        result.Text.ShouldEndWith("  - status: in-progress\n  + status: complete");
        plans.Repository.Git("log", "-1", "--format=%b").ShouldStartWith("Agreed at the meeting\n");
        plans.Status.ShouldBeEmpty();
        Kept().ShouldBeEmpty();
    }

    [Fact]
    public void The_reason_is_asked_for_on_a_terminal()
    {
        var result = Answer("sed -i s/in-progress/complete/ \"$1\"", input: "Agreed at the meeting\n", "edit", "SG-01");

        result.Code.ShouldBe(0, result.Messages);
        result.Messages.ShouldStartWith("Why was it changed? ");
        plans.Repository.Git("log", "-1", "--format=%b").ShouldStartWith("Agreed at the meeting\n");
    }

    [Fact]
    public void Without_a_reason_nothing_is_recorded_and_the_next_editing_goes_on_with_the_text()
    {
        var result = Answer("sed -i s/in-progress/complete/ \"$1\"", input: "\n", "edit", "SG-01");

        result.Code.ShouldBe(3);
        var kept = Kept().ShouldHaveSingleItem();
        result.Messages.ShouldEndWith($"A change needs its reason, and none was given, so nothing was recorded.\nYour text is kept in {kept}\nGo on with it: tuiplans edit darlington-2011/SG-01 -m WHY\n");
        plans.CommitCount.ShouldBe(1);

        var next = Run(":", "edit", "SG-01", "-m", "Agreed at the meeting");
        next.Code.ShouldBe(0, next.Messages);
        next.Messages.ShouldStartWith($"This begins with the text that you left in {kept}\n");
        plans.Read().ShouldContain("status: complete");
        Kept().ShouldBeEmpty();
    }

    [Fact]
    public void Where_nobody_can_be_asked_the_reason_is_wanted_before_the_editor_opens()
    {
        var result = Editor("touch opened; exit 0", run => run.IsInputTerminal = false).Run("edit", "SG-01");

        result.Code.ShouldBe(2);
        result.Messages.ShouldBe("A change needs its reason: tuiplans edit REF -m WHY\n");
    }

    [Fact]
    public void Where_nobody_can_put_it_right_a_wrong_text_is_kept_and_the_editor_opens_once()
    {
        var result = Editor("echo opened >> \"$(dirname \"$0\")/visits\"; echo \"due: 2012-02-31\" >> \"$1\"", run => run.IsInputTerminal = false).Run("edit", "SG-02", "-m", "Agreed");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("There is no such date as 2012-02-31");
        result.Messages.ShouldContain($"Your text is kept in {Kept().ShouldHaveSingleItem()}\nGo on with it: tuiplans edit darlington-2011/SG-02 -m WHY");
        File.ReadAllText(Kept()[0]).ShouldNotContain("# tuiplans:");
        File.ReadAllLines(Path.Combine(plans.Repository.Folder, "visits")).Length.ShouldBe(1);
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void What_is_wrong_comes_back_in_comments_until_it_is_right()
    {
        // The first visit makes a slip; the second looks for the comment above its line, and mends it.
        var result = Run("""
            if grep -q '^# tuiplans: Due' "$1" || grep -q '^# tuiplans: There is no such date as 2012-02-31' "$1"
            then cp "$1" "$(dirname "$0")/seen"; sed -i s/2012-02-31/2012-02-28/ "$1"
            else sed -i s/2012-06-14/2012-02-31/ "$1"
            fi
            """, "edit", "SG-01", "-m", "Agreed");

        result.Code.ShouldBe(0, result.Messages);
        result.Messages.ShouldStartWith("plans/darlington-2011/SG-01.yaml:7: ");
        result.Messages.ShouldContain("There is no such date as 2012-02-31: check its year, month and day (a date is written 2012-06-14).");
        plans.Read().ShouldBe(TempPlans.ActionText.Replace("2012-06-14", "2012-02-28", StringComparison.Ordinal));
        File.ReadAllText(Path.Combine(plans.Repository.Folder, "seen")).ShouldStartWith("""
            # tuiplans: One thing must be put right before this can be recorded, each said above its line.
            # tuiplans: Save and leave when it is right. Leave without a change to give up: your text is kept in a file.
            # tuiplans: Lines that begin like this one are taken out again.
            title: Core group meetings are held and minuted
            """);
    }

    [Fact]
    public void Who_gives_up_finds_their_own_text_without_our_comments()
    {
        var result = Run("sed -i s/2012-06-14/2012-02-31/ \"$1\"", "edit", "SG-01", "-m", "Agreed");

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("Nothing was recorded, since this is still wrong:\nline 7: ");
        File.ReadAllText(Kept().ShouldHaveSingleItem()).ShouldBe(TempPlans.ActionText.Replace("2012-06-14", "2012-02-31", StringComparison.Ordinal));
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void An_unchanged_file_records_nothing()
    {
        var result = Run(":", "edit", "SG-01", "-m", "Agreed");

        result.Code.ShouldBe(0);
        result.Messages.ShouldBe("Nothing was changed in darlington-2011/SG-01, so there is nothing to record.\n");
        plans.CommitCount.ShouldBe(1);
        Kept().ShouldBeEmpty();
    }

    [Fact]
    public void An_editor_that_fails_leaves_what_it_wrote_in_a_file()
    {
        var result = Run("sed -i s/in-progress/complete/ \"$1\"; exit 7", "edit", "SG-01", "-m", "Agreed");

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("ended with exit code 7, so nothing was recorded.\nYour text is kept in ");
        File.ReadAllText(Kept().ShouldHaveSingleItem()).ShouldContain("status: complete");
        Run("exit 7", "edit", "SG-02", "-m", "Agreed").Messages.ShouldNotContain("kept");
    }

    [Fact]
    public void An_editor_that_is_not_there_is_said_with_the_way_to_name_one()
    {
        var run = Editor(":", _ => { }, command: "no-such-editor --wait");
        run.Run("edit", "SG-01", "-m", "x").Messages.ShouldBe("The editor \"no-such-editor --wait\" was not found. Say which one to use, for example: export EDITOR=nano\n");
        Kept().ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_come_back_as_they_were()
    {
        var result = Run("grep -q caf \"$1\" || printf '# caf\\351\\n' >> \"$1\"", "edit", "SG-02", "-m", "Agreed");

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("The file is not UTF-8: byte 41 cannot be read. Save it as UTF-8.");
        File.ReadAllBytes(Kept().ShouldHaveSingleItem()).ShouldBe([.. "title: Another\nstatus: not-started\n# caf"u8, 0xE9, (byte)'\n']);
    }

    [Fact]
    public void The_guard_sends_it_back_and_never_repeats_the_number()
    {
        var result = Run("sed -i 's/Guidance drafted/See 943 476 5919/' \"$1\"", "edit", "SG-01", "-m", "Agreed");

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("NHS number");
        result.Messages.ShouldNotContain("5919");
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_mended_here()
    {
        plans.Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText.Replace("due: 2012", "due: \"2012", StringComparison.Ordinal), "Broken");
        var result = Run("sed -i 's/due: \"/due: /' \"$1\"", "edit", "SG-01", "-m", "Mended");

        result.Code.ShouldBe(0, result.Messages);
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void In_the_middle_of_a_rebase_it_is_said_before_anybody_types()
    {
        plans.Repository.Git("switch", "-q", "--detach");
        var result = Run("touch \"$(dirname \"$0\")/opened\"", "edit", "SG-01", "-m", "Agreed");

        result.Code.ShouldBe(3);
        result.Messages.ShouldBe("No branch is checked out, so a commit made now could be lost: go back to one, for example with 'git switch main'. Nothing was changed.\n");
        File.Exists(Path.Combine(plans.Repository.Folder, "opened")).ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_key_is_recorded_and_said_with_what_may_be_meant()
    {
        var result = Run("grep -q staus \"$1\" || echo 'staus: complete' >> \"$1\"", "edit", "SG-02", "-m", "Agreed");

        result.Code.ShouldBe(0);
        result.Messages.ShouldStartWith("plans/darlington-2011/SG-02.yaml:3: An action has no field \"staus\". Did you mean status? It is kept, and not used.\n");
    }

    private CommandResult Run(string script, params string[] arguments) => Answer(script, "", arguments);

    private CommandResult Answer(string script, string input, params string[] arguments) => Editor(script, run => run.Input = input).Run(arguments);

    private CommandRun Editor(string script, Action<CommandRun> with, string? command = null)
    {
        var path = Path.Combine(plans.Repository.Folder, "my editor");
        TempRepository.Script(path, script);
        var run = CommandRun.In(plans, ("EDITOR", command ?? $"\"{path}\""));
        with(run);
        return run;
    }

    private string[] Kept()
    {
        var folder = Path.Combine(plans.GitFolder, "tuiplans", "edits");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }
}
