using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

/// <summary>The steps that have rules of their own: what each writes, what it says, and what makes no sense.</summary>
public sealed class StepsTests
{
    private const string Start = """
        title: Core groups meet
        due: 2012-03-31   # as agreed
        due-text: End of March 2012
        status: in-progress

        """;

    private const string Asked = """
        title: Core groups meet
        due: 2012-03-31   # as agreed
        due-text: End of March 2012
        date-changes:
          - kind: extension
            from: 2012-03-31
            to: 2012-06-14
            asked: {by: service-manager, date: 2012-03-20, reason: The form was late, cause: it-system}
            decision: asked
        status: in-progress

        """;

    private static readonly Period March20 = Period.Day(new DateOnly(2012, 3, 20));
    private static readonly Period April2 = Period.Day(new DateOnly(2012, 4, 2));

    private static DateRequest Request(string to, string? reason = "The form was late", string? cause = "it-system") =>
        new("service-manager", March20, Due.Parse(to)!, reason, cause);

    private static Step Ask(string text, string to) => Steps.Ask(PlanFiles.Action(text), Fields.Action, Request(to));

    private static Step Decide(string text, string decision, string? by = "psg", string? at = "2012-04-02-psg") =>
        Steps.Decide(PlanFiles.Action(text), Fields.Action, new DateDecision(decision, by, at, April2));

    // What the file holds afterwards; the step must make sense and leave a file without damage.
    private static string After(string text, Step step)
    {
        step.Problem.ShouldBeEmpty();
        var proposal = ChangeProposal.Make(PlanFiles.File(text), step.Changes!, YamlReaders.Default);
        proposal.Refusal.ShouldBeEmpty();
        proposal.After!.Problems.ShouldBeEmpty();
        return proposal.After.Source.Text;
    }

    [Fact]
    public void Asking_writes_a_request_and_leaves_the_date()
    {
        var step = Ask(Start, "2012-06-14");
        After(Start, step).ShouldBe(Asked);
        step.Missing.ShouldBeEmpty();
        step.Changes!.Headline.ShouldBe("date asked 31 Mar 2012 -> 14 Jun 2012");
    }

    [Theory]
    [InlineData("2012-03", "2012-04", "extension")]
    [InlineData("2012-03-31", "spring 2012", "extension")]
    [InlineData("2012-03-31", "2011-12", "brought-forward")]
    [InlineData("2012-03-31", "2012-03", "re-plan")]
    [InlineData("2012-03-31", "ongoing", "re-plan")]
    [InlineData("after the restructure", "2012-09", "re-plan")]
    public void The_kind_is_told_by_the_dates(string from, string to, string kind)
    {
        var text = $"title: T\ndue: {from}\nstatus: in-progress\n";
        PlanFiles.Action(After(text, Ask(text, to))).DateChanges.ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    [Fact]
    public void An_action_without_a_date_can_ask_for_one()
    {
        var step = Ask("title: T\n", "2012-06");
        var change = PlanFiles.Action(After("title: T\n", step)).DateChanges.ShouldHaveSingleItem();
        change.From.ShouldBeNull();
        change.Kind.ShouldBe("re-plan");
        step.Changes!.Headline.ShouldBe("date asked Jun 2012");
    }

    [Fact]
    public void Granting_moves_the_date_and_keeps_the_old_wording_in_the_change()
    {
        var step = Decide(Asked, "granted");
        After(Asked, step).ShouldBe("""
            title: Core groups meet
            due: 2012-06-14   # as agreed
            date-changes:
              - kind: extension
                from: 2012-03-31
                from-text: End of March 2012
                to: 2012-06-14
                asked: {by: service-manager, date: 2012-03-20, reason: The form was late, cause: it-system}
                decision: granted
                decided: {by: psg, at: 2012-04-02-psg, date: 2012-04-02}
            status: in-progress

            """);
        step.Changes!.Headline.ShouldBe("date granted: due 31 Mar 2012 -> 14 Jun 2012");
        step.Missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("refused", "date refused: 14 Jun 2012; due stays 31 Mar 2012")]
    [InlineData("withdrawn", "request for a date withdrawn: 14 Jun 2012; due stays 31 Mar 2012")]
    public void A_refusal_and_a_withdrawal_leave_the_date(string decision, string headline)
    {
        var step = Decide(Asked, decision);
        After(Asked, step).ShouldBe(Asked.Replace(
            "decision: asked\n", $"decision: {decision}\n    decided: {{by: psg, at: 2012-04-02-psg, date: 2012-04-02}}\n", StringComparison.Ordinal));
        step.Changes!.Headline.ShouldBe(headline);
    }

    [Fact]
    public void Asking_again_after_a_refusal_is_a_new_request_and_granting_means_that_one()
    {
        var refused = After(Asked, Decide(Asked, "refused"));
        // The same date on the same day: two requests of one name.
        var again = After(refused, Ask(refused, "2012-06-14"));
        var granted = PlanFiles.Action(After(again, Decide(again, "granted")));
        granted.DateChanges.Select(change => change.Decision).ShouldBe(["refused", "granted"]);
        granted.Due!.Text.ShouldBe("2012-06-14");
    }

    [Fact]
    public void Asking_where_a_request_is_open_names_it() =>
        Ask(Asked, "2012-09").Problem.ShouldBe(
            "A date is asked for already for p/A-1: 14 Jun 2012, asked by service-manager on 20 Mar 2012. Have it granted, refused or withdrawn first.");

    [Fact]
    public void Asking_for_the_agreed_date_makes_no_sense() => Ask(Start, "2012-03-31").Problem.ShouldBe("p/A-1 is due 31 Mar 2012 already.");

    [Theory]
    [InlineData("granted")]
    [InlineData("refused")]
    [InlineData("withdrawn")]
    public void Deciding_where_nothing_is_asked_makes_no_sense(string decision)
    {
        Decide(Start, decision).Problem.ShouldBe("No date is asked for p/A-1, so there is nothing to decide. Ask for a date first.");
        var settled = After(Asked, Decide(Asked, "refused"));
        Decide(settled, decision).Problem.ShouldBe(
            "No date is asked for p/A-1, so there is nothing to decide. The last request, for 14 Jun 2012, asked by service-manager on 20 Mar 2012, is refused. "
            + "Ask for a date first.");
    }

    [Fact]
    public void Deciding_where_two_are_asked_says_how_to_settle_one()
    {
        const string Other = "  - kind: extension\n    to: 2012-09\n    decision: asked\n";
        var text = Asked.Replace("    decision: asked\n", "    decision: asked\n" + Other, StringComparison.Ordinal);
        Decide(text, "granted").Problem.ShouldBe(
            "2 dates are asked for p/A-1: 14 Jun 2012, asked by service-manager on 20 Mar 2012; Sep 2012. Leave one of them open: "
            + "set the decision of each other, such as date-changes[2012-03-20 2012-06-14].decision=withdrawn.");
    }

    [Fact]
    public void What_governance_misses_about_a_date_is_said_and_stops_nothing()
    {
        const string Twice = """
            title: T
            due: 2012-03-31
            date-changes:
              - {kind: extension, from: 2011-09, to: 2011-12, asked: {date: 2011-08-01}, decision: granted}
              - {kind: extension, from: 2011-12, to: 2012-03-31, asked: {date: 2011-11-01}, decision: granted}
            status: complete

            """;
        var asked = Steps.Ask(PlanFiles.Action(Twice), Fields.Action, Request("2012-06", reason: null));
        asked.Missing.ShouldBe(["No reason is given for another date.", "It is complete, so its date no longer counts.", "It was extended twice already."]);
        Decide(After(Twice, asked), "granted", by: null, at: null).Missing.ShouldBe(["Who decided is not named, nor at which meeting.", "This is extension number 3."]);
        Decide(After(Start, Ask(Start, "ongoing")), "granted").Missing.ShouldBe(["Due ongoing has no day, so it needs a next check."]);
    }

    [Fact]
    public void Completing_sets_status_and_day_and_says_what_is_missing()
    {
        const string Text = """
            title: T
            milestones:
              - {text: Guidance drafted, done: 2012-02-20}
              - text: Guidance agreed
            evidence:
              expected: [Performance scorecard]
              seen:
                - {what: Audit, withdrawn: {date: 2012-09-01}}
            status: in-progress
            rag: amber

            """;
        var step = Steps.Complete(PlanFiles.Action(Text), Fields.Action, Period.Day(new DateOnly(2012, 5, 30)));
        After(Text, step).ShouldBe(Text.Replace("status: in-progress\n", "status: complete\ncompleted: 2012-05-30\n", StringComparison.Ordinal));
        step.Changes!.Headline.ShouldBe("completed 30 May 2012");
        step.Missing.ShouldBe([
            "No evidence has been seen yet; expected: Performance scorecard.",
            "1 milestone is not done: Guidance agreed.",
            "It is still rated Amber, which contradicts that it is complete."]);
    }

    [Fact]
    public void Where_the_day_is_not_known_it_was_complete_by_then()
    {
        var step = Steps.Complete(PlanFiles.Action(Start), Fields.Action, PeriodParser.Parse("2012-07")!, isAtLatest: true);
        After(Start, step).ShouldContain("\ncompleted: by 2012-07\n");
        step.Changes!.Headline.ShouldBe("completed by Jul 2012");
    }

    [Theory]
    [InlineData("complete\ncompleted: 2012-05-30", "p/A-1 is complete already (completed 30 May 2012).")]
    [InlineData("signed-off\ncompleted: by 2012-05", "p/A-1 is signed off already (completed by May 2012).")]
    [InlineData("closed\nclosed: {as: superseded}", "p/A-1 is closed (superseded), so it cannot be completed: re-open it first.")]
    public void What_has_ended_is_not_completed_again(string status, string problem) =>
        Steps.Complete(PlanFiles.Action($"title: T\nstatus: {status}\n"), Fields.Action, March20).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("status: complete\ncompleted: 2012-05-30\nrag: blue\n", "status: in-progress\nrag: blue\n")]
    [InlineData("status: closed\nclosed:\n  as: superseded\n  to: other/1\nrag: blue\n", "status: in-progress\nrag: blue\n")]
    public void Reopening_takes_the_end_back(string before, string after)
    {
        var step = Steps.Reopen(PlanFiles.Action("title: T\n" + before), Fields.Action, null);
        After("title: T\n" + before, step).ShouldBe("title: T\n" + after);
        step.Changes!.Headline.ShouldBe("re-opened");
        step.Missing.ShouldBe([
            "No reason is given for re-opening it.", "It is still rated Blue, which is for what is complete: give it the rating that holds now."]);
    }

    [Fact]
    public void What_is_open_is_not_reopened() =>
        Steps.Reopen(PlanFiles.Action(Start), Fields.Action, "Why").Problem.ShouldBe("p/A-1 is open already: In progress.");

    [Fact]
    public void Closing_writes_how_when_and_why()
    {
        var step = Steps.Close(PlanFiles.Action(Start), Fields.Action, new Closing("superseded", April2, "psg", null, "Held there now", "plan-2013/4"));
        After(Start, step).ShouldBe(Start.Replace(
            "status: in-progress\n",
            "status: closed\nclosed: {as: superseded, date: 2012-04-02, by: psg, reason: Held there now, to: plan-2013/4}\n",
            StringComparison.Ordinal));
        step.Changes!.Headline.ShouldBe("closed: superseded by plan-2013/4");
        step.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Closing_says_what_is_missing_and_refuses_an_unknown_word()
    {
        var action = PlanFiles.Action(Start);
        Steps.Close(action, Fields.Action, new Closing("transferred", null, null, null, " ", null)).Missing.ShouldBe([
            "No reason is given for closing it.", "Nobody's authority for closing it is named.", "To whom it is transferred is not named."]);
        Steps.Close(action, Fields.Action, new Closing("supersede", null, null, null, null, null)).Problem.ShouldBe(
            "As cannot be \"supersede\". Did you mean superseded? Use one of: superseded, not-accepted, transferred, withdrawn.");
        Steps.Close(PlanFiles.Action("title: T\nstatus: closed\n"), Fields.Action, new Closing("withdrawn", null, null, null, null, null))
            .Problem.ShouldBe("p/A-1 is closed already.");
    }

    [Fact]
    public void What_was_said_stands_among_the_updates_of_the_same_change()
    {
        var said = new UpdateRequest { Text = "Minutes were seen in all six teams.", By = "service-manager", On = April2, How = "e-mail" };
        var step = Steps.Complete(PlanFiles.Action(Start), Fields.Action, April2).Saying(said);
        var update = PlanFiles.Action(After(Start, step)).Updates.ShouldHaveSingleItem();
        update.Text.ShouldBe("Minutes were seen in all six teams.");
        update.By.ShouldBe("service-manager");
        step.Changes!.Headline.ShouldBe("completed 2 Apr 2012");
    }
}
