using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Histories;

public sealed class HistoryTests(ITestOutputHelper output)
{
    private static readonly Sizes Small = new(Plans: 4, Actions: 40, Commits: 320, Authors: 8, Years: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_trail_of_a_made_history_is_what_was_written_down_while_it_was_made(int usual)
    {
        var seed = Seed.From(output, usual);
        var folder = Directory.CreateTempSubdirectory("tuiplans-made-").FullName;
        try
        {
            var record = MadeHistory.Make(folder, Small, seed);
            var store = MadeStore.Open(folder, record.Commits[^1].Committer.When.AddDays(1));

            var checks = TrailAgrees.All(store, record, seed, sample: 10, days: 8).ToList();

            checks.ForEach(check => output.WriteLine(check.ToString()));
            checks.SelectMany(check => check.Disagreements.Take(20)).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What was taken back on the shared branch while another changed it made merges that held what neither side had (seed 8).
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void An_audit_finds_nothing_in_a_clean_history(int usual)
    {
        var seed = Seed.From(output, usual);
        var folder = Directory.CreateTempSubdirectory("tuiplans-made-").FullName;
        try
        {
            var record = MadeHistory.Make(folder, new Sizes(Plans: 4, Actions: 40, Commits: 600, Authors: 8, Years: 1) { IsClean = true }, seed);

            var audit = MadeStore.Open(folder, record.Commits[^1].Committer.When.AddDays(1)).Audit(null, null, (_, _) => { }).Value;

            audit.Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_history()
    {
        var sizes = new Sizes(Plans: 2, Actions: 10, Commits: 120, Authors: 5, Years: 1);
        using var first = new MemoryStream();
        using var again = new MemoryStream();

        new HistoryMaker(first, sizes, 7).Make();
        new HistoryMaker(again, sizes, 7).Make();

        again.ToArray().ShouldBe(first.ToArray());
    }
}
