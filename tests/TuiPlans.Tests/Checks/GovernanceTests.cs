using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Checks;

/// <summary>Each rule of governance, on a plan that provokes it and on one that just does not.</summary>
public sealed class GovernanceTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    private static readonly (string, string)[] House =
    [
        ("people.yaml", "people:\n  - {id: nn, post: Named Nurse, agency: CDDFT}\n  - {id: chair, post: Chair}\n  - {id: sm, post: Service Manager, agency: DBC}\n"
            + "  - {id: gone, post: Former Post, until: 2012-08-29}\n  - {id: stays, post: Staying Post, until: 2012-08-30}\n  - {id: empty, post: Empty Post, holder: Vacant}\n"),
        ("bodies.yaml", "bodies:\n  - {id: DBC, name: Council}\n  - {id: CDDFT, name: Trust}\n  - {id: PCT, name: Old Trust, until: 2012-08-29}\n  - {id: psg, name: Sub-group}\n"),
        ("p/plan.yaml", "title: P\nmonitored-by: psg\nstages: [{stage: live, date: 2012-01}]\n"),
        ("meetings/2012-08-01-psg.yaml", "body: psg\nstarts: 2012-08-01\nstate: held\nitems: [{ref: A-1, outcome: accepted}]\n"),
    ];

    // Nothing about it is doubtful.
    private const string Open = "title: T\nagency: DBC\nleads: [sm]\nstatus: in-progress\ndue: 2012-12\n";
    private const string Complete = "title: T\nagency: DBC\nleads: [sm]\nstatus: complete\ndue: 2012-05\ncompleted: 2012-05-30\nevidence: {seen: [{what: Audit, seen-by: chair, date: 2012-06-30}]}\n";
    private const string SignedOff = "title: T\nagency: DBC\nleads: [sm]\nstatus: signed-off\ncompleted: 2012-05-30\nevidence: {seen: [{what: Audit, seen-by: chair, date: 2012-06-30}]}\n";
    private const string Embedded = "title: T\nagency: DBC\nleads: [sm]\nstatus: embedded\ncompleted: 2012-03\nevidence: {seen: [{what: Audit, seen-by: chair, date: 2012-06-30}]}\nimpact-review: {due: 2012-06, date: 2012-06-01, finding: It lasted}\n";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "due-after-deadline", Open.Replace("2012-12", "2012-10-01") + "recommendations: [R1]\n", Open.Replace("2012-12", "2012-09") + "recommendations: [R1]\n" },
        { "due-unexplained", Open + Change("extension", "2012-11", "granted"), Open + Change("extension", "2012-12", "granted") },
        { "date-undecided", Open + Change("extension", "2013-01", "asked", "2012-07-31"), Open + Change("extension", "2013-01", "asked", "2012-08-01") },
        { "third-extension", Open + Changes(3), Open + Changes(2) },
        { "no-next-check", Open.Replace("2012-12", "ongoing"), Open.Replace("2012-12", "ongoing\nnext-check: 2012-09") },
        { "next-check-past", Open + "next-check: 2012-08-29\n", Open + "next-check: 2012-08-30\n" },
        { "milestone-past", Open + "milestones: [{text: M, due: 2012-08-29}]\n", Open + "milestones: [{text: M, due: 2012-08-30}, {text: N, due: 2012-01, done: true}]\n" },
        { "impact-review-past", Complete + "impact-review: {due: 2012-08-29}\n", Complete + "impact-review: {due: 2012-07, finding: F}\n" },
        { "no-completion-date", Complete.Replace("completed: 2012-05-30\n", ""), Complete },
        { "no-evidence", Complete.Replace("date: 2012-06-30}", "date: 2012-06-30, withdrawn: {date: 2012-07}}"), Complete },
        { "sign-off-unfounded", SignedOff.Replace("seen-by: chair, ", ""), SignedOff },
        { "embedded-unfounded", Embedded.Replace("date: 2012-06-01, ", "date: 2012-05-31, "), Embedded },
        { "evidence-withdrawn", SignedOff.Replace("[{", "[{what: Old, date: 2012-01, withdrawn: {date: 2012-07}}, {"), SignedOff.Replace("[{", "[{what: Old, date: 2012-01, withdrawn: {date: 2012-06}}, {") },
        { "evidence-old", SignedOff.Replace("2012-06-30", "2011-08-29"), SignedOff.Replace("2012-06-30", "2011-08-30") },
        { "checker-not-independent", Complete.Replace("agency: DBC", "agency: CDDFT").Replace("chair", "nn"), Complete.Replace("chair", "nn") },
        { "status-back", Open + "completed: 2012-05\nupdates: [{date: 2012-04, text: u}]\n", Open + "completed: 2012-05\nupdates: [{date: 2012-05-02, text: Re-opened}]\n" },
        { "no-rating-reason", Open + "rag: amber\nrag-date: 2012-08-02\n", Open + "rag: amber\nrag-reason: late\nrag-date: 2012-08-02\n" },
        { "rating-unconfirmed", Open + "rag: green\nrag-date: 2012-07-31\n", Open + "rag: green\nrag-date: 2012-08-01\n" },
        { "closure-incomplete", "title: T\nstatus: closed\nclosed: {as: superseded, by: psg, reason: R}\n", "title: T\nstatus: closed\nclosed: {as: superseded, by: psg, reason: R, to: x/1}\n" },
        { "no-accountable", Open.Replace("[sm]", "[sm, nn]"), Open.Replace("[sm]", "[sm, nn]\naccountable: nn") },
        { "post-ended", Open.Replace("[sm]", "[gone]"), Open.Replace("[sm]", "[stays]") },
        { "post-vacant", Open.Replace("[sm]", "[empty]"), Open },
        { "body-ended", Open.Replace("agency: DBC", "agency: PCT"), Complete.Replace("agency: DBC", "agency: PCT") },
        { "complete-contradicted", Complete + "updates: [{date: 2012-06, text: 'Training is still to be given.'}]\n", Complete + "updates: [{date: 2012-06, text: Training was given.}]\n" },
        { "no-action", "", Open + "recommendations: [R1, R2]\n" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_finds_what_it_is_for_and_nothing_else(string code, string provoking, string clean)
    {
        Codes(provoking).ShouldContain(code);
        Codes(clean).ShouldNotContain(code);
        // What a rule alone provokes is found by that rule alone, so that one doubt is told once.
        if (code is not ("no-action" or "evidence-withdrawn" or "status-back"))
            Codes(provoking).Where(other => other != code && other != "no-action").ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        string[] elsewhere = ["entry-without-owner", "entry-late", "acceptance-incomplete", "wording-altered", "commitment-altered", "status-moved-back", "due-moved", "action-gone"];

        GovernanceRules.All.Select(rule => rule.Code).ShouldBe([.. Cases.Select(row => (string)row[0]), .. elsewhere], ignoreOrder: true);
        GovernanceRules.All.ShouldAllBe(rule => rule.About.Length > 0);
    }

    [Theory]
    [InlineData(Open)]
    [InlineData(Complete)]
    [InlineData(SignedOff)]
    [InlineData(Embedded)]
    public void Nothing_is_found_where_all_is_well(string text) => Codes(text).ShouldBeEmpty();

    [Fact]
    public void A_sentence_stands_at_its_place_names_the_action_and_says_what_to_do()
    {
        var finding = Find(("p/A-1.yaml", Open + "milestones:\n  - text: First\n    done: true\n  - text: Second\n    due: 2012-07\n")).ShouldHaveSingleItem();

        (finding.Code, finding.Severity, finding.Path, finding.Line, finding.Column, finding.Ref).ShouldBe(("milestone-past", Severity.Governance, "p/A-1.yaml", 10, 10, "p/A-1"));
        finding.Message.ShouldBe("The milestone \"Second\" was due Jul 2012. Tick it where it is done, else ask the lead.");
    }

    [Theory]
    [InlineData("2012-12", "Agree an earlier date, or have")]
    [InlineData("2012-08-29", "It is overdue as well: finish it, and have")]
    public void A_date_behind_the_inspectors_own_is_advised_about_as_it_stands(string due, string remedy) =>
        Find(("p/A-1.yaml", Open.Replace("2012-12", due) + "timescale: soon\n"), ("p/plan.yaml", "title: P\ntimescales: [{id: soon, date: 2012-07}]\n"))
            .Single(f => f.Code == "due-after-deadline").Remedy.ShouldStartWith(remedy);

    [Fact]
    public void A_sign_off_needs_a_meeting_that_names_it_where_meetings_are_recorded()
    {
        Codes(SignedOff, ("meetings/2012-08-01-psg.yaml", "body: psg\nstarts: 2012-08-01\nstate: held\nitems: [{ref: A-2}]\n")).ShouldBe(["sign-off-unfounded"]);
        Codes(SignedOff, ("meetings/2012-08-01-psg.yaml", "body: psg\nstarts: 2012-08-01\nstate: held\nitems: [{ref: A-1, outcome: noted}]\n")).ShouldBe(["sign-off-unfounded"]);
        Codes(SignedOff, ("q/plan.yaml", "title: Q\n"), ("q/A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-12\n")).ShouldBe(["sign-off-unfounded"]);
        Codes(SignedOff, ("meetings/2012-08-01-psg.yaml", "body: psg\nstarts: 2012-08-01\nstate: held\ndecisions: [{id: D1, text: t, refs: [p/A-1], state: done}]\n")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("owner: chair, due: 2012-08-30", "")]
    [InlineData("owner: chair, due: 2012-08-29", "entry-late")]
    [InlineData("due: 2012-09", "entry-without-owner")]
    [InlineData("due: 2012-07, state: done", "")]
    public void Decisions_and_challenges_have_an_owner_and_are_seen_to(string entry, string codes)
    {
        foreach (var list in new[] { "decisions", "challenges" })
            Find(("meetings/2012-08-02-psg.yaml", $"body: psg\nstarts: 2012-08-02\n{list}: [{{id: X1, text: Say why, {entry}}}]\n")).Select(f => f.Code).ShouldBe(codes.Length == 0 ? [] : [codes]);
    }

    [Fact]
    public void What_was_accepted_with_a_name_and_a_reason_is_printed_and_marked_until_its_day()
    {
        const string Rated = Open + "rag: amber\nrag-date: 2012-08-02\n";
        Accepted(Rated, "{code: no-rating-reason, ref: A-1, by: psg, reason: Known, until: 2012-08-30}").ShouldBe(["no-rating-reason accepted"]);
        Accepted(Rated, "{code: no-rating-reason, ref: p/a-1, by: psg, reason: Known}").ShouldBe(["no-rating-reason accepted"]);
        Accepted(Rated, "{code: no-rating-reason, by: psg, reason: Known}").ShouldBe(["no-rating-reason accepted"]);
        Accepted(Rated, "{code: no-rating-reason, ref: A-1, by: psg, reason: Known, until: 2012-08-29}").ShouldBe(["no-rating-reason"]);
        Accepted(Rated, "{code: no-rating-reason, ref: A-2, by: psg, reason: Known}").ShouldBe(["no-rating-reason"]);
        Accepted(Rated, "{code: no-rating-reason, ref: A-1, by: psg}").ShouldBe(["no-rating-reason", "acceptance-incomplete"]);
        Accepted(Rated, "{code: no-rating-resaon, ref: A-1, by: psg, reason: R}").ShouldBe(["no-rating-reason", "acceptance-incomplete"]);
        Accepted("title: T\nstatus: in-progress\ndue: 2012-02-31\nnext-check: 2012-12\n", "{code: impossible-date, by: psg, reason: R}").ShouldBe(["impossible-date", "acceptance-incomplete"]);
    }

    [Fact]
    public void A_plan_that_is_over_is_not_held_to_account()
    {
        Codes(Open.Replace("2012-12", "ongoing"), ("p/plan.yaml", "title: P\nstages: [{stage: live}, {stage: archived, date: 2012-08}]\n")).ShouldBeEmpty();
        Codes("title: T\nrag: pink\n", ("p/plan.yaml", "title: P\nstages: [{stage: archived}]\n")).ShouldBe(["unknown-word"]);
    }

    [Fact]
    public void Two_versions_tell_what_neither_tells_alone()
    {
        const string Submitted = "title: P\nstages: [{stage: submitted, date: 2012-02}]\n";
        const string Before = "title: T\naction: Do it\noutcome: Better\nstatus: complete\ndue: 2012-12\n";
        (string, string)[] then = [("p/plan.yaml", Submitted), ("p/A-1.yaml", Before), ("p/A-2.yaml", "title: T\n"), ("p/recommendations/R1.yaml", "text: Core groups meet\n")];

        Since(then, then).ShouldBeEmpty();
        Since(then, then, ("p/A-1.yaml", Before.Replace("Do it", "Do  it\n"))).ShouldBeEmpty();
        Since(then, then, ("p/A-1.yaml", Before.Replace("Do it", "Do less"))).ShouldBe(["commitment-altered"]);
        Since(then, then, ("p/A-1.yaml", Before.Replace("complete", "in-progress"))).ShouldBe(["status-moved-back"]);
        Since(then, then, ("p/A-1.yaml", Before.Replace("complete", "in-progress") + "updates: [{text: Not done after all}]\n")).ShouldBeEmpty();
        Since(then, then, ("p/A-1.yaml", Before.Replace("2012-12", "2013-01"))).ShouldBe(["due-moved"]);
        Since(then, then, ("p/A-1.yaml", Before.Replace("2012-12", "2013-01") + Change("extension", "2013-01", "granted"))).ShouldBeEmpty();
        Since(then, then, ("p/recommendations/R1.yaml", "text: Core groups may meet\n")).ShouldBe(["wording-altered"]);
        Since(then, [.. then.Where(file => file.Item1 != "p/A-2.yaml")]).ShouldBe(["action-gone"]);
        Since(then, [.. then.Where(file => file.Item1 != "p/A-2.yaml")], ("p/A-9.yaml", "title: T\nformerly: [A-2]\n")).ShouldNotContain("action-gone");
        const string Itself = "text: Core groups meet\nstatus: complete\ndue: 2012-12\n";
        Since([.. then, ("p/recommendations/R2.yaml", Itself)], [.. then, ("p/recommendations/R2.yaml", Itself.Replace("complete", "in-progress").Replace("2012-12", "2013-01"))])
            .ShouldBe(["status-moved-back", "due-moved"]);
        Since([.. then, ("q/plan.yaml", "title: Q\n"), ("q/B-1.yaml", "title: T\n"), ("q/B-2.yaml", "title: T\n")], then).ShouldBe(["action-gone"]);
        Since(then, [.. then.Where(file => file.Item1 != "p/plan.yaml")]).ShouldNotContain("action-gone");
        Since([("p/plan.yaml", "title: P\n"), ("p/A-1.yaml", Before)], [("p/plan.yaml", "title: P\n"), ("p/A-1.yaml", Before.Replace("Do it", "Do less"))]).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_doubtful_before_is_not_new_however_far_it_moved_in_its_file()
    {
        (string, string)[] then = [("p/plan.yaml", "title: P\n"), ("p/A-1.yaml", "title: T\nstatus: in-progress\ndue: ongoing\n")];

        Since(then, then, ("p/A-1.yaml", "# a comment\ntitle: T\nagency: DBC\nstatus: in-progress\ndue: ongoing\n")).ShouldBeEmpty();
        Since(then, then, ("p/A-1.yaml", "title: T\nstatus: in-progress\ndue: ongoing\nrag: red\n")).ShouldBe(["no-rating-reason"]);
    }

    private static string Change(string kind, string to, string decision, string asked = "2012-08-02") =>
        $"date-changes: [{{kind: {kind}, to: {to}, asked: {{by: sm, date: {asked}, reason: R}}, decision: {decision}}}]\n";

    private static string Changes(int count) =>
        $"date-changes: [{string.Join(", ", Enumerable.Repeat("{kind: extension, to: 2012-12, decision: granted}", count))}]\n";

    private static IReadOnlyList<Finding> Find(params (string Path, string Text)[] more)
    {
        var files = House.Where(file => !more.Any(one => one.Path == file.Item1)).Concat(more).ToArray();
        return Check.All(new Day(PlanFiles.Read(files), Today));
    }

    private static List<string> Codes(string action, params (string, string)[] more)
    {
        (string, string)[] files = [.. more, ("p/recommendations/R1.yaml", "text: t\ndeadline: 2012-09\n"), ("p/recommendations/R2.yaml", "text: t\nstatus: in-progress\ndue: 2012-12\n")];
        var isAnswered = action.Contains("recommendations:", StringComparison.Ordinal);
        return [.. Find([.. isAnswered || action.Length == 0 ? files : more, .. action.Length == 0 ? [] : new[] { ("p/A-1.yaml", action) }]).Select(finding => finding.Code)];
    }

    private static List<string> Accepted(string action, string accepted) =>
    [
        .. Find(("p/A-1.yaml", action), ("p/plan.yaml", $"title: P\nmonitored-by: psg\naccepted-findings: [{accepted}]\n"))
            .OrderByDescending(finding => finding.Path.EndsWith("A-1.yaml", StringComparison.Ordinal))
            .Select(finding => finding.Code + (finding.Accepted is null ? "" : " accepted")),
    ];

    private static List<string> Since((string Path, string Text)[] before, (string Path, string Text)[] after, params (string Path, string Text)[] instead) =>
        [.. Check.Since(PlanFiles.Read(before), new Day(PlanFiles.Read([.. after.Where(file => !instead.Any(one => one.Path == file.Path)), .. instead]), Today)).Select(finding => finding.Code)];
}
