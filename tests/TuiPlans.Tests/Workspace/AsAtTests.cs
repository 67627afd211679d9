using System.Globalization;
using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>Which commit shows the plans as they were.</summary>
public sealed class AsAtTests : IDisposable
{
    private static readonly DateOnly Today = new(2012, 9, 1);
    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    private TempRepository Repository => plans.Repository;

    [Fact]
    public void A_date_means_the_end_of_that_day_in_the_zone_of_the_settings()
    {
        var before = At("2012-06-30T22:59:59Z", () => Rated("amber"));
        var after = At("2012-06-30T23:00:00Z", () => Rated("green"));

        Found("2012-06-30").Commit.ShouldBe(before);
        Found("2012-07-01").Commit.ShouldBe(after);
        Found("2012-06").Commit.ShouldBe(before, "a month means its last day");
        Found("2012-06").Day.ShouldBe(new DateOnly(2012, 6, 30));
        Found("2012-06-30").Why.ShouldBe("the last on main before the end of 30 Jun 2012");
    }

    [Fact]
    public void What_a_side_branch_held_counts_from_its_merge_on()
    {
        var start = At("2012-07-01T10:00:00Z", () => Rated("amber"));
        Repository.Git("switch", "-q", "-c", "side");
        At("2012-07-02T10:00:00Z", () => Rated("red"));
        Repository.Git("switch", "-q", "main");
        var merge = At("2012-07-10T10:00:00Z", () =>
        {
            Repository.Git("merge", "-q", "--no-ff", "-m", "Merge side", "side");
            return Repository.Head;
        });

        Found("2012-07-05").Commit.ShouldBe(start);
        Found("2012-07-10").Commit.ShouldBe(merge);
    }

    [Fact]
    public void It_is_the_branch_that_is_shared_and_not_what_waits_here_to_be_sent()
    {
        var shared = At("2012-07-01T10:00:00Z", () => Rated("amber"));
        Repository.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        Repository.Git("config", "remote.origin.url", "https://example.org/plans.git");
        Repository.Git("config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*");
        Repository.Git("config", "branch.main.remote", "origin");
        Repository.Git("config", "branch.main.merge", "refs/heads/main");
        At("2012-07-02T10:00:00Z", () => Rated("green"));

        Found("2012-07-03").Commit.ShouldBe(shared);
        Found("2012-07-03").Why.ShouldContain("on origin/main");
    }

    [Fact]
    public void A_meeting_means_when_its_papers_closed()
    {
        var closed = At("2012-06-21T10:59:00Z", () => Rated("amber"));
        At("2012-06-21T11:01:00Z", () => Rated("red"));
        var held = At("2012-07-05T09:00:00Z", () => Meeting("papers-closed: 2012-06-21 12:00\nstarts: 2012-06-28 14:00\nstate: held\n"));

        var at = Found("2012-06-28-psg");
        (at.Commit, at.Day, at.Meeting).ShouldBe((closed, new DateOnly(2012, 6, 21), "2012-06-28-psg"));
        at.Why.ShouldBe("the last on main when the papers of the meeting 2012-06-28-psg closed, 21 Jun 2012, 12:00");

        var after = Found("2012-06-28-psg", isAfter: true);
        (after.Commit, after.Day).ShouldBe((held, new DateOnly(2012, 6, 28)));
    }

    [Fact]
    public void Where_nobody_says_when_papers_closed_the_days_of_its_body_count_else_its_beginning()
    {
        var early = At("2012-06-21T20:00:00Z", () => Rated("amber"));
        var late = At("2012-06-28T12:00:00Z", () => Rated("red"));
        At("2012-07-05T09:00:00Z", () => Meeting("body: psg\nstarts: 2012-06-28 14:00\nstate: held\n"));
        Found("2012-06-28-psg").Commit.ShouldBe(late);
        Found("2012-06-28-psg").Why.ShouldContain("nobody has written down when its papers closed");

        Repository.Write("plans/bodies.yaml", "bodies:\n  - id: psg\n    name: Sub-group\n    papers-close: 7\n");
        Found("2012-06-28-psg").Commit.ShouldBe(early);
    }

    [Fact]
    public void An_edition_that_was_frozen_is_what_the_meeting_had_before_it()
    {
        var frozen = At("2012-06-20T10:00:00Z", () => Rated("amber"));
        Repository.Git("tag", "-a", "-m", "Papers", "editions/june");
        At("2012-06-21T10:00:00Z", () => Rated("red"));
        At("2012-07-05T09:00:00Z", () => Meeting("papers-closed: 2012-06-25\nstarts: 2012-06-28\nedition: editions/june\n"));

        Found("2012-06-28-psg").Commit.ShouldBe(frozen);
        Repository.Git("tag", "-d", "editions/june");
        plans.NewStore().FindAsAt("2012-06-28-psg", plans.NewStore().LoadMeetings(), Today).Problem.ShouldContain("\"editions/june\" that was frozen");
    }

    [Fact]
    public void A_date_comes_before_a_revision_of_that_name_unless_it_is_forced()
    {
        var june = At("2012-06-20T10:00:00Z", () => Rated("amber"));
        var july = At("2012-07-20T10:00:00Z", () => Rated("red"));
        Repository.Git("tag", "2012-06-30", july);

        Found("2012-06-30").Commit.ShouldBe(june);
        Found("rev:2012-06-30").Commit.ShouldBe(july);
        Found("HEAD~1").Commit.ShouldBe(june);
        Found("HEAD~1").Day.ShouldBe(new DateOnly(2012, 6, 20));
    }

    [Theory]
    [InlineData("2011-01-01", "Nothing was recorded yet on 1 Jan 2011: the record begins on 12 Jun 2012.")]
    [InlineData("2012-06-28-pgs", "Did you mean 2012-06-28-psg?")]
    [InlineData("rev:nowhere", "There is no commit \"nowhere\" in this repository")]
    [InlineData("--output=x", "is no date, no meeting and no commit")]
    public void What_cannot_be_shown_is_said_with_the_way_out(string asked, string sentence)
    {
        At("2012-07-05T09:00:00Z", () => Meeting("starts: 2012-06-28\n"));

        var store = plans.NewStore();
        var (at, problem) = store.FindAsAt(asked, store.LoadMeetings(), Today);

        at.ShouldBeNull();
        problem.ShouldContain(sentence);
    }

    [Fact]
    public void A_board_of_the_past_says_which_commit_it_shows_and_what_was_recorded_later()
    {
        At("2012-07-01T10:00:00Z", () => Rated("amber"));
        At("2012-07-20T10:00:00Z", () => Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText + "  - date: 2012-06-20\n    by: service-manager\n    text: Said then.\n", "An update"));

        var shown = CommandRun.In(plans).Run("board", "--as-at", "2012-07-10");
        shown.Data.ShouldStartWith("As at 10 Jul 2012: commit ");
        shown.Data.ShouldContain("! 1 update was given by then, and recorded later: darlington-2011/SG-01 (20");
        shown.Data.ShouldContain("A Amber (1)");

        using var json = JsonDocument.Parse(CommandRun.In(plans).Run("list", "--json", "--as-at", "2012-07-10").Data);
        json.RootElement.GetProperty("asAt").GetString().ShouldBe("2012-07-10");
        json.RootElement.GetProperty("shown").GetProperty("recordedLater")[0].GetProperty("text").GetString().ShouldBe("Said then.");
        CommandRun.In(plans).Run("board", "--as-at", "2012-07-21").Data.ShouldNotContain("recorded later");
    }

    [Fact]
    public void A_store_of_the_past_records_nothing()
    {
        var at = Found("2012-06-12");

        var past = plans.Store.At(at);
        var outcome = past.Save(TempPlans.Update(past.Load(), "No."), past.Load());

        outcome.ShouldBeOfType<TuiPlans.Core.Workspace.SaveOutcome.Refused>().Reason.ShouldContain("can only be read");
        plans.CommitCount.ShouldBe(1);
    }

    private AsAt Found(string asked, bool isAfter = false)
    {
        var store = plans.NewStore();
        var (at, problem) = store.FindAsAt(asked, store.LoadMeetings(), Today, isAfter);
        return at ?? throw new InvalidOperationException(problem);
    }

    private string At(string moment, Func<string> act)
    {
        Repository.Time = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        return act();
    }

    private string Rated(string rating) => Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText.Replace("status:", $"rag: {rating}\nstatus:", StringComparison.Ordinal), "Rated");

    private string Meeting(string text) => Repository.Commit("plans/meetings/2012-06-28-psg.yaml", text, "Minutes");
}
