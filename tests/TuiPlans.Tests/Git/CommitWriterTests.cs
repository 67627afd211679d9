using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Git;

public sealed class CommitWriterTests
{
    [Theory]
    [InlineData("sha1")]
    [InlineData("sha256")]
    public void A_commit_holds_our_bytes_and_names_our_path_alone(string objectFormat)
    {
        using var bench = new CommitBench(objectFormat: objectFormat);
        var made = bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>();
        made.Id.ShouldBe(bench.Repository.Head);
        made.ChangedPaths.ShouldBeEmpty();
        made.SweptPaths.ShouldBeEmpty();
        bench.Repository.Git("show", "HEAD:" + CommitBench.OurPath).ShouldBe("rag: green\n");
        bench.Repository.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void Author_and_committer_are_recorded_in_our_own_words()
    {
        using var bench = new CommitBench();
        bench.Repository.Variables["GIT_AUTHOR_NAME"] = "Somebody Inherited";
        var given = new GitSignature("Named Nurse, Zoë", "nurse@example.org", new DateTimeOffset(2012, 2, 29, 9, 5, 0, TimeSpan.FromHours(-3.5)));
        var recorded = new GitSignature("Manager", "m@example.org", TempRepository.Now);
        bench.Change("rag: green\n", people: new CommitPeople(given, recorded)).ShouldBeOfType<CommitOutcome.Committed>();
        bench.Repository.Git("log", "-1", "--format=%an|%ae|%aI|%cn|%ce|%cI").Trim().ShouldBe(
            "Named Nurse, Zoë|nurse@example.org|2012-02-29T09:05:00-03:30|Manager|m@example.org|2012-06-12T12:00:00+01:00");
    }

    [Theory]
    [InlineData("", "m@example.org")]
    [InlineData("Manager", " ")]
    [InlineData("Man<ager", "m@example.org")]
    [InlineData(".", "m@example.org")]
    public void A_signature_git_would_alter_or_refuse_is_refused_before_git_is_asked(string name, string email)
    {
        using var bench = new CommitBench();
        var before = bench.Repository.Head;
        var who = new GitSignature(name, email, TempRepository.Now);
        var failed = bench.Change("rag: green\n", people: new CommitPeople(who, who)).ShouldBeOfType<CommitOutcome.Failed>();
        failed.Failure.ShouldBeOfType<GitFailure.IdentityMissing>().Sentence.ShouldContain("user.name");
        bench.Repository.Head.ShouldBe(before);
    }

    [Fact]
    public void A_message_is_kept_to_the_letter_whatever_the_users_configuration_says()
    {
        using var bench = new CommitBench();
        bench.Repository.UserConfig(
            "[commit]\n cleanup = strip\n verbose = true\n template = /nowhere\n[i18n]\n commitEncoding = latin1\n logOutputEncoding = latin1\n[core]\n commentChar = D");
        const string message = "darlington-2011/SG-03: größer, né\n\n# a line the user typed\n\n\nText   \nPlan: darlington-2011\n";
        bench.Change("rag: green\n", message).ShouldBeOfType<CommitOutcome.Committed>();
        var raw = bench.Repository.Git("cat-file", "commit", "HEAD");
        raw[(raw.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].ShouldBe(message);
        raw.ShouldNotContain("encoding");
    }

    [Fact]
    public void Foreign_work_stays_staged_and_unstaged_as_it_was()
    {
        using var bench = new CommitBench();
        var repository = bench.Repository;
        repository.Commit("notes.txt", "one\n");
        repository.Write("notes.txt", "two\n");
        repository.Write("new.txt", "new\n");
        repository.Git("add", "notes.txt", "new.txt");
        repository.Write("notes.txt", "three\n");
        var before = repository.Git("status", "--porcelain=v2");
        bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>();
        repository.Git("status", "--porcelain=v2").ShouldBe(before);
        repository.Git("show", "--format=", "--name-only", "HEAD").Trim().ShouldBe(CommitBench.OurPath);
    }

    [Fact]
    public void A_new_file_is_committed_beside_a_changed_one()
    {
        using var bench = new CommitBench();
        var changed = new CommitPath(CommitBench.OurPath, bench.Repository.Write(CommitBench.OurPath, "rag: red\n"));
        var added = new CommitPath("plans/new-2012/é [1]*.yaml", bench.Repository.Write("plans/new-2012/é [1]*.yaml", "title: x\n"), IsNew: true);
        var made = bench.Change([changed, added]).ShouldBeOfType<CommitOutcome.Committed>();
        made.ChangedPaths.ShouldBeEmpty();
        made.SweptPaths.ShouldBeEmpty();
        bench.Repository.Git("show", "HEAD:" + added.Path).ShouldBe("title: x\n");
    }

    // git takes a pattern literally while a file of just that name exists; a removed file is what it would spread from.
    [Fact]
    public void A_removed_path_is_literal_and_takes_no_other_file_with_it()
    {
        using var bench = new CommitBench();
        bench.Repository.Commit("plans/a.yaml", "1\n");
        bench.Repository.Commit("plans/*.yaml", "1\n");
        bench.Repository.Write("plans/a.yaml", "2\n");
        File.Delete(bench.Repository.Absolute("plans/*.yaml"));
        bench.Change([new CommitPath("plans/*.yaml", null)]).ShouldBeOfType<CommitOutcome.Committed>().SweptPaths.ShouldBeEmpty();
        bench.Repository.Git("status", "--porcelain").ShouldBe(" M plans/a.yaml\n");
    }

    [Fact]
    public void A_new_path_that_begins_like_pathspec_magic_is_a_path()
    {
        using var bench = new CommitBench();
        bench.Repository.Write("c.yaml", "2\n");
        var added = new CommitPath(":(top)c.yaml", bench.Repository.Write(":(top)c.yaml", "2\n"), IsNew: true);
        bench.Change([added]).ShouldBeOfType<CommitOutcome.Committed>().SweptPaths.ShouldBeEmpty();
        bench.Repository.Git("status", "--porcelain").ShouldBe("?? c.yaml\n");
    }

    [Fact]
    public void A_removed_file_is_committed_as_removed()
    {
        using var bench = new CommitBench();
        File.Delete(bench.Repository.Absolute(CommitBench.OurPath));
        bench.Change([new CommitPath(CommitBench.OurPath, null)]).ShouldBeOfType<CommitOutcome.Committed>().ChangedPaths.ShouldBeEmpty();
        bench.Repository.Git("ls-files").ShouldBeEmpty();
    }

    [Fact]
    public void The_first_commit_of_a_repository_is_looked_at_like_any_other()
    {
        using var bench = new CommitBench(withFirstCommit: false);
        var made = bench.Change([new CommitPath("plans/a.yaml", bench.Repository.Write("plans/a.yaml", "1\n"), IsNew: true)])
            .ShouldBeOfType<CommitOutcome.Committed>();
        made.Id.ShouldBe(bench.Repository.Head);
        made.ChangedPaths.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_bytes_again_are_nothing_to_commit()
    {
        using var bench = new CommitBench();
        bench.Repository.Hook("pre-commit", "exit 0");
        bench.Change("rag: amber\n").ShouldBeOfType<CommitOutcome.NothingToCommit>();
    }

    [Fact]
    public void One_unchanged_path_among_several_is_no_concern()
    {
        using var bench = new CommitBench();
        bench.Repository.Commit("plans/a.yaml", "1\n");
        var same = new CommitPath("plans/a.yaml", Encoding.UTF8.GetBytes("1\n"));
        var changed = new CommitPath(CommitBench.OurPath, bench.Repository.Write(CommitBench.OurPath, "rag: red\n"));
        bench.Change([same, changed]).ShouldBeOfType<CommitOutcome.Committed>().ChangedPaths.ShouldBeEmpty();
    }

    [Fact]
    public void A_commit_that_cannot_be_signed_says_so_and_leaves_no_trace()
    {
        using var bench = new CommitBench();
        bench.Repository.UserConfig("[commit]\n gpgSign = true\n[gpg]\n program = /bin/false");
        var before = bench.Repository.Head;
        var added = new CommitPath("plans/a.yaml", bench.Repository.Write("plans/a.yaml", "1\n"), IsNew: true);
        var failed = bench.Change([added]).ShouldBeOfType<CommitOutcome.Failed>();
        failed.Failure.ShouldBeOfType<GitFailure.SigningFailed>().Sentence.ShouldContain("commit.gpgSign");
        bench.Repository.Head.ShouldBe(before);
        bench.Repository.Git("status", "--porcelain").ShouldBe("?? plans/a.yaml\n");
    }
}
