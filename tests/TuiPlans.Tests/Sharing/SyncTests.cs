using TuiPlans.Core.Merging;
using TuiPlans.Core.Workspace.Sharing;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing;

/// <summary>Two people, each with a clone of one repository.</summary>
public sealed class SyncTests
{
    private const string First = "darlington-2011/SG-01";
    private const string FirstPath = "darlington-2011/SG-01.yaml";
    private const string Second = "darlington-2011/SG-02";

    [Fact]
    public void What_one_recorded_the_other_receives()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Update(First, "Guidance is out.");
        one.Store.Unsent().ShouldBe(1);
        one.Synced().Sent.ShouldHaveSingleItem().Headline.ShouldStartWith(First);
        one.Store.Unsent().ShouldBe(0);
        var done = other.Synced();
        done.Received.ShouldHaveSingleItem().Who.ShouldBe("Person 1");
        done.Sent.ShouldBeEmpty();
        other.Read(FirstPath).ShouldBe(one.Read(FirstPath));
        other.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void Two_people_who_change_one_action_at_once_lose_nothing_and_the_shared_head_is_the_first_parent()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Update(First, "Guidance is out.");
        other.Update(First, "Staff are told.");
        other.Set(First, "due=2012-07");
        one.Synced();
        var before = team.Shared("rev-parse", "main").Trim();
        var done = other.Synced();
        (done.Received.Count, done.Sent.Count).ShouldBe((1, 2));
        team.Shared("rev-parse", "main^1").Trim().ShouldBe(before);
        one.Synced();
        var text = one.Read(FirstPath);
        text.ShouldBe(other.Read(FirstPath));
        text.ShouldContain("Guidance is out.");
        text.ShouldContain("Staff are told.");
        text.ShouldContain("due: 2012-07");
        one.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void A_clash_changes_nothing_until_a_person_has_decided_and_then_stands_in_the_merge()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "rag=red", "rag-reason=Late");
        other.Set(First, "rag=green");
        one.Synced();
        var head = other.Git("rev-parse", "HEAD");
        var state = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling;
        other.Git("rev-parse", "HEAD").ShouldBe(head);
        other.Git("status", "--porcelain").ShouldBeEmpty();
        var decision = state.Decisions.ShouldHaveSingleItem();
        (decision.Ref, decision.Clash.Label, state.Open).ShouldBe((First, "Rating", 1));
        other.Store.Decide(decision with { Choice = new Choice.Theirs() }).ShouldBeNull();
        // A new process finds the decision.
        other.NewStore();
        other.Synced();
        other.Read(FirstPath).ShouldContain("rag: red\nrag-reason: Late");
        team.Shared("log", "-1", "--format=%B", "main").ShouldContain("Settled: darlington-2011/SG-01 rag: red (not green)");
    }

    [Fact]
    public void A_decision_about_other_values_is_asked_for_again()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "rag=red");
        other.Set(First, "rag=green");
        one.Sync();
        var decision = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions[0];
        other.Store.Decide(decision with { Choice = new Choice.Ours() });
        one.Set(First, "rag=amber");
        one.Sync();
        var again = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling;
        (again.Open, again.Decisions[0].Clash.Parts[0].Theirs).ShouldBe((1, "amber"));
    }

    [Fact]
    public void What_one_took_away_and_the_other_changed_goes_to_a_person()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Git("rm", "-q", "plans/darlington-2011/SG-02.yaml");
        one.Git("commit", "-q", "-m", "A duplicate");
        other.Set(Second, "status=in-progress");
        one.Synced();
        var decision = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        (decision.Clash.Parts[0].Ours, decision.Clash.Parts[0].Theirs).ShouldBe(("changed", "gone"));
        other.Store.Decide(decision with { Choice = new Choice.Ours() });
        other.Synced();
        one.Synced();
        one.Read("darlington-2011/SG-02.yaml").ShouldContain("in-progress");
    }

    [Fact]
    public void Two_new_actions_of_one_id_are_two_and_references_follow()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Add("darlington-2011/SG-03.yaml", "title: Theirs\n");
        other.Add("darlington-2011/SG-03.yaml", "title: Ours\n");
        other.Set(First, "depends-on+=SG-03");
        one.Synced();
        var renumbered = other.Synced().Renumbered.ShouldHaveSingleItem();
        (renumbered.Old, renumbered.Now).ShouldBe(("SG-03", "SG-04"));
        other.Read("darlington-2011/SG-03.yaml").ShouldBe("title: Theirs\n");
        other.Read("darlington-2011/SG-04.yaml").ShouldBe("title: Ours\n");
        other.Read(FirstPath).ShouldContain("SG-04");
    }

    [Fact]
    public void What_one_renamed_the_other_s_change_follows()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Git("mv", "plans/darlington-2011/SG-01.yaml", "plans/darlington-2011/SG-01a.yaml");
        one.Git("commit", "-q", "-m", "Another number");
        other.Update(First, "Staff are told.");
        other.Set(Second, "depends-on+=SG-01");
        one.Synced();
        other.Synced();
        other.Read("darlington-2011/SG-01a.yaml").ShouldContain("Staff are told.");
        other.Read("darlington-2011/SG-02.yaml").ShouldContain("SG-01a");
        File.Exists(Path.Combine(other.Top, "plans", FirstPath)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_one_adds_to_a_plan_that_the_other_gave_another_folder_stands_in_that_folder(bool isMovedFirst)
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Git("mv", "plans/darlington-2011", "plans/darlington");
        one.Git("commit", "-q", "-m", "Another name");
        other.Add("darlington-2011/SG-03.yaml", "title: A new one\n");
        other.Add("darlington-2011/recommendations/SG1.yaml", "text: A recommendation\n");
        foreach (var clone in isMovedFirst ? new[] { one, other, one } : [other, one, other])
            clone.Synced();
        foreach (var clone in team.Clones)
        {
            clone.Read("darlington/SG-03.yaml").ShouldBe("title: A new one\n");
            clone.Read("darlington/recommendations/SG1.yaml").ShouldBe("text: A recommendation\n");
            Directory.Exists(Path.Combine(clone.Top, "plans", "darlington-2011")).ShouldBeFalse();
            clone.Store.Load().Unreadable.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Without_the_shared_repository_what_came_before_can_be_settled_all_the_same()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set(First, "rag=green");
        one.Synced();
        other.Set(First, "rag=red");
        other.Sync().ShouldBeOfType<SyncOutcome.Clashing>();
        Directory.Move(team.Bare, team.Bare + ".away");
        other.Sync().ShouldBeOfType<SyncOutcome.Offline>();
        var decision = other.Store.KnownClashes().ShouldNotBeNull().Settling.Decisions.ShouldHaveSingleItem();
        other.Store.Decide(decision with { Choice = new Choice.Theirs() }).ShouldBeNull();
        other.Store.KnownClashes().ShouldBeNull();
        Directory.Move(team.Bare + ".away", team.Bare);
        other.Synced().Sent.ShouldHaveSingleItem();
        other.Read(FirstPath).ShouldContain("rag: green");
    }

    [Fact]
    public void What_was_recorded_yesterday_comes_to_the_shared_branch_by_a_merge_of_today()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        one.Update(First, "Guidance is out.");
        team.Clock.Now = team.Clock.Now.AddDays(1);
        var before = team.Shared("rev-parse", "main").Trim();
        one.Synced().Sent.Count.ShouldBe(1);
        team.Shared("rev-parse", "main^1").Trim().ShouldBe(before);
        team.Shared("log", "-1", "--format=%cd", "--date=short", "main").Trim().ShouldBe("2012-06-13");
    }

    [Fact]
    public void Without_the_shared_repository_all_goes_on_and_it_is_said()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        one.Update(First, "Guidance is out.");
        Directory.Move(team.Bare, team.Bare + ".away");
        var offline = one.Sync().ShouldBeOfType<SyncOutcome.Offline>();
        offline.Unsent.ShouldBe(1);
        one.Update(First, "Staff are told.");
        Directory.Move(team.Bare + ".away", team.Bare);
        one.Synced().Sent.Count.ShouldBe(2);
    }

    [Fact]
    public void Other_files_are_merged_as_git_does_it_and_what_it_cannot_goes_to_a_person()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Add("../HOWTO.md", "One\n");
        one.Sync();
        other.Add("../HOWTO.md", "Other\n");
        var decision = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        decision.Path.ShouldBe("HOWTO.md");
        other.Store.Decide(decision with { Choice = new Choice.Theirs() });
        other.Synced();
        File.ReadAllText(Path.Combine(other.Top, "HOWTO.md")).ShouldBe("One\n");
    }

    /// <summary>Actions and recommendations of a plan share one namespace; each side by itself was right.</summary>
    [Fact]
    public void What_would_be_damaged_only_by_coming_together_is_not_sent_and_is_said()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Add("darlington-2011/SG-09.yaml", "title: An action\n");
        other.Add("darlington-2011/recommendations/SG-09.yaml", "text: A recommendation\n");
        one.Synced();
        var head = other.Head;
        other.Sync().ShouldBeOfType<SyncOutcome.Refused>().Sentence.ShouldContain("SG-09");
        other.Head.ShouldBe(head);
        other.Git("mv", "plans/darlington-2011/recommendations/SG-09.yaml", "plans/darlington-2011/recommendations/SG9.yaml");
        other.Git("commit", "-q", "-m", "Another number");
        other.Synced();
    }

    [Fact]
    public void Where_a_shallow_clone_does_not_know_the_beginning_it_is_said()
    {
        using var team = new TempClones();
        team.Clones[0].Update(First, "Guidance is out.");
        team.Clones[0].Synced();
        var shallow = new TempClone(team, "Shallow", "file://" + team.Bare, "--depth=1");
        shallow.Update(First, "Staff are told.");
        team.Clones[0].Update(First, "It is read.");
        team.Clones[0].Synced();
        shallow.Git("fetch", "-q", "--depth=1");
        shallow.Sync().ShouldBeOfType<SyncOutcome.Refused>().Sentence.ShouldContain("--unshallow");
        shallow.Git("fetch", "-q", "--unshallow");
        shallow.Synced();
        shallow.Read(FirstPath).ShouldContain("It is read.");
    }

    /// <summary>Seed 1010 of the benchmark: from end to end git saw one file go and another come, and both stayed.</summary>
    [Fact]
    public void What_was_renamed_and_then_rewritten_is_still_one_file()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Git("mv", "plans/darlington-2011/SG-02.yaml", "plans/darlington-2011/SG-02a.yaml");
        one.Git("commit", "-q", "-m", "Another number");
        for (var i = 0; i < 6; i++)
            one.Update("darlington-2011/SG-02a", $"Report {i}: much was said about it, and written down here at length.");
        other.Set(Second, "agency=DBC");
        one.Synced();
        other.Synced();
        File.Exists(Path.Combine(other.Top, "plans", "darlington-2011", "SG-02.yaml")).ShouldBeFalse();
        other.Read("darlington-2011/SG-02a.yaml").ShouldContain("agency: DBC");
    }

    /// <summary>What was rewritten is joined with what is here, so that afterwards the branch looks as if nothing had been.</summary>
    [Fact]
    public void What_somebody_rewrote_on_the_shared_branch_is_seen_when_it_is_received_and_the_audit_tells_it()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Update(First, "Guidance is out.");
        one.Synced();
        other.Synced();
        one.Git("commit", "-q", "--amend", "-m", "Another story");
        one.Git("push", "-q", "--force", "origin", "HEAD:main");
        other.Synced();
        other.Store.Audit(null, null, (_, _) => { }).Value.Findings.ShouldContain(finding => finding.Code == "rewritten");
    }

    [Fact]
    public void A_hand_edit_that_stands_in_the_way_is_named_and_stays()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Update(First, "Guidance is out.");
        one.Sync();
        File.AppendAllText(Path.Combine(other.Top, "plans", FirstPath), "# by hand\n");
        other.Sync().ShouldBeOfType<SyncOutcome.Refused>().Sentence.ShouldContain("SG-01.yaml");
        other.Read(FirstPath).ShouldEndWith("# by hand\n");
    }
}
