namespace TuiPlans.Tests.Journeys;

public sealed class EditFormTests
{
    [Fact]
    public void Several_fields_are_edited_and_recorded_as_one_commit_of_those_lines_alone()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter m Enter").Type("Policy drafted").Keys("Tab").Type("end of september").Keys("Esc").Sees("[ ] Policy drafted · due 30 Sep 2012")
            .Keys("Space").Sees("[x] Policy drafted")
            .Keys("Ctrl+F").Type("Leads").Keys("Enter Alt+Down").Sees("* 2 fields changed")
            .Keys("Ctrl+F").Type("Next check").Keys("Enter").Type("+2w").Sees("= Thu 13 September 2012")
            .Keys("Ctrl+S").Sees("To be recorded").Type("Agreed at the sub-group").Keys("Enter").Sees("Recorded");
        journey.Commits.ShouldBe(2);
        var diff = journey.Repository.Git("show", "--format=", "-U0", "HEAD").Split('\n').Where(line => line.StartsWith('+') || line.StartsWith('-')).Skip(2);
        string.Join('\n', diff).ShouldBe("""
            -  - safeguarding-lead
            +  - safeguarding-lead
            +milestones:
            +  - text: Policy drafted
            +    due: 2012-09-30
            +    done: 2012-08-30
            +next-check: 2012-09-13
            """);
        journey.Log("%B").ShouldContain("Agreed at the sub-group");
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void A_change_of_order_alone_is_named_recorded_and_leaves_no_draft()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter m Enter").Type("Policy drafted").Keys("Esc Ctrl+F").Type("Milestones").Keys("Enter +").Type("Policy agreed").Keys("Ctrl+S").Sees("Milestone \"Policy drafted\" added").Keys("Enter").Sees("Recorded");
        journey.Keys("Enter Enter e Ctrl+F").Type("Milestones").Keys("Enter Down Alt+Up Ctrl+S");
        journey.Sees("1 change").Sees("Milestone \"Policy agreed\" moved from place 2 to place 1").Type("Drafting waits for consent").Keys("Enter").Sees("Recorded").Sees("Why: Drafting waits for consent");
        journey.Log("%s").ShouldEndWith("SG-09: milestone \"Policy agreed\" moved from place 2 to place 1");
        journey.Log("%B").ShouldContain("Change: milestones[Policy agreed]: place 2 -> place 1");
        journey.Keys("Enter Enter e").Sees("nothing changed").SeesNot("from your draft").Keys("Esc Tab Tab").Sees("Milestone \"Policy agreed\" moved from place 2 to place 1").Sees("why: Drafting waits for consent");
    }

    [Fact]
    public void Evidence_costs_a_few_keys_and_says_who_saw_it()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter v").Type("Audit of supervision").Keys("Tab Tab").Type("midw").Keys("Enter").Type("yesterday").Keys("Ctrl+S").Sees("Evidence").Keys("Enter").Sees("Recorded");
        journey.Repository.Read(Journey.File).ShouldContain("""
              seen:
                - what: Audit of supervision
                  seen-by: head-of-midwifery
                  date: 2012-08-29

            """);
    }

    [Fact]
    public void What_was_typed_outlives_a_kill_and_is_recorded_afterwards()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter e Ctrl+F").Type("Title").Keys("Enter Ctrl+U").Type("Supervision").Keys("Ctrl+F").Type("Leads").Keys("Enter Alt+Down").Second();
        journey.Restart().Keys("Enter").Sees("2 fields changed, from your draft").Keys("Ctrl+S").Sees("Supervision").Keys("Enter").Sees("Recorded");
        journey.Repository.Git("show", "--numstat", "--format=").Trim().ShouldBe("2\t2\tplans/darlington-2011/SG-09.yaml");
        journey.Keys("Esc Esc Enter Enter e").Sees("nothing changed");
    }

    [Fact]
    public void A_refusal_brings_the_form_back_with_all_that_was_typed()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter e Ctrl+F").Type("Title").Keys("Enter").Type(" of NHS number 943 476 5919").Keys("Ctrl+S Enter").Sees("NHS number").Sees("All that you typed is still in the form");
        journey.Commits.ShouldBe(1);
        journey.Keys("Ctrl+F").Type("Title").Keys("Enter Ctrl+U").Type("Supervision").Keys("Ctrl+S Enter").Sees("Recorded");
    }
}
