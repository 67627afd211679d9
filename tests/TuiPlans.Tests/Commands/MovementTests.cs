using System.Text.Json;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>movement</c>, <c>slippage</c> and <c>trajectory</c> on a repository.</summary>
public sealed class MovementTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly string start;

    public MovementTests()
    {
        start = plans.Repository.Git("rev-parse", "HEAD").Trim();
        plans.Save("Form awaited.", Rating.Red, "No form");
        plans.Repository.Commit("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: complete\n", "Done");
        plans.Repository.Commit(TempPlans.ActionPath, plans.Read().Replace("due: 2012-06-14", "due: 2012-07-14", StringComparison.Ordinal), "Moved");
    }

    public void Dispose() => plans.Dispose();

    [Fact]
    public void What_moved_since_a_revision_is_told_with_reason_and_recorder()
    {
        var result = CommandRun.In(plans).Run("movement", "darlington-2011", "--since", start);

        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldContain("1 newly red, 1 date moved without a date change, 1 completed.");
        result.Data.ShouldContain("1 of 2 delivered (50%), 0 of 2 (0%) before: 1 was completed, none re-opened, the");
        result.Data.ShouldContain("    not rated -> Red, by business-manager\n    why: No form\n");
        result.Data.Split('\n').ShouldAllBe(line => line.Length <= 80 && !line.EndsWith(' '));
    }

    [Fact]
    public void The_same_in_json()
    {
        var root = JsonDocument.Parse(CommandRun.In(plans).Run("movement", "--since", start, "--json").Data).RootElement;

        root.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("kind").GetString()).ShouldBe(["newly-red", "moved-unexplained", "completed"]);
        root.GetProperty("delivery").GetProperty("completed").GetInt32().ShouldBe(1);
        root.GetProperty("since").GetProperty("commit").GetString().ShouldBe(start);
    }

    [Fact]
    public void Without_a_meeting_it_must_be_said_since_when_and_an_end_before_the_beginning_is_refused()
    {
        CommandRun.In(plans).Run("movement").ShouldSatisfyAllConditions(one => one.Code.ShouldBe(2), one => one.Messages.ShouldContain("--since"));
        CommandRun.In(plans).Run("movement", "nowhere", "--since", start).Code.ShouldBe(2);
        CommandRun.In(plans).Run("movement", "--since", "no-such-thing").Code.ShouldBe(3);
    }

    [Fact]
    public void A_date_moved_by_hand_is_slippage_and_says_who_recorded_it()
    {
        var result = CommandRun.In(plans).Run("slippage");

        result.Data.ShouldContain("first 14 Jun 2012, now 14 Jul 2012: 30 days");
        result.Data.ReplaceLineEndings(" ").ShouldContain("moved without a date change, recorded");
        var row = JsonDocument.Parse(CommandRun.In(plans).Run("slippage", "darlington-2011", "--json").Data).RootElement.GetProperty("actions")[0];
        (row.GetProperty("days").GetInt32(), row.GetProperty("moves")[0].GetProperty("byHand").GetBoolean()).ShouldBe((30, true));
    }

    [Fact]
    public void Slippage_and_trajectory_are_told_as_at_a_moment_too()
    {
        var run = CommandRun.In(plans);
        var slippage = run.Run("slippage", "--as-at", start);
        slippage.Data.ShouldStartWith("As at 12 Jun 2012: commit ");
        slippage.Data.ShouldNotContain("14 Jul 2012");
        JsonDocument.Parse(run.Run("slippage", "--as-at", start, "--json").Data).RootElement.GetProperty("shown").GetProperty("commit").GetString().ShouldBe(start);
        var trajectory = run.Run("trajectory", "darlington-2011", "--as-at", start);
        trajectory.Code.ShouldBe(0, trajectory.Messages);
        trajectory.Data.ShouldContain("0 of 2  then");
        trajectory.Data.ShouldNotContain("today");
    }

    [Fact]
    public void A_trajectory_ends_today_and_says_why_there_is_no_pace()
    {
        var result = CommandRun.In(plans).Run("trajectory", "darlington-2011");

        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldContain("nothing is known of earlier, so there is no pace to go by");
        result.Data.ShouldContain("1 of 2  today");
        result.Data.Split('\n').ShouldAllBe(line => line.Length <= 80);
    }
}
