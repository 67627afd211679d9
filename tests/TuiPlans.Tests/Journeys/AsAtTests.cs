using System.Globalization;

namespace TuiPlans.Tests.Journeys;

public sealed class AsAtTests
{
    private const string Late = "\n  - date: 2012-06-20\n    by: service-manager\n    text: Said in June.\n";

    [Fact]
    public void T_and_a_date_show_the_rating_of_then_and_nothing_can_be_recorded_there_and_T_comes_back()
    {
        using var journey = Rated();
        var (commits, text) = (journey.Commits, journey.Repository.Read(Journey.File));
        journey.Keys("Enter Enter").Sees("A Amber").Keys("T").Sees("Show the plans as at").Type("30 june").Sees("= the end of 30 Jun 2012").Keys("Enter")
            .Sees("AS AT 30 Jun 2012 · read only · T: back to today").SeesNot("A Amber").Sees("the last on main before");
        foreach (var key in new[] { "u", "r", "s", ".", "x", "c", "e", "E", "v", "m", "a", "n", "z", "Z", "g u", "g s", "g l" })
            journey.Keys(key).Sees("This is as at 30 Jun 2012: T goes back to today.");
        journey.Keys("T").SeesNot("read only").Sees("A Amber");
        journey.Commits.ShouldBe(commits);
        journey.Repository.Read(Journey.File).ShouldBe(text);
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void The_history_in_the_past_ends_there()
    {
        using var journey = Rated();
        journey.Keys("Enter Enter H").Sees("2 changes").Sees("Rating: amber").Keys("T").Type("30 june").Keys("Enter Space")
            .Sees("AS AT").Sees("1 change").SeesNot("amber").Keys("T").Sees("2 changes");
    }

    [Fact]
    public void What_was_given_by_then_and_recorded_later_is_counted_and_listed()
    {
        using var journey = new Journey(width: 120, height: 40);
        const string Path = "plans/darlington-2011/SG-10.yaml";
        journey.Repository.Write(Path, journey.Repository.Read(Path).TrimEnd() + Late);
        Commit(journey, "2012-07-03T10:00:00Z");
        journey.Keys("T").Type("2012-06-30").Keys("Enter").Sees("1 recorded later: g T").Sees("1 update that was given by then")
            .Keys("g T").Sees("nobody who looked then saw it").Sees("darlington-2011/SG-10 · 20 Jun 2012").Sees("Said in June.");
    }

    [Fact]
    public void What_changes_on_disk_meanwhile_is_there_on_the_way_back_and_not_in_the_past()
    {
        using var journey = Rated();
        journey.Keys("Enter Enter T").Type("2012-06-30").Keys("Enter Space");
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File).Replace("rag: amber", "rag: red", StringComparison.Ordinal));
        journey.Second().Sees("AS AT").SeesNot("R Red").Keys("T").Sees("R Red");
    }

    [Fact]
    public void A_save_that_ends_while_the_past_comes_goes_to_the_present()
    {
        using var journey = Rated();
        journey.Keys("Enter Enter . T").Type("2012-06-30").Keys("Enter").Sees("AS AT 30 Jun 2012");
        journey.Log("%s").ShouldContain("SG-09");
        journey.Keys("Space Space T Tab").Sees("No change.");
    }

    [Fact]
    public void Marks_filter_and_cursor_stay()
    {
        using var journey = Rated();
        journey.Keys("Enter 3 /").Type("lead:midwifery").Keys("Enter Space").Sees("1 marked").Keys("T").Type("2012-06-30").Keys("Enter Esc")
            .Keys("T").Sees("lead:midwifery");
    }

    [Fact]
    public void What_is_no_moment_is_told_in_the_form_and_what_was_typed_stays()
    {
        using var journey = new Journey();
        journey.Keys("T Enter").Sees("! Write a date, or choose a meeting with Down.").Type("the other day").Keys("Enter")
            .Sees("\"the other day\" is no date, no meeting and no commit.").Sees("As at  the other day").Keys("Esc").SeesNot("Show the plans as at").SeesNot("read only");
        journey.Keys("T").Type("2001").Keys("Enter").Sees("the record begins on");
    }

    [Fact]
    public void A_meeting_is_chosen_from_those_that_were_held_the_latest_first()
    {
        using var journey = Rated();
        Meeting(journey, "2012-06-08-psg", "2012-06-08");
        Meeting(journey, "2012-09-27-psg", "2012-09-27");
        journey.Second().Keys("T").Sees("8 Jun 2012").SeesNot("2012-09-27-psg").Type("psg").Keys("Tab").Sees("As at  2012-06-08-psg").Sees("= when the papers of 2012-06-08-psg closed")
            .Keys("Enter").Sees("the record begins on");
    }

    [Fact]
    public void A_tag_is_a_moment_too()
    {
        using var journey = Rated();
        journey.Repository.Git("tag", "board-paper", "HEAD~1");
        journey.Keys("Enter Enter T").Type("board-paper").Keys("Enter").Sees("AS AT").SeesNot("A Amber").Keys("g T").Sees("the revision board-paper");
    }

    [Fact]
    public void What_was_not_there_yet_says_so_and_Esc_on_all_plans_comes_back_to_today()
    {
        using var journey = Rated();
        journey.Repository.Write("plans/darlington-2011/SG-99.yaml", "title: A later one\nstatus: not-started\n");
        Commit(journey, "2012-07-04T10:00:00Z");
        journey.Second().Keys("Enter 3 /").Type("later one").Keys("Enter Enter").Sees("A later one").Keys("T").Type("2012-06-30").Keys("Enter Space")
            .Sees("darlington-2011/SG-99 was not there as at 30 Jun 2012.").Keys("Esc Esc Esc").Sees("AS AT").Keys("Esc").SeesNot("read only");
    }

    [Fact]
    public void The_program_is_left_from_the_past_and_a_draft_is_kept()
    {
        using var journey = Rated();
        journey.Keys("Enter Enter u").Type("Half a sentence").Keys("Esc T").Type("2012-06-30").Keys("Enter Space g d").Sees("Half a sentence")
            .Keys("Enter").Sees("This is as at 30 Jun 2012").Keys("q").Sees("1 draft is kept").Keys("Enter");
        journey.HasEnded.ShouldBeTrue();
    }

    private static Journey Rated()
    {
        var journey = new Journey();
        var text = journey.Repository.Read(Journey.File);
        journey.Repository.Write(Journey.File, text.TrimEnd() + "\nrag: amber\n");
        Commit(journey, "2012-07-02T10:00:00Z");
        return journey;
    }

    private static void Meeting(Journey journey, string id, string starts) =>
        journey.Repository.Write($"plans/meetings/{id}.yaml", $"title: Performance Sub-group\nstarts: {starts}\n");

    private static void Commit(Journey journey, string when)
    {
        journey.Repository.Time = DateTimeOffset.Parse(when, CultureInfo.InvariantCulture);
        journey.Repository.Git("add", "-A");
        journey.Repository.Git("commit", "-q", "-m", "By hand");
        journey.Clock.Now = new DateTimeOffset(2012, 8, 30, 10, 0, 0, TimeSpan.Zero);
    }
}
