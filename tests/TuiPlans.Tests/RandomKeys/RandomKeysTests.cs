namespace TuiPlans.Tests.RandomKeys;

public sealed class RandomKeysTests
{
    [Fact]
    public void Five_thousand_random_keys_leave_no_trace_but_commits_of_plan_files_and_drafts()
    {
        var said = new List<string>();
        KeyFuzz.Run(5000, seed: 20121, said.Add).ShouldBeTrue(string.Join('\n', said));
    }
}
