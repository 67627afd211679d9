namespace TuiPlans.Tests.Journeys;

/// <summary>A month as two people have it who share their plans. Not one git command is typed in it.</summary>
public sealed class MonthTests
{
    private const string Chair = "independent-chair";
    private const string Branch = "proposed/minute-taker";

    [Fact]
    public void A_month_from_the_first_update_to_the_audit()
    {
        using var month = new Month();
        var (manager, minutes) = (month.Manager, month.MinuteTaker);

        // Each records something, and has what the other recorded.
        month.Comes(day: 3);
        manager.Opens("SG-08").RecordsAnUpdate("The report with recommendations is out.").SendsAndReceives().Sees("Sent 1 change; nothing new came.");
        minutes.Opens("LAC-02").RecordsAnUpdate("The agencies were asked.").SendsAndReceives().Sees("Received 1 change, sent 1.").Sees("SG-08: progress update (Business Manager)");
        manager.SendsAndReceives().Sees("LAC-02: progress update (Minute Taker)");
        month.BothHaveTheSame();
        month.Ends();

        // Both rate one action, both move the date of another, and both say how a third stands; the manager is the first to send.
        month.Comes(day: 5);
        manager.Opens("SG-09").Rates("r", "It is six months late.").Opens("SG-10").HasTheDateMoved("31 oct", "Two candidates withdrew");
        manager.Opens("SG-07").SetsTheStatus("4").SendsAndReceives().Sees("Sent 4 changes; nothing new came.");
        minutes.Opens("SG-09").Rates("a", "It goes to the printers.");
        minutes.Runs("set", "SG-10", "due=2012-11-30", "-m", "The minutes say November.");
        minutes.Runs("set", "SG-07", "status=not-started", "-m", "Nobody has heard of it.");
        var before = month.Shared;
        minutes.SendsAndReceives().Sees("3 things were changed by you and by ").Sees("SG-07   Status").Sees("SG-09   Rating").Sees("SG-10   Due");
        month.Shared.ShouldBe(before);

        // One is settled on the screen, one on the command line, and for the third the right date is neither.
        minutes.TakesWhatIsThere().LeavesItForLater();
        minutes.Runs(1, "settle").Data.ReplaceLineEndings(" ").ShouldContain("2 are still open");
        minutes.Runs(1, "settle", "SG-09", "--ours").Messages.ShouldContain("Still to decide: 3 (darlington-2011/SG-10: Due).");
        minutes.SendsAndReceives().Sees("1 still open").Writes("15 nov").Sees("All 3 are decided").SendsWhatIsSettled().Sees("3 settled. Received 2 changes, sent 1; nothing is left to send.").Sees("SG-09 Rating: Amber (yours; Business Manager's Red does not count)");
        manager.SendsAndReceives().Sees("3 settled. Received 1 change; there was nothing else to send.").Sees("SG-07 Status: Complete (yours; Minute Taker's Not started does not count)");
        month.BothHaveTheSame();
        month.Says("SG-07", "complete").Says("SG-09", "amber").Says("SG-09", "It goes to the printers.").Says("SG-10", "2012-11-15");
        month.Ends();

        // From now on what is recorded in the plan waits until somebody approves it.
        month.Comes(day: 10);
        manager.Runs("set", "darlington-2011", "reviewed=true", "-m", "The board decided so.");
        manager.SendsAndReceives().Sees("Sent 1 change");
        minutes.SendsAndReceives().Sees("Received 1 change");
        month.Ends();

        // The manager proposes a rating, and records that the chair agreed.
        month.Comes(day: 12);
        before = month.Shared;
        manager.Opens("LAC-02").Rates("a", "There is no plan yet.").Sees("on a proposal: 1 not yet approved").Proposes().Sees("1 change on proposed/business-manager, for origin/main.");
        month.Shared.ShouldBe(before);
        manager.Approves(by: Chair, how: "e-mail", reply: "agree all").Sees("proposed/business-manager is in origin/main, approved by independent-chair.").GoesOn().SeesNot("on a proposal");
        month.Ends();

        // Before the minute taker has received it they give another rating, and propose all but what its lead has not agreed to.
        month.Comes(day: 17);
        minutes.Opens("LAC-06").RecordsAnUpdate("Not agreed with its lead yet.").Opens("LAC-02").Rates("r", "The trust does not answer.")
            .Opens("SG-11").RecordsAnUpdate("The training is booked.").Opens("LAC-05").RecordsAnUpdate("The list is complete.").Proposes(without: "LAC-06");
        minutes.Sees("One thing was changed by you and by ").Sees("LAC-02  Rating").TakesWhatIsHere().SendsWhatIsSettled().Sees($"3 changes on {Branch}, for origin/main.").Sees("Left out, and still recorded here: darlington-2011/LAC-06.");
        manager.SendsAndReceives();
        var text = manager.Runs("changes", $"main..origin/{Branch}");
        text.ShouldContain("Rating went from amber to red");
        text.ShouldNotContain("LAC-06");
        manager.Runs("approve", "--by", Chair, "--how", "e-mail", "--reply", $"agree all but {NumberOf("LAC-05", text)}").ShouldContain($"{Branch} is in origin/main");
        month.Ends();

        // What was challenged is answered, what was held is agreed, and the rest is approved at the meeting.
        month.Comes(day: 24);
        minutes.Receives().Opens("LAC-05").Sees("Independent Chair").Sees("Not agreed").RecordsAnUpdate("The list is in the record of each child.").Proposes().Sees($"3 changes on {Branch}");
        minutes.Approves(by: Chair, at: "2012-09-27-psg", reply: "agree all").Sees($"{Branch} is in origin/main").GoesOn().SeesNot("on a proposal");
        month.Ends();

        // At the end both have the same, the trail tells who did what, and nothing is wrong with it.
        month.Comes(day: 28);
        manager.Receives().SendsAndReceives().Sees("Nothing to send and nothing new.");
        minutes.SendsAndReceives().Sees("Nothing to send and nothing new.");
        month.BothHaveTheSame();
        manager.Runs(0, "audit").Messages.ShouldContain("Nothing was found");
        minutes.Runs(0, "audit").Messages.ShouldContain("Nothing was found");
        Count("recorded by Minute Taker\n  - Progress update: The training is booked.", manager.Runs("log", "SG-11")).ShouldBe(1);
        manager.Runs("log", "LAC-05").ShouldContain("given by Independent Chair (independent-chair), 17 Sep 2012, by e-mail;\n  recorded by Business Manager\n  - Progress update: Not agreed");
        manager.Runs("who", "SG-10", "due").ShouldContain("Due: 15 Nov 2012\n    set 5 Sep 2012 09:30, recorded by Minute Taker");
        minutes.Runs("who", "LAC-02", "rag").ShouldContain("by Business Manager,\n    approved by independent-chair");
        month.EachDayIsAsItEnded();
    }

    private static int Count(string part, string text) => text.Split(part).Length - 1;

    private static string NumberOf(string id, string text) => text.Split('\n').Single(line => line.StartsWith("**", StringComparison.Ordinal) && line.Contains($". {id} ", StringComparison.Ordinal))[2..].Split('.')[0];
}
