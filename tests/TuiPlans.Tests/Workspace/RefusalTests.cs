using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>Each refusal, with the sentence that the user sees, the file as before, and the text kept.</summary>
public sealed class RefusalTests
{
    private const string Typed = "Groups meet in all teams.";

    [Fact]
    public void In_the_middle_of_a_merge_nothing_is_written() => Refused(
        plans =>
        {
            plans.Repository.Git("switch", "-q", "-c", "other");
            plans.Repository.Commit("notes.txt", "theirs\n");
            plans.Repository.Git("switch", "-q", "main");
            plans.Repository.Commit("notes.txt", "ours\n");
            plans.Repository.TryGit("merge", "other").Code.ShouldBe(1);
        },
        "A merge is under way in this repository: end it first, with 'git merge --continue' or 'git merge --abort'.");

    [Fact]
    public void In_a_cherry_pick_nothing_is_written() => Refused(
        plans => Conflict(plans, "cherry-pick", "other"),
        "A cherry-pick is under way in this repository: end it first");

    [Fact]
    public void In_a_revert_nothing_is_written() => Refused(
        plans =>
        {
            plans.Repository.Commit("notes.txt", "one\n");
            var second = plans.Repository.Commit("notes.txt", "two\n");
            plans.Repository.Commit("notes.txt", "three\n");
            plans.Repository.TryGit("revert", "--no-edit", second).Code.ShouldBe(1);
        },
        "A revert is under way in this repository: end it first");

    [Fact]
    public void In_a_stopped_rebase_nothing_is_written_though_git_would_commit() => Refused(
        plans => Conflict(plans, "rebase", "other"),
        "A rebase is under way in this repository: end it first");

    [Fact]
    public void In_a_bisect_nothing_is_written() => Refused(
        plans =>
        {
            plans.Repository.Commit("notes.txt", "one\n");
            plans.Repository.Git("bisect", "start");
        },
        "A bisection is under way in this repository: end it first");

    [Fact]
    public void On_no_branch_nothing_is_written_since_the_commit_could_be_lost() => Refused(
        plans => plans.Repository.Git("switch", "-q", "--detach"),
        "No branch is checked out, so a commit made now could be lost");

    [Fact]
    public void With_unmerged_entries_nothing_is_written() => Refused(
        plans =>
        {
            plans.Repository.Commit("notes.txt", "base\n");
            plans.Repository.Git("switch", "-q", "-c", "other");
            plans.Repository.Commit("notes.txt", "theirs\n");
            plans.Repository.Git("switch", "-q", "main");
            plans.Repository.Commit("notes.txt", "ours\n");
            plans.Repository.TryGit("merge", "-q", "other");
            File.Delete(Path.Combine(plans.GitFolder, "MERGE_HEAD"));
        },
        "notes.txt has conflicts from a merge");

    [Fact]
    public void A_file_that_git_ignores_is_refused() => Refused(
        plans =>
        {
            plans.Repository.Git("rm", "-q", "--cached", TempPlans.ActionPath);
            plans.Repository.Commit(".gitignore", "SG-01.yaml\n");
            plans.Repository.Git("commit", "-q", "-m", "Untrack", "--allow-empty");
        },
        "is ignored by git, so it could not be committed");

    [Fact]
    public void A_file_that_git_was_told_not_to_look_at_is_refused() => Refused(
        plans => plans.Repository.Git("update-index", "--assume-unchanged", TempPlans.ActionPath),
        "git was told to assume that plans/darlington-2011/SG-01.yaml never changes");

    [Fact]
    public void A_file_outside_the_sparse_checkout_is_refused()
    {
        using var plans = new TempPlans();
        var set = plans.Store.Load();
        plans.Repository.Git("sparse-checkout", "set", "--no-cone", "plans/*.yaml");
        var refused = plans.Store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("is left out by the sparse checkout of this clone");
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
    }

    [Fact]
    public void A_lock_that_a_killed_git_left_is_shown_with_its_age_and_never_removed_unasked()
    {
        using var plans = new TempPlans();
        var path = Path.Combine(plans.GitFolder, "index.lock");
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, TempRepository.Now.UtcDateTime.AddHours(-2));
        var refused = plans.Save(Typed).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Kind.ShouldBe(RefusalKind.LockLeft);
        refused.Reason.ShouldContain("index.lock was made 2 hours ago");
        File.Exists(path).ShouldBeTrue();
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
    }

    [Fact]
    public void A_young_lock_is_waited_for_and_the_wait_is_said()
    {
        using var plans = new TempPlans();
        var path = Path.Combine(plans.GitFolder, "index.lock");
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, TempRepository.Now.UtcDateTime.AddSeconds(-1));
        var waits = 0;
        var store = plans.NewStore(delay: _ =>
        {
            if (++waits == 3)
                File.Delete(path);
        });
        var set = store.Load();
        store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Said.ShouldContain(line => line.StartsWith("Waiting for another git to finish"));
    }

    [Fact]
    public void A_file_edited_by_hand_is_refused_with_its_difference_and_the_way_out()
    {
        using var plans = new TempPlans();
        plans.Repository.Write(TempPlans.ActionPath, TempPlans.ActionText.Replace("in-progress", "complete", StringComparison.Ordinal));
        var refused = plans.Save(Typed).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Kind.ShouldBe(RefusalKind.HandEdited);
        refused.Reason.ShouldBe("""
            plans/darlington-2011/SG-01.yaml was edited by hand and not committed, so that nothing may be mixed into it:
              - status: in-progress
              + status: complete
            Keep it with: tuiplans commit darlington-2011/SG-01 -m WHY
            or throw it away with: git checkout -- plans/darlington-2011/SG-01.yaml
            """);
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_was_never_committed_is_refused_with_the_way_out()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("plans/darlington-2011/SG-03.yaml", "title: New\n");
        plans.Save(Typed, id: "SG-03").ShouldBeOfType<SaveOutcome.Refused>().Reason
            .ShouldBe("plans/darlington-2011/SG-03.yaml is new and not committed yet. Commit it first: tuiplans commit darlington-2011/SG-03 -m WHY");
    }

    [Fact]
    public void A_file_that_was_removed_meanwhile_is_refused()
    {
        using var plans = new TempPlans();
        var set = plans.Store.Load();
        File.Delete(plans.Repository.Absolute(TempPlans.ActionPath));
        var refused = plans.Store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("is not there any more");
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
    }

    [Fact]
    public void Without_an_identity_the_text_is_kept_and_the_name_asked_for()
    {
        using var plans = new TempPlans(withIdentity: false);
        var refused = plans.Save(Typed).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Kind.ShouldBe(RefusalKind.IdentityMissing);
        refused.Reason.ShouldStartWith("git does not know who you are");
        plans.Store.SetRecorder(new Recorder("Minute Taker", "minutes@example.org")).ShouldBeNull();
        plans.Save(Typed).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Git("log", "-1", "--format=%an <%ae>").Trim().ShouldBe("Minute Taker <minutes@example.org>");
    }

    [Fact]
    public void What_looks_like_an_nhs_number_is_refused_kept_privately_and_never_repeated()
    {
        using var plans = new TempPlans();
        var refused = plans.Save("See 943 476 5919 for this.").ShouldBeOfType<SaveOutcome.Refused>();
        refused.Kind.ShouldBe(RefusalKind.Guard);
        refused.Reason.ShouldContain("NHS number");
        refused.Reason.ShouldNotContain("5919");
        plans.Read().ShouldBe(TempPlans.ActionText);
        File.ReadAllText(refused.DraftPath!).ShouldBe("See 943 476 5919 for this.");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(refused.DraftPath!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        plans.Repository.TryGit("grep", "-r", "5919").Code.ShouldBe(1);
    }

    [Fact]
    public void What_the_guard_finds_in_the_reason_alone_is_refused_too()
    {
        using var plans = new TempPlans();
        plans.Save("Fine.", Core.Plans.Rating.Red, "DOB 12/03/2009").ShouldBeOfType<SaveOutcome.Refused>().Kind.ShouldBe(RefusalKind.Guard);
    }

    [Fact]
    public void What_stood_in_the_file_before_does_not_stop_the_next_person()
    {
        using var plans = new TempPlans();
        plans.Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText.Replace("Guidance drafted.", "See 943 476 5919.", StringComparison.Ordinal));
        plans.Save(Typed).ShouldBeOfType<SaveOutcome.Saved>();
    }

    [Fact]
    public void A_link_in_place_of_a_file_is_refused_and_stays_a_link()
    {
        using var plans = new TempPlans();
        var set = plans.Store.Load();
        var target = plans.Repository.Absolute("elsewhere.yaml");
        File.WriteAllText(target, TempPlans.ActionText);
        var link = plans.Repository.Absolute(TempPlans.ActionPath);
        File.Delete(link);
        File.CreateSymbolicLink(link, target);
        plans.Store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>();
        new FileInfo(link).LinkTarget.ShouldBe(target);
        File.ReadAllText(target).ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void A_value_that_does_not_fit_its_field_is_refused_before_anything_is_written()
    {
        using var plans = new TempPlans();
        var set = plans.Store.Load();
        var request = TempPlans.Update(set, Typed);
        request = request with
        {
            Changes = request.Changes with { Edits = [new Core.Changes.SetField(Core.Changes.FieldPath.Of("due"), "2012-02-31")] },
        };
        plans.Store.Save(request, set).ShouldBeOfType<SaveOutcome.Refused>().Reason.ShouldContain("There is no such date as 2012-02-31");
    }

    [Fact]
    public void Outside_a_repository_the_sentence_says_what_to_do()
    {
        using var plans = new TempPlans();
        var set = plans.Store.Load();
        foreach (var file in Directory.EnumerateFiles(plans.GitFolder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(plans.GitFolder, recursive: true);
        var store = plans.NewStore();
        store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>().Reason.ShouldContain("is not in a git repository");
    }

    private static void Conflict(TempPlans plans, string command, string branch)
    {
        plans.Repository.Commit("notes.txt", "base\n");
        plans.Repository.Git("switch", "-q", "-c", branch);
        plans.Repository.Commit("notes.txt", "theirs\n");
        plans.Repository.Git("switch", "-q", "main");
        plans.Repository.Commit("notes.txt", "ours\n");
        plans.Repository.TryGit(command, branch).Code.ShouldNotBe(0);
    }

    private static void Refused(Action<TempPlans> prepare, string sentence)
    {
        using var plans = new TempPlans();
        prepare(plans);
        var head = plans.Repository.Head;
        var refused = plans.Save(Typed).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain(sentence);
        refused.Reason.ShouldEndWith("Nothing was changed.");
        plans.Read().ShouldBe(TempPlans.ActionText);
        plans.Repository.Head.ShouldBe(head);
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
    }
}
