using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The steps that have rules of their own, from the command line.</summary>
public sealed class StepTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public StepTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    private string LastMessage => plans.Repository.Git("log", "-1", "--format=%B");

    [Fact]
    public void Asking_and_granting_are_recorded_with_who_when_and_why()
    {
        var asked = run.Run("ask", "SG-01", "--due", "2012-09-30", "-m", "The form is late", "--cause", "it-system", "--by", "service-manager", "--given", "2012-06-10", "--how", "e-mail");
        asked.Code.ShouldBe(0, asked.Messages);
        asked.Data.ShouldContain("date asked 14 Jun 2012 -> 30 Sep 2012 (recorded by Business Manager");
        asked.Data.ShouldContain("  + date-changes:");
        asked.Messages.ShouldBe("Undo with: tuiplans undo\n");
        LastMessage.ShouldContain("Given-by: service-manager\nGiven-on: 2012-06-10\nGiven-how: e-mail\n");
        plans.Store.Load().Actions.First().Due!.Text.ShouldBe("2012-06-14");

        var granted = run.Run("grant", "SG-01", "--by", "DBC", "--at", "2012-06-11-psg");
        granted.Code.ShouldBe(0, granted.Messages);
        granted.Data.ShouldContain("date granted: due 14 Jun 2012 -> 30 Sep 2012 (recorded");
        var action = plans.Store.Load().Actions.First();
        action.Due!.Text.ShouldBe("2012-09-30");
        var change = action.DateChanges.ShouldHaveSingleItem();
        (change.Decision, change.DecidedBy, change.DecidedAt, change.AskedBy, change.Cause).ShouldBe(("granted", "DBC", "2012-06-11-psg", "service-manager", "it-system"));
        // The meeting has its own day: none is invented for it.
        plans.Read().ShouldContain("decided: {by: DBC, at: 2012-06-11-psg}\n");
        run.Run("check").Code.ShouldBe(0);
    }

    [Fact]
    public void A_request_can_be_refused_and_another_taken_back()
    {
        run.Run("ask", "SG-01", "--due", "2012-09", "-m", "Late").Code.ShouldBe(0);
        var refused = run.Run("refuse", "SG-01", "--by", "DBC", "-m", "It can be done by then");
        refused.Data.ShouldContain("date refused: Sep 2012; due stays 14 Jun 2012");
        run.Run("ask", "SG-01", "--due", "2012-10", "-m", "Later still").Code.ShouldBe(0);
        run.Run("ask", "SG-01", "--withdraw", "-m", "Not needed").Data.ShouldContain("request for a date withdrawn: Oct 2012");
        var action = plans.Store.Load().Actions.First();
        action.DateChanges.Select(change => change.Decision).ShouldBe(["refused", "withdrawn"]);
        action.Due!.Text.ShouldBe("2012-06-14");
        plans.Read().ShouldContain("reason: It can be done by then");
    }

    [Fact]
    public void Completing_keeps_what_was_said_as_an_update_and_says_what_is_missing()
    {
        var result = run.Run("complete", "SG-01", "--on", "2012-05-30", "-m", "Minutes seen in all teams.", "--on-behalf-of", "service-manager");
        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldContain("completed 30 May 2012 (recorded by Business Manager");
        result.Messages.ShouldBe("Undo with: tuiplans undo\nNote: No evidence has been seen yet.\n");
        plans.Read().ShouldContain("status: complete\ncompleted: 2012-05-30\n");
        var update = plans.Store.Load().Actions.First().Updates[^1];
        (update.Text, update.By, update.Kind).ShouldBe(("Minutes seen in all teams.", "service-manager", "progress"));

        var again = run.Run("complete", "SG-01");
        again.Code.ShouldBe(3);
        again.Messages.ShouldBe("darlington-2011/SG-01 is complete already (completed 30 May 2012). Nothing was changed.\n");
    }

    [Fact]
    public void Without_a_day_it_was_complete_today_or_by_the_day_it_was_said()
    {
        run.Run("complete", "SG-02").Data.ShouldContain("completed 12 Jun 2012");
        run.Run("complete", "SG-01", "--given", "2012-06").Data.ShouldContain("completed by Jun 2012");
    }

    [Fact]
    public void Reopening_without_a_reason_is_recorded_and_noted()
    {
        run.Run("complete", "SG-01", "--on", "by 2012-05").Code.ShouldBe(0);
        var result = run.Run("reopen", "SG-01");
        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldContain("re-opened (recorded");
        result.Messages.ShouldContain("Note: No reason is given for re-opening it.");
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void Closing_names_what_takes_its_place()
    {
        var result = run.Run("close", "SG-01", "--as", "Superseded", "--to", "sg-02", "-m", "One piece of work", "--by", "DBC");
        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldContain("closed: superseded by darlington-2011/SG-02");
        result.Messages.ShouldBe("Undo with: tuiplans undo\n");
        var closed = plans.Store.Load().Actions.First().Closed!;
        (closed.As, closed.By, closed.Reason, closed.To).ShouldBe(("superseded", "DBC", "One piece of work", "darlington-2011/SG-02"));
        run.Run("close", "SG-02", "--as", "transferred", "-m", "Theirs now").Messages.ShouldContain("Note: To whom it is transferred is not named.");
    }

    [Theory]
    [InlineData(2, "Which date is asked for?", "ask", "SG-01", "-m", "x")]
    [InlineData(2, "--due: There is no such date as 2012-02-30", "ask", "SG-01", "--due", "2012-02-30")]
    [InlineData(2, "--withdraw takes a request back, so it goes without --due", "ask", "SG-01", "--withdraw", "--due", "2012")]
    [InlineData(2, "--how: it cannot be \"email\". Did you mean e-mail?", "ask", "SG-01", "--due", "2013", "--how", "email")]
    [InlineData(2, "--given: Jun 2013 is still to come", "complete", "SG-01", "--given", "2013-06")]
    [InlineData(2, "--on: Jun 2013 is still to come", "complete", "SG-01", "--on", "2013-06")]
    [InlineData(2, "--as: As cannot be \"superseeded\". Did you mean superseded?", "close", "SG-01", "--as", "superseeded")]
    [InlineData(2, "How does it end?", "close", "SG-01")]
    [InlineData(3, "is due 14 Jun 2012 already. Nothing was changed.", "ask", "SG-01", "--due", "2012-06-14")]
    [InlineData(3, "No date is asked for darlington-2011/SG-01", "grant", "SG-01")]
    [InlineData(3, "No date is asked for darlington-2011/SG-01", "refuse", "SG-01")]
    [InlineData(3, "is open already: In progress.", "reopen", "SG-01", "-m", "x")]
    [InlineData(3, "cannot take its own place", "close", "SG-01", "--as", "superseded", "--to", "SG-01")]
    [InlineData(3, "There is no action \"SG-1\". Did you mean SG-01?", "complete", "SG-1")]
    public void What_makes_no_sense_is_a_sentence_and_changes_nothing(int code, string sentence, params string[] arguments)
    {
        var result = run.Run(arguments);
        result.Code.ShouldBe(code, result.Messages);
        result.Messages.ShouldContain(sentence);
        plans.CommitCount.ShouldBe(1);
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void The_answer_in_json_holds_what_is_missing()
    {
        var result = run.Run("complete", "SG-01", "--on", "2012-05-30", "--json");
        var entry = JsonDocument.Parse(result.Data).RootElement.GetProperty("results")[0];
        entry.GetProperty("outcome").GetString().ShouldBe("saved");
        entry.GetProperty("missing")[0].GetString().ShouldBe("No evidence has been seen yet.");
    }

    [Theory]
    [InlineData("reopen", "SG-77")]
    [InlineData("ask", "SG-01")]
    [InlineData("close", "SG-01", "--as", "eaten")]
    [InlineData("complete", "SG-01", "--on", "someday")]
    [InlineData("complete", "SG-01", "--how", "pigeon")]
    public void A_text_from_a_pipe_is_kept_whatever_else_is_not_understood(params string[] words)
    {
        run.Input = "A long explanation.\n";
        var result = run.Run([.. words, "-m", "-"]);
        result.Code.ShouldNotBe(0);
        result.Messages.ShouldContain("Your text is kept in ");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("A long explanation.");
    }

    [Fact]
    public void A_text_from_a_pipe_is_kept_where_the_step_makes_no_sense()
    {
        run.Input = "A long explanation.\n";
        var result = run.Run("reopen", "SG-01", "-m", "-");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("Your text is kept in ");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("A long explanation.");
    }
}
