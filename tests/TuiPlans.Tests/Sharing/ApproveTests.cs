using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing;

/// <summary>Reviewed plans: what is recorded waits on a branch of its own until somebody approves it.</summary>
public sealed class ApproveTests
{
    private const string First = "darlington-2011/SG-01";
    private const string Second = "darlington-2011/SG-02";
    private const string FirstPath = "darlington-2011/SG-01.yaml";
    private const string SecondPath = "darlington-2011/SG-02.yaml";
    private const string Branch = "proposed/person-1";
    private static readonly DateOnly Today = new(2012, 6, 12);

    [Fact]
    public void Recording_in_a_reviewed_plan_goes_to_a_branch_of_its_own_without_a_word_and_is_said_once()
    {
        using var team = Reviewed();
        var one = team.Clones[0];
        var main = one.Git("rev-parse", "main");
        var saved = one.Change(First, [TempClone.Edit("due", "2012-07")]).ShouldBeOfType<SaveOutcome.Saved>();
        saved.Notices.ShouldHaveSingleItem().ShouldContain(Branch);
        one.Git("symbolic-ref", "--short", "HEAD").Trim().ShouldBe(Branch);
        (one.Git("rev-parse", "main"), one.Git("status", "--porcelain")).ShouldBe((main, ""));
        one.Change(First, [TempClone.Edit("due", "2012-08")]).ShouldBeOfType<SaveOutcome.Saved>().Notices.ShouldBeEmpty();
        (one.Store.OnProposal, one.Store.Unapproved()).ShouldBe((Branch, 2));
        one.NewStore().Unapproved().ShouldBe(2);
    }

    [Fact]
    public void A_refused_save_leaves_the_shared_branch_checked_out()
    {
        using var team = Reviewed();
        var one = team.Clones[0];
        one.Change(First, [TempClone.Edit("status", "nonsense")]).ShouldBeOfType<SaveOutcome.Refused>();
        one.Git("symbolic-ref", "--short", "HEAD").Trim().ShouldBe("main");
        one.Store.Unapproved().ShouldBeNull();
    }

    [Fact]
    public void Sending_brings_the_proposal_up_to_date_and_sends_it_and_not_the_shared_branch()
    {
        using var team = Reviewed();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "due=2012-07");
        other.Add("bodies.yaml", "bodies:\n  - id: DBC\n    name: The council\n");
        other.Synced();
        var main = team.Shared("rev-parse", "main");
        var done = one.Synced();
        (done.Received.Count, done.Sent.Count).ShouldBe((1, 1));
        team.Shared("rev-parse", "main").ShouldBe(main);
        team.Shared("show", $"{Branch}:plans/{FirstPath}").ShouldContain("due: 2012-07");
        one.Read("bodies.yaml").ShouldContain("The council");
        one.Synced().Sent.ShouldBeEmpty();
        one.Store.Unsent().ShouldBe(0);
    }

    [Fact]
    public void A_clash_at_approval_is_settled_and_then_goes_on_by_itself()
    {
        using var team = Reviewed();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "rag=green");
        one.Synced();
        other.Add(FirstPath, other.Read(FirstPath).Replace("status:", "rag: red\nstatus:", StringComparison.Ordinal));
        other.Synced();
        var state = Approve(one, new Approval { By = "Chair", On = Period.Day(Today), How = "e-mail" }).ShouldBeOfType<ApproveOutcome.Hindered>().Why.ShouldBeOfType<SyncOutcome.Clashing>().Settling;
        one.Store.Decide(state.Decisions.ShouldHaveSingleItem() with { Choice = new Core.Merging.Choice.Ours() }).ShouldBeNull();
        one.Synced();
        team.Shared("show", $"main:plans/{FirstPath}").ShouldContain("rag: green");
        team.Shared("log", "-1", "--format=%(trailers:key=Approved-how,valueonly)", "main").Trim().ShouldBe("e-mail");
    }

    [Fact]
    public void What_is_held_on_a_proposal_stays_held_when_it_is_sent_again()
    {
        using var team = Reviewed();
        var one = team.Clones[0];
        one.Set(First, "due=2012-07");
        one.Set(Second, "status=in-progress");
        var outcome = one.Store.Propose([Second], null, one.Store.Load(), Today);
        outcome.ShouldBeOfType<ProposeOutcome.Done>(outcome.ToString());
        one.Set(First, "due=2012-08");
        one.Synced();
        team.Shared("diff", "--name-only", "main", Branch).Trim().ShouldBe($"plans/{FirstPath}");
        Approved(one, new Approval { By = "Chair", On = Period.Day(Today) });
        one.Git("symbolic-ref", "--short", "HEAD").Trim().ShouldBe(Branch);
        one.Read(SecondPath).ShouldContain("in-progress");
        one.Store.Propose([], null, one.Store.Load(), Today).ShouldBeOfType<ProposeOutcome.Done>();
        team.Shared("diff", "--name-only", "main", Branch).Trim().ShouldBe($"plans/{SecondPath}");
    }

    /// <summary>The month's journey found it: sending said "received", and nothing came as long as something was held.</summary>
    [Fact]
    public void While_something_is_held_what_others_sent_comes_all_the_same_and_nothing_comes_twice()
    {
        using var team = Reviewed();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(Second, "status=in-progress");
        one.Set(First, "due=2012-07");
        other.Add("bodies.yaml", "bodies:\n  - id: DBC\n    name: The council\n");
        other.Synced();
        one.Store.Propose([Second], null, one.Store.Load(), Today).ShouldBeOfType<ProposeOutcome.Done>();
        one.Read("bodies.yaml").ShouldContain("The council");
        (one.Read(SecondPath).Contains("in-progress", StringComparison.Ordinal), one.Git("status", "--porcelain"), one.Store.Unsent()).ShouldBe((true, "", 0));
        Approved(one, new Approval { By = "Chair", On = Period.Day(Today) });
        one.Store.Unapproved().ShouldBe(1);
        // Also where nothing is left but what is held.
        other.Synced();
        other.Add("meetings/2012-06-28-psg.yaml", "title: Sub-group\nstarts: 2012-06-28\n");
        other.Synced();
        var done = one.Synced();
        (done.Received.Count, done.Sent.Count, one.Read("meetings/2012-06-28-psg.yaml").Length > 0).ShouldBe((1, 0, true));
        one.Store.Propose([], null, one.Store.Load(), Today).ShouldBeOfType<ProposeOutcome.Done>().Lines.ShouldHaveSingleItem().Headline.ShouldStartWith(Second);
        Approved(one, new Approval { By = "Chair", On = Period.Day(Today) });
        team.Shared("log", "--format=%s", "--no-merges", "main").Split('\n').Count(line => line.StartsWith($"{First}: due", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void An_approval_is_a_merge_that_says_who_when_and_how_and_everybody_is_on_the_shared_branch_again()
    {
        using var team = Reviewed();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "due=2012-07");
        one.Synced();
        var before = team.Shared("rev-parse", "main").Trim();
        var done = Approved(one, new Approval { By = "service-manager", On = Period.Day(new DateOnly(2012, 6, 11)), How = "e-mail", Why = "Fine by me." });
        team.Shared("rev-parse", "main", "main^1").Split('\n').Take(2).ShouldBe([done.Merge, before]);
        team.Shared("log", "-1", "--format=%an|%cn|%ad|%B", "--date=short", "main").ShouldBe(
            "Service Manager|Person 1|2012-06-11|Approved: 1 change of person-1\n\nFine by me.\n\nApproved-by: service-manager\nApproved-on: 2012-06-11\nApproved-how: e-mail\n\n");
        team.Shared("branch", "--list", "proposed/*").ShouldBeEmpty();
        (one.Git("symbolic-ref", "--short", "HEAD").Trim(), one.Git("branch", "--list", "proposed/*"), one.Git("status", "--porcelain")).ShouldBe(("main", "", ""));
        one.Git("rev-parse", "HEAD").Trim().ShouldBe(done.Merge);
        var change = one.Store.HistoryOf(FirstPath).Value[0];
        (change.Merge!.ApprovedBy, change.Headline).ShouldBe(("service-manager", "darlington-2011/SG-01: due 14 Jun 2012 -> Jul 2012"));
        one.Store.Who(FirstPath, one.Store.Load()).Value.First(value => value.Path == "due").SetBy!.Merge!.ApprovedBy.ShouldBe("service-manager");
        other.Synced();
        other.Read(FirstPath).ShouldContain("due: 2012-07");
        // The next recording is a new proposal.
        one.Set(First, "due=2012-08");
        one.Store.Unapproved().ShouldBe(1);
    }

    [Fact]
    public void Somebody_else_approves_from_the_shared_branch_and_the_recorder_comes_home_by_sending()
    {
        using var team = Reviewed();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "due=2012-07");
        one.Synced();
        Approved(other, new Approval { By = "Chair", On = Period.Day(Today), Branch = "person-1" });
        other.Read(FirstPath).ShouldContain("due: 2012-07");
        one.Synced().Received.ShouldBeEmpty();
        (one.Git("symbolic-ref", "--short", "HEAD").Trim(), one.Git("rev-parse", "HEAD")).ShouldBe(("main", team.Shared("rev-parse", "main")));
    }

    [Fact]
    public void What_is_excepted_stays_on_the_proposal_and_is_noted_on_the_action()
    {
        using var team = Reviewed();
        var one = team.Clones[0];
        one.Set(First, "due=2012-07");
        one.Set(Second, "status=in-progress");
        one.Synced();
        var number = Number(one, Second);
        var done = Approved(one, new Approval { By = "service-manager", On = Period.Day(Today), How = "e-mail", Why = "Who pays for it?", Except = [number] });
        done.Left.ShouldBe([Second]);
        var (shared, open) = (team.Shared("show", $"main:plans/{SecondPath}"), team.Shared("show", $"{Branch}:plans/{SecondPath}"));
        shared.ShouldContain("status: not-started");
        shared.ShouldContain("Not agreed: Who pays for it?");
        shared.ShouldContain("kind: note");
        open.ShouldContain("status: in-progress");
        open.ShouldContain("Not agreed: Who pays for it?");
        team.Shared("show", $"main:plans/{FirstPath}").ShouldContain("due: 2012-07");
        team.Shared("log", "-1", "--format=%B", "main").ShouldContain("Left-out: darlington-2011/SG-02");
        team.Shared("log", "-1", "--format=%an|%cn", "main^2").Trim().ShouldBe("Service Manager|Person 1");
        // The merge itself changes nothing.
        team.Shared("rev-parse", "main^{tree}").ShouldBe(team.Shared("rev-parse", "main^2^{tree}"));
        one.Git("symbolic-ref", "--short", "HEAD").Trim().ShouldBe(Branch);
        one.Read(SecondPath).ShouldBe(open);
        one.Store.Unapproved().ShouldNotBe(0);
        Approved(one, new Approval { By = "service-manager", On = Period.Day(Today) });
        team.Shared("show", $"main:plans/{SecondPath}").ShouldContain("status: in-progress");
        one.Git("symbolic-ref", "--short", "HEAD").Trim().ShouldBe("main");
    }

    [Fact]
    public void At_a_meeting_what_is_excepted_is_a_challenge_in_its_record()
    {
        using var team = Reviewed();
        var one = team.Clones[0];
        team.Clones[1].Add("meetings/2012-06-12-psg.yaml", "body: DBC\nstarts: 2012-06-12\nchallenges:\n  - id: c1\n    text: Another\n");
        team.Clones[1].Synced();
        one.Set(First, "due=2012-07");
        one.Set(Second, "status=in-progress");
        one.Synced();
        var number = Number(one, First);
        Approve(one, new Approval { By = "Chair", On = Period.Day(Today), At = "2012-06-13", Except = [number] })
            .ShouldBeOfType<ApproveOutcome.Hindered>().Why.ShouldBeOfType<SyncOutcome.Refused>().Sentence.ShouldContain("no record of a meeting 2012-06-13");
        var done = Approved(one, new Approval { By = "Chair", On = Period.Day(Today), At = "2012-06-12-psg", How = "meeting", Except = [number] });
        done.Challenges.ShouldHaveSingleItem().ShouldBe("meetings/2012-06-12-psg: challenge on darlington-2011/SG-01");
        var challenge = one.Store.LoadAt("origin/main").Value.Meetings.Single().Challenges[1];
        (challenge.Id, challenge.Refs.Single(), challenge.Owner).ShouldBe(("c2", First, "service-manager"));
        team.Shared("show", $"main:plans/{FirstPath}").ShouldNotContain("due: 2012-07");
    }

    [Fact]
    public void What_was_recorded_since_it_was_sent_is_not_approved_with_it()
    {
        using var team = Reviewed();
        var one = team.Clones[0];
        one.Set(First, "due=2012-07");
        one.Synced();
        one.Set(Second, "status=in-progress");
        Approved(one, new Approval { By = "Chair", On = Period.Day(Today) }).Notices.ShouldHaveSingleItem().ShouldContain("stays on proposed/person-1");
        team.Shared("show", $"main:plans/{SecondPath}").ShouldContain("not-started");
        (one.Store.Unapproved(), one.Read(SecondPath).Contains("in-progress", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    [Fact]
    public void Where_nothing_is_shared_it_is_approved_all_the_same()
    {
        using var plans = new TempPlans();
        plans.Repository.Commit("plans/tuiplans.yaml", "timezone: Europe/London\nreviewed: true\n");
        plans.Save("Forms are in use.").ShouldBeOfType<SaveOutcome.Saved>().Notices.ShouldHaveSingleItem();
        var outcome = plans.Store.Approve(new Approval { By = "Chair", On = Period.Day(Today) }, plans.Store.Load(), Today);
        outcome.ShouldBeOfType<ApproveOutcome.Done>(outcome.ToString());
        plans.Repository.Git("symbolic-ref", "--short", "HEAD").Trim().ShouldBe("main");
        plans.Repository.Git("log", "-1", "--format=%(trailers:key=Approved-by,valueonly)", "main").Trim().ShouldBe("Chair");
        (plans.Read().Contains("Forms are in use.", StringComparison.Ordinal), plans.Status).ShouldBe((true, ""));
    }

    [Theory]
    [InlineData("Agree all", "")]
    [InlineData("agreed.", "")]
    [InlineData("agree all but 7 and 9", "7,9")]
    [InlineData("We agree to all items except for numbers 7, 8, and 12, thanks", "7,8,12")]
    [InlineData("OK, everything apart from #3", "3")]
    public void A_reply_in_words_is_read(string reply, string numbers) => string.Join(',', ApprovalReply.Read(reply).Except!).ShouldBe(numbers);

    [Theory]
    [InlineData("agree all but the last one")]
    [InlineData("I do not agree")]
    [InlineData("agree 7")]
    [InlineData("agree all but 7 if the date moves")]
    public void What_a_person_must_judge_is_not_guessed(string reply) => ApprovalReply.Read(reply).Except.ShouldBeNull();

    private static TempClones Reviewed()
    {
        var team = new TempClones();
        team.Clones[0].Add("darlington-2011/plan.yaml", "title: Inspection 2011\nreviewed: true\n");
        team.Clones[0].Synced();
        team.Clones[1].Synced();
        return team;
    }

    private static int Number(TempClone clone, string reference)
    {
        clone.Store.FindRange(null, out var range).ShouldBeEmpty();
        return clone.Store.ReviewOf(range!, Today).Value.Items.Single(item => item.Ref == reference).Number;
    }

    private static ApproveOutcome Approve(TempClone clone, Approval approval) => clone.Store.Approve(approval, clone.Store.Load(), Today);

    private static ApproveOutcome.Done Approved(TempClone clone, Approval approval)
    {
        var outcome = Approve(clone, approval);
        return outcome.ShouldBeOfType<ApproveOutcome.Done>(outcome.ToString());
    }
}
