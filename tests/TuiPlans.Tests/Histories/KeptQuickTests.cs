namespace TuiPlans.Tests.Histories;

/// <summary>What keeps a long history quick is made where it is worth it, beside the repository's own files.</summary>
public sealed class KeptQuickTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tuiplans-quick-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Graph => Path.Combine(folder, ".git", "objects", "info", "commit-graph");

    private string Index => Path.Combine(folder, ".git", "tuiplans", "trail");

    [Fact]
    public void A_long_history_gets_both_indexes_once_and_reads_the_same_with_them()
    {
        var record = MadeHistory.Make(folder, new Sizes(Plans: 2, Actions: 12, Commits: 520, Authors: 4, Years: 1), 3);
        var now = record.Commits[^1].Committer.When.AddDays(1);
        var before = MadeStore.Open(folder, now).History("").Value;

        MadeStore.Open(folder, now).KeepGraph();

        File.ReadAllBytes(Graph).AsSpan().IndexOf("BIDX"u8).ShouldBeGreaterThan(0, "the graph has the filters of changed paths");
        var after = MadeStore.Open(folder, now).History("").Value;
        after.Select(change => (change.Commit, change.Ref, change.Changes.Count)).ShouldBe(before.Select(change => (change.Commit, change.Ref, change.Changes.Count)));

        File.Delete(Graph);
        MadeStore.Open(folder, now).KeepGraph();
        File.Exists(Graph).ShouldBeFalse("nothing came since, so nothing is made anew");
    }

    [Fact]
    public void A_short_history_gets_none()
    {
        var record = MadeHistory.Make(folder, new Sizes(Plans: 2, Actions: 12, Commits: 60, Authors: 4, Years: 1), 3);

        MadeStore.Open(folder, record.Commits[^1].Committer.When.AddDays(1)).KeepGraph();

        File.Exists(Graph).ShouldBeFalse();
        File.Exists(Index).ShouldBeFalse();
    }
}
