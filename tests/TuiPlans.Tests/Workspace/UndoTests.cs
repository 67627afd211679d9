using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>Undo by field, redo, and the list of recent changes.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    [Fact]
    public void Undo_brings_the_bytes_back_as_a_new_commit_that_names_the_old_one()
    {
        var saved = plans.Save("Groups meet.", Rating.Green).ShouldBeOfType<SaveOutcome.Saved>();
        Undo(saved.Commit);
        plans.Read().ShouldBe(TempPlans.ActionText);
        plans.CommitCount.ShouldBe(3);
        plans.Repository.Git("log", "-1", "--format=%B").TrimEnd().ShouldBe($"""
            darlington-2011/SG-01: undo "rating none -> green; progress update"

            Plan: darlington-2011
            Action: SG-01
            Change: rag: green -> none
            Change: rag-by: business-manager -> none
            Change: rag-date: 2012-06-12 -> none
            Change: updates[2012-06-12 business-manager Groups meet.]: removed
            Undoes: {saved.Commit}
            """);
    }

    [Fact]
    public void Later_work_on_other_fields_and_items_stays_when_an_earlier_change_is_undone()
    {
        var first = plans.Save("First.", Rating.Red, "stuck").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Save("Second.");
        Set("status", "complete");
        var whole = plans.Read();
        Undo(first.Commit);
        plans.Read().ShouldBe(TempPlans.ActionText.Replace("status: in-progress", "status: complete", StringComparison.Ordinal)
            + whole[whole.LastIndexOf("  - date", StringComparison.Ordinal)..]);
        plans.Read().ShouldContain("Second.");
    }

    [Fact]
    public void A_field_that_changed_since_is_left_to_the_person_and_nothing_is_undone_by_half_unasked()
    {
        var first = plans.Save("First.", Rating.Red, "stuck").ShouldBeOfType<SaveOutcome.Saved>();
        Set("rag-reason", "the new system is late");
        var before = plans.Read();
        var preview = plans.Store.PreviewUndo(first.Commit, plans.Store.Load());
        preview.Left.ShouldHaveSingleItem().Sentence.ShouldBe(
            "darlington-2011/SG-01: rag-reason changed since: it is the new system is late now, and the undo would have taken it away.");
        preview.Fields.ShouldContain(field => field.Path == "rag" && field.From == "red" && field.To == null);
        plans.Store.Undo(first.Commit, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>().Reason.ShouldContain("Nothing was undone.");
        plans.Read().ShouldBe(before);

        plans.Store.Undo(first.Commit, plans.Store.Load(), partly: true).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Read().ShouldBe(TempPlans.ActionText.Replace("status: in-progress\n", "status: in-progress\nrag-reason: the new system is late\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_undone_one_by_one_gives_the_files_back_to_the_byte_and_redo_steps_forward_again()
    {
        var states = new List<string> { plans.Read() };
        Remember(() => plans.Save("One.", Rating.Amber, "late"));
        Remember(() => Set("status", "complete"));
        Remember(() => plans.Save("Two.", Rating.Green));
        Remember(() => Set("title", "Another title"));
        for (var i = states.Count - 2; i >= 0; i--)
        {
            Undo(null);
            plans.Read().ShouldBe(states[i], $"undone to {i}");
        }
        plans.Store.PreviewUndo(null, plans.Store.Load()).WhyNot.ShouldBe("Business Manager has recorded nothing here that still stands, so there is nothing to undo. Other commits are undone by name: tuiplans undo --list");
        for (var i = 1; i < states.Count; i++)
        {
            plans.Store.Redo(plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
            plans.Read().ShouldBe(states[i], $"redone to {i}");
        }
        plans.Headline.ShouldStartWith("darlington-2011/SG-01: redo \"title ");
        plans.Store.PreviewRedo(plans.Store.Load()).WhyNot.ShouldBe("Business Manager has undone nothing here that is still undone, so there is nothing to redo.");
        Undo(null);
        plans.Read().ShouldBe(states[^2]);

        void Remember(Func<SaveOutcome> save)
        {
            save().ShouldBeOfType<SaveOutcome.Saved>();
            states.Add(plans.Read());
        }
    }

    [Fact]
    public void A_redo_over_new_work_on_the_same_field_is_left_to_the_person()
    {
        Set("status", "complete");
        Undo(null);
        Set("status", "not-started");
        var refused = plans.Store.Redo(plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("status changed since: it is not-started now, and the undo would have set complete.");
    }

    [Fact]
    public void A_move_is_undone_as_one_commit_and_its_files_come_back_to_the_byte()
    {
        var moved = Move();
        plans.Store.PreviewUndo(null, plans.Store.Load()).Fields.Select(field => (field.Ref, field.Path, field.From, field.To)).ShouldBe(
        [
            ("darlington-2011/SG-01", "", null, "Core group meetings are held and minuted"),
            ("darlington-2011/SG-02", "depends-on[SG-09]", "SG-09", null),
            ("darlington-2011/SG-09", "", "Core group meetings are held and minuted", null),
        ]);
        Undo(null);
        plans.Repository.Git("diff", "--stat", $"{moved}~1", "HEAD").ShouldBe("");
        plans.Status.ShouldBe("");
        plans.Repository.Git("log", "-1", "--format=%B").ShouldContain($"Undoes: {moved}\n");
        plans.Store.Redo(plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Git("diff", "--stat", moved, "HEAD").ShouldBe("");
    }

    [Fact]
    public void A_new_file_that_was_worked_on_since_is_not_taken_away_with_its_making()
    {
        var moved = Move();
        plans.Save("After the move.", id: "SG-09").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Store.Undo(moved, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>().Reason
            .ShouldContain("darlington-2011/SG-09.yaml was made by that commit, and was changed since: it stays as it is.");
        plans.Read("plans/darlington-2011/SG-09.yaml").ShouldContain("After the move.");
    }

    /// <summary>The program is killed at each step of an undo that removes one file, brings one back and changes a third.</summary>
    [Fact]
    public void Wherever_the_undo_of_a_move_is_killed_no_half_of_it_stays()
    {
        for (var at = 0; ; at++)
        {
            using var own = new TempPlans();
            own.Store.SaveTogether(MoveOf(), own.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
            var (moved, tree) = (own.Repository.Head, own.Repository.Git("rev-parse", "HEAD~1^{tree}"));
            var killed = new KillAt(at);
            var store = own.NewStore(killed.Files, killed.Children);
            if (!killed.Dies(() => store.Undo(moved, own.Store.Load())))
            {
                at.ShouldBeGreaterThanOrEqualTo(16);
                break;
            }
            own.NewStore().Settle();
            var when = $"killed at step {at} ({killed.Last})";
            own.Status.ShouldBe("", when);
            if (own.CommitCount > 2)
                own.Repository.Git("rev-parse", "HEAD^{tree}").ShouldBe(tree, when);
            own.CommitCount.ShouldBeLessThanOrEqualTo(3, when);
            own.NewStore().Settle().ShouldBeEmpty(when);
        }
    }

    [Fact]
    public void What_was_committed_by_hand_is_undone_too_and_other_files_are_not_ours_to_undo()
    {
        var hand = plans.Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText.Replace("in-progress", "complete", StringComparison.Ordinal), "By hand");
        plans.Repository.Write("notes.txt", "mine\n");
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Other\n");
        plans.Repository.Git("add", "-A");
        plans.Repository.Git("commit", "-q", "-m", "Both");
        plans.Store.PreviewUndo(plans.Repository.Head, plans.Store.Load()).WhyNot.ShouldBe(
            $"{plans.Repository.Head[..8]} changes notes.txt too, which is no plan file: take it back with git (git revert {plans.Repository.Head[..8]}).");
        plans.Store.PreviewUndo(null, plans.Store.Load()).WhyNot.ShouldNotBeNull("what was made by hand is named, never guessed");
        Undo(hand);
        plans.Read().ShouldBe(TempPlans.ActionText);
        plans.Headline.ShouldBe("darlington-2011/SG-01: undo \"By hand\"");
    }

    [Fact]
    public void The_commit_that_the_plans_began_with_is_not_undone_and_not_offered()
    {
        var first = plans.Repository.Git("rev-list", "--max-parents=0", "HEAD").Trim();
        WhyNot(first).ShouldBe($"{first[..8]} is the first commit: to undo it would take every plan away.");
    }

    [Fact]
    public void A_merge_a_commit_of_another_branch_and_what_is_undone_already_are_refused_with_a_sentence()
    {
        plans.Repository.Git("switch", "-q", "-c", "side");
        var side = plans.Repository.Commit("plans/darlington-2011/SG-02.yaml", "title: Side\n");
        plans.Repository.Git("switch", "-q", "main");
        WhyNot(side).ShouldEndWith("is not on this branch, so there is nothing of it to undo here.");
        var mine = plans.Save("One.").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Git("merge", "-q", "--no-ff", "-m", "Merge", "side");
        WhyNot(plans.Repository.Head).ShouldStartWith("Here what two people recorded was joined, which cannot be taken back in one step: take back the change itself");
        Undo(mine.Commit);
        WhyNot(mine.Commit).ShouldEndWith("was undone already. To have it back: tuiplans redo");
        WhyNot("nonsense").ShouldContain("nonsense");
    }

    [Fact]
    public void What_was_edited_by_hand_and_not_committed_is_not_mixed_into_an_undo()
    {
        var mine = plans.Save("One.").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Write(TempPlans.ActionPath, plans.Read().Replace("in-progress", "complete", StringComparison.Ordinal));
        plans.Store.Undo(mine.Commit, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>().Kind.ShouldBe(RefusalKind.HandEdited);
        plans.Read().ShouldContain("One.");
    }

    [Fact]
    public void An_undo_does_not_bring_back_what_the_guard_stops()
    {
        plans.Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText.Replace("Guidance drafted.", "Guidance drafted for 943 476 5919.", StringComparison.Ordinal));
        var taken = plans.Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText, "Taken out");
        plans.Store.Undo(taken, plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>().Kind.ShouldBe(RefusalKind.Guard);
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void Recent_changes_say_what_when_by_whom_and_whether_undone()
    {
        plans.Save("One.");
        var two = plans.Save("Two.", id: "SG-02").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Commit("notes.txt", "no plan file\n");
        Undo(two.Commit);
        var recent = plans.Store.Recent(3);
        recent.Select(change => (change.Headline, change.By, change.IsUndone, change.Refs[0])).ShouldBe(
        [
            ("darlington-2011/SG-02: undo \"progress update\"", "Business Manager", false, "darlington-2011/SG-02"),
            ("darlington-2011/SG-02: progress update", "Business Manager", true, "darlington-2011/SG-02"),
            ("darlington-2011/SG-01: progress update", "Business Manager", false, "darlington-2011/SG-01"),
        ]);
        recent[0].Undoes.ShouldBe(two.Commit);
        recent[0].When.ShouldBe(plans.Clock.GetLocalNow());
    }

    [Fact]
    public void In_a_repository_without_a_commit_there_is_nothing_to_undo()
    {
        plans.Repository.Git("switch", "-q", "--orphan", "empty");
        plans.Repository.Write("plans/tuiplans.yaml", "");
        plans.Store.Recent(5).ShouldBeEmpty();
        plans.Store.PreviewUndo(null, plans.Store.Load()).WhyNot.ShouldNotBeNull().ShouldContain("so there is nothing to undo.");
    }

    private string WhyNot(string commit) => plans.Store.PreviewUndo(commit, plans.Store.Load()).WhyNot.ShouldNotBeNull();

    private void Undo(string? commit)
    {
        var set = plans.Store.Load();
        var preview = plans.Store.PreviewUndo(commit, set);
        preview.WhyNot.ShouldBeNull();
        plans.Store.Undo(preview.Commit!, set).ShouldBeOfType<SaveOutcome.Saved>();
    }

    private SaveOutcome Set(string field, string value)
    {
        var set = plans.Store.Load();
        var target = RefLookup.Find(set, "SG-01").Action!;
        var outcome = plans.Store.Save(
            new SaveRequest
            {
                Target = target,
                Changes = new ChangeSet(target.Path, Fields.Action, [new SetField(FieldPath.Of(field), value)]),
                Loaded = set.Files[target.Path],
            },
            set);
        outcome.ShouldBeOfType<SaveOutcome.Saved>();
        return outcome;
    }

    private string Move() => plans.Store.SaveTogether(MoveOf(), plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>().Commit;

    private static TogetherRequest MoveOf() => new()
    {
        Ref = "darlington-2011/SG-09",
        Headline = "moved from SG-01",
        Plan = "darlington-2011",
        Files =
        [
            new FileEdit("darlington-2011/SG-01.yaml", TempPlans.ActionText, null),
            new FileEdit("darlington-2011/SG-02.yaml", "title: Another\nstatus: not-started\n", "title: Another\ndepends-on: [SG-09]\nstatus: not-started\n"),
            new FileEdit("darlington-2011/SG-09.yaml", null, TempPlans.ActionText),
        ],
    };
}
