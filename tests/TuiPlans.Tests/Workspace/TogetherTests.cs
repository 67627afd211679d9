using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>A change of several files as one commit: all of it, or nothing.</summary>
public sealed class TogetherTests
{
    private const string Old = "plans/darlington-2011/SG-01.yaml";
    private const string New = "plans/darlington-2011/SG-09.yaml";
    private const string Other = "plans/darlington-2011/SG-02.yaml";
    private const string OtherBefore = "title: Another\nstatus: not-started\n";
    private const string OtherAfter = "title: Another\ndepends-on: [SG-09]\nstatus: not-started\n";

    [Fact]
    public void A_move_is_one_commit_of_its_files_and_its_message_says_each()
    {
        using var plans = new TempPlans();
        var saved = plans.Store.SaveTogether(Move(), plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Git("show", "--format=", "--name-status", "--no-renames", "HEAD").ShouldBe($"D\t{Old}\nM\t{Other}\nA\t{New}\n");
        plans.Repository.Git("log", "-1", "--format=%B").TrimEnd().ShouldBe("""
            darlington-2011/SG-09: moved from SG-01

            The numbering was agreed.

            Plan: darlington-2011
            Action: SG-02
            Action: SG-09
            Action: SG-01
            Change: SG-02 depends-on[SG-09]: added
            Change: SG-09: added
            Change: SG-01: removed
            """);
        plans.Read(New).ShouldBe(TempPlans.ActionText);
        plans.Status.ShouldBe("");
        saved.Difference.Where(line => line.Mark == '@').Select(line => line.Text)
            .ShouldBe(["darlington-2011/SG-02.yaml", "darlington-2011/SG-09.yaml", "darlington-2011/SG-01.yaml"]);
    }

    /// <summary>The program is killed before and after every write, removal and writing call of git of a change of three files.</summary>
    [Fact]
    public void Wherever_a_change_of_three_files_is_killed_no_half_of_it_stays()
    {
        var (steps, finished) = (0, 0);
        for (var at = 0; ; at++)
        {
            using var plans = new TempPlans();
            var killed = new KillAt(at);
            var store = plans.NewStore(killed.Files, killed.Children);
            var set = plans.Store.Load();
            if (!killed.Dies(() => store.SaveTogether(Move(), set)))
                break;
            steps++;
            plans.NewStore().Settle();
            finished += AssertWhole(plans, $"killed at step {at} ({killed.Last})") ? 1 : 0;
        }
        steps.ShouldBeGreaterThanOrEqualTo(16);
        finished.ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public void Where_a_hook_refuses_all_of_it_is_saved_and_waits_and_the_next_save_commits_it_first()
    {
        using var plans = new TempPlans();
        plans.Repository.Hook("pre-commit", "echo no ticket >&2; exit 1");
        plans.Store.SaveTogether(Move(), plans.Store.Load()).ShouldBeOfType<SaveOutcome.NotCommitted>().Reason.ShouldStartWith(
            "darlington-2011/SG-02.yaml, darlington-2011/SG-09.yaml, darlington-2011/SG-01.yaml are saved, and not yet committed. The git hook 'pre-commit' refused");
        plans.Status.ShouldBe($" D {Old}\n M {Other}\n?? {New}\n", "what was announced as new is withdrawn again");
        plans.Save("More.", id: "SG-02").ShouldBeOfType<SaveOutcome.Refused>().Reason.ShouldContain("are saved, and not yet committed");
        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        plans.Save("More.", id: "SG-09").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Git("log", "-2", "--format=%s").ShouldBe("darlington-2011/SG-09: progress update\ndarlington-2011/SG-09: moved from SG-01\n");
    }

    /// <summary>Killed between two of its files, and then a hook does not let it be finished: that is said, and nothing is lost.</summary>
    [Fact]
    public void What_was_written_in_part_and_cannot_be_committed_is_completed_and_said()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("after write", StringComparison.Ordinal) && call.EndsWith("SG-09.yaml", StringComparison.Ordinal));
        var store = plans.NewStore(killed.Files, killed.Children);
        var set = plans.Store.Load();
        killed.Dies(() => store.SaveTogether(Move(), set)).ShouldBeTrue();
        plans.Repository.Hook("pre-commit", "exit 1");
        var open = plans.NewStore().Settle().ShouldHaveSingleItem();
        (open.IsOpen, open.Paths.Count).ShouldBe((true, 3));
        plans.Repository.TryGit("cat-file", "-e", $"HEAD:{New}").Code.ShouldNotBe(0);
        File.Exists(plans.Repository.Absolute(Old)).ShouldBeFalse();
        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        plans.NewStore().Settle().ShouldHaveSingleItem().Sentence.ShouldStartWith("What was saved and had no commit yet was finished: darlington-2011/SG-09");
        plans.Status.ShouldBe("");
    }

    [Theory]
    [InlineData("SG-02.yaml")]
    [InlineData("SG-09.yaml")]
    public void A_disk_that_is_full_at_one_of_the_files_leaves_all_of_them_as_they_were(string full)
    {
        using var plans = new TempPlans();
        var store = plans.NewStore(new FullDisk(path => path.EndsWith(full, StringComparison.Ordinal)));
        var refused = store.SaveTogether(Move(), store.Load()).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("There is no room left on the disk");
        File.ReadAllText(refused.DraftPath!).ShouldBe("The numbering was agreed.");
        plans.Status.ShouldBe("");
        plans.NewStore().Settle().ShouldBeEmpty();
    }

    /// <summary>The file is gone, and then something fails all the same: the next file, or the folder that it leaves empty.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_disk_that_fails_when_a_file_goes_leaves_all_of_them_as_they_were(bool goesFirst)
    {
        using var plans = new TempPlans();
        var store = plans.NewStore(new StuckDisk("SG-01.yaml", goesFirst));
        var refused = store.SaveTogether(Move(), store.Load()).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("could not be written");
        plans.Status.ShouldBe("");
        plans.Read(Old).ShouldBe(TempPlans.ActionText);
        plans.NewStore().Settle().ShouldBeEmpty();
    }

    [Fact]
    public void Where_one_of_its_files_is_committed_by_hand_the_others_are_still_said_to_wait()
    {
        using var plans = new TempPlans();
        plans.Repository.Hook("pre-commit", "test $(git diff --cached --name-only | wc -l) -le 1");
        plans.Store.SaveTogether(Move(), plans.Store.Load()).ShouldBeOfType<SaveOutcome.NotCommitted>();
        ByHand("SG-02");
        plans.Status.ShouldBe($" D {Old}\n?? {New}\n");
        var open = plans.NewStore().Settle().ShouldHaveSingleItem();
        (open.IsOpen, open.Paths.Contains(Old), open.Paths.Contains(New)).ShouldBe((true, true, true));
        open.Sentence.ShouldBe($"A save of darlington-2011/SG-09 was interrupted, and of {Other}, {New}, {Old} some were committed since, so a person decides about the others. Look at the files; when they are right: tuiplans commit -m WHY");
        ByHand("SG-09");
        ByHand("SG-01");
        plans.Status.ShouldBe("");
        plans.NewStore().Settle().ShouldBeEmpty();

        void ByHand(string id) => plans.Store.CommitByHand(
            new PlanAction { Plan = "darlington-2011", Id = id, Path = $"darlington-2011/{id}.yaml" }, Fields.Action, "as it is now", plans.Store.Load())
            .ShouldBeOfType<SaveOutcome.Saved>();
    }

    [Fact]
    public void Where_one_of_its_files_was_changed_by_hand_since_a_person_decides_about_all()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("before git", StringComparison.Ordinal));
        var store = plans.NewStore(killed.Files, killed.Children);
        var set = plans.Store.Load();
        killed.Dies(() => store.SaveTogether(Move(), set)).ShouldBeTrue();
        plans.Repository.Write(Other, "title: By hand\n");
        plans.Save("More.", id: "SG-02").ShouldBeOfType<SaveOutcome.Refused>().Reason.ShouldContain("was changed by hand since, so neither may be thrown away");
        foreach (var id in new[] { "SG-01", "SG-02", "SG-09" })
        {
            var target = new PlanAction { Plan = "darlington-2011", Id = id, Path = $"darlington-2011/{id}.yaml" };
            plans.Store.CommitByHand(target, Fields.Action, "as it is now", plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
        }
        plans.Status.ShouldBe("");
        plans.Read(Other).ShouldBe("title: By hand\n");
        plans.Save("More.", id: "SG-09").ShouldBeOfType<SaveOutcome.Saved>();
    }

    [Fact]
    public void Each_file_must_be_as_it_was_loaded_and_as_it_was_committed_or_nothing_is_written()
    {
        using var plans = new TempPlans();
        Refused(Move() with { Files = [new FileEdit("darlington-2011/SG-02.yaml", null, "title: New\n")] })
            .ShouldStartWith($"There is a file {Other} already");
        Refused(Move() with { Files = [new FileEdit("darlington-2011/SG-02.yaml", "title: Old\n", null)] })
            .ShouldStartWith($"{Other} was changed by somebody else meanwhile");
        Refused(Move() with { Files = [new FileEdit("darlington-2011/SG-10.yaml", "title: Old\n", "title: New\n")] })
            .ShouldStartWith("plans/darlington-2011/SG-10.yaml is not there any more");
        Refused(Move() with { Files = [new FileEdit("darlington-2011/SG-10.yaml", null, "status: begun\ntitle: A\n")] })
            .ShouldStartWith("darlington-2011/SG-10.yaml, line 1: ");
        Refused(Move() with { Files = [new FileEdit("darlington-2011/SG-10.yaml", null, "title: For 943 476 5919\n")] }).ShouldContain("NHS number");
        plans.Repository.Write(Other, "title: By hand\n");
        Refused(Move()).ShouldStartWith($"{Other} was edited by hand and not committed");
        plans.Repository.Write(Other, OtherBefore);
        File.Delete(plans.Repository.Absolute(Old));
        Refused(Move()).ShouldStartWith($"{Old} is not there any more");
        plans.CommitCount.ShouldBe(1);

        string Refused(TogetherRequest request) => plans.Store.SaveTogether(request, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>().Reason;
    }

    [Fact]
    public void In_a_repository_without_a_commit_new_files_are_its_first_one_and_a_refusal_leaves_no_trace_in_the_index()
    {
        using var plans = new TempPlans();
        plans.Repository.Git("switch", "-q", "--orphan", "fresh");
        plans.Repository.Write("plans/tuiplans.yaml", "timezone: Europe/London\n");
        var store = plans.NewStore();
        var request = new TogetherRequest
        {
            Ref = "new-plan",
            Headline = "begun",
            Plan = "new-plan",
            Files = [new FileEdit("new-plan/plan.yaml", null, "title: New\n"), new FileEdit("new-plan/A1.yaml", null, "title: First\n")],
        };
        plans.Repository.Hook("pre-commit", "exit 1");
        store.SaveTogether(request, store.Load()).ShouldBeOfType<SaveOutcome.NotCommitted>();
        plans.Repository.Git("ls-files").ShouldBe("");
        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        store.Settle().ShouldHaveSingleItem().IsOpen.ShouldBeFalse();
        plans.Repository.Git("ls-tree", "-r", "--name-only", "HEAD").ShouldBe("plans/new-plan/A1.yaml\nplans/new-plan/plan.yaml\n");
        store.Undo(plans.Repository.Head, store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
        Directory.Exists(plans.Repository.Absolute("plans/new-plan")).ShouldBeFalse("of a plan that was taken back no empty folder stays");
    }

    private static TogetherRequest Move() => new()
    {
        Ref = "darlington-2011/SG-09",
        Headline = "moved from SG-01",
        Plan = "darlington-2011",
        Text = "The numbering was agreed.",
        Typed = "The numbering was agreed.",
        Files =
        [
            new FileEdit("darlington-2011/SG-01.yaml", TempPlans.ActionText, null),
            new FileEdit("darlington-2011/SG-02.yaml", OtherBefore, OtherAfter),
            new FileEdit("darlington-2011/SG-09.yaml", null, TempPlans.ActionText),
        ],
    };

    // Either all of it in one commit, or nothing; HEAD, index and disk alike; the words once. True where it is in HEAD.
    private static bool AssertWhole(TempPlans plans, string when)
    {
        var names = plans.Repository.Git("ls-tree", "-r", "--name-only", "HEAD", "plans/darlington-2011").Trim().Split('\n');
        var isIn = names.Contains(New);
        names.ShouldBe(isIn ? [Other, New, "plans/darlington-2011/plan.yaml"] : [Old, Other, "plans/darlington-2011/plan.yaml"], when);
        plans.Read(isIn ? New : Old).ShouldBe(TempPlans.ActionText, when);
        plans.Read(Other).ShouldBe(isIn ? OtherAfter : OtherBefore, when);
        plans.CommitCount.ShouldBe(isIn ? 2 : 1, when);
        plans.Status.ShouldBe("", when);
        // What is announced to git as new leaves the empty blob behind, which nothing names.
        plans.Repository.Git("fsck", "--strict", "--no-dangling").ShouldBe("", when);
        Directory.EnumerateFiles(plans.Repository.Top, "*tuiplans-tmp*", SearchOption.AllDirectories).ShouldBeEmpty(when);
        plans.Save("The next one.", id: isIn ? "SG-09" : "SG-01").ShouldBeOfType<SaveOutcome.Saved>(when);
        Directory.EnumerateFiles(Path.Combine(plans.GitFolder, "tuiplans", "journal")).ShouldBeEmpty(when);
        return isIn;
    }
}
