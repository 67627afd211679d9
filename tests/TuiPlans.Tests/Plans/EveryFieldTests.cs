using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

/// <summary>One file with every field that the design names.</summary>
public sealed class EveryFieldTests
{
    private const string Text = """
        title: Core group meetings are held and minuted
        recommendations: [SG1, scr-2012/R4]
        formerly: ["3.2a", "2.10"]
        theme: safeguarding
        timescale: 3-months
        agency: DBC
        accountable: service-manager
        leads:
          - service-manager
          - {name: Named Nurse, post: Nurse, agency: CDDFT}
          - Head of Service
        partners: [CDDFT]
        monitored-by: psg
        action: >-
          Set out in guidance
          how often groups meet.
        start: 2012-02
        milestones:
          - text: Guidance drafted
            due: 2012-03
            done: 2012-02-20
          - text: Agreed
            done: true
          - text: Sent round
            done: false
        outcome: Meetings happen.
        success: Audits show it.
        measures:
          - name: Pathway plans judged satisfactory
            unit: "%"
            baseline: 40
            better: higher
            targets: [{due: 2012-07, value: 50, actual: 52.5}]
          - name: Days waited
            better: lower
        evidence:
          expected: [Performance scorecard]
          seen:
            - what: Audit report, quarter 1
              where: https://example.org/audit
              seen-by: independent-chair
              date: 2012-06-30
              strength: audit
              withdrawn: {date: 2012-09-01, reason: Superseded}
            - what: Minutes
        due: 2012-06-14
        due-text: 14th June 2012
        next-check: 2012-09
        date-changes:
          - kind: extension
            from: 2012-03-31
            to: 2012-06-14
            asked: {by: service-manager, date: 2012-03-20, reason: Two posts vacant, cause: recruitment}
            decision: granted
            decided: {by: psg, at: 2012-04-02-psg}
        depends-on: [SG-02]
        blockers:
          - text: Consent form awaits the new IT system
            since: 2012-03
        status: in-progress
        completed: by 2012-07
        closed: {as: superseded, date: 2013-01, by: psg, at: 2013-01-10-psg, reason: Goes on elsewhere, to: business-plan-2013/4}
        continues: darlington-2009/7
        rag: amber
        rag-reason: Waiting for the form
        rag-by: psg
        rag-date: 2012-08-30
        rag-lead: green
        impact-review:
          due: 2012-12
          finding: Practice lasted
        updates:
          - date: 2012-06
            by: service-manager
            how: e-mail
            kind: progress
            rag: amber
            audience: partners
            text: |
              First line.

              Second paragraph.
          - text: Without a date

        """;

    private static readonly PlanAction Action = PlanFiles.Read(
        ("people.yaml", "people:\n  - {id: service-manager, post: Service Manager, agency: DBC, holder: A Holder}\n"),
        ("p/plan.yaml", "title: P\n"),
        ("p/A-1.yaml", Text)).Actions.Single();

    [Fact]
    public void None_of_them_is_unknown_or_wrong() =>
        PlanFiles.File(Text).Problems.Select(problem => problem.Message).ShouldBeEmpty();

    [Fact]
    public void The_table_has_no_field_that_the_file_lacks()
    {
        foreach (var key in Fields.Action.Order)
            ("\n" + Text).ShouldContain($"\n{key}:");
    }

    [Fact]
    public void What_is_to_be_done_and_by_whom_is_read()
    {
        Action.Ref.ShouldBe("p/A-1");
        Action.Title.ShouldBe("Core group meetings are held and minuted");
        Action.Recommendations.ShouldBe(["SG1", "scr-2012/R4"]);
        Action.Formerly.ShouldBe(["3.2a", "2.10"]);
        Action.Theme.ShouldBe("safeguarding");
        Action.Timescale.ShouldBe("3-months");
        Action.Agency.ShouldBe("DBC");
        Action.Accountable.ShouldBe("service-manager");
        Action.Leads.ShouldBe(
        [
            new Lead("service-manager", "A Holder", "Service Manager", "DBC"),
            new Lead(null, "Named Nurse", "Nurse", "CDDFT"),
            new Lead("Head of Service", null, null, null),
        ]);
        Action.Leads.Select(lead => lead.Words).ShouldBe(["Service Manager", "Nurse", "Head of Service"]);
        Action.Partners.ShouldBe(["CDDFT"]);
        Action.MonitoredBy.ShouldBe("psg");
        Action.Action.ShouldBe("Set out in guidance how often groups meet.");
        Action.DependsOn.ShouldBe(["SG-02"]);
        Action.Continues.ShouldBe("darlington-2009/7");
    }

    [Fact]
    public void Dates_are_read_with_their_precision()
    {
        Action.Start!.Text.ShouldBe("2012-02");
        Action.Due!.LastDay.ShouldBe(new DateOnly(2012, 6, 14));
        Action.DueText.ShouldBe("14th June 2012");
        Action.NextCheck!.Last.ShouldBe(new DateOnly(2012, 9, 30));
        Action.Completed.ShouldBe("by 2012-07");
        var change = Action.DateChanges.ShouldHaveSingleItem();
        (change.Kind, change.From!.Text, change.To!.Text).ShouldBe(("extension", "2012-03-31", "2012-06-14"));
        (change.AskedBy, change.AskedOn!.Text, change.Reason, change.Cause).ShouldBe(("service-manager", "2012-03-20", "Two posts vacant", "recruitment"));
        (change.Decision, change.DecidedBy, change.DecidedAt).ShouldBe(("granted", "psg", "2012-04-02-psg"));
    }

    [Fact]
    public void Milestones_are_done_by_a_date_or_by_true()
    {
        Action.Milestones.Select(m => (m.Text, m.IsDone, m.DoneOn?.Text)).ShouldBe(
            [("Guidance drafted", true, "2012-02-20"), ("Agreed", true, null), ("Sent round", false, null)]);
        Action.Milestones[0].Due!.Last.ShouldBe(new DateOnly(2012, 3, 31));
    }

    [Fact]
    public void Measures_and_evidence_are_read()
    {
        Action.Outcome.ShouldBe("Meetings happen.");
        Action.Success.ShouldBe("Audits show it.");
        Action.Measures.Select(m => (m.Name, m.Unit, m.Baseline, m.HigherIsBetter)).ShouldBe(
            [("Pathway plans judged satisfactory", "%", 40m, true), ("Days waited", null, null, false)]);
        Action.Measures[0].Targets.Select(t => (t.Due!.Text, t.Value, t.Actual)).ShouldBe([("2012-07", 50m, 52.5m)]);
        Action.EvidenceExpected.ShouldBe(["Performance scorecard"]);
        Action.EvidenceSeen.Select(e => (e.What, e.IsWithdrawn)).ShouldBe([("Audit report, quarter 1", true), ("Minutes", false)]);
        var seen = Action.EvidenceSeen[0];
        (seen.Where, seen.SeenBy, seen.Date!.Text, seen.Strength).ShouldBe(("https://example.org/audit", "independent-chair", "2012-06-30", "audit"));
        (seen.WithdrawnOn!.Text, seen.WithdrawnReason).ShouldBe(("2012-09-01", "Superseded"));
    }

    [Fact]
    public void Status_rating_and_how_it_ended_are_read()
    {
        Action.Status.ShouldBe(Status.InProgress);
        Action.Blockers.Select(b => (b.Text, b.Since!.Text)).ShouldBe([("Consent form awaits the new IT system", "2012-03")]);
        Action.Closed.ShouldBe(new Closure("superseded", PeriodParser.Parse("2013-01"), "psg", "Goes on elsewhere", "business-plan-2013/4") { At = "2013-01-10-psg" });
        (Action.Rag, Action.RagReason, Action.RagBy, Action.RagDate!.Text, Action.RagLead)
            .ShouldBe((Rating.Amber, "Waiting for the form", "psg", "2012-08-30", Rating.Green));
        (Action.ImpactReview!.Due!.Text, Action.ImpactReview.Finding).ShouldBe(("2012-12", "Practice lasted"));
    }

    [Fact]
    public void Updates_are_read_in_the_order_of_the_file()
    {
        var update = Action.Updates[0];
        (update.Date!.Text, update.By, update.How, update.Kind, update.Rag, update.Audience)
            .ShouldBe(("2012-06", "service-manager", "e-mail", "progress", Rating.Amber, "partners"));
        update.Text.ShouldBe("First line.\n\nSecond paragraph.");
        Action.Updates[1].ShouldBe(new ProgressUpdate(null, null, null, null, null, null, "Without a date"));
    }

    [Fact]
    public void The_latest_update_is_the_one_given_last_not_the_one_written_last()
    {
        Action.LatestUpdate!.Date!.Text.ShouldBe("2012-06");
        PlanFiles.Action("title: T\nupdates:\n  - {date: 2012-06, text: a}\n  - {date: 2012-06-01, text: b}\n  - {date: 2012-05, text: c}\n")
            .LatestUpdate!.Text.ShouldBe("b");
        PlanFiles.Action("title: T\nupdates: [{text: a}, {text: b}]\n").LatestUpdate!.Text.ShouldBe("b");
    }

    [Fact]
    public void An_action_of_a_title_alone_is_to_confirm_and_has_nothing_else()
    {
        var action = PlanFiles.Action("title: T\n");

        action.Status.ShouldBe(Status.ToConfirm);
        action.ShouldBe(new PlanAction
        {
            Plan = "p",
            Id = "A-1",
            Path = "p/A-1.yaml",
            OwnTitle = "T",
        } with
        {
            Recommendations = action.Recommendations,
            Formerly = action.Formerly,
            Leads = action.Leads,
            Partners = action.Partners,
            Milestones = action.Milestones,
            Measures = action.Measures,
            EvidenceExpected = action.EvidenceExpected,
            EvidenceSeen = action.EvidenceSeen,
            DateChanges = action.DateChanges,
            DependsOn = action.DependsOn,
            Blockers = action.Blockers,
            Updates = action.Updates,
        });
    }

    [Fact]
    public void Without_a_title_the_first_words_of_the_action_stand_for_it()
    {
        PlanFiles.Action("action: Short and plain\n").Title.ShouldBe("Short and plain");
        PlanFiles.Action("action: >-\n  " + string.Join(' ', Enumerable.Repeat("words", 30)) + "\n").Title
            .ShouldBe(string.Join(' ', Enumerable.Repeat("words", 11)) + "…");
    }

    [Fact]
    public void A_recommendation_is_read_with_its_own_fields_and_those_of_progress()
    {
        var set = PlanFiles.WithAction("title: T\n", ("p/recommendations/R1.yaml", """
            text: |
              To be verbatim.
            source: inspection
            page: "12"
            level: must
            theme: safeguarding
            timescale: 3-months
            deadline: 2012-05
            agencies: [DBC, PCT]
            judgement: partly-met
            judged: {by: psg, at: 2012-08-30-psg, reason: Not yet}
            related: [R2]
            status: in-progress
            due: 2012-06
            """));

        var recommendation = set.Plans[0].Recommendations.ShouldHaveSingleItem();
        (recommendation.Text, recommendation.Source, recommendation.Page, recommendation.Level).ShouldBe(("To be verbatim.", "inspection", "12", "must"));
        (recommendation.Theme, recommendation.Timescale, recommendation.Deadline!.Text).ShouldBe(("safeguarding", "3-months", "2012-05"));
        recommendation.Agencies.ShouldBe(["DBC", "PCT"]);
        recommendation.Judgement.ShouldBe("partly-met");
        recommendation.Related.ShouldBe(["R2"]);
        recommendation.Progress.Status.ShouldBe(Status.InProgress);
        recommendation.Progress.Title.ShouldBe("To be verbatim.");
        set.Files["p/recommendations/R1.yaml"].Problems.ShouldBeEmpty();
    }
}
