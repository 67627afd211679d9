using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>A plan file as a whole text: to an editor and back.</summary>
public sealed class TextSavingTests
{
    private static readonly PlanAction Action = new() { Plan = TempPlans.Plan, Id = "SG-01", Path = "darlington-2011/SG-01.yaml" };

    [Fact]
    public void An_edited_text_is_one_commit_with_its_changes_and_reason()
    {
        using var plans = new TempPlans();
        var visit = Begin(plans);
        var ready = visit.Return(Edited(visit, "in-progress", "complete")).ShouldBeOfType<EditReturn.Ready>();
        plans.Store.SaveText(visit.Target, ready.Text, "Agreed at the meeting.", plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Repository.Git("log", "-1", "--format=%B").Trim().ShouldBe("""
            darlington-2011/SG-01: status in-progress -> complete

            Agreed at the meeting.

            Plan: darlington-2011
            Action: SG-01
            Change: status: in-progress -> complete
            """);
        plans.Read().ShouldBe(TempPlans.ActionText.Replace("in-progress", "complete", StringComparison.Ordinal));
        plans.Store.KeptText(visit.Target, out _).ShouldBeNull();
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_wrong_comes_back_said_above_its_line_as_often_as_it_is_wrong()
    {
        using var plans = new TempPlans();
        var visit = Begin(plans);
        var again = visit.Return(Edited(visit, "2012-06-14", "2012-02-31")).ShouldBeOfType<EditReturn.Again>();
        Encoding.UTF8.GetString(again.Next.Offer).ShouldContain("There is no such date as 2012-02-31: check its year, month and day (a date is written 2012-06-14).\ndue: 2012-02-31");
        var second = again.Next.Return(Edited(again.Next, "in-progress", "done")).ShouldBeOfType<EditReturn.Again>();
        second.Wrong.Count.ShouldBe(2);
        var ready = second.Next.Return(Edited(second.Next, "2012-02-31", "2012-02-28", "status: done", "status: complete")).ShouldBeOfType<EditReturn.Ready>();
        Encoding.UTF8.GetString(ready.Text).ShouldBe(
            TempPlans.ActionText.Replace("2012-06-14", "2012-02-28", StringComparison.Ordinal).Replace("in-progress", "complete", StringComparison.Ordinal));
    }

    [Fact]
    public void Leaving_without_a_change_gives_up_and_the_text_is_the_persons_own()
    {
        using var plans = new TempPlans();
        var visit = Begin(plans);
        visit.Return(visit.Offer).ShouldBeOfType<EditReturn.Unchanged>();
        var again = visit.Return(Edited(visit, "2012-06-14", "2012-02-31")).ShouldBeOfType<EditReturn.Again>();
        var text = again.Next.Return(again.Next.Offer).ShouldBeOfType<EditReturn.GivenUp>().Text;
        Encoding.UTF8.GetString(text).ShouldBe(TempPlans.ActionText.Replace("2012-06-14", "2012-02-31", StringComparison.Ordinal));
    }

    [Fact]
    public void An_identifier_goes_back_to_the_editor_without_being_repeated()
    {
        using var plans = new TempPlans();
        var visit = Begin(plans);
        var again = visit.Return(Edited(visit, "Guidance drafted.", "See 943 476 5919.")).ShouldBeOfType<EditReturn.Again>();
        again.Wrong.ShouldHaveSingleItem().Line.ShouldBe(13);
        again.Wrong[0].Sentence.ShouldNotContain("5919");
    }

    [Fact]
    public void A_file_that_others_changed_meanwhile_is_not_overwritten_and_the_text_stays()
    {
        using var plans = new TempPlans();
        var visit = Begin(plans);
        plans.Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText + "# theirs\n");
        var refused = plans.Store.SaveText(visit.Target, Edited(visit, "in-progress", "complete"), "Mine", plans.Store.Load()).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("was changed, renamed or removed by somebody else while you edited it");
        File.ReadAllText(refused.DraftPath!).ShouldContain("status: complete");
        plans.Read().ShouldEndWith("# theirs\n");
        plans.Store.BeginText(Action, Fields.Action).Notices.ShouldHaveSingleItem().ShouldStartWith("An earlier text of yours, of a file that has changed since, is kept in");
    }

    [Fact]
    public void A_text_that_was_left_is_where_the_next_editing_begins()
    {
        using var plans = new TempPlans();
        var visit = Begin(plans);
        plans.Store.KeepText(visit.Target, Edited(visit, "in-progress", "complete")).ShouldBeNull();
        var next = plans.Store.BeginText(Action, Fields.Action);
        next.Notices.ShouldHaveSingleItem().ShouldStartWith("This begins with the text that you left in");
        Encoding.UTF8.GetString(next.Visit!.Offer).ShouldContain("status: complete");
    }

    [Fact]
    public void A_file_edited_by_hand_is_recorded_first_but_a_broken_one_may_be_mended()
    {
        using var plans = new TempPlans();
        plans.Repository.Write(TempPlans.ActionPath, TempPlans.ActionText + "rag: green\n");
        plans.Store.BeginText(Action, Fields.Action).Refusal!.Reason.ShouldContain("Keep it with: tuiplans commit darlington-2011/SG-01 -m WHY");
        plans.Repository.Write(TempPlans.ActionPath, TempPlans.ActionText + "rag: \"green\n");
        var visit = Begin(plans);
        var ready = visit.Return(Edited(visit, "\"green", "green")).ShouldBeOfType<EditReturn.Ready>();
        plans.Store.SaveText(visit.Target, ready.Text, "Mended.", plans.Store.Load()).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Status.ShouldBeEmpty();
    }

    private static EditVisit Begin(TempPlans plans) => plans.Store.BeginText(Action, Fields.Action).Visit.ShouldNotBeNull();

    private static byte[] Edited(EditVisit visit, params string[] pairs)
    {
        var text = Encoding.UTF8.GetString(visit.Offer);
        for (var i = 0; i < pairs.Length; i += 2)
            text = text.Replace(pairs[i], pairs[i + 1], StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }
}
