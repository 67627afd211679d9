using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>Changing fields from the command line.</summary>
public sealed class SetTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public SetTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    private string LastMessage => plans.Repository.Git("log", "-1", "--format=%B");

    [Fact]
    public void Several_actions_are_one_commit_each()
    {
        var result = run.Run("set", "SG-01", "SG-02", "status=complete", "completed=2012-06", "-m", "Agreed at the meeting");
        result.Code.ShouldBe(0, result.Messages);
        plans.CommitCount.ShouldBe(3);
        plans.Store.Load().Actions.ShouldAllBe(action => action.Status == Core.Plans.Status.Complete && action.Completed == "2012-06");
        LastMessage.ShouldContain("Agreed at the meeting");
        result.Data.Split('\n').Count(line => line.Contains("(recorded by Business Manager", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("accepted-findings+=no-evidence; ref SG-01", 2)]
    [InlineData("accepted-findings+=no-evidence; ref SG-01; reason Told at the meeting", 2)]
    [InlineData("accepted-findings+=no-evidence; ref SG-01; by psg; reason Told at the meeting", 0)]
    [InlineData("accepted-findings+={code: no-evidence, by: psg, reason: Told}", 0)]
    public void A_finding_is_accepted_only_with_a_name_and_a_reason(string assignment, int code)
    {
        var result = run.Run("set", "darlington-2011", assignment);
        result.Code.ShouldBe(code, result.Messages);
        if (code == 2)
            result.Messages.ShouldContain("tuiplans set PLAN 'accepted-findings+=CODE; ref ID; by WHO; reason WHY'");
        else
            plans.Repository.Read("plans/darlington-2011/plan.yaml").ShouldContain("by: psg");
    }

    [Fact]
    public void A_date_moves_only_with_its_reason()
    {
        var result = run.Run("set", "SG-01", "due=2012-09");
        result.Code.ShouldBe(2);
        result.Messages.ShouldContain("A change of the agreed date needs its reason: add -m WHY.");
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void A_date_writes_its_change_into_the_file_with_the_old_wording()
    {
        plans.Repository.Commit(TempPlans.ActionPath, plans.Read().Replace("due: 2012-06-14\n", "due: 2012-06-14\ndue-text: 14th June 2012\n", StringComparison.Ordinal));
        var result = run.Run("set", "SG-01", "due=2012/13-q2", "-m", "The form was late");
        result.Code.ShouldBe(0, result.Messages);
        var text = plans.Read();
        text.ShouldContain("due: 2012/13-Q2\n");
        text.ShouldNotContain("due-text: 14th June 2012\ndate-changes");
        var change = plans.Store.Load().Actions.First().DateChanges.ShouldHaveSingleItem();
        change.Kind.ShouldBe("correction");
        change.From!.Text.ShouldBe("2012-06-14");
        change.To!.Text.ShouldBe("2012/13-Q2");
        change.AskedBy.ShouldBe("Business Manager");
        change.AskedOn!.Text.ShouldBe("2012-06-12");
        change.Reason.ShouldBe("The form was late");
        change.Decision.ShouldBe("granted");
        text.ShouldContain("from-text: 14th June 2012\n");
        plans.Store.Load().Actions.First().DueText.ShouldBeNull();
        plans.CommitCount.ShouldBe(3);
        run.Run("check").Code.ShouldBe(0);
    }

    [Fact]
    public void The_date_that_stands_there_already_is_no_change()
    {
        var result = run.Run("set", "SG-01", "due=2012-06-14", "-m", "again");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("darlington-2011/SG-01 holds these values already.");
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void A_rating_takes_who_and_when_with_it_and_an_old_reason_never_outlives_it()
    {
        run.Run("set", "SG-01", "rag=amber", "-m", "Staff left").Code.ShouldBe(0);
        plans.Read().ShouldContain("rag: amber\nrag-reason: Staff left\nrag-by: Business Manager\nrag-date: 2012-06-12\n");
        run.Run("set", "SG-01", "rag=amber", "--today", "2012-07-01").Code.ShouldBe(0);
        plans.Read().ShouldContain("rag: amber\nrag-reason: Staff left\nrag-by: Business Manager\nrag-date: 2012-07-01\n", customMessage: "confirmed");
        run.Run("set", "SG-01", "rag=green").Code.ShouldBe(0);
        plans.Read().ShouldContain("rag: green\nrag-by: Business Manager\nrag-date: 2012-06-12\n");
        run.Run("set", "SG-01", "rag=R", "rag-reason=No money", "rag-by=DBC", "-m", "Report of May").Code.ShouldBe(0);
        plans.Read().ShouldContain("rag: red\nrag-reason: No money\nrag-by: DBC\nrag-date: 2012-06-12\n");
        run.Run("set", "SG-01", "rag=").Code.ShouldBe(0);
        plans.Read().ShouldNotContain("rag");
    }

    [Fact]
    public void A_field_is_taken_away_by_an_empty_value_and_comments_stay()
    {
        run.Run("set", "SG-01", "agency=").Code.ShouldBe(0);
        plans.Read().ShouldNotContain("agency:");
        plans.Read().ShouldContain("leads: [service-manager]   # one lead");
    }

    [Fact]
    public void A_part_of_a_map_that_is_not_there_yet_can_be_set()
    {
        run.Run("set", "SG-01", "impact-review.due=2012-12").Code.ShouldBe(0);
        plans.Read().ShouldContain("impact-review:\n  due: 2012-12\n");
    }

    [Theory]
    [InlineData("rag=purple", "Rating cannot be \"purple\".")]
    [InlineData("impact-review.deu=2012", "Did you mean due?")]
    [InlineData("title+=more", "Title (title) is no list, so += does nothing there")]
    [InlineData("milestones=x", "Milestones is a list whose items have parts: add one with milestones+=…")]
    [InlineData("milestones+=Guidance drafted; due 2012-02-31", "Due: There is no such date as 2012-02-31")]
    [InlineData("milestones+={text: x, duo: 2012}", "A milestone has no field \"duo\". Did you mean due?")]
    [InlineData("milestones+={text: x", "Milestones: this is not as it would stand in a file.")]
    [InlineData("evidence.seen+=Audit; strength: audti", "Kind of evidence cannot be \"audti\". Did you mean audit?")]
    [InlineData("evidence.seen+=Audit; strenght audit", "\"strenght audit\": did you mean strength audit? Where it is more of the text before it")]
    [InlineData("leads+={name: *x}", "Leads: this is not as it would stand in a file.")]
    [InlineData("leads+={name: &x Head}", "without anchors")]
    [InlineData("updates[2012-05 service-manager Guidance drafted.].text=x", "An update is never edited or taken away")]
    [InlineData("updates-=2012-05", "tuiplans update REF --kind correction")]
    [InlineData("updates=", "An update is never edited or taken away")]
    [InlineData("stauts=complete", "There is no field \"stauts\". Did you mean status?")]
    [InlineData("=x", "names no field")]
    public void What_cannot_be_set_is_said_and_nothing_is_written(string field, string sentence)
    {
        var result = run.Run("set", "SG-01", "status=complete", field);
        result.Code.ShouldBe(2, result.Messages);
        result.Messages.ShouldContain(sentence);
        plans.CommitCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("status=done", "Status cannot be \"done\"")]
    [InlineData("next-check=2012-02-31", "There is no such date as 2012-02-31")]
    public void A_value_that_does_not_fit_is_refused(string field, string sentence)
    {
        var result = run.Run("set", "SG-01", field);
        result.Code.ShouldBe(2);
        result.Messages.ShouldContain(sentence);
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void Lists_are_added_to_and_taken_from_by_name_or_by_how_an_item_begins()
    {
        run.Run("set", "SG-01", "partners+=CDDFT", "partners+=[NTHFT, PCT]", "leads+=named-nurse", "milestones+=Guidance drafted; due 2012-03; done true").Code.ShouldBe(0);
        plans.Read().ShouldContain("leads: [service-manager, named-nurse]   # one lead\npartners: [CDDFT, NTHFT, PCT]\n");
        plans.Read().ShouldContain("milestones:\n  - text: Guidance drafted\n    due: 2012-03\n    done: true\n");
        run.Run("set", "SG-01", "partners-=NTHFT", "leads-=Named-Nurse", "milestones[guid].done=no").Code.ShouldBe(0);
        plans.Read().ShouldContain("partners: [CDDFT, PCT]\n");
        plans.Read().ShouldContain("done: false\n");
        run.Run("set", "SG-01", "partners-=[CDDFT, PCT]", "milestones-=Guidance").Code.ShouldBe(0);
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void What_is_not_in_a_list_is_not_taken_from_it_and_none_of_several_actions_is_written()
    {
        run.Run("set", "SG-01", "SG-02", "depends-on=SG-03,SG-04").Code.ShouldBe(0);
        run.Run("set", "SG-02", "depends-on-=SG-04").Code.ShouldBe(0);
        var before = plans.CommitCount;
        var result = run.Run("set", "SG-01", "SG-02", "depends-on-=SG-04");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("darlington-2011/SG-02: There is no depends-on[SG-04] to change. Did you mean SG-03? Nothing was changed, in no file.");
        run.Run("set", "SG-01", "milestones[Guidance].done=").Messages.ShouldContain("There is no milestones[Guidance] to change.");
        plans.CommitCount.ShouldBe(before);
    }

    [Fact]
    public void A_list_that_is_set_keeps_what_stays_in_it_with_its_comments()
    {
        plans.Repository.Commit(TempPlans.ActionPath, "title: T\ndepends-on:\n  - SG-02  # first\n  - SG-03\n  # later\n  - SG-04\n");
        run.Run("set", "SG-01", "depends-on=SG-02,SG-05,SG-04").Code.ShouldBe(0);
        plans.Read().ShouldBe("title: T\ndepends-on:\n  - SG-02  # first\n  - SG-05\n  # later\n  - SG-04\n");
    }

    [Fact]
    public void A_list_of_which_somebody_else_changed_an_item_meanwhile_is_not_overwritten_unseen()
    {
        var set = plans.Store.Load();
        plans.Repository.Commit(TempPlans.ActionPath, plans.Read().Replace("[service-manager]", "[service-manager, midwife]", StringComparison.Ordinal));
        var action = set.Actions.First();
        var (leads, problem) = Core.Changes.FieldAssignment.Parse("leads=named-nurse", Core.Plans.Fields.Action, new DateOnly(2012, 8, 30));
        problem.ShouldBeEmpty();

        var outcome = plans.Store.Save(
            new Core.Workspace.SaveRequest
            {
                Target = action,
                Changes = new Core.Changes.ChangeSet(action.Path, Core.Plans.Fields.Action, leads!.Edits),
                Loaded = set.Files[action.Path],
            },
            set);

        outcome.ShouldBeOfType<Core.Workspace.SaveOutcome.Refused>().Reason.ShouldContain("leads[midwife] is now midwife (it was absent)");
    }

    [Fact]
    public void A_plan_and_a_recommendation_have_fields_too()
    {
        plans.Repository.Commit("plans/darlington-2011/recommendations/SG1.yaml", "text: |\n  To be verbatim.\n");
        run.Run("set", TempPlans.Plan, "owner=service-manager", "themes=[{id: safeguarding, label: Safeguarding}]", "stages+=live; date 2012-07", "rag=brag", "retention=7 years").Code.ShouldBe(0);
        plans.Read("plans/darlington-2011/plan.yaml").ShouldBe(
            "title: Inspection 2011\nstages:\n  - stage: live\n    date: 2012-07\nowner: service-manager\nthemes:\n  - id: safeguarding\n    label: Safeguarding\nrag: brag\nretention: 7 years\n");
        plans.Headline.ShouldStartWith("darlington-2011: ");
        run.Run("set", "SG1", "judgement=partly-met", "judged=by psg; date 2012-08-30; reason Not yet; not at all").Code.ShouldBe(0);
        plans.Read("plans/darlington-2011/recommendations/SG1.yaml").ShouldBe(
            "text: |\n  To be verbatim.\njudgement: partly-met\njudged:\n  by: psg\n  date: 2012-08-30\n  reason: Not yet; not at all\n");
    }

    [Fact]
    public void Without_a_field_or_an_action_it_says_what_is_missing()
    {
        run.Run("set", "SG-01").Messages.ShouldContain("tuiplans set REF field=value");
        run.Run("set", "status=complete").Code.ShouldBe(2);
        run.Run("set", "SG-99", "status=complete").Code.ShouldBe(3);
    }
}
