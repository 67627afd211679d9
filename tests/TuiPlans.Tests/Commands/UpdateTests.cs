using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>Recording a progress update from the command line.</summary>
public sealed class UpdateTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public UpdateTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    private string LastCommit(string format) => plans.Repository.Git("log", "-1", "--format=" + format).TrimEnd('\n');

    [Fact]
    public void An_update_of_ones_own_is_one_commit_of_one_file_with_added_lines_alone()
    {
        var result = run.Run("update", "darlington-2011/SG-01", "-m", "Groups meet in all teams.");
        result.Code.ShouldBe(0, result.Messages);
        LastCommit("%an|%ae|%aI|%cn|%cI").ShouldBe(
            "Business Manager|manager@example.org|2012-06-12T11:00:00Z|Business Manager|2012-06-12T11:00:00Z".Replace("11:00:00Z", LastCommit("%aI")[11..]));
        plans.Repository.Git("show", "--format=", "--numstat", "HEAD").Trim().ShouldBe("4\t0\tplans/darlington-2011/SG-01.yaml");
        LastCommit("%B").ShouldContain("Groups meet in all teams.\n\nPlan: darlington-2011\nAction: SG-01\n");
        LastCommit("%B").ShouldNotContain("Given-");
        plans.Read().ShouldEndWith("  - date: 2012-06-12\n    by: Business Manager\n    text: |\n      Groups meet in all teams.\n");
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void It_says_what_was_recorded_by_whom_in_which_commit_and_how_to_undo_it()
    {
        var result = run.Run("update", "SG-01", "-m", "Groups meet.");
        result.Data.ShouldStartWith($"darlington-2011/SG-01: progress update (recorded by Business Manager, commit {plans.Repository.Head[..8]})\n");
        result.Data.ShouldContain("  +   - date: 2012-06-12\n");
        result.Messages.ShouldBe("Undo with: tuiplans undo\n");
    }

    [Fact]
    public void Its_makers_are_told_how_long_the_save_took_and_nobody_else()
    {
        run.Debug = true;
        run.Run("update", "SG-01", "-m", "Groups meet.").Messages.ShouldMatch(@"^From save to commit: \d+\.\d ms\.\n");
    }

    [Fact]
    public void An_update_on_behalf_of_somebody_has_their_name_and_day_as_author()
    {
        var result = run.Run(
            "update", "SG-01", "-m", "Forms are in use.", "--rag", "A", "--why", "late start", "--status", "In-Progress",
            "--on-behalf-of", "service manager", "--given", "2012-06-10", "--how", "e-mail");
        result.Code.ShouldBe(0, result.Messages);
        LastCommit("%an|%ae|%aI|%cn").ShouldBe("Service Manager|service-manager@dbc.example.org|2012-06-10T12:00:00+01:00|Business Manager");
        LastCommit("%B").ShouldContain("Given-by: service-manager\nGiven-on: 2012-06-10\nGiven-how: e-mail");
        plans.Read().ShouldContain("  - date: 2012-06-10\n    by: service-manager\n    how: e-mail\n    rag: amber\n");
        plans.Read().ShouldContain("rag: amber\nrag-reason: late start\nrag-by: service-manager\nrag-date: 2012-06-10\n");
    }

    [Fact]
    public void On_behalf_without_a_day_is_today_and_a_month_stays_a_month()
    {
        run.Run("update", "SG-01", "-m", "First.", "--on-behalf-of", "service-manager").Code.ShouldBe(0);
        LastCommit("%B").ShouldContain("Given-on: 2012-06-12");
        run.Run("update", "SG-01", "-m", "Second.", "--on-behalf-of", "service-manager", "--given", "2012-05").Code.ShouldBe(0);
        LastCommit("%B").ShouldContain("Given-on: 2012-05");
        LastCommit("%an").ShouldBe("Service Manager");
        plans.Read().ShouldContain("  - date: 2012-05\n    by: service-manager\n    text: |\n      Second.");
    }

    [Fact]
    public void What_I_gave_on_an_earlier_day_is_mine_on_that_day()
    {
        run.Run("update", "SG-01", "-m", "Said it then.", "--given", "2012-06-08").Code.ShouldBe(0);
        LastCommit("%an|%aI|%cn").ShouldBe("Business Manager|2012-06-08T12:00:00+01:00|Business Manager");
    }

    [Fact]
    public void My_entry_in_the_register_is_how_the_file_names_me()
    {
        plans.Repository.Commit("plans/people.yaml", "people:\n  - id: lscb-manager\n    post: LSCB Manager\n    e-mail: Manager@example.org\n");
        run.Run("update", "SG-01", "-m", "Groups meet.").Code.ShouldBe(0);
        plans.Read().ShouldContain("    by: lscb-manager\n");
        LastCommit("%an").ShouldBe("Business Manager");
    }

    [Fact]
    public void A_name_that_the_register_does_not_know_is_kept_in_words_and_said()
    {
        var result = run.Run("update", "SG-01", "-m", "Groups meet.", "--on-behalf-of", "Parish warden");
        result.Code.ShouldBe(0);
        result.Messages.ShouldContain("\"Parish warden\" is not in people.yaml, and is recorded in these words.");
        LastCommit("%an").ShouldBe("Business Manager");
        LastCommit("%B").ShouldContain("Given-by: Parish warden");
    }

    [Theory]
    [InlineData("@all forms are in use")]
    [InlineData("-more to come")]
    [InlineData("--json is a word too")]
    [InlineData("=equals; 'quotes' \"both\" and: a colon # hash")]
    public void A_text_is_a_text_however_it_begins(string text)
    {
        var result = run.Run("update", "SG-01", "-m", text);
        result.Code.ShouldBe(0, result.Messages);
        plans.Store.Load().Actions.First().Updates[^1].Text.ShouldBe(text);
    }

    [Fact]
    public void A_dash_reads_the_text_from_standard_input_and_several_texts_are_paragraphs()
    {
        run.Input = "Line one.\r\nLine two.\n";
        run.Run("update", "SG-01", "-m", "-").Code.ShouldBe(0);
        plans.Store.Load().Actions.First().Updates[^1].Text.ShouldBe("Line one.\nLine two.");
        run.Run("update", "SG-01", "-m", "One.", "-m", "Two.").Code.ShouldBe(0);
        plans.Store.Load().Actions.First().Updates[^1].Text.ShouldBe("One.\n\nTwo.");
    }

    [Theory]
    [InlineData("What is to be recorded? Say it with -m", "update SG-01")]
    [InlineData("holds nothing but blanks", "update SG-01 -m _")]
    [InlineData("--given: 13 Jun 2012 is still to come", "update SG-01 -m x --given 2012-06-13")]
    [InlineData("--given: There is no such date as 2012-02-31", "update SG-01 -m x --given 2012-02-31")]
    [InlineData("--rag: it cannot be \"ambre\". Did you mean amber?", "update SG-01 -m x --rag ambre")]
    [InlineData("--status: it cannot be \"done\".", "update SG-01 -m x --status done")]
    [InlineData("--how: it cannot be \"email\". Did you mean e-mail?", "update SG-01 -m x --how email")]
    [InlineData("--kind: it cannot be \"chat\".", "update SG-01 -m x --kind chat")]
    [InlineData("--why says why a rating was set, so it needs --rag.", "update SG-01 -m x --why y")]
    [InlineData("\"--ragg\" was not understood. Did you mean --rag?", "update SG-01 -m x --ragg red")]
    public void What_is_not_understood_is_said_and_nothing_is_recorded(string sentence, string line)
    {
        var result = run.Run([.. line.Split(' ').Select(part => part == "_" ? "  " : part)]);
        result.Code.ShouldBe(2, result.Messages);
        result.Messages.ShouldContain(sentence);
        result.Data.ShouldBeEmpty();
        plans.CommitCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("SG-77", "--rag", "red")]
    [InlineData("SG-01", "--rag", "purple")]
    [InlineData("SG-01", "--given", "never")]
    public void A_text_from_a_pipe_is_kept_whatever_else_is_not_understood(string reference, string option, string value)
    {
        run.Input = "A long explanation.\n";
        var result = run.Run("update", reference, "-m", "-", option, value);
        result.Code.ShouldNotBe(0);
        result.Messages.ShouldContain("Your text is kept in ");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("A long explanation.");
    }

    [Fact]
    public void An_empty_standard_input_is_named_as_what_held_no_text()
    {
        run.Input = " \n";

        var result = run.Run("update", "SG-01", "-m", "-");

        (result.Code, result.Messages).ShouldBe((2, "There is no text to record: standard input holds nothing but blanks.\n"));
    }

    [Fact]
    public void An_id_that_two_plans_have_is_refused_until_it_is_said_which()
    {
        plans.Repository.Commit("plans/other/plan.yaml", "title: Other\n");
        plans.Repository.Commit("plans/other/SG-01.yaml", "title: Twin\n");
        var before = plans.CommitCount;

        var result = run.Run("update", "SG-01", "-m", "x");

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("one of darlington-2011/SG-01, other/SG-01");
        plans.CommitCount.ShouldBe(before);
        run.Run("update", "other/SG-01", "-m", "x").Code.ShouldBe(0);
    }

    [Fact]
    public void An_action_that_is_not_there_is_refused_with_the_nearest_one()
    {
        var result = run.Run("update", "darlington-2011/SG-011", "-m", "x");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("Did you mean");
    }

    [Fact]
    public void A_refusal_of_the_guard_says_where_the_text_is_kept_and_never_repeats_the_number()
    {
        var result = run.Run("update", "SG-01", "-m", "Seen with NHS number 943 476 5919.");
        result.Code.ShouldBe(3);
        result.Data.ShouldBeEmpty();
        result.Messages.ShouldContain("Nothing was changed.");
        var kept = result.Messages.Split('\n').First(line => line.StartsWith("Your text is kept in ", StringComparison.Ordinal));
        File.ReadAllText(kept["Your text is kept in ".Length..]).ShouldContain("943 476 5919");
        result.Messages.ShouldNotContain("5919");
    }

    [Fact]
    public void Saved_and_not_committed_is_said_with_the_way_to_try_again()
    {
        plans.Repository.Hook("pre-commit", "echo no ticket >&2; exit 1");
        var result = run.Run("update", "SG-01", "-m", "Groups meet.");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("darlington-2011/SG-01: saved, not committed.");
        result.Messages.ShouldContain("no ticket");
        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        var again = run.Run("commit", "darlington-2011/SG-01", "-m", "Try again");
        again.Code.ShouldBe(0, again.Messages);
        again.Data.ShouldStartWith("darlington-2011/SG-01: progress update");
        plans.Status.ShouldBeEmpty();
        plans.Repository.Git("log", "-1", "--format=%B").ShouldContain("Groups meet.");
    }

    [Fact]
    public void Without_an_identity_the_sentence_says_how_to_set_one()
    {
        using var nameless = new TempPlans(withIdentity: false);
        var result = CommandRun.In(nameless).Run("update", "SG-01", "-m", "Groups meet.");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("\n  git config user.name \"Your Name\"\n  git config user.email you@example.org\n");
        result.Messages.ShouldContain("Your text is kept in ");
    }

    [Fact]
    public void A_file_edited_by_hand_is_refused_with_its_difference_and_the_way_out()
    {
        plans.Repository.Write(TempPlans.ActionPath, plans.Read().Replace("in-progress", "complete", StringComparison.Ordinal));
        var result = run.Run("update", "SG-01", "-m", "Groups meet.");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("  + status: complete");
        result.Messages.ShouldContain("tuiplans commit darlington-2011/SG-01 -m WHY");
    }
}
