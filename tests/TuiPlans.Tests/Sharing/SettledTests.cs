using TuiPlans.Core.Merging;
using TuiPlans.Core.Workspace.Sharing;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing;

/// <summary>What was settled is told by the receipt, the history, the movement and the slippage; what does not count is nowhere told as if it did.</summary>
public sealed class SettledTests
{
    private const string First = "darlington-2011/SG-01";
    private const string Second = "darlington-2011/SG-02";

    [Fact]
    public void The_receipt_tells_what_counts_and_whose_it_is_and_leaves_out_what_does_not()
    {
        using var team = new TempClones();
        var (one, other) = Clashing(team);
        var done = Settles(other, ("rating", new Choice.Theirs()), ("title", new Choice.Typed(new Dictionary<string, string> { ["title"] = "Both of them" })), ("due", new Choice.Ours()));
        done.Settled.Select(line => line.Sentence).ShouldBe(
        [
            "darlington-2011/SG-01 Due: 28 Feb 2013 (yours; Person 1's 31 Mar 2013 does not count)",
            "darlington-2011/SG-01 Rating: Amber (Person 1's; your Green does not count)",
            "darlington-2011/SG-02 Title: Both of them (written anew by you; neither Person 1's \"Mine\" nor your \"Ours\" counts)",
        ], ignoreOrder: true);
        SharedWords.Counting(done.Sent).Select(line => line.Headline).ShouldBe(["darlington-2011/SG-01: due 14 Jun 2012 -> 28 Feb 2013"]);
        SharedWords.Counting(done.Received).Select(line => line.Headline).ShouldBe(["darlington-2011/SG-01: rating none -> amber"]);
        SharedWords.Summary(done).ShouldBe("3 settled. Received 1 change, sent 1; nothing is left to send.");

        var told = Run(team, one).Run("sync");
        told.Data.ShouldContain("Settled 3:");
        told.Data.ReplaceLineEndings(" ").ShouldContain("(yours; Person 2's Green");
        told.Data.ReplaceLineEndings(" ").ShouldContain("Received 1 change:   - darlington-2011/SG-01: due");
        told.Data.ShouldNotContain("-> green");
    }

    [Fact]
    public void A_change_of_which_only_a_part_does_not_count_says_so()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "rag=amber");
        other.Set(First, "rag=green", "outcome=Fewer delays");
        one.Synced();
        Settles(other, ("rating", new Choice.Theirs())).Sent.ShouldHaveSingleItem().Remark.ShouldBe("its rating was settled otherwise");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void History_tells_what_was_decided_whichever_of_the_two_counts(bool isOurs)
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "rag=amber");
        team.Clock.Now = team.Clock.Now.AddMinutes(5);
        other.Set(First, "rag=green");
        one.Synced();
        Settles(other, ("rating", isOurs ? new Choice.Ours() : new Choice.Theirs()));
        var log = Run(team, other).Run("log", First).Data;
        var settled = isOurs ? "Settled by Person 2: Rating Green, not Amber" : "Settled by Person 2: Rating Amber, not Green";
        log.ShouldContain(settled);
        log.ShouldNotContain("Settled by Person 2: Rated by", customMessage: "that goes with the rating");
        log.IndexOf(settled, StringComparison.Ordinal).ShouldBeLessThan(log.LastIndexOf("Rating", StringComparison.Ordinal));
        var who = Run(team, other).Run("who", First, "Rating").Data;
        who.ShouldContain($"recorded by Person {(isOurs ? 2 : 1)}");
        who.ShouldContain(settled, customMessage: "against what it was decided");
        other.Set(First, "rag=red");
        Run(team, other).Run("who", First, "Rating").Data.ShouldNotContain("Settled", customMessage: "it is another value since");
        Run(team, other).Run("log", Second).Data.ShouldNotContain("Settled");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_date_that_was_settled_is_told_once_and_as_settled(bool isOurs)
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        Run(team, one).Run("set", First, "due=2013-03-31", "-m", "Two posts are empty").Code.ShouldBe(0);
        Run(team, other).Run("set", First, "due=2013-02-28", "-m", "The school year ends").Code.ShouldBe(0);
        one.Synced();
        Settles(other, ("due", isOurs ? new Choice.Ours() : new Choice.Theirs()));

        var ofMerge = Run(team, other).Run("log", First).Data.Split("\n\n").Where(entry => entry.StartsWith(other.Head[..8], StringComparison.Ordinal)).ToList();

        ofMerge.ShouldHaveSingleItem().ShouldContain(isOurs ? "Settled by Person 2: Due 28 Feb 2013, not 31 Mar 2013" : "Settled by Person 2: Due 31 Mar 2013, not 28 Feb 2013");
    }

    [Fact]
    public void Texts_that_were_settled_have_their_ends_marked_in_history()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "outcome=Fewer delays.");
        other.Set(First, "outcome=No delays.");
        one.Synced();
        Settles(other, ("outcome", new Choice.Theirs()));
        Run(team, other).Run("log", First).Data.ShouldContain("\"Fewer delays.\", not \"No delays.\"");
    }

    [Fact]
    public void Date_check_and_slippage_agree_once_a_date_is_settled()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        Run(team, one).Run("set", First, "due=2013-03-31", "-m", "Two posts are empty").Code.ShouldBe(0);
        Run(team, other).Run("set", First, "due=2013-02-28", "-m", "The school year ends").Code.ShouldBe(0);
        one.Synced();
        Settles(other, ("due", new Choice.Ours()));
        other.Read("darlington-2011/SG-01.yaml").ShouldContain("Two posts are empty");
        Run(team, other).Run("check").Data.ShouldNotContain("due-unexplained");
        var slippage = Run(team, other).Run("slippage").Data;
        slippage.ShouldContain("28 Feb 2013");
        slippage.ShouldContain("1 of 2 actions had its date moved");
        slippage.ShouldNotContain("14 Jun 2012 -> 31 Mar 2013, correction");
        Run(team, other).Run("audit").Data.ShouldNotContain("merge");
    }

    [Fact]
    public void A_date_that_was_written_anew_passes_the_audit_too()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        Run(team, one).Run("set", First, "due=2013-03-31", "-m", "Two posts are empty").Code.ShouldBe(0);
        Run(team, other).Run("set", First, "due=2013-02-28", "-m", "The school year ends").Code.ShouldBe(0);
        one.Synced();
        Settles(other, ("due", new Choice.Typed(new Dictionary<string, string> { ["due"] = "2013-01-31" })));
        Run(team, other).Run("check").Data.ShouldNotContain("due-unexplained");
        Run(team, other).Run("slippage").Data.ShouldContain("31 Jan 2013");
        Run(team, other).Run("audit").Data.ShouldNotContain("merge");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_movement_counts_once_what_two_people_did_and_one_settled(bool isOurs)
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "rag=red");
        one.Synced();
        other.Synced();
        team.Clock.Now = team.Clock.Now.AddDays(2);
        one.Set(First, "rag=amber");
        other.Set(First, "rag=green");
        one.Synced();
        Settles(other, ("rating", isOurs ? new Choice.Ours() : new Choice.Theirs()));
        var told = Run(team, other).Run("movement", "--since", "2012-06-13").Data;
        told.ShouldContain("1 recovered");
        told.ShouldContain(isOurs ? "red -> green" : "red -> amber");
        told.ShouldNotContain(isOurs ? "red -> amber" : "red -> green");
    }

    private static (TempClone One, TempClone Other) Clashing(TempClones team)
    {
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "rag=amber");
        one.Set(First, "due=2013-03-31");
        one.Set(Second, "title=Mine");
        other.Set(First, "rag=green");
        other.Set(First, "due=2013-02-28");
        other.Set(Second, "title=Ours");
        one.Synced();
        return (one, other);
    }

    private static SyncOutcome.Done Settles(TempClone clone, params (string Name, Choice Choice)[] choices)
    {
        foreach (var decision in clone.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions)
            clone.Store.Decide(decision with { Choice = choices.Single(one => one.Name == decision.Clash.Name).Choice }).ShouldBeNull();
        return clone.Synced();
    }

    private static CommandRun Run(TempClones team, TempClone clone) => new(clone.Top, team.Variables) { Clock = team.Clock, Width = 200 };
}
