using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Sharing.Team;

/// <summary>Three people at work, in small; the benchmarks do it at length and behind a real server.</summary>
public sealed class TeamWorkTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void All_clones_end_alike_and_nothing_is_lost(int number)
    {
        var seed = Seed.From(output, number);
        using var team = new TeamWork(seed);
        var outcome = team.Run(120);
        output.WriteLine(outcome.Told);
        outcome.Problems.ShouldBeEmpty($"seed {seed}: {outcome.Told}");
    }
}
