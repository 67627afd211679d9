using TuiPlans.Core.Merging;
using TuiPlans.Core.Workspace.Sharing;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing;

/// <summary>What is recorded here goes to a branch of its own, where somebody can approve it.</summary>
public sealed class ProposeTests
{
    private const string First = "darlington-2011/SG-01";
    private const string Second = "darlington-2011/SG-02";
    private const string FirstPath = "darlington-2011/SG-01.yaml";
    private const string Branch = "proposed/person-1-2012-06-12";
    private static readonly DateOnly Today = new(2012, 6, 12);

    [Fact]
    public void It_goes_to_a_branch_of_its_own_and_the_shared_branch_and_this_one_are_as_before()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        one.Update(First, "Guidance is out.");
        var (shared, head) = (team.Shared("rev-parse", "main"), one.Git("rev-parse", "HEAD"));
        var done = Proposed(one);
        (done.Branch, done.Target, done.IsUpdate).ShouldBe((Branch, "origin/main", false));
        done.Lines.ShouldHaveSingleItem().Headline.ShouldStartWith(First);
        one.Store.TextOf(done, Today)!.ShouldContain("SG-01");
        team.Shared("show", $"{Branch}:plans/{FirstPath}").ShouldContain("Guidance is out.");
        (team.Shared("rev-parse", "main"), one.Git("rev-parse", "HEAD")).ShouldBe((shared, head));
        one.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_held_stays_here_and_is_not_in_the_branch_and_the_rest_keeps_its_people_dates_and_words()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        one.Update(First, "Guidance is out.");
        one.Set(Second, "status=in-progress");
        one.Update(First, "Staff are told.");
        var whole = one.Git("log", "--format=%an %ad %cn %cd %B", "-1");
        var done = Proposed(one, [Second]);
        done.Lines.Count.ShouldBe(2);
        done.Held.ShouldBe([Second]);
        team.Shared("show", $"{Branch}:plans/darlington-2011/SG-02.yaml").ShouldContain("not-started");
        team.Shared("log", "--format=%an %ad %cn %cd %B", "-1", Branch).ShouldBe(whole);
        one.Read("darlington-2011/SG-02.yaml").ShouldContain("in-progress");
        one.Store.Unsent().ShouldBe(3);
    }

    [Fact]
    public void A_commit_that_touches_what_is_held_and_more_is_split_and_said()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        foreach (var id in new[] { "SG-01", "SG-02" })
            File.AppendAllText(Path.Combine(one.Top, $"plans/darlington-2011/{id}.yaml"), "formerly: [\"9\"]\n");
        one.Git("commit", "-q", "-a", "-m", "darlington-2011: numbers of 2009\n\nSet: numbers numbers of 2009");
        var done = Proposed(one, ["SG-01"]);
        done.Split.ShouldHaveSingleItem().ShouldBe("darlington-2011: numbers of 2009");
        team.Shared("diff", "--name-only", "main", Branch).Trim().ShouldBe("plans/darlington-2011/SG-02.yaml");
    }

    [Fact]
    public void What_is_held_may_be_new_or_renamed()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        one.Git("mv", "plans/darlington-2011/SG-01.yaml", "plans/darlington-2011/SG-01a.yaml");
        one.Git("commit", "-q", "-m", "Another number");
        one.Add("darlington-2011/SG-03.yaml", "title: Ours\n");
        one.Set(Second, "status=in-progress");
        Proposed(one, ["SG-01a", "SG-03"]);
        team.Shared("diff", "--name-only", "main", Branch).Trim().ShouldBe("plans/darlington-2011/SG-02.yaml");
    }

    [Fact]
    public void Where_numbers_were_shifted_they_are_held_together()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        one.Add("darlington-2011/SG-03.yaml", "title: The third\n");
        one.Git("push", "-q", "origin", "HEAD:main");
        foreach (var (old, now) in new[] { ("SG-03", "SG-04"), ("SG-02", "SG-03"), ("SG-01", "SG-02") })
        {
            one.Git("mv", $"plans/darlington-2011/{old}.yaml", $"plans/darlington-2011/{now}.yaml");
            one.Git("commit", "-q", "-m", $"{old} is {now}");
        }

        one.Add("darlington-2011/SG-09.yaml", "title: Ours\n");

        Proposed(one, ["SG-02"]);

        team.Shared("diff", "--name-only", "--no-renames", "main", Branch).Trim().ShouldBe("plans/darlington-2011/SG-09.yaml");
    }

    // git takes the two for one that was renamed, and then one could not be held without the other.
    [Fact]
    public void What_is_only_like_what_is_held_is_proposed()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        one.Add("darlington-2011/SG-30.yaml", "title: Threshold guidance is reviewed\nstatus: to-confirm\npriority: high\nleads: [service-manager]\n");
        one.Git("push", "-q", "origin", "HEAD:main");
        one.Git("rm", "-q", "plans/darlington-2011/SG-30.yaml");
        one.Git("commit", "-q", "-m", "A duplicate");
        one.Add("darlington-2011/SG-31.yaml", "title: Supervision policy is reviewed\nstatus: to-confirm\npriority: high\nleads: [service-manager]\n");

        Proposed(one, ["darlington-2011/SG-31"]);

        team.Shared("diff", "--name-only", "--no-renames", "main", Branch).Trim().ShouldBe("plans/darlington-2011/SG-30.yaml");
    }

    [Fact]
    public void Where_everything_is_held_nothing_is_proposed()
    {
        using var team = new TempClones();
        team.Clones[0].Set(Second, "status=in-progress");
        Refusal(Propose(team.Clones[0], [Second])).ShouldContain("nothing to propose");
    }

    [Fact]
    public void It_is_brought_up_to_date_by_field_with_the_shared_head_as_first_parent()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        other.Update(First, "Staff are told.");
        other.Synced();
        one.Set(First, "due=2012-07");
        Proposed(one);
        team.Shared("rev-parse", $"{Branch}^1").ShouldBe(team.Shared("rev-parse", "main"));
        var text = team.Shared("show", $"{Branch}:plans/{FirstPath}");
        text.ShouldContain("Staff are told.");
        text.ShouldContain("due: 2012-07");
        one.Read(FirstPath).ShouldNotContain("Staff are told.");
    }

    [Fact]
    public void A_clash_goes_to_a_person_as_in_sending_and_then_stands_in_the_proposal()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        other.Set(First, "rag=red");
        other.Synced();
        one.Set(First, "rag=green");
        var state = Propose(one).ShouldBeOfType<ProposeOutcome.Hindered>().Why.ShouldBeOfType<SyncOutcome.Clashing>().Settling;
        one.Store.Decide(state.Decisions.ShouldHaveSingleItem() with { Choice = new Choice.Ours() }).ShouldBeNull();
        one.NewStore();
        var main = team.Shared("rev-parse", "main");
        // Settling goes on with the proposal by way of sync, and not to the shared branch.
        var done = one.Synced();
        done.Sent.ShouldHaveSingleItem();
        done.Settled.ShouldHaveSingleItem().Field.ShouldBe("rag");
        team.Shared("show", $"{Branch}:plans/{FirstPath}").ShouldContain("rag: green");
        team.Shared("rev-parse", "main").ShouldBe(main);
        // Another change later does not ask again.
        one.Update(First, "Guidance is out.");
        Proposed(one).IsUpdate.ShouldBeTrue();
    }

    [Fact]
    public void Again_on_another_day_it_updates_the_same_branch_and_what_others_sent_there_stays()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Update(First, "Guidance is out.");
        Proposed(one);
        other.Git("fetch", "-q");
        other.Git("switch", "-q", "-c", "fix", $"origin/{Branch}");
        other.Set(Second, "status=in-progress");
        other.Git("push", "-q", "origin", $"HEAD:{Branch}");
        var theirs = other.Git("rev-parse", "HEAD").Trim();
        team.Clock.Now = team.Clock.Now.AddDays(1);
        one.Update(First, "Staff are told.");
        var done = Proposed(one);
        (done.Branch, done.IsUpdate).ShouldBe((Branch, true));
        team.Shared("merge-base", "--is-ancestor", theirs, Branch);
        var text = team.Shared("show", $"{Branch}:plans/{FirstPath}");
        text.ShouldContain("Guidance is out.");
        text.ShouldContain("Staff are told.");
        team.Shared("show", $"{Branch}:plans/darlington-2011/SG-02.yaml").ShouldContain("in-progress");
    }

    [Fact]
    public void What_was_proposed_can_be_held_later_as_long_as_nobody_else_sent_to_the_branch()
    {
        using var team = new TempClones();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Update(First, "Guidance is out.");
        one.Set(Second, "status=in-progress");
        Proposed(one);
        Proposed(one, [Second]);
        team.Shared("diff", "--name-only", "main", Branch).Trim().ShouldBe($"plans/{FirstPath}");
        Proposed(one);
        team.Shared("show", $"{Branch}:plans/darlington-2011/SG-02.yaml").ShouldContain("in-progress");
        other.Git("fetch", "-q");
        other.Git("switch", "-q", "-c", "fix", $"origin/{Branch}");
        other.Update(First, "And so on.");
        other.Git("push", "-q", "origin", $"HEAD:{Branch}");
        Refusal(Propose(one, [Second])).ShouldContain("tuiplans approve --except");
        team.Shared("show", $"{Branch}:plans/{FirstPath}").ShouldContain("And so on.");
    }

    [Fact]
    public void Without_the_shared_repository_it_is_said()
    {
        using var team = new TempClones();
        team.Clones[0].Update(First, "Guidance is out.");
        Directory.Move(team.Bare, team.Bare + ".away");
        Propose(team.Clones[0]).ShouldBeOfType<ProposeOutcome.Hindered>().Why.ShouldBeOfType<SyncOutcome.Offline>().Unsent.ShouldBe(1);
        Directory.Move(team.Bare + ".away", team.Bare);
    }

    [Fact]
    public void Where_the_shared_repository_asks_who_we_are_git_may_ask_on_the_terminal()
    {
        using var team = new TempClones();
        var one = team.Clones[0];
        var ssh = Path.Combine(Path.GetDirectoryName(team.Bare)!, "ssh");
        TempRepository.Script(ssh, "test \"$GIT_TERMINAL_PROMPT\" = 0 && { echo 'git@host: Permission denied (publickey).' >&2; exit 255; }; shift; exec sh -c \"$*\"");
        team.Origin.Repository.Variables["GIT_SSH_COMMAND"] = ssh;
        team.Origin.Repository.Variables["GIT_SSH_VARIANT"] = "simple";
        one.Git("remote", "set-url", "origin", $"host:{team.Bare}");
        one.NewStore();
        one.Update(First, "Guidance is out.");
        Propose(one).ShouldBeOfType<ProposeOutcome.Hindered>().Why.ShouldBeOfType<SyncOutcome.Offline>().AsksWho.ShouldBeTrue();
        var asked = one.Store.Propose([], null, one.Store.Load(), Today, onTerminal: true);
        asked.ShouldBeOfType<ProposeOutcome.Done>(asked.ToString());
        var approval = new Approval { By = "Chair", On = Core.Plans.Period.Day(Today), Branch = Branch };
        one.Store.Approve(approval, one.Store.Load(), Today).ShouldBeOfType<ApproveOutcome.Hindered>().Why.ShouldBeOfType<SyncOutcome.Offline>().AsksWho.ShouldBeTrue();
        var approved = one.Store.Approve(approval, one.Store.Load(), Today, onTerminal: true);
        approved.ShouldBeOfType<ApproveOutcome.Done>(approved.ToString());
        team.Shared("log", "-1", "--format=%s", "main").ShouldStartWith("Approved: 1 change");
    }

    private static ProposeOutcome Propose(TempClone clone, params string[] held) => clone.Store.Propose(held, null, clone.Store.Load(), Today);

    private static ProposeOutcome.Done Proposed(TempClone clone, params string[] held)
    {
        var outcome = Propose(clone, held);
        return outcome.ShouldBeOfType<ProposeOutcome.Done>(outcome.ToString());
    }

    private static string Refusal(ProposeOutcome outcome) => outcome.ShouldBeOfType<ProposeOutcome.Hindered>().Why.ShouldBeOfType<SyncOutcome.Refused>().Sentence;
}
