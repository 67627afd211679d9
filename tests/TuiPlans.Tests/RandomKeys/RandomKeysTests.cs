using TuiPlans.Terminal;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.RandomKeys;

public sealed class RandomKeysTests(ITestOutputHelper output)
{
    private const int Usual = 20121;

    [Fact]
    public void Five_thousand_random_keys_leave_no_trace_but_commits_of_plan_files_and_drafts()
    {
        var said = new List<string>();
        var holds = KeyFuzz.Run(5000, Seed.From(output, Usual), said.Add);
        said.ForEach(output.WriteLine);
        holds.ShouldBeTrue(string.Join('\n', said));
    }

    [Fact]
    public void A_file_that_is_not_committed_and_that_nothing_tells_of_is_found()
    {
        using var run = new KeyRun(Usual);
        Press(run, "2");
        File.Delete(run.Absolute("plans/made/A-1.yaml"));
        Should.Throw<ShouldAssertException>(() => Press(run, "Ctrl+C")).Message.ShouldContain("nothing says so:  D plans/made/A-1.yaml");
    }

    [Fact]
    public void A_commit_of_another_file_is_found()
    {
        using var run = new KeyRun(Usual);
        run.Do(new Outside(OutsideDeed.Commit, 1));
        Press(run, "2");
        run.CommitOther("notes.txt");
        Should.Throw<ShouldAssertException>(() => Press(run, "Ctrl+C")).Message.ShouldContain("a commit names notes.txt");
    }

    private static void Press(KeyRun run, string keys)
    {
        foreach (var key in Key.ParseAll(keys))
            run.Do(new Press(new KeyPressed(key), 10, Waits: true));
    }
}
