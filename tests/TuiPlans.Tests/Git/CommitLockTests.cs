using TuiPlans.Core.Git;

namespace TuiPlans.Tests.Git;

public sealed class CommitLockTests
{
    private static string Lock(CommitBench bench, string name, TimeSpan age)
    {
        var path = Path.Combine(bench.Repository.GitFolder, name);
        File.WriteAllText(path, "");
        bench.Clock.Now = new DateTimeOffset(File.GetLastWriteTimeUtc(path)) + age;
        return path;
    }

    [Theory]
    [InlineData("index.lock")]
    [InlineData("HEAD.lock")]
    [InlineData("refs/heads/main.lock")]
    public void A_lock_that_goes_away_is_waited_for_and_said_once(string name)
    {
        using var bench = new CommitBench();
        var path = Lock(bench, name, TimeSpan.FromSeconds(1));
        var delays = 0;
        bench.OnDelay = () =>
        {
            if (++delays == 3)
                File.Delete(path);
        };
        bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Committed>();
        delays.ShouldBe(3);
        bench.Said.ShouldHaveSingleItem().ShouldContain(path);
    }

    [Fact]
    public void A_lock_that_stays_is_given_up_after_thirty_seconds()
    {
        using var bench = new CommitBench();
        var path = Lock(bench, "index.lock", TimeSpan.FromSeconds(1));
        var waited = TimeSpan.Zero;
        var writer = new CommitWriter(
            bench.Repository.Runner,
            bench.Repository.Files,
            bench.Repository.Layout,
            bench.Repository.Config,
            new LockWait(bench.Repository.Files, bench.Clock, time => waited += time));
        var bytes = bench.Repository.Write(CommitBench.OurPath, "rag: green\n");
        var request = new CommitRequest(
            bench.Repository.MessageFile("x\n"), [new CommitPath(CommitBench.OurPath, bytes)], Support.TempRepository.Myself());
        var locked = writer.Commit(request).ShouldBeOfType<CommitOutcome.Failed>().Failure.ShouldBeOfType<GitFailure.Locked>();
        waited.ShouldBe(TimeSpan.FromSeconds(30));
        locked.Path.ShouldBe(path);
        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public void A_lock_of_yesterday_is_shown_with_its_age_at_once_and_never_removed_by_itself()
    {
        using var bench = new CommitBench();
        var path = Lock(bench, "index.lock", TimeSpan.FromHours(20));
        var failed = bench.Change("rag: green\n").ShouldBeOfType<CommitOutcome.Failed>();
        failed.Failure.ShouldBe(new GitFailure.Locked(path, TimeSpan.FromHours(20)));
        failed.Failure.Sentence.ShouldContain("made 20 hours ago");
        bench.Said.ShouldBeEmpty();
        File.Exists(path).ShouldBeTrue();
    }
}
