using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>What others do beside a save: at its last moment, or between its interruption and its end.</summary>
public sealed class WaitingSavesTests
{
    private const string Typed = "Groups meet in all teams.";

    [Fact]
    public void Where_not_even_the_draft_fits_that_is_said_too_when_another_process_is_saving()
    {
        using var plans = new TempPlans();
        using var held = new DiskFileStore().TryLock(Path.Combine(plans.GitFolder, "tuiplans", "lock")).Lock!;
        var store = plans.NewStore(new FullDisk(_ => true));
        var set = store.Load();
        store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>().Reason
            .ShouldContain("Close it, or wait, then try again.\nAnd the text could not be kept as a draft: There is no room left");
    }

    /// <summary>Somebody's editor saves the file when all was looked at and the entry is being written.</summary>
    [Fact]
    public void What_somebody_writes_into_the_file_at_the_last_moment_is_not_replaced()
    {
        using var plans = new TempPlans();
        var (theirs, path) = ("title: By somebody else\n", plans.Repository.Absolute(TempPlans.ActionPath));
        var store = plans.NewStore(new BusyDisk(() => File.WriteAllText(path, theirs)));
        var set = store.Load();
        var refused = store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldBe("darlington-2011/SG-01.yaml was changed by somebody else at this very moment and is as they left it. Look at it, then do this again.");
        plans.Read().ShouldBe(theirs);
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
        plans.NewStore().Settle().ShouldBeEmpty();

        plans.Repository.Git("checkout", "-q", "--", TempPlans.ActionPath);
        plans.Repository.Write(TempPlans.ActionPath, "title: By hand\n");
        var now = plans.Store.Load();
        var target = Core.Plans.RefLookup.Find(now, "SG-01").Action!;
        plans.NewStore(new BusyDisk(() => File.WriteAllText(path, theirs))).CommitByHand(target, Core.Plans.Fields.Action, "why", now).ShouldBeOfType<SaveOutcome.Refused>();
        plans.Read().ShouldBe(theirs);
    }

    [Fact]
    public void An_interrupted_save_is_not_finished_where_its_commit_would_belong_to_no_branch()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("before git commit", StringComparison.Ordinal));
        var store = plans.NewStore(killed.Files, killed.Children);
        var set = plans.Store.Load();
        killed.Dies(() => store.Save(TempPlans.Update(set, Typed), set)).ShouldBeTrue();
        plans.Repository.Git("checkout", "-q", "--detach");
        var open = plans.NewStore().Settle().ShouldHaveSingleItem();
        open.IsOpen.ShouldBeTrue();
        open.Sentence.ShouldBe("An interrupted save of darlington-2011/SG-01 waits: No branch is checked out, so a commit made now could be lost: go back to one, for example with 'git switch main'.");
        plans.CommitCount.ShouldBe(1);
        plans.Repository.Git("switch", "-q", "main");
        plans.NewStore().Settle().ShouldHaveSingleItem().IsOpen.ShouldBeFalse();
        plans.Repository.Git("show", $"HEAD:{TempPlans.ActionPath}").ShouldContain(Typed);
    }

    /// <summary>The file is removed by an undo that a hook refused, and then the branch goes back to a commit with another version of it.</summary>
    [Fact]
    public void What_is_written_is_never_called_unwritten_though_HEAD_has_moved()
    {
        using var plans = new TempPlans();
        var added = plans.Repository.Commit("plans/darlington-2011/SG-03.yaml", "title: Third\n");
        plans.Repository.Commit("plans/darlington-2011/SG-03.yaml", "title: The third\n");
        plans.Repository.Commit("plans/darlington-2011/SG-03.yaml", "title: Third\n");
        plans.Repository.Hook("pre-commit", "exit 1");
        plans.Store.Undo(added, plans.Store.Load()).ShouldBeOfType<SaveOutcome.NotCommitted>();
        plans.Repository.Git("reset", "-q", "HEAD~1");
        plans.Status.ShouldBe(" D plans/darlington-2011/SG-03.yaml\n");
        var open = plans.NewStore().Settle().ShouldHaveSingleItem();
        (open.IsOpen, open.Paths[0]).ShouldBe((true, "plans/darlington-2011/SG-03.yaml"));
        open.Sentence.ShouldBe(
            "A save of darlington-2011/SG-03 was interrupted, and another version of plans/darlington-2011/SG-03.yaml was committed since, so a person decides. "
            + "Look at the file; when it is right: tuiplans commit darlington-2011/SG-03 -m WHY");
    }
}
