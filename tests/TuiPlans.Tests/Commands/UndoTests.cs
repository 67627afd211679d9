using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>undo</c> and <c>redo</c> as somebody types them.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public UndoTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    [Fact]
    public void Undo_says_field_by_field_what_it_does_and_does_it()
    {
        run.Run("set", "SG-01", "status=complete", "-m", "Seen").Code.ShouldBe(0);
        var commit = plans.Repository.Head[..8];
        var result = run.Run("undo");
        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldStartWith(
            $"Undo commit {commit}, \"darlington-2011/SG-01: status in-progress -> complete\":\n  darlington-2011/SG-01\n  - status: complete -> in-progress\n");
        result.Messages.ShouldContain("Bring it back with: tuiplans redo");
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void Undo_steps_back_one_by_one_and_redo_forward_again()
    {
        run.Run("update", "SG-01", "-m", "One.").Code.ShouldBe(0);
        var one = plans.Read();
        run.Run("update", "SG-01", "-m", "Two.").Code.ShouldBe(0);
        var two = plans.Read();
        run.Run("undo").Code.ShouldBe(0);
        plans.Read().ShouldBe(one);
        run.Run("undo").Code.ShouldBe(0);
        plans.Read().ShouldBe(TempPlans.ActionText);
        run.Run("undo").Code.ShouldBe(3);
        run.Run("redo").Code.ShouldBe(0);
        plans.Read().ShouldBe(one);
        run.Run("redo").Code.ShouldBe(0);
        plans.Read().ShouldBe(two);
        var end = run.Run("redo");
        (end.Code, end.Messages.Trim()).ShouldBe((3, "Business Manager has undone nothing here that is still undone, so there is nothing to redo."));
        plans.CommitCount.ShouldBe(7);
    }

    [Fact]
    public void On_a_terminal_it_asks_and_only_a_yes_does_it()
    {
        run.Run("update", "SG-01", "-m", "One.").Code.ShouldBe(0);
        (run.IsTerminal, run.Input) = (true, "\n");
        var no = run.Run("undo");
        (no.Code, no.Messages).ShouldBe((0, "Undo this? y/N Nothing was changed.\n"));
        plans.CommitCount.ShouldBe(2);
        run.Input = "y\n";
        run.Run("undo").Code.ShouldBe(0);
        plans.CommitCount.ShouldBe(3);
        run.Input = "";
        run.Run("redo", "--yes").Code.ShouldBe(0);
        plans.CommitCount.ShouldBe(4);
    }

    [Fact]
    public void What_changed_since_is_said_field_by_field_and_the_rest_is_undone_where_that_is_asked_for()
    {
        run.Run("update", "SG-01", "-m", "One.", "--rag", "red", "--why", "stuck").Code.ShouldBe(0);
        var first = plans.Repository.Head;
        run.Run("set", "SG-01", "rag-reason=moving again").Code.ShouldBe(0);
        var refused = run.Run("undo", first[..8]);
        refused.Code.ShouldBe(3);
        refused.Data.ShouldContain("Left to you, since it changed afterwards:\n  ! darlington-2011/SG-01: rag-reason changed since: it is moving again now, and\n    the undo would have taken it away.\n");
        refused.Messages.ShouldBe("Nothing was changed. To undo the rest of it, add --partly.\n");
        plans.CommitCount.ShouldBe(3);
        run.Run("undo", first[..8], "--partly").Code.ShouldBe(0);
        plans.Read().ShouldContain("rag-reason: moving again\n");
        plans.Read().ShouldNotContain("One.");
    }

    [Fact]
    public void What_an_undo_left_is_offered_again_by_name_and_is_undone_once_it_can_be()
    {
        run.Run("update", "SG-01", "-m", "One.", "--rag", "red", "--why", "stuck").Code.ShouldBe(0);
        var first = plans.Repository.Head;
        run.Run("set", "SG-01", "rag-reason=moving again").Code.ShouldBe(0);
        run.Run("undo", first[..8], "--partly", "--yes").Code.ShouldBe(0);
        plans.Repository.Git("log", "-1", "--format=%b").ShouldContain($"Undoes: {first}\nLeft: darlington-2011/SG-01 rag-reason\n");
        run.Run("undo", "--list").Data.ShouldContain("Business Manager (undone in part)\n");
        run.Run("undo", first[..8]).Messages.ReplaceLineEndings(" ").ShouldContain("rag-reason changed since: it is moving again now");

        run.Run("set", "SG-01", "rag-reason=stuck").Code.ShouldBe(0);
        var rest = run.Run("undo", first[..8], "--yes");
        rest.Code.ShouldBe(0, rest.Messages);
        plans.Read().ShouldBe(TempPlans.ActionText);
        run.Run("undo", first[..8]).Messages.ShouldContain("was undone already");
        run.Run("undo", "--list").Data.ShouldNotContain("in part");
    }

    [Fact]
    public void The_list_says_when_by_whom_what_and_whether_undone()
    {
        run.Run("update", "SG-01", "-m", "One.").Code.ShouldBe(0);
        var update = plans.Repository.Head[..8];
        run.Run("undo").Code.ShouldBe(0);
        var undo = plans.Repository.Head[..8];
        run.Run("undo", "--list", "--limit", "2").Data.ShouldBe($"""
            {undo}  12 Jun 2012 12:00  Business Manager
                      darlington-2011/SG-01: undo "progress update"
            {update}  12 Jun 2012 12:00  Business Manager (undone)
                      darlington-2011/SG-01: progress update

            """);
        using var json = JsonDocument.Parse(run.Run("undo", "--list", "--json").Data);
        json.RootElement.GetProperty("changes")[1].GetProperty("isUndone").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void A_plans_own_file_is_undone_too()
    {
        plans.Repository.Write("plans/darlington-2011/plan.yaml", "title: Inspection of 2011\n");
        run.Run("commit", "darlington-2011", "-m", "The name in the letter").Code.ShouldBe(0);
        plans.Repository.Git("log", "-1", "--format=%B").TrimEnd().ShouldBe("""
            darlington-2011: title Inspection 2011 -> Inspection of 2011

            The name in the letter

            Plan: darlington-2011
            Change: title: Inspection 2011 -> Inspection of 2011
            """);
        run.Run("undo").Code.ShouldBe(0);
        plans.Read("plans/darlington-2011/plan.yaml").ShouldBe("title: Inspection 2011\n");
        run.Run("log", "darlington-2011").Data.ShouldContain("why: The name in the letter");
    }
}
