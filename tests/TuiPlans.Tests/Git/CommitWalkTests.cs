using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Git;

public sealed class CommitWalkTests : IDisposable
{
    private const string Ours = "plans/a.yaml";
    private static readonly string One = BlobId.Of("one\n"u8, ObjectFormat.Sha1);
    private static readonly string Two = BlobId.Of("two\n"u8, ObjectFormat.Sha1);
    private readonly TempRepository repository = new();

    public void Dispose() => repository.Dispose();

    private IReadOnlyList<CommitEntry> History(params string[] paths) =>
        CommitWalk.History(repository.Runner, repository.Top, paths).Value;

    [Fact]
    public void Each_commit_of_a_path_tells_who_when_why_and_which_blobs()
    {
        var first = repository.Commit(Ours, "one\n", "First\n\nBecause,\nof :this\n\n:000000 100644 no header\n");
        repository.Commit("other", "x\n");
        var second = repository.Commit(Ours, "two\n", "Zweitens: größer");
        var history = History(Ours);
        history.Select(entry => entry.Id).ShouldBe([second, first]);
        history[0].Parents.ShouldHaveSingleItem().ShouldNotBe(first);
        history[0].Message.ShouldBe("Zweitens: größer\n");
        history[0].Author.ShouldBe(new GitSignature(TempRepository.UserName, TempRepository.UserEmail, TempRepository.Now));
        history[0].Changes.ShouldBe([new TreeChange('M', Ours, null, One, Two) { Mode = "100644" }]);
        history[1].Parents.ShouldBeEmpty();
        history[1].Message.ShouldBe("First\n\nBecause,\nof :this\n\n:000000 100644 no header\n");
        history[1].Changes.ShouldBe([new TreeChange('A', Ours, null, null, One) { Mode = "100644" }]);
    }

    [Fact]
    public void Renames_and_removals_are_seen_and_commits_without_files_are_kept()
    {
        repository.Commit(Ours, "one\n");
        repository.Git("mv", Ours, "plans/b ü.yaml");
        repository.Git("commit", "-q", "-m", "rename");
        repository.Git("commit", "-q", "--allow-empty", "-m", "empty");
        repository.Git("rm", "-q", "plans/b ü.yaml");
        repository.Git("commit", "-q", "-m", "remove");
        History().Select(entry => entry.Changes.SingleOrDefault()).ShouldBe(
        [
            new TreeChange('D', "plans/b ü.yaml", null, One, null) { Mode = "000000" },
            null,
            new TreeChange('R', "plans/b ü.yaml", Ours, One, One) { Mode = "100644" },
            new TreeChange('A', Ours, null, null, One) { Mode = "100644" },
        ]);
    }

    [Fact]
    public void A_side_branch_whose_change_the_merge_threw_away_is_not_forgotten()
    {
        repository.Commit(Ours, "one\n", "base");
        repository.Git("switch", "-q", "-c", "side");
        repository.Commit(Ours, "two\n", "on the side");
        repository.Git("switch", "-q", "main");
        repository.Commit("other", "x\n");
        repository.Git("merge", "-q", "-s", "ours", "--no-edit", "side");
        var history = History(Ours);
        history.Select(entry => entry.Message).ShouldBe(["Merge branch 'side'\n", "on the side\n", "base\n"]);
        history[0].Parents.Count.ShouldBe(2);
        history[0].Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_merge_that_is_like_none_of_its_parents_shows_its_change_against_the_first()
    {
        repository.Commit(Ours, "one\n", "base");
        repository.Git("switch", "-q", "-c", "side");
        repository.Commit(Ours, "side\n");
        repository.Git("switch", "-q", "main");
        repository.Commit(Ours, "two\n");
        repository.TryGit("merge", "side").Code.ShouldBe(1);
        repository.Write(Ours, "settled\n");
        repository.Git("commit", "-q", "-a", "-m", "settled");
        History(Ours)[0].Changes.ShouldBe(
            [new TreeChange('M', Ours, null, Two, BlobId.Of("settled\n"u8, ObjectFormat.Sha1)) { Mode = "100644" }]);
    }

    [Fact]
    public void The_users_configuration_does_not_change_what_is_read()
    {
        repository.Commit(Ours, "one\n", "base");
        repository.Commit(Ours, "two\n", "then");
        var before = History(Ours);
        repository.UserConfig(
            "[color]\n ui = always\n[diff]\n noprefix = true\n renames = false\n external = /bin/false\n[log]\n showSignature = true\n"
            + " showRoot = false\n mailmap = true\n date = relative\n decorate = full\n abbrevCommit = true\n follow = true\n diffMerges = off\n"
            + "[i18n]\n logOutputEncoding = latin1\n[format]\n pretty = oneline\n[core]\n quotePath = true\n abbrev = 5\n[notes]\n displayRef = *");
        repository.Write(".mailmap", $"Somebody Else <else@example.org> <{TempRepository.UserEmail}>\n");
        repository.Write(".gitattributes", "*.yaml diff=x\n");
        repository.Git("notes", "add", "-m", "a note");
        History(Ours).ShouldBe(before, new EntryComparer());
    }

    [Fact]
    public void Messages_in_another_encoding_come_as_text()
    {
        repository.Commit(Ours, "one\n");
        File.WriteAllBytes(Path.Combine(repository.Folder, "message"), [(byte)'g', 0xf6, (byte)'\n']);
        repository.Git("-c", "i18n.commitEncoding=latin1", "commit", "-q", "--allow-empty", "-F", Path.Combine(repository.Folder, "message"));
        History()[0].Message.ShouldBe("gö\n");
    }

    [Fact]
    public void A_limit_and_a_range_are_kept()
    {
        var first = repository.Commit(Ours, "one\n");
        repository.Commit(Ours, "two\n");
        var third = repository.Commit(Ours, "three\n");
        CommitWalk.History(repository.Runner, repository.Top, [Ours], "HEAD", 1).Value.ShouldHaveSingleItem().Id.ShouldBe(third);
        CommitWalk.History(repository.Runner, repository.Top, [], first + "..main").Value.Count.ShouldBe(2);
    }

    [Fact]
    public void A_branch_without_commits_is_a_failure_and_no_exception() =>
        CommitWalk.History(repository.Runner, repository.Top, []).Failure.ShouldNotBeNull();

    [Fact]
    public void An_impossible_date_does_not_hide_a_commit()
    {
        const string output = "abc\0\0A\0a@x\0nonsense\0C\0c@x\01339498800 +0100\0m\n\0";
        var entry = CommitWalk.Parse(Encoding.UTF8.GetBytes(output)).ShouldHaveSingleItem();
        entry.Author.When.ShouldBe(DateTimeOffset.UnixEpoch);
        entry.Committer.When.ShouldBe(TempRepository.Now);
        entry.Changes.ShouldBeEmpty();
    }

    private sealed class EntryComparer : IEqualityComparer<CommitEntry>
    {
        public bool Equals(CommitEntry? x, CommitEntry? y) =>
            x!.Id == y!.Id && x.Author == y.Author && x.Committer == y.Committer && x.Message == y.Message
            && x.Parents.SequenceEqual(y.Parents) && x.Changes.SequenceEqual(y.Changes);

        public int GetHashCode(CommitEntry entry) => entry.Id.GetHashCode();
    }
}
