using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Boards.Movements;

/// <summary>What is told of a period as a whole.</summary>
public sealed class MovementTests
{
    [Fact]
    public void What_was_taken_back_in_the_period_is_counted_and_not_told()
    {
        var story = new Story("title: T\nrag: green\n");
        var slip = story.Write("title: T\nrag: red\n");
        story.Write("title: T\nrag: green\n", undoes: slip);

        var movement = story.Movement();

        movement.Events.ShouldBeEmpty();
        (movement.TakenBack, movement.TakenBackWords).ShouldBe((1, "1 slip that was taken back is not told."));
        movement.Headline.ShouldBe("Nothing moved.");
    }

    [Fact]
    public void What_was_picked_onto_another_branch_is_taken_back_on_both()
    {
        var story = new Story("title: T\nrag: green\n");
        story.OnBranch("title: T\nrag: green\n", "title: T\nrag: red\n");
        var pick = story.Write("title: T\nrag: red\n");
        story.Write("title: T\nrag: green\n", undoes: pick);
        var steps = story.Steps.Select(step => step.Undoes is null ? step with { Author = story.Steps[^1].Author } : step).ToList();

        var movement = Movement.Between(new Day(story.Before, story.Since), new Day(story.Now, story.Until), steps);

        movement.Events.ShouldBeEmpty();
        movement.TakenBack.ShouldBe(1);
    }

    [Fact]
    public void The_undo_of_an_undo_brings_the_change_back()
    {
        var story = new Story("title: T\nrag: green\n");
        var change = story.Write("title: T\nrag: red\n");
        var undo = story.Write("title: T\nrag: green\n", undoes: change);
        story.Write("title: T\nrag: red\n", undoes: undo);

        var movement = story.Movement();

        movement.Events.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Kind.ShouldBe(MovementKind.NewlyRed), one => one.Stands.ShouldBeTrue(), one => one.Commit.ShouldBe(change));
        movement.TakenBack.ShouldBe(0);
    }

    [Fact]
    public void An_undo_of_what_was_recorded_before_the_period_is_a_change_like_any_other()
    {
        var story = new Story("title: T\nrag: red\n");
        story.Write("title: T\nrag: green\n", undoes: new string('f', 40));

        story.Kinds.ShouldBe([MovementKind.Recovered]);
        story.Movement().TakenBack.ShouldBe(0);
    }

    [Fact]
    public void What_an_undo_left_standing_is_told()
    {
        var story = new Story("title: T\nrag: green\nagency: DBC\n");
        var both = story.Write("title: T\nrag: red\nagency: PCT\n");
        story.Write("title: T\nrag: green\nagency: PCT\n", undoes: both);

        story.Kinds.ShouldBe([MovementKind.AgencyChanged]);
    }

    [Fact]
    public void A_new_action_that_was_taken_back_is_not_told()
    {
        var story = new Story("title: T\n");
        var added = story.Write("title: Slip\n", "p/A-2.yaml");
        story.Write(null, "p/A-2.yaml", undoes: added);

        story.Movement().Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_renamed_action_is_the_same_action()
    {
        var story = new Story("title: T\nrag: green\nstatus: in-progress\n");
        story.Write("title: T\nrag: red\nstatus: in-progress\n");
        story.Rename("p/A-1.yaml", "p/B-7.yaml");
        story.Write("title: T\nrag: red\nstatus: complete\n", "p/B-7.yaml");

        var movement = story.Movement();

        movement.Events.Select(one => (one.Kind, one.Ref, one.NamedThen, one.Stands)).ShouldBe(
            [(MovementKind.NewlyRed, "p/B-7", "p/A-1", true), (MovementKind.Completed, "p/B-7", null, true)]);
        movement.FromTo.Cells.ShouldHaveSingleItem().ShouldSatisfyAllConditions(cell => (cell.From, cell.To).ShouldBe(("green", "red")), cell => cell.Refs.ShouldBe(["p/B-7"]));
        movement.Delivery.Sentence.ShouldBe("1 of 1 delivered (100%), 0 of 1 (0%) before: 1 was completed, none re-opened, the same 1 is counted");
    }

    [Fact]
    public void What_a_branch_did_under_the_earlier_name_holds_for_the_action()
    {
        var story = new Story("title: T\nrag: green\n");
        story.Rename("p/A-1.yaml", "p/B-7.yaml");
        story.OnBranch("title: T\nrag: green\n", "title: T\nrag: red\n");
        story.Merge("title: T\nrag: red\n", "p/B-7.yaml");

        story.Movement().Events.Select(one => (one.Kind, one.Ref, one.NamedThen, one.Stands)).ShouldBe([(MovementKind.NewlyRed, "p/B-7", "p/A-1", true)]);
    }

    [Fact]
    public void A_branch_that_knew_the_name_from_before_the_period_is_told_of_the_action()
    {
        var story = new Story("title: T\nrag: green\n", ("p/B-7.yaml", "title: Other\n"));
        story.OnBranch("title: T\nrag: green\n", "title: T\nrag: red\n", "p/Z-1.yaml");
        story.Merge("title: T\nrag: red\n");
        var steps = story.Steps.Select(step => step with { LaterRef = "p/A-1" }).ToList();

        Movement.Between(new Day(story.Before, story.Since), new Day(story.Now, story.Until), steps).Events.Select(one => (one.Ref, one.NamedThen, one.Stands)).ShouldBe([("p/A-1", "p/Z-1", true)]);
    }

    [Fact]
    public void Who_rated_is_read_from_the_file_of_its_own_branch()
    {
        var story = new Story("title: T\nrag: green\nrag-by: psg\n");
        story.Write("title: T\nrag: amber\nrag-by: lead\nrag-reason: Late\n");
        story.OnBranch("title: T\nrag: green\nrag-by: psg\n", "title: T\nrag: red\nrag-by: psg\n");
        story.Merge("title: T\nrag: red\nrag-by: lead\nrag-reason: Late\n");

        story.Movement().Events.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Kind.ShouldBe(MovementKind.NewlyRed), one => one.By.ShouldBe("psg"), one => one.Reason.ShouldBeNull());
    }

    [Fact]
    public void A_change_of_lead_or_agency_has_its_reason_and_an_end_the_status_as_written()
    {
        var story = new Story("title: T\nstatus: in-progress\nagency: DBC\nleads: [a]\n");
        story.Write("title: T\nstatus: in-progress\nagency: PCT\nleads: [a]\n", reason: "DBC ended");
        story.Write("title: T\nstatus: in-progress\nagency: PCT\nleads: [b]\n", reason: "Left in May");
        story.Write("title: T\nstatus: closed\nclosed: {as: superseded}\nagency: PCT\nleads: [b]\n");

        story.Movement().Events.Select(one => (one.Kind, one.From, one.Reason)).ShouldBe(
            [(MovementKind.Closed, "in-progress", null), (MovementKind.LeadChanged, "a", "Left in May"), (MovementKind.AgencyChanged, "DBC", "DBC ended")]);
    }

    [Fact]
    public void A_date_other_than_the_one_that_was_granted_is_not_explained_by_it()
    {
        const string Request = "date-changes:\n  - {kind: extension, from: 2012-03, to: 2012-05, asked: {date: 2012-02-20}, decision: ";
        var story = new Story($"title: T\ndue: 2012-03\n{Request}asked}}\n");
        story.Write($"title: T\ndue: 2012-07\n{Request}granted}}\n");

        story.Kinds.ShouldBe([MovementKind.MovedUnexplained, MovementKind.DateGranted]);
        story.Slippage().Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(row => row.First!.Text.ShouldBe("2012-03"), row => row.Moves.Count.ShouldBe(2), row => row.Extensions.Count.ShouldBe(1));
    }

    [Fact]
    public void An_id_that_is_used_again_after_a_rename_is_another_action()
    {
        var story = new Story("title: Old\nrag: green\n");
        story.Rename("p/A-1.yaml", "p/B-7.yaml");
        story.Write("title: Fresh\nrag: red\n");
        story.Write("title: Old\nrag: red\n", "p/B-7.yaml");

        var movement = story.Movement();

        movement.Events.Select(one => (one.Kind, one.Ref)).ShouldBe([(MovementKind.NewlyRed, "p/B-7"), (MovementKind.New, "p/A-1")]);
        movement.FromTo.Count("green", "red").ShouldBe(1);
        movement.FromTo.Count("new", "red").ShouldBe(1);
        movement.FromTo.Cells.Sum(cell => cell.Refs.Count).ShouldBe(2);
    }

    [Fact]
    public void A_plan_that_was_renamed_is_compared_with_itself()
    {
        var story = new Story("title: T\nrag: green\n", ("q/plan.yaml", "title: Q\n"), ("q/Z-1.yaml", "title: Z\n"));
        story.Rename("p/plan.yaml", "r/plan.yaml");
        story.Rename("p/A-1.yaml", "r/A-1.yaml");
        story.Write("title: T\nrag: red\n", "r/A-1.yaml");
        story.Write("title: Z\nrag: red\n", "q/Z-1.yaml");

        var movement = story.Movement("r");

        movement.Events.ShouldHaveSingleItem().Ref.ShouldBe("r/A-1");
        movement.Delivery.Before.Of.ShouldBe(1);
        movement.FromTo.Cells.ShouldHaveSingleItem().From.ShouldBe("green");
    }

    [Fact]
    public void What_was_taken_out_of_a_plan_that_was_renamed_was_in_it_before()
    {
        var story = new Story("title: T\nrag: green\n", ("p/A-2.yaml", "title: U\nrag: amber\n"), ("q/plan.yaml", "title: Q\n"), ("q/Z-1.yaml", "title: Z\nrag: red\n"));
        story.Write(null, "p/A-2.yaml");
        story.Rename("p/A-1.yaml", "r/A-1.yaml");
        story.Rename("p/plan.yaml", "r/plan.yaml");
        story.Write(null, "r/A-1.yaml");
        story.Rename("q/Z-1.yaml", "r/Z-1.yaml");

        var movement = story.Movement("r");

        movement.FromTo.Cells.SelectMany(cell => cell.Refs.Select(one => $"{one} {cell.From} {cell.To}")).Order(StringComparer.Ordinal).ShouldBe(["p/A-1 green gone", "p/A-2 amber gone", "r/Z-1 new red"]);
        movement.Events.Where(one => one.Kind == MovementKind.Removed).Select(one => one.Title).ShouldBe(["T", "U"], ignoreOrder: true);
        (movement.Before.Actions, movement.Now.Actions, movement.Delivery.Went.Sum(part => part.Count)).ShouldBe((2, 1, 2));
    }

    [Fact]
    public void A_plan_that_took_the_earlier_name_of_another_is_not_told_with_it()
    {
        var story = new Story("title: T\n", ("q/plan.yaml", "title: Q\n"));
        story.Rename("p/plan.yaml", "r/plan.yaml");
        story.Rename("p/A-1.yaml", "r/A-1.yaml");
        story.Write("title: Fresh\n", "p/plan.yaml");
        story.Write("title: Fresh\nrag: red\n", "p/B-1.yaml");

        story.Movement("r").Events.ShouldBeEmpty();
        story.Movement("r").Before.Actions.ShouldBe(1);
        story.Movement("p").Events.ShouldHaveSingleItem().Ref.ShouldBe("p/B-1");
    }

    [Fact]
    public void What_dates_make_red_is_told_apart_from_what_somebody_said()
    {
        var story = new Story("title: T\nstatus: in-progress\nrag: green\ndue: 2012-05\nupdates: [{date: 2012-02, text: x}]\n", ("p/A-2.yaml", "title: T\nstatus: in-progress\ndue: 2012-12\nupdates: [{date: 2012-08, text: x}]\n"));

        var movement = story.Movement();

        movement.Events.ShouldBeEmpty();
        movement.ByDates.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.IsNewlyRed.ShouldBeTrue(), one => one.Pair.Ref.ShouldBe("p/A-1"), one => one.Words.ShouldBe("Green -> Red, 2 months overdue"));
        movement.Headline.ShouldBe("1 newly red by dates and status.");
        (movement.Before.Overdue, movement.Now.Overdue).ShouldBe((0, 1));
    }

    [Fact]
    public void A_recommendation_counts_while_no_action_answers_it()
    {
        var story = new Story("title: T\n", ("p/recommendations/R1.yaml", "text: R\nstatus: in-progress\n"), ("p/recommendations/R2.yaml", "text: R\nstatus: in-progress\n"), ("p/A-2.yaml", "title: T\nrecommendations: [R2]\n"));
        story.Write("text: R\nstatus: complete\n", "p/recommendations/R1.yaml");
        story.Write("text: R\nstatus: complete\n", "p/recommendations/R2.yaml");

        story.Movement().Events.ShouldHaveSingleItem().Ref.ShouldBe("p/R1");
    }

    [Fact]
    public void One_plan_tells_nothing_of_another()
    {
        var story = new Story("title: T\n", ("q/plan.yaml", "title: Q\n"), ("q/Z-1.yaml", "title: Z\n"));
        story.Write("title: Z\nstatus: complete\n", "q/Z-1.yaml");

        story.Movement("p").Events.ShouldBeEmpty();
        story.Movement("q").Events.ShouldHaveSingleItem().Ref.ShouldBe("q/Z-1");
        story.Movement("p").Now.Actions.ShouldBe(1);
    }

    [Fact]
    public void The_worst_is_told_first()
    {
        var story = new Story("title: T\n", ("p/A-2.yaml", "title: T\n"));
        story.Write("title: T\nstatus: complete\n");
        story.Write("title: T\nrag: red\n", "p/A-2.yaml");

        story.Movement().Headline.ShouldBe("1 newly red, 1 completed.");
    }
}
