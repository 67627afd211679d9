using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>What an undo must not take away, and what stops one half-way.</summary>
public sealed class UndoLimitsTests : IDisposable
{
    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    /// <summary>No start of the program would find the folder again, so that nothing would say what waits where a hook refuses.</summary>
    [Fact]
    public void An_undo_that_would_take_every_plan_away_is_refused_wherever_in_history_the_plans_began()
    {
        using var later = new TempPlans();
        later.Repository.Git("switch", "-q", "--orphan", "fresh");
        later.Repository.Commit("README.md", "Plans\n");
        later.Repository.Git("checkout", "-q", "main", "--", "plans");
        later.Repository.Git("commit", "-q", "-m", "The plans");
        var began = later.Repository.Head;
        var store = later.NewStore();
        store.PreviewUndo(began, store.Load()).WhyNot.ShouldBe($"{began[..8]} brought every plan that there is: to undo it would take all of them away.");
        store.Undo(began, store.Load()).ShouldBeOfType<SaveOutcome.Refused>();
        later.Status.ShouldBe("");
    }

    [Fact]
    public void A_plan_to_which_something_was_added_since_is_not_taken_away_from_under_it()
    {
        var made = Saved(new TogetherRequest { Ref = "new-plan", Headline = "begun", Plan = "new-plan", Files = [new FileEdit("new-plan/plan.yaml", null, "title: New\n")] });
        plans.Repository.Commit("plans/new-plan/recommendations/R1.yaml", "text: By somebody else\n");
        plans.Store.PreviewUndo(made, plans.Store.Load()).WhyNot.ShouldBe($"{made[..8]} made the plan new-plan, and new-plan/recommendations/R1.yaml stands in it: without its plan nobody would see it. Take that away first.");
        plans.Store.Undo(made, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>();
        plans.Read("plans/new-plan/plan.yaml").ShouldBe("title: New\n");
    }

    /// <summary>The old file stands there again by hand: an undo that passed over it would leave the action in no file of HEAD.</summary>
    [Fact]
    public void A_file_that_is_as_before_by_hand_alone_holds_up_the_undo_of_its_commit()
    {
        var moved = Saved(new TogetherRequest
        {
            Ref = "darlington-2011/SG-09",
            Headline = "moved from SG-01",
            Plan = "darlington-2011",
            Files = [new FileEdit("darlington-2011/SG-01.yaml", TempPlans.ActionText, null), new FileEdit("darlington-2011/SG-09.yaml", null, TempPlans.ActionText)],
        });
        plans.Repository.Write(TempPlans.ActionPath, TempPlans.ActionText);
        var refused = plans.Store.Undo(moved, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>();
        (refused.Kind, refused.Reason).ShouldBe((
            RefusalKind.HandEdited,
            $"{TempPlans.ActionPath} was edited by hand and not committed, so that nothing may be mixed into it. Commit it, or throw it away with: git checkout HEAD -- {TempPlans.ActionPath}"));
        plans.Repository.Git("cat-file", "-e", "HEAD:plans/darlington-2011/SG-09.yaml");
    }

    /// <summary>
    /// A hook that refuses, and the program killed at each step besides; every file that is not as HEAD has it is told as waiting by
    /// every start, and the start after the hook let go leaves nothing.
    /// </summary>
    [Fact]
    public void Whatever_stops_an_undo_of_several_files_what_it_changed_is_said_to_wait_until_it_is_committed()
    {
        var waited = 0;
        for (var at = 0; ; at++)
        {
            using var own = new TempPlans();
            var begun = new TogetherRequest
            {
                Ref = "new-plan",
                Headline = "begun",
                Plan = "new-plan",
                Files = [new FileEdit("new-plan/plan.yaml", null, "title: New\n"), new FileEdit("new-plan/A1.yaml", null, "title: First\n")],
            };
            var made = own.Store.SaveTogether(begun, own.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
            own.Repository.Hook("pre-commit", "exit 1");
            var killed = new KillAt(at);
            var store = own.NewStore(killed.Files, killed.Children);
            var died = killed.Dies(() => store.Undo(made.Commit, own.Store.Load()));
            var when = died ? $"killed at step {at} ({killed.Last})" : "not killed";
            for (var start = 0; start < 2; start++)
            {
                var told = own.NewStore().Settle().Where(settled => settled.IsOpen).SelectMany(settled => settled.Paths).ToList();
                foreach (var line in own.Status.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    told.ShouldContain(line[3..], when);
                    waited++;
                }
            }
            File.Delete(Path.Combine(own.GitFolder, "hooks", "pre-commit"));
            own.NewStore().Settle();
            own.Status.ShouldBe("", when);
            own.NewStore().Settle().ShouldBeEmpty(when);
            if (!died)
                break;
        }
        waited.ShouldBeGreaterThan(8);
    }

    private string Saved(TogetherRequest request) => plans.Store.SaveTogether(request, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>().Commit;
}
