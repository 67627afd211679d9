using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Merging;

/// <summary>Two people moved one date, each with a date change: once it is settled, date and date changes agree.</summary>
public sealed class SettledDatesTests
{
    private const string Base = "title: A\ndue: 2026-09-28\nstatus: in-progress\n";
    private const string Ours = "title: A\ndue: 2027-02-28\ndate-changes:\n  - kind: correction\n    from: 2026-09-28\n    to: 2027-02-28\n    asked: {by: business-manager, date: 2026-09-01, reason: The school year ends}\n    decision: granted\nstatus: in-progress\n";
    private const string Theirs = "title: A\ndue: 2027-03-31\ndate-changes:\n  - kind: extension\n    from: 2026-09-28\n    to: 2027-03-31\n    asked: {by: minute-taker, date: 2026-09-02, reason: Two posts are empty}\n    decision: granted\n    decided: {by: psg, at: 2026-09-03-psg}\nstatus: in-progress\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_date_change_that_does_not_count_is_withdrawn_and_still_read(bool isOurs)
    {
        var text = Settled(Ours, Theirs, isOurs ? new Choice.Ours() : new Choice.Theirs());
        var action = PlanFiles.Action(text);
        action.Due!.Text.ShouldBe(isOurs ? "2027-02-28" : "2027-03-31");
        action.DateChanges.Single(change => change.Decision == "granted").To!.Text.ShouldBe(action.Due.Text);
        action.DateChanges.Single(change => change.Decision == "withdrawn").To!.Text.ShouldBe(isOurs ? "2027-03-31" : "2027-02-28");
        text.ShouldContain("Two posts are empty");
        text.ShouldContain("The school year ends");
        text.ShouldContain(isOurs ? "Settled: the date is 28 Feb 2027. It had been granted (by psg; at 2026-09-03-psg)." : "Settled: the date is 31 Mar 2027.");
    }

    [Fact]
    public void A_date_that_is_written_anew_has_a_correction_of_its_own()
    {
        var action = PlanFiles.Action(Settled(Ours, Theirs, Typed("2027-01-31")));
        var counts = action.DateChanges.Single(change => change.Decision == "granted");
        (counts.Kind, counts.From!.Text, counts.To!.Text).ShouldBe(("correction", "2026-09-28", "2027-01-31"));
        counts.ShouldBe(action.DateChanges[^1]);
        action.DateChanges.Count(change => change.Decision == "withdrawn").ShouldBe(2);
    }

    [Fact]
    public void To_write_the_date_of_one_side_is_to_take_it()
    {
        var action = PlanFiles.Action(Settled(Ours, Theirs, Typed("2027-03-31")));
        action.DateChanges.Single(change => change.Decision == "granted").To!.Text.ShouldBe("2027-03-31");
        action.DateChanges.Count.ShouldBe(2);
    }

    [Fact]
    public void A_date_that_was_moved_by_hand_wins_over_a_date_change()
    {
        var action = PlanFiles.Action(Settled(Base.Replace("2026-09-28", "2026-12-31", StringComparison.Ordinal), Theirs, new Choice.Ours()));
        action.Due!.Text.ShouldBe("2026-12-31");
        action.DateChanges.ShouldHaveSingleItem().Decision.ShouldBe("withdrawn");
    }

    [Fact]
    public void A_request_that_was_open_before_is_withdrawn_where_the_date_it_led_to_does_not_count()
    {
        const string open = "title: A\ndue: 2026-09-28\ndate-changes:\n  - kind: extension\n    from: 2026-09-28\n    to: 2027-03-31\n    asked: {by: minute-taker, date: 2026-09-02}\n    decision: asked\n";
        var granted = open.Replace("due: 2026-09-28", "due: 2027-03-31", StringComparison.Ordinal).Replace("decision: asked", "decision: granted", StringComparison.Ordinal);
        var byHand = open.Replace("due: 2026-09-28", "due: 2026-12-31", StringComparison.Ordinal);
        PlanFiles.Action(Settled(byHand, granted, new Choice.Ours(), open)).DateChanges.ShouldHaveSingleItem().Decision.ShouldBe("withdrawn");
    }

    private static Choice.Typed Typed(string due) => new(new Dictionary<string, string> { ["due"] = due });

    // The same from both sides, and a second time nothing more.
    private static string Settled(string ours, string theirs, Choice choice, string before = Base)
    {
        var text = Make(before, ours, theirs, choice);
        var turned = choice switch { Choice.Ours => new Choice.Theirs(), Choice.Theirs => new Choice.Ours(), _ => choice };
        Make(before, theirs, ours, turned).ShouldBe(text);
        Make(before, text, theirs, choice is Choice.Theirs ? new Choice.Ours() : choice).ShouldBe(text);
        Make(before, ours, text, choice is Choice.Ours ? new Choice.Theirs() : choice).ShouldBe(text);
        Make(ours, text, ours, choice).ShouldBe(text);
        return text;
    }

    private static string Make(string before, string ours, string theirs, Choice choice)
    {
        var merge = FileMerge.Make(Text(before), Text(ours), Text(theirs), Fields.Action, YamlReaders.Default, new Dictionary<string, Choice> { ["due"] = choice });
        merge.Clashes.ShouldBeEmpty();
        return merge.Result.ShouldNotBeNull().Text;
    }

    private static SourceText Text(string text) => SourceText.FromText("p/A-1.yaml", text);
}
