using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

/// <summary>A week at the command line, with the real store and git: all that was recorded is taken back one by one at its end.</summary>
public sealed class WeekTests : IDisposable
{
    private const string Commented = """
        # Kept by the business manager
        title:   Core group meetings are held and minuted
        leads: [service-manager]   # one lead

        due: 2012-06-14   # agreed in March
        due-text: 14th June 2012
        evidence:
          expected: [Performance scorecard]
        status: "in-progress"
        x-own: kept

        """;

    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public WeekTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Everything_is_recorded_and_taken_back_one_by_one_to_the_byte(string newline)
    {
        var before = Commented.Replace("\n", newline, StringComparison.Ordinal);
        plans.Repository.Commit(TempPlans.ActionPath, before);
        var start = plans.CommitCount;

        Do("ask", "SG-01", "--due", "2012-09-30", "-m", "The form is late", "--by", "service-manager");
        Do("refuse", "SG-01", "--by", "DBC", "-m", "It can be done by then");
        Do("ask", "SG-01", "--due", "2012-08", "-m", "Two posts are empty", "--cause", "recruitment", "--by", "service-manager");
        Do("grant", "SG-01", "--by", "DBC", "--at", "2012-06-11-psg");
        Do("complete", "SG-01", "--on", "2012-06-11", "-m", "Minutes seen in all teams.");
        Do("set", "SG-01", "evidence.seen+=Audit report; date: 2012-06-10; strength: audit");
        Do("reopen", "SG-01", "-m", "One team keeps no minutes.");
        RejectedThenRetried("complete", "SG-01", "--on", "2012-06-12");

        var action = plans.Store.Load().Actions.Single(a => a.Id == "SG-01");
        (action.Due!.Text, action.Completed, action.DueText).ShouldBe(("2012-08", "2012-06-12", null));
        action.DateChanges.Select(change => change.Decision).ShouldBe(["refused", "granted"]);
        action.EvidenceSeen.ShouldHaveSingleItem().What.ShouldBe("Audit report");
        run.Run("check").Code.ShouldBe(0);
        const int Steps = 8;
        plans.CommitCount.ShouldBe(start + Steps);

        for (var i = 0; i < Steps; i++)
            Do("undo");

        plans.Read().ShouldBe(before);
        plans.Status.ShouldBeEmpty();
        plans.CommitCount.ShouldBe(start + (2 * Steps));
    }

    private void Do(params string[] arguments)
    {
        plans.Clock.Now += TimeSpan.FromMinutes(1);
        var result = run.Run(arguments);
        result.Code.ShouldBe(0, $"{string.Join(' ', arguments)}\n{result.Data}\n{result.Messages}\n{plans.Read()}");
    }

    private void RejectedThenRetried(params string[] arguments)
    {
        plans.Clock.Now += TimeSpan.FromMinutes(1);
        plans.Repository.Hook("pre-commit", "echo Spelling first >&2; exit 1");
        var stopped = run.Run(arguments);
        stopped.Code.ShouldBe(3);
        stopped.Messages.ShouldContain("saved, not committed.");
        stopped.Messages.ShouldContain("Spelling first");
        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        var before = plans.CommitCount;
        // It finishes what was stopped.
        run.Run("commit", "SG-01", "-m", "Tried again").Code.ShouldBe(0);
        plans.CommitCount.ShouldBe(before + 1);
        plans.Headline.ShouldBe("darlington-2011/SG-01: completed 12 Jun 2012");
        plans.Status.ShouldBeEmpty();
    }
}
