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
