using System.Globalization;

namespace TuiPlans.Tests.Journeys;

/// <summary>What moved, slipped and is to come, and what a branch changes, read of a real repository.</summary>
public sealed class MovedTests
{
    [Fact]
    public void What_moved_since_the_last_meeting_with_its_reason_and_from_there_to_the_action()
    {
        using var journey = Rated();
        journey.Keys("Enter g m").Sees("(2012-07-05-psg) to 30 Aug 2012").Sees("1 newly red").Sees("Newly red (1)").Sees("SG-09").Sees("Why: No form came")
            .Keys("Enter").Sees("R Red").Keys("Esc Tab").Sees("→ red (1)").Sees("Stated: then ↓ now →");
    }

    [Fact]
    public void Two_moments_are_chosen_and_what_is_none_is_said()
    {
        using var journey = Rated();
        journey.Keys("Enter g m b").Type("2012-07-20").Keys("Enter").Sees("newly red by dates and status")
            .Keys("b").Type("the other day").Keys("Enter").Sees("is no date, no meeting and no commit");
        journey.Keys("b").Type("2012-08-01").Keys("Tab").Type("2012-07-06").Keys("Enter").Sees("The later moment is before the earlier one");
    }

    [Fact]
    public void As_at_a_moment_nothing_after_it_counts()
    {
        using var journey = Rated();
        journey.Keys("Enter T").Type("2012-07-06").Keys("Enter Space g m").Sees("AS AT 6 Jul 2012").Sees("to 6 Jul 2012").Sees("Nothing moved.").Keys("T").Sees("1 newly red");
        journey.Keys("T").Type("2012-07-06").Keys("Enter Space b").Type("2012-07-01").Keys("Tab").Type("2012-08-01").Keys("Enter").Sees("is after the moment that is shown");
    }

    [Fact]
    public void Slippage_tells_what_was_moved_by_hand_and_by_whom()
    {
        using var journey = new Journey();
        var text = journey.Repository.Read(Journey.File);
        journey.Repository.Write(Journey.File, text.Replace("\ndue: ", "\ndue: 2013-03-31 # ", StringComparison.Ordinal));
        Commit(journey, "2012-07-10T10:00:00Z");
        journey.Keys("Enter g x").Sees("1 of").Sees("SG-09").Sees("moved without a date change").Keys("Tab").Sees("By lead").Keys("Tab").Sees("By agency").Keys("Tab").Sees("By cause of each move");
    }

    [Fact]
    public void The_trajectory_shows_each_meeting_and_the_forecast_with_its_basis()
    {
        using var journey = Rated();
        journey.Keys("Enter g t").Sees("2012-07-05-psg").Sees("today").Sees("Forecast:").Sees("forecast ·").Keys("Enter").Sees("1 newly red");
    }

    [Fact]
    public void The_trend_is_there_after_the_start_and_a_meeting_that_comes_is_read_too()
    {
        using var journey = Rated();
        journey.Second().Sees("at the last meeting, and now");
        Meeting(journey, "2012-08-02-psg", "2012-08-02");
        Commit(journey, "2012-08-03T10:00:00Z");
        journey.Second().Second().Sees("at the last 2 meetings, and now");
    }

    [Fact]
    public void What_a_branch_changes_is_read_item_by_item()
    {
        using var journey = Rated();
        journey.Keys("g c").Sees("This changes no plan.");
        journey.Repository.Git("checkout", "-q", "-b", "returns");
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File).Replace("rag: red", "rag: green", StringComparison.Ordinal));
        Commit(journey, "2012-08-20T10:00:00Z");
        journey.Keys("Esc g c").Sees("main..HEAD").Sees("SG-09").Keys("Enter").Sees("Item 1 of 1").Sees("Rating").Second().Keys("a").Sees("G Green").Keys("Esc Esc b").Sees("where you are (HEAD)").Sees("returns")
            .Type("nowhere").Keys("Enter Enter").Sees("There is no branch, tag or commit \"nowhere\" here.");
    }

    // A meeting, and what was recorded after it.
    private static Journey Rated()
    {
        var journey = new Journey();
        Meeting(journey, "2012-07-05-psg", "2012-07-05");
        Commit(journey, "2012-07-02T10:00:00Z");
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File).TrimEnd() + "\nrag: red\nrag-reason: No form came\n");
        Commit(journey, "2012-07-12T10:00:00Z");
        return journey;
    }

    private static void Meeting(Journey journey, string id, string starts) =>
        journey.Repository.Write($"plans/meetings/{id}.yaml", $"title: Performance Sub-group\nbody: psg\nstarts: {starts}\n");

    private static void Commit(Journey journey, string when)
    {
        journey.Repository.Time = DateTimeOffset.Parse(when, CultureInfo.InvariantCulture);
        journey.Repository.Git("add", "-A");
        journey.Repository.Git("commit", "-q", "-m", "By hand");
        journey.Clock.Now = new DateTimeOffset(2012, 8, 30, 10, 0, 0, TimeSpan.Zero);
    }
}
