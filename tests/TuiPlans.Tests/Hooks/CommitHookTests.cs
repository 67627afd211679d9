using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Hooks;

/// <summary>What git asks before a commit that a person makes with git itself.</summary>
public sealed class CommitHookTests : IDisposable
{
    private const string Action = TempPlans.ActionPath;
    private readonly Hooked hooked = new();

    public void Dispose() => hooked.Dispose();

    [SkippableFact]
    public void What_is_whole_is_committed_without_a_word()
    {
        hooked.Stage(Action, TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        hooked.Commit().ShouldBe((true, ""));
        hooked.Stage("notes.txt", "A file of somebody else's, with 943 476 5919 in it.\n");
        hooked.Commit().ShouldBe((true, ""));
    }

    [SkippableTheory]
    [InlineData("title: \"Core\n", "plans/darlington-2011/SG-01.yaml:1: ")]
    [InlineData("title: Core\n<<<<<<< HEAD\nrag: red\n", "plans/darlington-2011/SG-01.yaml:2: A conflict marker of git stands here.")]
    [InlineData("title: Core\nrag: purple\n", "plans/darlington-2011/SG-01.yaml:2: ")]
    public void Damage_is_stopped_with_its_place_and_nothing_is_committed(string text, string sentence)
    {
        var head = hooked.Repository.Head;
        hooked.Stage(Action, text);
        var (isTaken, said) = hooked.Commit();
        isTaken.ShouldBeFalse();
        said.ShouldStartWith(sentence);
        said.ShouldContain("Nothing was committed. Correct it, stage it (git add), then commit again");
        said.ShouldContain("To do it all the same: git commit --no-verify\n");
        hooked.Repository.Head.ShouldBe(head);
        hooked.Commit("All the same", "--no-verify").IsTaken.ShouldBeTrue();
    }

    [SkippableFact]
    public void It_is_the_staged_state_that_counts_and_a_later_one_is_told_of()
    {
        hooked.Stage(Action, TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        hooked.Repository.Write(Action, "title: \"Core\n");
        var (isTaken, said) = hooked.Commit();
        isTaken.ShouldBeTrue();
        said.ShouldStartWith($"Changed again since it was staged, so that this commit holds an earlier state: {Action}.");

        // Staged broken, whole on disk.
        hooked.Repository.Git("add", "-A");
        hooked.Repository.Write(Action, TempPlans.ActionText);
        hooked.Commit().IsTaken.ShouldBeFalse();
        // "-a" stages what is on disk, in an index of its own.
        hooked.Commit("By hand", "-a").ShouldBe((true, ""));
    }

    [SkippableFact]
    public void An_identifier_of_a_person_is_stopped_without_the_way_round_it_and_what_stood_there_before_is_not()
    {
        hooked.Stage(Action, TempPlans.ActionText + "notes: NHS 943 476 5919\n");
        var (isTaken, said) = hooked.Commit();
        isTaken.ShouldBeFalse();
        said.ShouldContain($"{Action}: ");
        said.ShouldNotContain("943");
        said.ShouldNotContain("--no-verify");

        hooked.Repository.Git("commit", "-q", "-m", "Before anybody looked", "--no-verify");
        hooked.Stage(Action, TempPlans.ActionText.Replace("2012-06-14", "2012-09") + "notes: NHS 943 476 5919\n");
        hooked.Commit().ShouldBe((true, ""));
    }

    [SkippableFact]
    public void Damage_elsewhere_stops_only_whoever_brings_it()
    {
        hooked.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: \"Broken\n");
        hooked.Commit("Broken", "-a", "--no-verify");
        hooked.Stage(Action, TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        hooked.Commit().ShouldBe((true, ""));

        // A recommendation that takes the id of an action is damage, though the action did not change.
        hooked.Stage("plans/darlington-2011/recommendations/SG-01.yaml", "title: The same id\n");
        var (isTaken, said) = hooked.Commit();
        isTaken.ShouldBeFalse();
        said.ShouldContain("SG-01");
    }

    [SkippableFact]
    public void Plan_files_together_with_others_are_told_of_and_taken()
    {
        hooked.Stage(Action, TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        hooked.Stage("notes.txt", "Notes\n");
        var (isTaken, said) = hooked.Commit();
        isTaken.ShouldBeTrue();
        said.ShouldStartWith("Plan files are committed together with other files here");
    }

    [SkippableFact]
    public void Plans_below_the_top_are_found()
    {
        hooked.Stage("areas/north/plans/tuiplans.yaml", "timezone: Europe/London\n");
        hooked.Stage("areas/north/plans/p/plan.yaml", "title: \"Broken\n");
        var (isTaken, said) = hooked.Commit();
        isTaken.ShouldBeFalse();
        said.ShouldStartWith("areas/north/plans/p/plan.yaml:1: ");
    }

    [SkippableTheory]
    [InlineData("Change: due 2012-03 to 2012-06", "The line \"Change: due 2012-03 to 2012-06\" at the end of the message cannot be read again. Write it as Change: due: 2012-03 -> 2012-06")]
    [InlineData("Given-on: last week", "Write it as Given-on: 2012-06-12")]
    [InlineData("Approved-by:", "Write it as Approved-by: and what it is, or no such line")]
    [InlineData("Undoes: the last one", "Write it as Undoes: and the id of the commit")]
    public void A_trailer_that_cannot_be_read_again_is_stopped(string trailer, string sentence)
    {
        hooked.Stage(Action, TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        var (isTaken, said) = hooked.Commit($"Due later\n\nPlan: darlington-2011\n{trailer}");
        isTaken.ShouldBeFalse();
        said.ShouldContain(sentence);
    }

    [SkippableFact]
    public void A_message_is_taken_as_it_is_or_not_at_all()
    {
        hooked.Stage(Action, TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        const string message = "Due later\n\nNote: agreed by telephone\n\nPlan: darlington-2011\nChange: due: 2012-06-14 -> 2012-09\nGiven-on: 2012-06\n";
        hooked.Commit(message).ShouldBe((true, ""));
        hooked.Repository.Git("log", "-1", "--format=%B").TrimEnd().ShouldBe(message.TrimEnd());

        hooked.Stage(Action, TempPlans.ActionText);
        var (isTaken, said) = hooked.Commit("About 943 476 5919");
        isTaken.ShouldBeFalse();
        said.ShouldStartWith("The message: ");
        hooked.Commit("", "--allow-empty-message").Said.ShouldStartWith("The commit has no message.");
        hooked.Commit("# only a comment\n# ------------------------ >8 ------------------------\nabc", "--cleanup=verbatim").Said.ShouldStartWith("The commit has no message.");
    }

    [SkippableFact]
    public void Every_message_of_the_program_passes_when_git_writes_it_again()
    {
        hooked.Run("update", "SG-01", "-m", "Held.", "--rag", "amber", "--why", "Late", "--given", "2012-06", "--on-behalf-of", "service-manager").Code.ShouldBe(0);
        hooked.Repository.Git("commit", "-q", "--amend", "--no-edit");
        hooked.Run("set", "SG-02", "due=2012-09", "outcome=Children are seen", "-m", "Agreed").Code.ShouldBe(0);
        hooked.Repository.Git("commit", "-q", "--amend", "--no-edit");
        hooked.Run("undo").Code.ShouldBe(0);
        hooked.Repository.Git("commit", "-q", "--amend", "--no-edit");
        hooked.Run("move", "SG-02", "SG-09", "-m", "Numbered anew").Code.ShouldBe(0);
        hooked.Repository.Git("commit", "-q", "--amend", "--no-edit");
    }
}
