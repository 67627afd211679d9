using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>log</c> and <c>commit</c>, and whose changes <c>undo</c> takes.</summary>
public sealed class TrailTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public TrailTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    [Fact]
    public void The_log_says_who_gave_who_recorded_when_what_and_why()
    {
        run.Run("update", "SG-01", "-m", "Groups meet.", "--rag", "amber", "--on-behalf-of", "service-manager", "--given", "2012-06-10").Code.ShouldBe(0);
        run.Run("set", "SG-01", "status=complete", "-m", "Seen at the meeting").Code.ShouldBe(0);
        run.Width = 120;
        var log = run.Run("log", "SG-01").Data;
        log.ShouldContain("given by Service Manager (service-manager), 10 Jun 2012; recorded by Business Manager\n");
        log.ShouldContain("- Rating: amber\n");
        log.ShouldContain("- Status: in-progress -> complete\n");
        log.ShouldContain("why: Seen at the meeting\n");
        log.IndexOf("complete", StringComparison.Ordinal).ShouldBeLessThan(log.IndexOf("Rating: amber", StringComparison.Ordinal));
    }

    [Fact]
    public void The_log_can_be_of_one_field_of_a_plan_and_of_the_latest_changes()
    {
        run.Run("set", "SG-01", "SG-02", "rag=red").Code.ShouldBe(0);
        run.Run("update", "SG-01", "-m", "Groups meet.").Code.ShouldBe(0);
        var rag = run.Run("log", "darlington-2011", "--field", "rag").Data;
        rag.Split('\n').Count(line => line.Contains("- Rating:", StringComparison.Ordinal)).ShouldBe(2);
        rag.ShouldNotContain("Rated by");
        rag.ShouldNotContain("Groups meet.");
        var latest = run.Run("log", "--limit", "1");
        latest.Data.ShouldContain("Groups meet.");
        latest.Data.ShouldNotContain("red");
        latest.Messages.ShouldContain("These are the latest 1; see more with: --limit 4");
    }

    [Fact]
    public void Where_an_id_was_given_again_the_log_is_of_the_one_that_has_it_and_says_where_the_other_is_told()
    {
        run.Run("update", "SG-02", "-m", "Groups meet.").Code.ShouldBe(0);
        var last = plans.Repository.Git("rev-parse", "HEAD").Trim()[..8];
        run.Run("move", "SG-02", "SG-30").Code.ShouldBe(0);
        run.Run("add", "darlington-2011", "--id", "SG-02", "--title", "Another").Code.ShouldBe(0);

        run.Width = 120;
        var log = run.Run("log", "SG-02").Data;

        log.ShouldContain("- Title: Another\n");
        log.ShouldNotContain("Groups meet.");
        log.ShouldContain($"another had this id before: tuiplans log darlington-2011/SG-02 --until {last}\n");
        run.Run("log", "darlington-2011/SG-02", "--until", last).Data.ShouldContain("Groups meet.");
        run.Run("log", "SG-30").Data.ShouldContain("Groups meet.");
    }

    [Fact]
    public void Where_a_merge_gave_an_action_another_id_the_log_says_so_and_tells_what_was_recorded_before()
    {
        plans.Repository.Git("switch", "-q", "-c", "side");
        run.Run("add", "darlington-2011", "--id", "SG-30", "--title", "Of the side").Code.ShouldBe(0);
        plans.Repository.Git("switch", "-q", "main");
        run.Run("add", "darlington-2011", "--id", "SG-30", "--title", "Of the others").Code.ShouldBe(0);
        plans.Repository.Git("merge", "-q", "--no-commit", "-s", "ours", "side");
        plans.Repository.Write("plans/darlington-2011/SG-31.yaml", plans.Repository.Git("show", "side:plans/darlington-2011/SG-30.yaml"));
        plans.Repository.Git("add", "plans/darlington-2011/SG-31.yaml");
        plans.Repository.Git("commit", "-q", "-m", "Joined\n\nRenumbered: darlington-2011/SG-30 -> SG-31");

        var log = run.Run("log", "SG-31").Data;

        log.ShouldContain("darlington-2011/SG-31 (was darlington-2011/SG-30)");
        log.ShouldContain("- Got another id in a merge");
        log.ShouldContain("- Title: Of the side\n");
        log.ShouldNotContain("Of the others");
    }

    [Fact]
    public void The_log_of_an_action_that_was_removed_is_still_there()
    {
        plans.Repository.Git("rm", "-q", "plans/darlington-2011/SG-02.yaml");
        plans.Repository.Git("commit", "-q", "-m", "Removed");
        run.Run("log", "darlington-2011/SG-02").Data.ShouldContain("darlington-2011/SG-02");
    }

    [Theory]
    [InlineData("log --field rga", "There is no field \"rga\". Did you mean rag?", 2)]
    [InlineData("log --limit few", "--limit is \"few\", which is no number", 2)]
    [InlineData("log SG-99", "There is no action \"SG-99\"", 3)]
    public void What_the_log_cannot_answer_is_said(string line, string sentence, int code)
    {
        var result = run.Run(line.Split(' '));
        result.Code.ShouldBe(code);
        result.Messages.ShouldContain(sentence);
    }

    [Fact]
    public void Undo_never_takes_back_what_somebody_else_recorded()
    {
        var result = run.Run("undo");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("Business Manager has recorded nothing here that still stands, so there is nothing to undo. Other commits are undone by name: tuiplans undo --list");
    }

    [Fact]
    public void Hand_edits_are_recorded_one_commit_a_file()
    {
        plans.Repository.Write(TempPlans.ActionPath, plans.Read().Replace("in-progress", "complete", StringComparison.Ordinal));
        plans.Repository.Write("plans/darlington-2011/SG-03.yaml", "title: A new one\n");
        plans.Repository.Write("plans/darlington-2011/plan.yaml", "title: Inspection of 2011\n");
        plans.Repository.Write("plans/people.yaml", "people: []\n");
        plans.Repository.Write("notes.txt", "not a plan\n");
        var result = run.Run("commit", "-m", "Agreed wording");
        result.Code.ShouldBe(0, result.Messages);
        plans.CommitCount.ShouldBe(5);
        plans.Status.ShouldBe("?? notes.txt\n");
        plans.Repository.Git("log", "-4", "--format=%b").Split('\n').Count(line => line == "Agreed wording").ShouldBe(4);
        run.Run("commit", "-m", "again").Messages.ShouldContain("there is nothing to commit");
    }

    [Fact]
    public void Only_the_named_file_is_recorded_and_damage_is_refused_with_its_line()
    {
        plans.Repository.Write(TempPlans.ActionPath, plans.Read().Replace("in-progress", "complete", StringComparison.Ordinal));
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: begun\n");
        run.Run("commit", "SG-01", "-m", "Done").Code.ShouldBe(0);
        var refused = run.Run("commit", "SG-02", "-m", "Begun");
        refused.Code.ShouldBe(3);
        refused.Messages.ShouldContain("SG-02.yaml, line 2: Status cannot be \"begun\"");
        plans.CommitCount.ShouldBe(2);
    }

    [Fact]
    public void A_hand_edit_needs_its_reason()
    {
        var result = run.Run("commit", "SG-01");
        result.Code.ShouldBe(2);
        result.Messages.ShouldContain("tuiplans commit REF -m WHY");
    }
}
