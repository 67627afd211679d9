using TuiPlans.Core.Boards.Movements;

namespace TuiPlans.Tests.Boards.Movements;

/// <summary>First agreed date against today's.</summary>
public sealed class SlippageTests
{
    private const string Twice = """
        title: T
        due: 2012-09
        agency: DBC
        leads: [{post: Named Nurse}]
        date-changes:
          - {kind: extension, from: 2012-03-31, to: 2012-06-14, asked: {by: lead, date: 2012-03-20, reason: Post vacant, cause: recruitment}, decision: granted, decided: {by: psg, at: 2012-04-02-psg}}
          - {kind: extension, from: 2012-06-14, to: 2012-08, asked: {date: 2012-06-01}, decision: refused, decided: {by: psg}}
          - {kind: extension, from: 2012-06-14, to: 2012-09, asked: {date: 2012-06-10, cause: IT system}, decision: granted, decided: {by: lscb}}
          - {kind: extension, from: 2012-09, to: 2012-12, asked: {date: 2012-08-20}, decision: asked}

        """;

    [Fact]
    public void Periods_count_by_their_last_day_and_only_what_was_granted_moves_a_date()
    {
        var slippage = new Story(Twice).Slippage();
        var row = slippage.Rows.ShouldHaveSingleItem();

        (row.First!.Text, row.Now!.Text, row.Days, row.IsAgain).ShouldBe(("2012-03-31", "2012-09", 183, true));
        row.Extensions.Select(one => (one.Days, one.By, one.At, one.Cause)).ShouldBe([(75, "psg", "2012-04-02-psg", "recruitment"), (108, "lscb", null, "IT system")]);
        slippage.Requests.Select(one => (one.Request.To!.Text, one.StateWords)).ShouldBe([("2012-12", "not decided yet"), ("2012-08", "refused")]);
    }

    [Fact]
    public void One_extension_is_not_again_and_again_and_an_undecided_one_is_none()
    {
        var slippage = new Story("title: T\ndue: 2012-06\ndate-changes:\n  - {kind: extension, from: 2012-03, to: 2012-06, decision: granted}\n  - {kind: extension, from: 2012-06, to: 2012-09, decision: asked}\n").Slippage();
        slippage.Rows.ShouldHaveSingleItem().IsAgain.ShouldBeFalse();
        slippage.Headline.ShouldBe("1 of 1 action had its date moved; 1 is later than first agreed, by 91 days on average; none again and again.");

        new Story("title: T\ndue: 2012-06\ndate-changes:\n  - {from: 2012-06, to: 2012-09, decision: asked}\n").Slippage().ShouldSatisfyAllConditions(
            one => one.Rows.ShouldBeEmpty(), one => one.Requests.Count.ShouldBe(1), one => one.Headline.ShouldBe("No agreed date has moved, of 1 action."));
    }

    [Fact]
    public void A_date_moved_by_hand_is_read_from_the_trail_and_goes_before_what_was_granted_later()
    {
        const string Granted = "date-changes:\n  - {kind: extension, from: 2012-05, to: 2012-07, decision: granted}\n";
        var story = new Story("title: T\ndue: 2012-03\n");
        var hand = story.Write("title: T\ndue: 2012-05\n", reason: "Agreed by telephone");
        story.Write($"title: T\ndue: 2012-07\n{Granted}");
        story.Write($"title: T\ndue: 2012-08\n{Granted}");

        var row = story.Slippage().Rows.ShouldHaveSingleItem();

        row.Moves.Select(move => (move.FromTo, move.IsByHand)).ShouldBe([("Mar 2012 -> May 2012", true), ("May 2012 -> Jul 2012", false), ("Jul 2012 -> Aug 2012", true)]);
        (row.First!.Text, row.Days, row.Extensions.Count).ShouldBe(("2012-03", 153, 1));
        (row.Moves[0].Commit, row.Moves[0].Reason, row.Moves[0].RecordedBy).ShouldBe((hand, "Agreed by telephone", "Business Manager"));
    }

    [Fact]
    public void A_grant_that_was_reverted_leaves_no_move()
    {
        const string Request = "date-changes:\n  - {kind: extension, from: 2012-03, to: 2012-05, asked: {date: 2012-02-20}, decision: ";
        var asked = $"title: T\ndue: 2012-03\n{Request}asked}}\n";
        var story = new Story(asked);
        story.Write($"title: T\ndue: 2012-05\n{Request}granted}}\n");
        story.Write(asked, reason: "This reverts commit 1.");

        story.Slippage().Rows.ShouldBeEmpty();

        story.Write("title: T\ndue: 2012-08\n", reason: "By hand");
        story.Slippage().Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.First!.Text.ShouldBe("2012-03"), row => row.Moves.Count.ShouldBe(1));
    }

    [Fact]
    public void A_move_on_another_branch_leaves_the_first_agreed_date_first()
    {
        const string Moves = """
            date-changes:
              - {kind: extension, from: 2012-03, to: 2012-05, decision: granted}
              - {kind: extension, from: 2012-05, to: 2012-09, decision: granted}
              - {kind: extension, from: 2012-05, to: 2012-07, decision: granted}
              - {kind: extension, from: 2012-09, to: 2012-10, decision: granted}

            """;

        var row = new Story($"title: T\ndue: 2012-07\n{Moves}").Slippage().Rows.ShouldHaveSingleItem();

        row.Moves.Select(move => move.FromTo).ShouldBe(["Mar 2012 -> May 2012", "May 2012 -> Sep 2012", "Sep 2012 -> Oct 2012", "May 2012 -> Jul 2012"]);
        (row.First!.Text, row.Days).ShouldBe(("2012-03", 122));
    }

    [Fact]
    public void A_grant_that_another_branch_decided_otherwise_leaves_the_move_it_made()
    {
        const string Request = "date-changes:\n  - {kind: extension, from: 2012-03, to: 2012-05, asked: {date: 2012-02-20}, decision: ";
        var story = new Story($"title: T\ndue: 2012-03\n{Request}asked}}\n");
        var granted = story.Write($"title: T\ndue: 2012-05\n{Request}granted}}\n");
        story.OnBranch($"title: T\ndue: 2012-03\n{Request}asked}}\n", $"title: T\ndue: 2012-03\n{Request}refused}}\n");
        story.Merge($"title: T\ndue: 2012-05\n{Request}refused}}\n");

        var row = story.Slippage().Rows.ShouldHaveSingleItem();

        (row.First!.Text, row.Extensions.Count, row.Moves.ShouldHaveSingleItem().Commit).ShouldBe(("2012-03", 0, granted));
    }

    [Fact]
    public void A_grant_tells_of_its_own_move_whatever_date_stood_before_it()
    {
        const string Request = "date-changes:\n  - {kind: extension, from: 2012-03, to: 2012-05, asked: {date: 2012-02-20}, decision: ";
        var story = new Story($"title: T\ndue: 2012-03\n{Request}asked}}\n");
        story.Write($"title: T\ndue: 2012-05\n{Request}asked}}\n");
        story.Write($"title: T\ndue: 2012-04\n{Request}asked}}\n");
        story.Write($"title: T\ndue: 2012-05\n{Request}granted}}\n");

        story.Slippage().Rows.ShouldHaveSingleItem().Moves.Count.ShouldBe(3);
    }

    [Fact]
    public void A_move_that_was_picked_onto_another_branch_is_one_move_and_the_pick_is_told_as_in_a_movement()
    {
        const string Agreed = "title: T\ndue: 2012-03\n";
        const string Moved = "title: T\ndue: 2012-05\n";
        var story = new Story(Agreed);
        story.OnBranch(Agreed, Moved);
        var slip = story.Write(Moved);
        story.Write(Agreed, undoes: slip);
        var pick = story.Write(Moved);
        var author = story.Steps[^1].Author;
        var steps = story.Steps.Select(step => step.Commit == pick ? step with { Author = author } : step).ToList();
        var now = new Core.Plans.Day(story.Now, story.Until);

        Slippage.Of(now, steps).Rows.ShouldHaveSingleItem().Moves.ShouldHaveSingleItem().Commit.ShouldBe(pick);
        Movement.Between(new Core.Plans.Day(story.Before, story.Since), now, steps).Events.ShouldHaveSingleItem().Commit.ShouldBe(pick);
    }

    [Fact]
    public void A_move_whose_decision_was_written_down_apart_is_told_once()
    {
        var story = Story.Of("title: T\ndue: 2012-03\n", "title: T\ndue: 2012-05\n", "title: T\ndue: 2012-05\ndate-changes:\n  - {kind: extension, from: 2012-03, to: 2012-05, decision: granted}\n");
        story.Slippage().Rows.ShouldHaveSingleItem().Moves.ShouldHaveSingleItem().IsByHand.ShouldBeFalse();
    }

    [Fact]
    public void A_move_that_was_taken_back_is_none_and_a_renamed_action_keeps_its_moves()
    {
        var story = new Story("title: T\ndue: 2012-03\n");
        var slip = story.Write("title: T\ndue: 2013-03\n");
        story.Write("title: T\ndue: 2012-03\n", undoes: slip);
        story.Slippage().Rows.ShouldBeEmpty();

        story.Write("title: T\ndue: 2012-04\n");
        story.Rename("p/A-1.yaml", "p/B-1.yaml");
        story.Slippage().Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.Row.Action.Ref.ShouldBe("p/B-1"), row => row.Days.ShouldBe(30));
    }

    [Fact]
    public void A_date_brought_forward_is_fewer_days_and_no_extension()
    {
        var row = new Story("title: T\ndue: 2012-05\ndate-changes:\n  - {kind: brought-forward, from: 2012-06, to: 2012-05, decision: granted}\n").Slippage().Rows.ShouldHaveSingleItem();
        (row.DaysWords, row.Extensions.Count).ShouldBe(("30 days earlier", 0));
    }

    [Fact]
    public void Where_a_date_has_no_day_no_days_are_counted()
    {
        var row = new Story("title: T\ndue: ongoing\ndate-changes:\n  - {kind: re-plan, from: 2012-06, to: ongoing, decision: granted}\n").Slippage().Rows.ShouldHaveSingleItem();
        (row.Days, row.DaysWords, row.Moves[0].KindWords).ShouldBe((null, "–", "planned anew"));
    }

    [Fact]
    public void Groups_hold_each_action_of_a_lead_and_each_move_of_a_cause()
    {
        var slippage = new Story(Twice, ("p/A-2.yaml", "title: T\ndue: 2012-04\ndate-changes:\n  - {kind: extension, from: 2012-03, to: 2012-04, decision: granted}\n")).Slippage();

        slippage.ByLead.Select(group => (group.Title, group.Refs.Count, group.Extensions, group.Days, group.Again)).ShouldBe([("Named Nurse", 1, 2, 183, 1), ("No lead", 1, 1, 30, 0)]);
        slippage.ByAgency.Select(group => group.Title).ShouldBe(["DBC", "No agency"]);
        slippage.ByCause.Select(group => (group.Title, group.Moves, group.Days)).ShouldBe([("IT system", 1, 108), ("recruitment", 1, 75), (Slippage.NoCause, 1, 30)]);
    }
}
