using System.Diagnostics;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Git;

public sealed class CommitHookTests
{
    [Fact]
    public void A_rejecting_hook_is_named_and_its_words_are_shown_without_control_characters()
    {
        using var bench = new CommitBench();
        bench.Repository.Hook("pre-commit", "printf '\\033[31mtoo many reds\\033[0m\\a\\nsecond line\\n'; exit 7");
        var before = bench.Repository.Head;
        var failed = bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Failed>();
        var rejected = failed.Failure.ShouldBeOfType<GitFailure.HookRejected>();
        rejected.Hook.ShouldBe("pre-commit");
        rejected.Words.ShouldBe("too many reds\nsecond line");
        rejected.Sentence.ShouldContain("'pre-commit' refused the commit and said: too many reds");
        bench.Repository.Head.ShouldBe(before);
        bench.Repository.Read(CommitBench.OurPath).ShouldBe("rag: green\n");
    }

    [Fact]
    public void Of_two_hooks_none_is_blamed_by_name()
    {
        using var bench = new CommitBench();
        bench.Repository.Hook("pre-commit", "exit 0");
        bench.Repository.Hook("commit-msg", "exit 1");
        var failed = bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Failed>();
        failed.Failure.ShouldBe(new GitFailure.HookRejected(null, ""));
    }

    [Fact]
    public void A_hook_in_the_folder_of_core_hooksPath_is_found()
    {
        using var bench = new CommitBench();
        bench.Repository.Git("config", "core.hooksPath", "tools/hooks");
        TempRepository.Script(bench.Repository.Absolute("tools/hooks/commit-msg"), "echo no ticket >&2; exit 1");
        var failed = bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Failed>();
        failed.Failure.ShouldBe(new GitFailure.HookRejected("commit-msg", "no ticket"));
    }

    [Fact]
    public void After_a_rejected_commit_a_new_file_is_untracked_again_and_stash_works()
    {
        using var bench = new CommitBench();
        bench.Repository.Hook("pre-commit", "exit 1");
        var added = new CommitPath("plans/a.yaml", bench.Repository.Write("plans/a.yaml", "1\n"), IsNew: true);
        bench.Change([added]).ShouldBeOfType<CommitOutcome.Failed>().Failure.ShouldBeOfType<GitFailure.HookRejected>();
        bench.Repository.Git("status", "--porcelain").ShouldBe("?? plans/a.yaml\n");
        bench.Repository.Write(CommitBench.OurPath, "rag: red\n");
        bench.Repository.Git("stash");
    }

    [Fact]
    public void A_rejected_first_commit_leaves_no_entry_behind_either()
    {
        using var bench = new CommitBench(withFirstCommit: false);
        bench.Repository.Hook("pre-commit", "exit 1");
        var added = new CommitPath("plans/a.yaml", bench.Repository.Write("plans/a.yaml", "1\n"), IsNew: true);
        bench.Change([added]).ShouldBeOfType<CommitOutcome.Failed>().Failure.ShouldBeOfType<GitFailure.HookRejected>();
        bench.Repository.Git("ls-files").ShouldBeEmpty();
    }

    [Fact]
    public void A_hook_that_formats_and_adds_is_reported_and_leaves_nothing_staged_backwards()
    {
        using var bench = new CommitBench();
        bench.Repository.Hook("pre-commit", $"echo '# formatted' >> {CommitBench.OurPath}; git add {CommitBench.OurPath}");
        var made = bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>();
        made.ChangedPaths.ShouldBe([CommitBench.OurPath]);
        bench.Repository.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void A_hook_that_adds_all_is_reported_and_leaves_nothing_staged_backwards()
    {
        using var bench = new CommitBench();
        var repository = bench.Repository;
        repository.Commit("tracked.txt", "one\n");
        repository.Write("tracked.txt", "two\n");
        repository.Write("foreign.txt", "foreign\n");
        repository.Hook("pre-commit", "git add -A");
        var made = bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>();
        made.SweptPaths.ShouldBe(["foreign.txt", "tracked.txt"], ignoreOrder: true);
        made.ChangedPaths.ShouldBeEmpty();
        repository.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void What_somebody_staged_stays_staged_when_a_hook_sweeps_the_same_file()
    {
        using var bench = new CommitBench();
        var repository = bench.Repository;
        repository.Commit("tracked.txt", "one\n");
        repository.Write("tracked.txt", "staged\n");
        repository.Git("add", "tracked.txt");
        repository.Write("tracked.txt", "later\n");
        repository.Hook("pre-commit", "git add -A");
        bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>().SweptPaths.ShouldBe(["tracked.txt"]);
        repository.Git("show", ":tracked.txt").ShouldBe("staged\n");
    }

    [Fact]
    public void A_hook_that_takes_our_file_out_again_is_reported()
    {
        using var bench = new CommitBench();
        bench.Repository.Write("other.txt", "x\n");
        bench.Repository.Hook("pre-commit", $"git reset -q -- {CommitBench.OurPath}; git add other.txt");
        var made = bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>();
        made.ChangedPaths.ShouldBe([CommitBench.OurPath]);
        made.SweptPaths.ShouldBe(["other.txt"]);
    }

    [Fact]
    public void A_hook_that_appends_prose_to_the_message_does_not_hide_the_trailers()
    {
        using var bench = new CommitBench();
        bench.Repository.Hook("commit-msg", "echo 'Checked by the council policy.' >> \"$1\"");
        bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>();
        var entry = CommitWalk.History(bench.Repository.Runner, bench.Repository.Top, []).Value[0];
        entry.Message.ShouldEndWith("Checked by the council policy.\n");
        Trailers.Parse(entry.Message).ShouldBe([new Trailer("Plan", "darlington-2011")]);
    }

    [Fact]
    public void A_hook_that_leaves_a_child_on_the_pipes_does_not_hold_us()
    {
        using var bench = new CommitBench();
        // It would go on for a minute; the test ends it by the number it leaves.
        bench.Repository.Hook("post-commit", "sleep 60 & echo $! > ../child");
        var began = Stopwatch.GetTimestamp();
        bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>();
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(30));
        var child = int.Parse(File.ReadAllText(Path.Combine(bench.Repository.Folder, "child")));
        using var process = Process.GetProcessById(child);
        process.HasExited.ShouldBeFalse();
        process.Kill();
    }
}
