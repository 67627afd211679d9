using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>propose</c> and <c>approve</c> on the command line.</summary>
public sealed class ProposalTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly string bare;
    private readonly CommandRun run;

    public ProposalTests()
    {
        bare = Path.Combine(plans.Repository.Folder, "shared.git");
        plans.Repository.Commit("plans/darlington-2011/plan.yaml", "title: Inspection 2011\nreviewed: true\n");
        plans.Repository.Git("clone", "-q", "--bare", plans.Repository.Top, bare);
        plans.Repository.Git("remote", "add", "origin", bare);
        plans.Repository.Git("fetch", "-q");
        run = CommandRun.In(plans);
        run.Today = "2012-06-12";
    }

    [Fact]
    public void A_proposal_is_told_with_its_text_and_boards_say_what_waits()
    {
        var set = run.Run("set", "SG-01", "due=2012-07", "-m", "The form is late");
        set.Messages.ShouldContain("proposal of its own (proposed/business-manager)");
        var proposed = run.Run("propose");
        proposed.Code.ShouldBe(0, proposed.Messages);
        proposed.Messages.ShouldContain("Proposed: 1 change on proposed/business-manager, for origin/main.");
        proposed.Messages.ShouldContain("open one there for the branch proposed/business-manager");
        proposed.Data.ShouldStartWith("<!-- tuiplans changes -->");
        run.Run("board", "darlington-2011").Data.ShouldStartWith("Includes 1 change not yet approved.");
        run.Run("plans").Data.ShouldStartWith("Includes 1 change not yet approved.");
        Json(run.Run("plans", "--json")).GetProperty("unapproved").GetInt32().ShouldBe(1);
        run.Run("board", "darlington-2011", "--as-at", "rev:main").Data.ShouldNotContain("not yet approved");
    }

    [Fact]
    public void Where_a_plan_is_not_reviewed_it_is_said_that_sync_waits_for_nobody()
    {
        run.Run("set", "SG-01", "due=2012-07", "-m", "Late");
        run.Run("propose").Messages.ShouldNotContain("approved or not");
        plans.Repository.Git("checkout", "-q", "main");
        plans.Repository.Commit("plans/darlington-2011/plan.yaml", "title: Inspection 2011\n");
        plans.Repository.Git("push", "-q", "origin", "main");
        run.Run("set", "SG-01", "due=2012-08", "-m", "Late");
        run.Run("set", "SG-02", "status=in-progress");

        var proposed = run.Run("propose", "--hold", "SG-02");

        proposed.Messages.ShouldContain("Left out, and still recorded here: darlington-2011/SG-02.");
        proposed.Messages.ShouldContain("tuiplans sync sends all that is recorded here to origin/main, what is left out too, approved or not");
    }

    [Fact]
    public void The_text_goes_to_a_file_and_all_of_it_into_JSON()
    {
        run.Run("set", "SG-01", "due=2012-07", "-m", "Late");
        var answer = Json(run.Run("propose", "--title", "September", "--body", "changes.md", "--json"));
        answer.GetProperty("branch").GetString().ShouldBe("proposed/business-manager");
        answer.GetProperty("changes").GetArrayLength().ShouldBe(1);
        answer.GetProperty("address").ValueKind.ShouldBe(JsonValueKind.Null);
        File.ReadAllText(Path.Combine(plans.Repository.Top, "changes.md")).ShouldBe(answer.GetProperty("body").GetString());
    }

    [Fact]
    public void An_approval_is_told_by_log_and_who()
    {
        run.Run("set", "SG-01", "due=2012-07", "-m", "Late");
        run.Run("set", "SG-02", "status=in-progress");
        run.Run("propose");
        var number = Json(run.Run("changes", "--json")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("ref").GetString() == "darlington-2011/SG-02").GetProperty("number").GetInt32();
        var approved = run.Run("approve", "--by", "service-manager", "--how", "e-mail", "--reply", $"agree all but {number}");
        approved.Code.ShouldBe(0, approved.Messages);
        approved.Data.ShouldStartWith("Approved by service-manager: proposed/business-manager is in origin/main");
        approved.Messages.ShouldContain("Not approved, and still on proposed/business-manager: darlington-2011/SG-02.");
        approved.Messages.ShouldContain("Challenge recorded: darlington-2011/SG-02: challenged at approval");
        run.Run("approve", "--by", "service-manager").Code.ShouldBe(0);
        plans.Repository.Git("symbolic-ref", "--short", "HEAD").Trim().ShouldBe("main");
        run.Run("log", "SG-01").Data.ShouldContain("approved by service-manager");
        run.Run("who", "SG-01", "due").Data.ShouldContain("approved by service-manager");
        run.Run("approve").Messages.ShouldContain("There is no proposal that waits for approval.");
    }

    [Theory]
    [InlineData(2, "approve", "--except", "seven")]
    [InlineData(2, "approve", "--how", "shouting")]
    [InlineData(2, "approve", "--on", "2030-01-01")]
    [InlineData(2, "approve", "--reply", "perhaps")]
    [InlineData(3, "approve", "--except", "99")]
    [InlineData(3, "propose", "--hold", "SG-99")]
    public void What_is_not_understood_changes_nothing(int code, params string[] arguments)
    {
        run.Run("set", "SG-01", "due=2012-07", "-m", "Late");
        run.Run("propose");
        var before = plans.Repository.Git("--git-dir", bare, "for-each-ref");
        run.Run(arguments).Code.ShouldBe(code);
        plans.Repository.Git("--git-dir", bare, "for-each-ref").ShouldBe(before);
    }

    [Fact]
    public void A_clash_is_a_finding()
    {
        run.Run("set", "SG-01", "rag=green", "-m", "Done");
        var clone = Path.Combine(plans.Repository.Folder, "other");
        plans.Repository.Git("clone", "-q", bare, clone);
        File.AppendAllText(Path.Combine(clone, TempPlans.ActionPath), "rag: red\n");
        plans.Repository.Git("-C", clone, "-c", "user.name=O", "-c", "user.email=o@example.org", "commit", "-q", "-a", "-m", "Red");
        plans.Repository.Git("-C", clone, "push", "-q");
        var clash = run.Run("propose");
        (clash.Code, clash.Data).ShouldBe((1, ""));
        clash.Messages.ShouldContain("darlington-2011/SG-01: Rating");
        Json(run.Run("propose", "--json")).GetProperty("outcome").GetString().ShouldBe("clashing");
        var settled = run.Run("settle", "1", "--ours");
        settled.Code.ShouldBe(0);
        settled.Messages.ShouldContain("1 change on proposed/business-manager, for origin/main.");
        settled.Messages.ShouldContain("open one there for the branch proposed/business-manager");
        plans.Repository.Git("--git-dir", bare, "show", $"proposed/business-manager:{TempPlans.ActionPath}").ShouldContain("rag: green");
        plans.Repository.Git("--git-dir", bare, "show", $"main:{TempPlans.ActionPath}").ShouldContain("rag: red");
    }

    public void Dispose() => plans.Dispose();

    private static JsonElement Json(CommandResult result) => JsonDocument.Parse(result.Data).RootElement;
}
