using TuiPlans.Core.Boards.Movements;

namespace TuiPlans.Tests.Boards.Movements;

/// <summary>Each kind of event: that it is told, and that its neighbour is not.</summary>
public sealed class MovementKindTests
{
    private const string Asked = "title: T\ndue: 2012-06\ndate-changes:\n  - kind: extension\n    from: 2012-06\n    to: 2012-09\n    asked: {by: lead, date: 2012-05-01, reason: Post vacant, cause: recruitment}\n    decision: asked\n";

    [Theory]
    [InlineData("rag: amber", "rag: red", MovementKind.NewlyRed)]
    [InlineData("", "rag: red", MovementKind.NewlyRed)]
    [InlineData("rag: red", "rag: amber", MovementKind.Recovered)]
    [InlineData("rag: red", "rag: red\nrag-reason: Still", null)]
    [InlineData("rag: green", "rag: amber", null)]
    [InlineData("rag: red", "", null)]
    [InlineData("status: in-progress", "status: complete", MovementKind.Completed)]
    [InlineData("", "status: complete", MovementKind.Completed)]
    [InlineData("status: to-confirm", "status: in-progress", null)]
    [InlineData("status: complete", "status: signed-off", MovementKind.SignedOff)]
    [InlineData("status: signed-off", "status: embedded", MovementKind.Embedded)]
    [InlineData("status: signed-off", "status: complete", MovementKind.SetBack)]
    [InlineData("status: complete", "status: in-progress", MovementKind.ReOpened)]
    [InlineData("status: closed\nclosed: {as: withdrawn}", "status: not-started", MovementKind.ReOpened)]
    [InlineData("status: complete", "", MovementKind.ReOpened)]
    [InlineData("status: in-progress", "status: closed\nclosed: {as: superseded, to: A-2}", MovementKind.Closed)]
    [InlineData("status: in-progress", "status: closed\nclosed: {as: not-accepted}", MovementKind.Closed)]
    [InlineData("status: in-progress", "status: closed\nclosed: {as: transferred, to: q/1}", MovementKind.Transferred)]
    [InlineData("status: closed\nclosed: {as: withdrawn}", "status: closed\nclosed: {as: withdrawn, reason: R}", null)]
    [InlineData("leads: [a]", "leads: [b]", MovementKind.LeadChanged)]
    [InlineData("leads: [a]", "leads: [a, b]", MovementKind.LeadChanged)]
    [InlineData("leads: [a, b]", "leads: [b, a]", null)]
    [InlineData("leads: [a]\npartners: [x]", "leads: [a]\npartners: [y]", null)]
    [InlineData("agency: DBC", "agency: PCT", MovementKind.AgencyChanged)]
    [InlineData("accountable: a", "accountable: b", MovementKind.AccountableChanged)]
    [InlineData("evidence: {seen: [{what: Audit, date: 2012-01-05}]}", "evidence: {seen: [{what: Audit, date: 2012-01-05, withdrawn: {date: 2012-05-01, reason: Wrong year}}]}", MovementKind.EvidenceWithdrawn)]
    [InlineData("evidence: {seen: [{what: Audit, date: 2012-01-05, withdrawn: {date: 2012-05-01}}]}", "evidence: {seen: [{what: Audit, date: 2012-01-05, withdrawn: {date: 2012-05-01, reason: Wrong year}}]}", null)]
    [InlineData("evidence: {seen: [{what: Audit, date: 2012-01-05}]}", "evidence: {seen: [{what: Audit, date: 2012-01-05}, {what: Minutes, date: 2012-05-05}]}", null)]
    [InlineData("due: 2012-06", "due: 2012-09", MovementKind.MovedUnexplained)]
    [InlineData("due: 2012-06", "due: 2012-06-30", null)]
    [InlineData("due: 2012-06", "", MovementKind.MovedUnexplained)]
    [InlineData("due: 2012-06", "due: ongoing", MovementKind.MovedUnexplained)]
    [InlineData("", "due: 2012-06", null)]
    public void A_change_of_a_field_is_told_as_what_it_means(string before, string after, MovementKind? kind)
    {
        var movement = Story.Of($"title: T\n{before}\n", $"title: T\n{after}\n").Movement();

        movement.Events.Select(one => (MovementKind?)one.Kind).ShouldBe(kind is null ? [] : [kind]);
        movement.Events.ShouldAllBe(one => one.Stands);
    }

    [Theory]
    [InlineData("asked", "2012-06", null, MovementKind.DateAsked)]
    [InlineData("granted", "2012-09", "extension", MovementKind.DateGranted)]
    [InlineData("granted", "2012-09", null, MovementKind.DateGranted)]
    [InlineData("granted", "2012-05", "brought-forward", MovementKind.BroughtForward)]
    [InlineData("granted", "2012-09", "correction", MovementKind.Corrected)]
    [InlineData("granted", "2012-09", "re-plan", MovementKind.Corrected)]
    [InlineData("refused", "2012-06", "extension", MovementKind.DateRefused)]
    [InlineData("withdrawn", "2012-06", "extension", MovementKind.RequestWithdrawn)]
    public void A_date_change_is_told_by_its_decision_and_never_as_a_date_that_moved_without_one(string decision, string due, string? kind, MovementKind told)
    {
        var to = due == "2012-06" ? "2012-09" : due;
        var after = $"title: T\ndue: {due}\ndate-changes:\n  - {(kind is null ? "" : $"kind: {kind}\n    ")}from: 2012-06\n    to: {to}\n    decision: {decision}\n    decided: {{by: psg, at: 2012-06-28-psg}}\n";

        var one = Story.Of("title: T\ndue: 2012-06\n", after).Movement().Events.ShouldHaveSingleItem();

        (one.Kind, one.From, one.To, one.Stands).ShouldBe((told, "2012-06", to, true));
    }

    [Fact]
    public void A_request_and_its_grant_are_two_events_and_the_request_no_longer_stands()
    {
        var granted = Asked.Replace("due: 2012-06", "due: 2012-09", StringComparison.Ordinal)
            .Replace("decision: asked", "decision: granted\n    decided: {by: psg, at: 2012-06-28-psg}", StringComparison.Ordinal);
        var story = new Story("title: T\ndue: 2012-06\n", ("bodies.yaml", "bodies:\n  - {id: psg, name: Sub-group}\n"));
        story.Write(Asked);
        story.Write(granted);

        var events = story.Movement().Events;

        events.Select(one => (one.Kind, one.Stands)).ShouldBe([(MovementKind.DateGranted, true), (MovementKind.DateAsked, false)]);
        (events[0].Words, events[0].Authority, events[0].Reason).ShouldBe(("Jun 2012 -> Sep 2012", "by Sub-group at 2012-06-28-psg", "Post vacant"));
        (events[1].Authority, events[1].At).ShouldBe(("by lead", null));
    }

    [Fact]
    public void A_date_that_moved_by_hand_and_was_written_down_in_the_next_commit_is_a_date_granted_and_nothing_else()
    {
        const string Granted = "date-changes:\n  - {kind: extension, from: 2012-06, to: 2012-09, decision: granted}\n";
        Story.Of("title: T\ndue: 2012-06\n", "title: T\ndue: 2012-09\n", $"title: T\ndue: 2012-09\n{Granted}").Kinds.ShouldBe([MovementKind.DateGranted]);
        // The written decision is of that move alone.
        Story.Of("title: T\ndue: 2012-06\n", "title: T\ndue: 2012-12\n", $"title: T\ndue: 2012-12\n{Granted}").Kinds.ShouldBe([MovementKind.MovedUnexplained, MovementKind.DateGranted]);
    }

    [Fact]
    public void New_and_removed_files_are_one_event_each_whatever_stands_in_them()
    {
        var story = new Story("title: T\n", ("p/A-3.yaml", "title: Third\nstatus: complete\nrag: red\n"));
        story.Write("title: Second\nstatus: in-progress\nrag: red\ndue: 2012-06\nleads: [a]\n", "p/A-2.yaml");
        story.Write(null, "p/A-3.yaml");

        var events = story.Movement().Events;

        events.Select(one => (one.Kind, one.Ref, one.Title, one.Stands)).ShouldBe([(MovementKind.Removed, "p/A-3", "Third", true), (MovementKind.New, "p/A-2", "Second", true)]);
        events[1].Words.ShouldBe("in progress, Red, due Jun 2012");
    }

    [Fact]
    public void What_came_and_went_within_the_period_is_told_with_its_title_and_stands_no_more()
    {
        var story = new Story("title: T\n");
        story.Write("title: Short\n", "p/A-2.yaml");
        story.Write(null, "p/A-2.yaml");

        story.Movement().Events.Select(one => (one.Kind, one.Title, one.Stands)).ShouldBe([(MovementKind.Removed, "Short", true), (MovementKind.New, "Short", false)]);
    }

    [Fact]
    public void Reason_and_authority_of_a_rating_are_those_of_its_own_time()
    {
        var events = Story.Of(
            "title: T\nrag: green\nrag-by: lscb\n",
            "title: T\nrag: red\nrag-by: psg\nrag-reason: No form\n",
            "title: T\nrag: amber\nrag-by: lscb\nrag-reason: Form came\n").Movement().Events;

        events.Select(one => (one.Kind, one.By, one.Reason, one.Words, one.Stands)).ShouldBe(
            [(MovementKind.NewlyRed, "psg", "No form", "Green -> Red", false), (MovementKind.Recovered, "lscb", "Form came", "Red -> Amber", true)]);
    }

    [Fact]
    public void How_an_action_ended_says_by_whom_where_and_to_what()
    {
        var one = Story.Of("title: T\nstatus: in-progress\n", "title: T\nstatus: closed\nclosed: {as: superseded, by: lscb, at: 2012-07-26-lscb, reason: Merged, to: A-9}\n")
            .Movement().Events.ShouldHaveSingleItem();

        (one.Words, one.Reason, one.By, one.At).ShouldBe(("in progress -> superseded by A-9", "Merged", "lscb", "2012-07-26-lscb"));
    }

    [Fact]
    public void A_sign_off_names_the_meeting_that_accepted_it()
    {
        var story = new Story(
            "title: T\nstatus: complete\n",
            ("meetings/2012-02-20-psg.yaml", "body: psg\nstarts: 2012-02-20\nstate: held\nitems:\n  - {ref: A-1, outcome: accepted}\n"),
            ("meetings/2012-07-20-psg.yaml", "body: psg\nstarts: 2012-07-20\nstate: held\nitems:\n  - {ref: A-1, outcome: accepted}\n"));
        story.Write("title: T\nstatus: signed-off\n");

        story.Movement().Events.ShouldHaveSingleItem().At.ShouldBe("2012-02-20-psg", "the later meeting came after it was recorded");
    }

    [Fact]
    public void Completed_still_stands_once_it_is_signed_off_and_no_more_once_it_was_re_opened()
    {
        Story.Of("title: T\n", "title: T\nstatus: complete\n", "title: T\nstatus: signed-off\n").Movement().Events.ShouldAllBe(one => one.Stands);
        Story.Of("title: T\n", "title: T\nstatus: complete\n", "title: T\nstatus: in-progress\n", "title: T\nstatus: complete\n").Movement()
            .Events.Select(one => (one.Kind, one.Day.Day, one.Stands)).ShouldBe(
                [(MovementKind.ReOpened, 2, false), (MovementKind.Completed, 3, true), (MovementKind.Completed, 1, false)]);
    }
}
