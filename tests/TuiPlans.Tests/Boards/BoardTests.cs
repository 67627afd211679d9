using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

public sealed class BoardTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    private static readonly PlanSet Set = PlanFiles.Read(
        ("people.yaml", "people:\n  - {id: sm, post: Service Manager}\n  - {id: sm2, post: Service Manager}\n  - {id: nn, post: Named Nurse}\n"),
        ("bodies.yaml", "bodies:\n  - {id: DBC, name: Zed Council}\n"),
        ("p/plan.yaml", "title: P\nthemes: [{id: two, label: Second}, {id: one, label: First}]\n"),
        ("p/A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-12\nrag: green\ntheme: one\nagency: DBC\nleads: [sm, sm2]\n"),
        ("p/A-2.yaml", "title: T\nstatus: in-progress\ndue: 2012-07\nrag: green\ntheme: two\nagency: PCT\nleads: [nn, sm]\n"),
        ("p/A-3.yaml", "title: T\nstatus: complete\ndue: 2012-01\nrag: blue\ntheme: other\n"),
        ("p/A-4.yaml", "title: T\nstatus: in-progress\ndue: ongoing\nupdates: [{date: 2012-06, text: u}]\n"),
        ("p/A-5.yaml", "title: T\nstatus: closed\nupdates: [{date: 2012-07-01, text: v}, {text: w}]\n"),
        ("p/A-6.yaml", "title: T\nstatus: not-started\ndue: 2012-09-15\nrecommendations: [R1]\n"),
        ("p/recommendations/R1.yaml", "text: Answered by A-6\n"),
        ("p/recommendations/R2.yaml", "text: Answered from another plan\n"),
        ("p/recommendations/R3.yaml", "text: Answered by nothing\nstatus: in-progress\nrag: red\ndue: 2012-08-31\n"),
        ("q/plan.yaml", "title: Q\n"),
        ("q/A-1.yaml", "title: T\nrecommendations: [p/R2]\n"));

    private static Board Of(LaneField by, string query = "", params string[] plans)
    {
        Query.TryParse(query, new Day(Set, Today), out var parsed, out var problem).ShouldBeTrue(problem?.Sentence);
        return Board.From(plans.Length == 0 ? [Set.Plan("p")!] : plans.Select(id => Set.Plan(id)!), by, parsed, new Day(Set, Today));
    }

    private static string Lanes(Board board) =>
        string.Join("; ", board.Lanes.Select(lane => $"{lane.Title}: {string.Join(' ', lane.Rows.Select(row => row.Action.Id))}".TrimEnd()));

    [Fact]
    public void Lanes_of_ratings_are_all_there_red_first() =>
        Lanes(Of(LaneField.Rag)).ShouldBe("Red: R3; Amber:; Green: A-2 A-1; Blue: A-3; Not rated: A-6 A-4 A-5");

    [Fact]
    public void Other_lanes_are_those_that_hold_something_those_without_a_value_last()
    {
        Lanes(Of(LaneField.Status)).ShouldBe("Not started: A-6; In progress: A-2 R3 A-1 A-4; Complete: A-3; Closed: A-5");
        Lanes(Of(LaneField.Theme)).ShouldBe("Second: A-2; First: A-1; other: A-3; No theme: R3 A-6 A-4 A-5");
        Lanes(Of(LaneField.Timescale)).ShouldBe("No timescale: A-2 R3 A-6 A-1 A-4 A-3 A-5");
        Lanes(Of(LaneField.Agency)).ShouldBe("PCT: A-2; Zed Council: A-1; No agency: R3 A-6 A-4 A-3 A-5");
    }

    [Fact]
    public void An_action_of_two_leads_stands_in_two_lanes_and_once_in_each() =>
        Lanes(Of(LaneField.Lead)).ShouldBe("Named Nurse: A-2; Service Manager: A-2 A-1; No lead: R3 A-6 A-4 A-3 A-5");

    [Fact]
    public void A_board_counts_what_it_shows()
    {
        Of(LaneField.Rag).Tally.Actions.ShouldBe(7);
        Of(LaneField.Rag, "rag:green").Tally.Actions.ShouldBe(2);
        Of(LaneField.Rag, "", "p", "q").Tally.Actions.ShouldBe(8);
    }

    [Fact]
    public void A_recommendation_is_counted_only_where_no_action_of_any_plan_answers_it() =>
        Set.Plan("p")!.Counted.Select(a => a.Id).ShouldBe(["A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "R3"]);

    [Fact]
    public void A_tally_counts_stated_and_derived_apart()
    {
        var tally = Of(LaneField.Rag).Tally;

        (tally.Actions, tally.Open, tally.Delivered, tally.Closed, tally.Overdue, tally.Mismatches).ShouldBe((7, 5, 1, 1, 1, 1));
        Ratings.All.Select(r => tally.Stated[r]).ShouldBe([1, 2, 0, 1]);
        tally.StatedNone.ShouldBe(3);
        Ratings.All.Select(r => tally.Derived[r]).ShouldBe([1, 2, 2, 1]);
        tally.DerivedNone.ShouldBe(1);
    }

    [Fact]
    public void A_tally_of_nothing_is_all_noughts() => Ratings.All.ShouldAllBe(rating => Tally.Of(Array.Empty<ActionRow>()).Stated[rating] == 0);

    [Fact]
    public void The_portfolio_shows_what_is_due_next_and_the_last_update()
    {
        var rows = Portfolio.From(new Day(Set, Today)).Rows;

        rows.Select(row => row.Plan.Id).ShouldBe(["p", "q"]);
        rows[0].NextDue!.Id.ShouldBe("R3");
        rows[0].LastUpdateWords.ShouldBe("1 Jul 2012, A-5");
        rows[0].Tally.Actions.ShouldBe(7);
        rows[1].NextDue.ShouldBeNull();
        rows[1].LastUpdateWords.ShouldBe("none with a date");
    }

    [Fact]
    public void What_is_due_today_is_due_next_and_what_is_past_is_not()
    {
        Portfolio.From(new Day(Set, new DateOnly(2012, 8, 31))).Rows[0].NextDue!.Id.ShouldBe("R3");
        Portfolio.From(new Day(Set, new DateOnly(2012, 9, 1))).Rows[0].NextDue!.Id.ShouldBe("A-6");
        Portfolio.From(new Day(Set, new DateOnly(2013, 1, 1))).Rows[0].NextDue.ShouldBeNull();
    }

    [Fact]
    public void A_row_says_leads_and_date_in_words()
    {
        var rows = Of(LaneField.Status, "id:A-2").Lanes[0].Rows;

        rows[0].Leads.ShouldBe("Named Nurse, Service Manager");
        rows[0].DueWords.ShouldBe("Jul 2012");
        ActionRow.From(PlanFiles.Action("title: T\ndue-text: Complete\n"), new Day(PlanSet.Empty, Today)).DueWords.ShouldBe("Complete");
        ActionRow.From(PlanFiles.Action("title: T\n"), new Day(PlanSet.Empty, Today)).DueWords.ShouldBe("no date");
    }
}
