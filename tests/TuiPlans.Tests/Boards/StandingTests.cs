using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

/// <summary>The rules that look beyond the action: deadlines, rounds, meetings, silence, schemes.</summary>
public sealed class StandingTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    private const string Plan = "title: P\nmonitored-by: psg\nstages: [{stage: live, date: 2012-06-01}]\ntimescales: [{id: immediate, label: Immediately, date: 2012-02}, {id: later, label: Within six months, date: 2012-12}]\n";

    private static ActionRow Row(string fields, params (string Path, string Text)[] more)
    {
        var set = PlanFiles.Read([("p/plan.yaml", Plan), ("p/A-1.yaml", $"title: T\n{fields}\n"), .. more]);
        set.Unreadable.ShouldBeEmpty();
        return ActionRow.From(set.Plans[0].Actions[0], new Day(set, Today));
    }

    private static (Rating?, string) Of(string fields, params (string Path, string Text)[] more) =>
        Row(fields, more).Derived is var derived ? (derived.Rating, derived.Reason) : default;

    [Theory]
    [InlineData("deadline: 2012-08-30", null)]
    [InlineData("deadline: 2012-08-29", "past deadline 29 Aug 2012")]
    [InlineData("timescale: immediate", "past deadline Feb 2012")]
    [InlineData("timescale: later", null)]
    [InlineData("timescale: immediate\ndeadline: 2012-12", null)]
    public void What_is_later_than_the_inspectors_asked_for_is_slipping_though_our_own_date_is_to_come(string recommendation, string? reason) =>
        Of("status: in-progress\ndue: 2012-10\nrecommendations: [R1]\nupdates: [{date: 2012-08-29, text: u}]", ("p/recommendations/R1.yaml", $"text: R\n{recommendation}\n"))
            .ShouldBe((reason is null ? Rating.Green : Rating.Amber, reason ?? "in time"));

    [Fact]
    public void A_deadline_of_another_plans_recommendation_counts_and_the_earliest_of_several()
    {
        (string, string)[] other = [("q/plan.yaml", "title: Q\n"), ("q/recommendations/R9.yaml", "text: R\ndeadline: 2012-07\n"), ("p/recommendations/R1.yaml", "text: R\ndeadline: 2012-06\n")];

        Of("status: in-progress\nrecommendations: [q/R9]", other).ShouldBe((Rating.Amber, "past deadline Jul 2012"));
        Of("status: in-progress\nrecommendations: [q/R9, R1]", other).ShouldBe((Rating.Amber, "past deadline Jun 2012"));
    }

    [Theory]
    [InlineData("updates: [{date: 2012-06-26, text: u}]", Rating.Green)]
    [InlineData("updates: [{date: 2012-06-25, text: u}]", Rating.Amber)]
    [InlineData("updates: [{date: 2012-07, text: u}]", Rating.Green)]
    [InlineData("rag: red\nupdates: [{date: 2012-07-26, text: u}]", Rating.Green)]
    [InlineData("rag: red\nupdates: [{date: 2012-07-25, text: u}]", Rating.Amber)]
    [InlineData("timescale: immediately-after\nupdates: [{date: 2012-07-25, text: u}]", Rating.Amber)]
    [InlineData("", Rating.Amber)]
    [InlineData("start: 2012-07", Rating.Green)]
    public void Without_rounds_what_nobody_reported_on_for_long_is_slipping(string fields, Rating rating) =>
        Of($"status: in-progress\ndue: 2012-12\n{fields}").Item1.ShouldBe(rating);

    [Theory]
    [InlineData("state: no-return", "2012-08-29", Rating.Amber)]
    [InlineData("", "2012-08-29", Rating.Amber)]
    [InlineData("state: out-of-office", "2012-08-29", Rating.Amber)]
    [InlineData("state: returned", "2012-08-29", Rating.Green)]
    [InlineData("state: nil-return", "2012-08-29", Rating.Green)]
    [InlineData("state: no-return", "2012-08-30", Rating.Green)]
    public void Where_rounds_are_held_a_lead_who_did_not_answer_the_last_closed_one_makes_it_slip(string state, string returnBy, Rating rating) =>
        Of(
            "status: in-progress\ndue: 2012-12\nleads: [nn]\nupdates: [{date: 2012-08-29, text: u}]",
            ("rounds/2012-08.yaml", $"return-by: {returnBy}\nleads:\n  - lead: nn\n    sent: 2012-08-01\n    {state}\n")).Item1.ShouldBe(rating);

    [Fact]
    public void Rounds_take_the_place_of_the_calendar_also_for_a_lead_who_was_not_asked()
    {
        (string, string) round = ("rounds/2012-08.yaml", "return-by: 2012-08-20\nleads: [{lead: other, state: no-return}]\n");

        Of("status: in-progress\ndue: 2012-12\nleads: [nn]\nupdates: [{date: 2011, text: u}]", round).Item1.ShouldBe(Rating.Green);
        Of("status: in-progress\ndue: 2012-12\nleads: [nn, other]\nupdates: [{date: 2011, text: u}]", round).ShouldBe((Rating.Amber, "no return in the round 2012-08"));
    }

    [Fact]
    public void A_round_for_another_bodys_meeting_says_nothing()
    {
        (string, string)[] more = [("rounds/2012-08.yaml", "meeting: 2012-09-01-lscb\nreturn-by: 2012-08-20\nleads: [{lead: nn, state: no-return}]\n"), ("meetings/2012-09-01-lscb.yaml", "body: lscb\nstarts: 2012-09-01\n")];

        Of("status: in-progress\ndue: 2012-12\nleads: [nn]\nupdates: [{date: 2012-08-29, text: u}]", more).Item1.ShouldBe(Rating.Green);
        Of("monitored-by: lscb\nstatus: in-progress\ndue: 2012-12\nleads: [nn]\nupdates: [{date: 2012-08-29, text: u}]", more).Item1.ShouldBe(Rating.Amber);
    }

    [Theory]
    [InlineData("granted", "extension", Rating.Amber)]
    [InlineData("refused", "extension", Rating.Green)]
    [InlineData("granted", "correction", Rating.Green)]
    public void Two_extensions_that_were_granted_make_it_amber_at_best(string decision, string kind, Rating rating) =>
        Of($"status: in-progress\ndue: 2012-12\nupdates: [{{date: 2012-08-29, text: u}}]\ndate-changes: [{{kind: extension, to: 2012-09, decision: granted}}, {{kind: {kind}, to: 2012-12, decision: {decision}}}]")
            .Item1.ShouldBe(rating);

    [Theory]
    [InlineData("higher", 74, Rating.Amber)]
    [InlineData("higher", 75, Rating.Green)]
    [InlineData("lower", 76, Rating.Amber)]
    [InlineData("lower", 75, Rating.Green)]
    public void The_latest_figure_behind_its_target_makes_it_slip(string better, int actual, Rating rating) =>
        Of($"status: in-progress\ndue: 2012-12\nupdates: [{{date: 2012-08-29, text: u}}]\nmeasures: [{{name: M, better: {better}, targets: [{{value: 50, actual: 50}}, {{value: 75, actual: {actual}}}, {{value: 95}}]}}]")
            .Item1.ShouldBe(rating);

    [Theory]
    [InlineData("{due: 2012-09, value: 75, actual: 80}, {due: 2012-03, value: 50, actual: 40}", Rating.Green)]
    [InlineData("{due: 2012-09, value: 75, actual: 70}, {due: 2012-03, value: 50, actual: 60}", Rating.Amber)]
    [InlineData("{due: 2012-03, value: 50, actual: 60}, {value: 75, actual: 70}", Rating.Green)]
    [InlineData("{value: 50, actual: 40}, {actual: 40}", Rating.Green)]
    public void The_latest_figure_is_that_of_the_latest_date_wherever_its_line_stands(string targets, Rating rating) =>
        Of($"status: in-progress\ndue: 2012-12\nupdates: [{{date: 2012-08-29, text: u}}]\nmeasures: [{{name: M, targets: [{targets}]}}]").Item1.ShouldBe(rating);

    [Theory]
    [InlineData("R1")]
    [InlineData("p/R1")]
    [InlineData("P/r1")]
    [InlineData("q/R9, p/R1")]
    public void Theme_and_timescale_come_from_a_recommendation_of_the_own_plan_however_it_is_named(string named)
    {
        var action = Row($"recommendations: [{named}]", ("p/recommendations/R1.yaml", "text: R\ntheme: t1\ntimescale: later\n"), ("q/plan.yaml", "title: Q\n"), ("q/recommendations/R9.yaml", "text: R\ntheme: t9\n")).Action;

        (action.Theme, action.Timescale).ShouldBe(("t1", "later"));
    }

    [Theory]
    [InlineData("2012-10-11", Rating.Amber, true)]
    [InlineData("2012-10-12", Rating.Green, false)]
    public void Due_before_the_next_meeting_is_told_by_the_calendar_of_the_body_that_watches_it(string due, Rating rating, bool isBefore)
    {
        (string, string)[] meetings =
        [
            ("meetings/2012-09-01-lscb.yaml", "body: lscb\nstarts: 2012-09-01\n"),
            ("meetings/2012-09-10-psg.yaml", "body: psg\nstarts: 2012-09-10\nstate: cancelled\n"),
            ("meetings/2012-08-30-psg.yaml", "body: psg\nstarts: 2012-08-30\nstate: held\n"),
            ("meetings/2012-10-12-psg.yaml", "body: psg\nstarts: 2012-10-12 14:00\n"),
        ];

        Of($"status: not-started\ndue: {due}\nupdates: [{{date: 2012-08-29, text: u}}]", meetings)
            .ShouldBe((rating, rating == Rating.Amber ? "due before the meeting of 12 Oct 2012, not started" : "in time"));
        Row($"status: in-progress\ndue: {due}\nupdates: [{{date: 2012-08-29, text: u}}]", meetings).IsDueBeforeMeeting.ShouldBe(isBefore);
    }

    [Theory]
    [InlineData("status: complete", Rating.Green, false)]
    [InlineData("status: complete\nrag: blue", Rating.Green, true)]
    [InlineData("status: signed-off", Rating.Blue, false)]
    [InlineData("status: in-progress\ndue: 2012-12\nupdates: [{date: 2012-08-29, text: u}]", Rating.Amber, false)]
    [InlineData("status: in-progress\ndue: 2012-12\nrag: green\nupdates: [{date: 2012-08-29, text: u}]", Rating.Amber, true)]
    [InlineData("status: in-progress\ndue: 2012-07", Rating.Red, false)]
    public void A_scheme_says_which_rating_stands_for_where_an_action_is(string fields, Rating rating, bool isMismatch)
    {
        var set = PlanFiles.Read(("p/plan.yaml", "title: P\nrag: brag-assured\n"), ("p/A-1.yaml", $"title: T\n{fields}\n"));
        var row = ActionRow.From(set.Plans[0].Actions[0], new Day(set, Today));

        (row.Derived.Rating, row.IsMismatch).ShouldBe((rating, isMismatch));
    }

    [Fact]
    public void A_scheme_of_ones_own_says_itself_what_its_ratings_stand_for()
    {
        (string, string) settings = ("tuiplans.yaml", "schemes:\n  - id: own\n    ratings:\n      - {id: green, word: fine, for: [complete, on-track]}\n      - {id: red, word: bad, for: [slipping]}\n");
        var set = PlanFiles.Read(settings, ("p/plan.yaml", "title: P\nrag: own\n"), ("p/A-1.yaml", "title: T\nstatus: complete\n"), ("p/A-2.yaml", "title: T\nstatus: in-progress\nmilestones: [{text: M, due: 2012-01}]\n"));

        set.Plans[0].Actions.Select(action => ActionRow.From(action, new Day(set, Today)).Derived.Rating).ShouldBe([Rating.Green, Rating.Red]);
        PlanFiles.Read(("tuiplans.yaml", "schemes: [{id: own, ratings: [{id: green, for: [done]}]}]\n")).Files["tuiplans.yaml"].Problems.ShouldHaveSingleItem().Code.ShouldBe("unknown-word");
    }

    [Theory]
    [InlineData("status: complete", "not evidenced")]
    [InlineData("status: complete\nevidence: {seen: [{what: W, withdrawn: {date: 2012}}]}", "not evidenced")]
    [InlineData("status: complete\nevidence: {seen: [{what: W}]}", "")]
    [InlineData("status: signed-off", "signed off")]
    [InlineData("status: embedded", "embedded")]
    [InlineData("status: in-progress", "")]
    public void Beside_the_rating_stands_how_well_it_is_known(string fields, string words) => Row(fields).Assurance.Words().ShouldBe(words);

    [Fact]
    public void Records_are_read_from_their_folders_and_what_is_no_record_is_loud()
    {
        var set = PlanFiles.Read(
            ("meetings/2012-08-30-psg.yaml", "body: psg\nstarts: 2012-08-30 14:00\nstate: held\nchallenges: [{id: C1, text: Why, owner: nn, due: 2012-09}]\n"),
            ("meetings/bad.yaml", "starts: soon\n"),
            ("meetings/deeper/x.yaml", "body: psg\n"),
            ("rounds/2012-08.yaml", "leads: [\n"));

        set.Meetings.Select(m => $"{m.Id} {m.Starts?.Words} {m.State} {m.Challenges.Count}").ShouldBe(["2012-08-30-psg 30 Aug 2012, 14:00 Held 1", "bad  Planned 0"]);
        set.Files["meetings/bad.yaml"].Problems.ShouldHaveSingleItem().Message.ShouldContain("write it like 2012-08-30");
        set.Unreadable.Select(file => file.Path).ShouldBe(["rounds/2012-08.yaml", "meetings/deeper/x.yaml"], ignoreOrder: true);
        set.Rounds.ShouldBeEmpty();
    }
}
