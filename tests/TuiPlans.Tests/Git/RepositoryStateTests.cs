using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Git;

public sealed class RepositoryStateTests : IDisposable
{
    private const string Ours = "plans/a.yaml";
    private readonly TempRepository repository = new();

    public RepositoryStateTests() => repository.Commit(Ours, "rag: amber\n");

    public void Dispose() => repository.Dispose();

    private RepositoryState Look(params string[] paths) =>
        RepositoryState.Look(repository.Runner, repository.Files, repository.Layout, paths, TempRepository.Now).Value;

    private Operation? Unfinished() =>
        Look(Ours).Obstacles.OfType<WriteObstacle.Unfinished>().SingleOrDefault()?.What;

    // Two branches that change the same line, the second checked out.
    private void Diverge()
    {
        repository.Git("switch", "-q", "-c", "other");
        repository.Commit(Ours, "rag: red\n");
        repository.Git("switch", "-q", "main");
        repository.Commit(Ours, "rag: green\n");
    }

    [Fact]
    public void A_quiet_repository_has_no_obstacles_and_tells_branch_head_and_blob()
    {
        var state = Look(Ours);
        state.Obstacles.ShouldBeEmpty();
        state.Branch.ShouldBe("main");
        state.Head.ShouldBe(repository.Head);
        state.Paths.ShouldBe([new PathLook(Ours, PathState.Clean, BlobId.Of("rag: amber\n"u8, ObjectFormat.Sha1))]);
    }

    [Fact]
    public void A_branch_without_commits_has_no_head_and_no_obstacle()
    {
        using var empty = new TempRepository();
        empty.Write("a.yaml", "1\n");
        var state = RepositoryState.Look(empty.Runner, empty.Files, empty.Layout, ["a.yaml"], TempRepository.Now).Value;
        state.Head.ShouldBeNull();
        state.Branch.ShouldBe("main");
        state.Obstacles.ShouldBeEmpty();
        state.Paths[0].State.ShouldBe(PathState.Untracked);
    }

    [Fact]
    public void Each_path_tells_how_it_stands()
    {
        foreach (var name in new[] { "modified", "staged", "both", "deleted", "é \"quoted\"\n" })
            repository.Commit(name, "1\n");
        repository.Write("modified", "2\n");
        repository.Write("staged", "2\n");
        repository.Write("both", "2\n");
        repository.Write("added", "2\n");
        repository.Git("add", "staged", "both", "added");
        repository.Write("both", "3\n");
        repository.Write("untracked", "2\n");
        repository.Write("é \"quoted\"\n", "2\n");
        File.Delete(repository.Absolute("deleted"));
        var one = BlobId.Of("1\n"u8, ObjectFormat.Sha1);
        Look("modified", "staged", "both", "added", "deleted", "é \"quoted\"\n", "untracked", "absent").Paths.ShouldBe(
        [
            new PathLook("modified", PathState.Modified, one),
            new PathLook("staged", PathState.Staged, one),
            new PathLook("both", PathState.StagedAndModified, one),
            new PathLook("added", PathState.Staged, null),
            new PathLook("deleted", PathState.Deleted, one),
            new PathLook("é \"quoted\"\n", PathState.Modified, one),
            new PathLook("untracked", PathState.Untracked, null),
            new PathLook("absent", PathState.Absent, null),
        ]);
    }

    [Fact]
    public void A_merge_and_its_conflicts_are_obstacles()
    {
        Diverge();
        repository.TryGit("merge", "other").Code.ShouldBe(1);
        var state = Look(Ours);
        state.Obstacles.Select(obstacle => obstacle.Sentence).ShouldBe(
        [
            "A merge is under way in this repository: end it first, with 'git merge --continue' or 'git merge --abort'.",
            $"{Ours} has conflicts from a merge: settle them, and 'git add' what you settled.",
        ]);
        state.Paths[0].State.ShouldBe(PathState.Unmerged);
    }

    [Fact]
    public void Conflicts_elsewhere_are_obstacles_without_a_merge_too()
    {
        repository.Commit("elsewhere", "1\n");
        repository.Write("elsewhere", "2\n");
        repository.Git("stash");
        repository.Commit("elsewhere", "3\n");
        repository.TryGit("stash", "pop").Code.ShouldBe(1);
        var unmerged = Look(Ours).Obstacles.ShouldHaveSingleItem().ShouldBeOfType<WriteObstacle.Unmerged>();
        unmerged.Paths.ShouldBe(["elsewhere"]);
    }

    [Theory]
    [InlineData("cherry-pick other", Operation.CherryPick)]
    [InlineData("rebase other", Operation.Rebase)]
    [InlineData("rebase --apply other", Operation.Rebase)]
    [InlineData("revert --no-edit HEAD~1", Operation.Revert)]
    public void A_stopped_operation_is_an_obstacle(string command, Operation what)
    {
        Diverge();
        repository.Commit(Ours, "rag: blue\n");
        repository.TryGit(command.Split(' ')).Code.ShouldNotBe(0);
        Unfinished().ShouldBe(what);
        Look(Ours).Obstacles.ShouldNotContain(obstacle => obstacle is WriteObstacle.NoBranch);
    }

    [Fact]
    public void A_mailbox_half_applied_is_an_obstacle()
    {
        Diverge();
        repository.Git("format-patch", "-1", "-o", Path.Combine(repository.Folder, "patches"), "other");
        repository.TryGit("am", Directory.GetFiles(Path.Combine(repository.Folder, "patches"))[0]).Code.ShouldNotBe(0);
        Unfinished().ShouldBe(Operation.ApplyMailbox);
    }

    [Fact]
    public void A_bisection_is_an_obstacle()
    {
        repository.Commit(Ours, "rag: red\n");
        repository.Commit(Ours, "rag: blue\n");
        repository.Git("bisect", "start", "HEAD", "HEAD~2");
        Unfinished().ShouldBe(Operation.Bisect);
    }

    [Fact]
    public void A_series_of_picks_between_two_of_them_is_an_obstacle()
    {
        Diverge();
        repository.Commit(Ours, "rag: blue\n");
        repository.TryGit("revert", "--no-edit", "HEAD~1", "HEAD~2").Code.ShouldNotBe(0);
        repository.Git("reset", "-q", "--hard");
        Unfinished().ShouldBe(Operation.Revert);
    }

    [Fact]
    public void A_head_on_no_branch_is_an_obstacle()
    {
        repository.Git("switch", "-q", "--detach");
        var state = Look(Ours);
        state.Obstacles.ShouldBe([new WriteObstacle.NoBranch()]);
        state.Branch.ShouldBeNull();
    }

    [Fact]
    public void New_files_that_git_ignores_are_obstacles_but_tracked_ones_are_not()
    {
        repository.Commit(".gitignore", "*.yaml\n");
        repository.Write("plans/b.yaml", "1\n");
        Look(Ours, "plans/b.yaml", ":(top)c.yaml", "d.txt").Obstacles.ShouldBe(
            [new WriteObstacle.Ignored("plans/b.yaml"), new WriteObstacle.Ignored(":(top)c.yaml")]);
    }

    [Fact]
    public void Paths_that_git_was_told_not_to_look_at_are_obstacles()
    {
        repository.Commit("plans/b.yaml", "1\n");
        repository.Git("update-index", "--assume-unchanged", Ours);
        repository.Git("update-index", "--skip-worktree", "plans/b.yaml");
        var obstacles = Look(Ours, "plans/b.yaml").Obstacles;
        obstacles.ShouldBe([new WriteObstacle.Hidden(Ours, false), new WriteObstacle.Hidden("plans/b.yaml", true)]);
        obstacles[0].Sentence.ShouldContain("--no-assume-unchanged plans/a.yaml");
    }

    [Fact]
    public void A_file_outside_a_sparse_checkout_is_an_obstacle()
    {
        repository.Commit("elsewhere/b.yaml", "1\n");
        repository.Git("sparse-checkout", "set", "plans");
        repository.Config.IsSparse.ShouldBeTrue();
        Look("elsewhere/b.yaml", Ours).Obstacles.ShouldBe([new WriteObstacle.Hidden("elsewhere/b.yaml", true)]);
    }

    [Theory]
    [InlineData("index.lock")]
    [InlineData("HEAD.lock")]
    [InlineData("next-index-4711.lock")]
    [InlineData("refs/heads/main.lock")]
    public void A_lock_is_shown_with_its_age_and_removed_on_a_yes(string name)
    {
        var path = Path.Combine(repository.GitFolder, name);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, TempRepository.Now.UtcDateTime.AddMinutes(-5));
        var left = Look(Ours).Obstacles.ShouldHaveSingleItem().ShouldBeOfType<WriteObstacle.LockLeft>();
        left.Age.ShouldBe(TimeSpan.FromMinutes(5));
        left.Sentence.ShouldContain("5 minutes ago");
        left.IsFresh.ShouldBeFalse();
        RepositoryLocks.Unlock(repository.Layout, left, repository.Files, TempRepository.Now).ShouldBeTrue();
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void A_lock_made_anew_since_it_was_shown_is_not_removed()
    {
        var path = Path.Combine(repository.GitFolder, "index.lock");
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, TempRepository.Now.UtcDateTime);
        var shown = new WriteObstacle.LockLeft(path, TimeSpan.FromHours(1));
        RepositoryLocks.Unlock(repository.Layout, shown, repository.Files, TempRepository.Now).ShouldBeFalse();
        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public void Nothing_but_a_lock_of_this_repository_can_be_unlocked()
    {
        foreach (var path in new[] { repository.Absolute(Ours), Path.Combine(repository.GitFolder, "config"), Path.Combine(repository.Folder, "x.lock") })
        {
            File.AppendAllText(path, "");
            RepositoryLocks.Unlock(repository.Layout, new WriteObstacle.LockLeft(path, TimeSpan.Zero), repository.Files, DateTimeOffset.MaxValue).ShouldBeFalse();
            File.Exists(path).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_second_worktree_has_its_own_state()
    {
        var second = Path.Combine(repository.Folder, "second");
        repository.Git("worktree", "add", "-q", "-b", "second", second);
        File.WriteAllText(Path.Combine(repository.GitFolder, "MERGE_HEAD"), repository.Head + "\n");
        var layout = RepositoryLayout.Find(repository.Runner, Path.Combine(second, "plans")).Value;
        layout.Top.ShouldBe(second);
        layout.CommonDirectory.ShouldBe(repository.GitFolder);
        layout.GitDirectory.ShouldBe(Path.Combine(repository.GitFolder, "worktrees", "second"));
        var state = RepositoryState.Look(repository.Runner, repository.Files, layout, [Ours], TempRepository.Now).Value;
        state.Branch.ShouldBe("second");
        state.Obstacles.ShouldBeEmpty();
    }

    [Fact]
    public void The_users_configuration_does_not_change_what_is_seen()
    {
        repository.UserConfig("[color]\n ui = always\n[status]\n short = true\n branch = false\n showUntrackedFiles = all\n relativePaths = true\n[core]\n quotePath = true\n fsmonitor = /bin/false");
        repository.Write("untracked", "1\n");
        repository.Write(Ours, "rag: red\n");
        var state = Look(Ours);
        state.Branch.ShouldBe("main");
        state.Paths[0].State.ShouldBe(PathState.Modified);
    }

    [Fact]
    public void A_look_takes_no_lock_and_works_while_another_git_holds_one()
    {
        File.WriteAllText(Path.Combine(repository.GitFolder, "index.lock"), "");
        var before = File.GetLastWriteTimeUtc(Path.Combine(repository.GitFolder, "index"));
        File.SetLastWriteTimeUtc(repository.Absolute(Ours), TempRepository.Now.UtcDateTime);
        Look(Ours).Paths[0].State.ShouldBe(PathState.Clean);
        File.GetLastWriteTimeUtc(Path.Combine(repository.GitFolder, "index")).ShouldBe(before);
        Look(Ours).Obstacles.ShouldHaveSingleItem().ShouldBeOfType<WriteObstacle.LockLeft>().IsFresh.ShouldBeTrue();
    }
}
