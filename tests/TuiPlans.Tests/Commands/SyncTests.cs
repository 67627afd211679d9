using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>sync</c> and <c>settle</c> in two clones of one repository.</summary>
public sealed class SyncTests
{
    private const string First = "darlington-2011/SG-01";

    [Fact]
    public void What_was_sent_and_received_is_said_by_headline_and_giver()
    {
        using var team = new TempClones();
        team.Clones[0].Update(First, "Guidance is out.");
        In(team, 0).Run("sync").Data.ShouldContain("Sent 1 change:\n  - darlington-2011/SG-01");
        var received = In(team, 1).Run("sync");
        (received.Code, received.Data.Contains("Received 1 change:")).ShouldBe((0, true), received.Messages);
        received.Data.ShouldContain("(Person 1)");
        In(team, 1).Run("sync").Data.ShouldContain("Nothing to send and nothing new");
    }

    [Fact]
    public void Many_changes_are_grouped_by_action()
    {
        using var team = new TempClones();
        for (var i = 0; i < 13; i++)
            team.Clones[0].Update(i % 2 == 0 ? First : "darlington-2011/SG-02", $"Step {i} is done.");
        var said = In(team, 0).Run("sync").Data;
        said.ShouldContain("Sent 13 changes:");
        said.ShouldContain("darlington-2011/SG-01: 7 changes (Person 1), the latest:");
    }

    [Fact]
    public void Offline_it_says_how_much_waits_and_that_nothing_is_lost()
    {
        using var team = new TempClones();
        team.Clones[0].Update(First, "Guidance is out.");
        Directory.Move(team.Bare, team.Bare + ".away");
        var result = In(team, 0).Run("sync");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("Nothing is lost: 1 change waits here");
    }

    [Fact]
    public void A_clash_shows_three_versions_with_who_and_why_and_the_last_decision_sends_it()
    {
        using var team = Clashing();
        var sync = In(team, 1).Run("sync");
        sync.Code.ShouldBe(1, sync.Messages);
        sync.Data.ShouldContain("One thing was changed by you and by Person 1, differently, so you decide.");
        sync.Data.ReplaceLineEndings(" ").ShouldContain("Nothing is changed in the plan, for anybody");
        sync.Data.ShouldContain("1. darlington-2011/SG-01");
        sync.Data.ShouldContain("recorded by Person 1");
        sync.Data.ShouldContain("recorded by Person 2");
        sync.Data.ShouldContain("red");
        In(team, 1).Run("settle").Code.ShouldBe(1);
        In(team, 1).Run("settle", "9", "--ours").Code.ShouldBe(2);
        In(team, 1).Run("settle", "1", "--both").Messages.ShouldContain("cannot be both");
        var settled = In(team, 1).Run("settle", "SG-01", "rag", "--theirs");
        settled.Code.ShouldBe(0, settled.Messages + settled.Data);
        settled.Data.ShouldContain("there (red)");
        settled.Data.ShouldContain("Received 1 change");
        settled.Data.ShouldContain("Settled 1:");
        settled.Data.ShouldNotContain("Sent");
        team.Clones[1].Read("darlington-2011/SG-01.yaml").ShouldContain("rag: red");
    }

    [Fact]
    public void Of_a_file_that_was_taken_away_it_is_not_said_that_it_was_nothing_at_first()
    {
        using var team = new TempClones();
        team.Clones[0].Git("rm", "-q", "plans/darlington-2011/SG-01.yaml");
        team.Clones[0].Git("commit", "-q", "-m", "SG-01 is away.");
        team.Clones[1].Update(First, "Guidance is out.");
        team.Clones[0].Synced();
        var listed = In(team, 1).Run("sync");
        listed.Code.ShouldBe(1, listed.Messages);
        listed.Data.ShouldContain("here     changed");
        listed.Data.ShouldContain("there    gone");
        listed.Data.ShouldNotContain("at first");
    }

    [Fact]
    public void Offline_what_was_received_before_is_listed_and_decided_and_goes_on_once_it_can()
    {
        using var team = Clashing();
        In(team, 1).Run("sync").Code.ShouldBe(1);
        Directory.Move(team.Bare, team.Bare + ".away");
        var listed = In(team, 1).Run("settle");
        (listed.Code, listed.Data.Contains("1. darlington-2011/SG-01", StringComparison.Ordinal)).ShouldBe((1, true), listed.Messages);
        listed.Messages.ShouldContain("This is as it was received last");
        var settled = In(team, 1).Run("settle", "1", "--theirs");
        settled.Code.ShouldBe(3);
        settled.Messages.ShouldContain("What you decided is kept: tuiplans sync goes on with it.");
        Directory.Move(team.Bare + ".away", team.Bare);
        In(team, 1).Run("sync").Code.ShouldBe(0);
        team.Clones[1].Read("darlington-2011/SG-01.yaml").ShouldContain("rag: red");
    }

    [Fact]
    public void A_value_is_held_against_its_field_and_a_decision_can_be_taken_back()
    {
        using var team = Clashing();
        team.Clones[1].Set(First, "due=2012-09");
        team.Clones[0].Set(First, "due=2012-10");
        team.Clones[0].Synced();
        In(team, 1).Run("settle", "1", "--value", "rag=purple").Code.ShouldBe(2);
        In(team, 1).Run("settle", "SG-01", "due", "--value", "due=2012-11").Code.ShouldBe(1);
        In(team, 1).Run("settle").Data.ShouldContain("Decided: Nov 2012");
        In(team, 1).Run("settle", "--reset").Data.ShouldContain("Every decision is forgotten");
        In(team, 1).Run("settle").Data.ShouldNotContain("Decided:");
        In(team, 1).Run("settle", "SG-01", "due", "--value", "2012-11").Code.ShouldBe(1);
        In(team, 1).Run("settle", "SG-01", "rating", "--value", "rag=amber").Code.ShouldBe(0);
        var text = team.Clones[1].Read("darlington-2011/SG-01.yaml");
        text.ShouldContain("due: 2012-11");
        text.ShouldContain("rag: amber");
    }

    [Fact]
    public void In_json_each_version_has_its_value_and_who_set_it()
    {
        using var team = Clashing();
        using var json = System.Text.Json.JsonDocument.Parse(In(team, 1).Run("sync", "--json").Data);
        var root = json.RootElement;
        (root.GetProperty("outcome").GetString(), root.GetProperty("open").GetInt32()).ShouldBe(("to-settle", 1));
        var theirs = root.GetProperty("clashes")[0].GetProperty("fields")[0].GetProperty("theirs");
        (theirs.GetProperty("value").GetString(), theirs.GetProperty("setBy").GetProperty("author").GetProperty("name").GetString()).ShouldBe(("red", "Person 1"));
    }

    private static TempClones Clashing()
    {
        var team = new TempClones();
        team.Clones[0].Set(First, "rag=red");
        team.Clones[1].Set(First, "rag=green");
        team.Clones[0].Synced();
        return team;
    }

    private static CommandRun In(TempClones team, int clone) => new(team.Clones[clone].Top, team.Variables) { Clock = team.Clock };
}
