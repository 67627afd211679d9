using TuiPlans.Core.Merging;
using TuiPlans.Core.Workspace.Sharing;
using TuiPlans.Tests.Commands;
using static TuiPlans.Tests.Sharing.NumberedTeam;

namespace TuiPlans.Tests.Sharing;

/// <summary>One person gives actions other numbers, so that a number is another action's afterwards; another person, who knows nothing of it, goes on with them.</summary>
public sealed class NumbersGivenAgainTests
{
    // Found by a team at random (seed 1051): the measure that one added came to the action that got the number later.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_recorded_on_an_action_follows_it_where_its_number_is_given_to_a_new_one(bool isRenamedFirst)
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        Renamed(one, "SG-30", "SG-40");
        one.Add($"{Plan}/SG-30.yaml", "title: Something else\nstatus: to-confirm\n");
        Recorded(other);

        BothSynced(one, other, isRenamedFirst);

        Holds(one, other, ("SG-40", "SG-30"), ("SG-31", "SG-31"));
        one.Read($"{Plan}/SG-30.yaml").ShouldBe("title: Something else\nstatus: to-confirm\n");
        one.Read($"{Plan}/SG-02.yaml").ShouldContain("depends-on: [SG-40, SG-31]");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void What_is_recorded_follows_where_the_numbers_are_shifted(bool isRenamedFirst, bool isOneInserted)
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        Renamed(one, "SG-31", "SG-32");
        Renamed(one, "SG-30", "SG-31");
        if (isOneInserted)
            one.Add($"{Plan}/SG-30.yaml", "title: Inserted before\nstatus: to-confirm\n");
        Recorded(other);

        BothSynced(one, other, isRenamedFirst);

        Holds(one, other, ("SG-31", "SG-30"), ("SG-32", "SG-31"));
        File.Exists(Path.Combine(one.Top, $"plans/{Plan}/SG-30.yaml")).ShouldBe(isOneInserted);
        one.Read($"{Plan}/SG-02.yaml").ShouldContain("depends-on: [SG-31, SG-32]");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_recorded_follows_where_two_change_their_numbers(bool isRenamedFirst)
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        Renamed(one, "SG-30", "SG-39");
        Renamed(one, "SG-31", "SG-30");
        Renamed(one, "SG-39", "SG-31");
        Recorded(other);

        BothSynced(one, other, isRenamedFirst);

        Holds(one, other, ("SG-31", "SG-30"), ("SG-30", "SG-31"));
        one.Read($"{Plan}/SG-02.yaml").ShouldContain("depends-on: [SG-31, SG-30]");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_names_them_follows_a_shift_that_the_program_made(bool isRenamedFirst)
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Set($"{Plan}/SG-02", "depends-on+=SG-30");
        one.Set($"{Plan}/SG-02", "depends-on+=SG-31");
        one.Synced();
        other.Synced();
        foreach (var (old, now) in new[] { ("SG-31", "SG-32"), ("SG-30", "SG-31") })
        {
            var moved = new CommandRun(one.Top, team.Variables) { Clock = team.Clock }.Run("move", $"{Plan}/{old}", now);
            moved.Code.ShouldBe(0, moved.Messages);
        }
        other.Set($"{Plan}/SG-02", "depends-on+=SG-01");
        foreach (var id in Before)
            other.Update($"{Plan}/{id}", $"Recorded on {id}.");

        BothSynced(one, other, isRenamedFirst);

        Holds(one, other, ("SG-31", "SG-30"), ("SG-32", "SG-31"));
        one.Read($"{Plan}/SG-02.yaml").ShouldContain("depends-on: [SG-31, SG-32, SG-01]");
    }

    // An action is taken away and the next one moves up.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_recorded_follows_where_a_gap_is_closed(bool isRenamedFirst)
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        GapClosed(one);
        other.Update($"{Plan}/SG-31", "Recorded on SG-31.");

        BothSynced(one, other, isRenamedFirst);

        Holds(one, other, ("SG-30", "SG-31"));
        File.Exists(Path.Combine(one.Top, $"plans/{Plan}/SG-31.yaml")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void An_action_that_is_kept_where_the_next_one_had_moved_up_stands_beside_it(bool isRenamedFirst, bool isKept)
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        GapClosed(one);
        foreach (var id in Before)
            other.Update($"{Plan}/{id}", $"Recorded on {id}.");
        var (first, last) = isRenamedFirst ? (one, other) : (other, one);
        first.Synced();
        var open = last.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        (open.Path, open.Clash.Name).ShouldBe(($"{Plan}/SG-30.yaml", TreeMerge.Removal));
        last.Store.Decide(open with { Choice = isRenamedFirst == isKept ? new Choice.Ours() : new Choice.Theirs() });

        BothSynced(one, other, !isRenamedFirst);

        var now = Directory.GetFiles(Path.Combine(one.Top, "plans", Plan), "SG-3*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).ToDictionary(id => id, id => one.Read($"{Plan}/{id}.yaml"), StringComparer.Ordinal);
        now.Count.ShouldBe(isKept ? 2 : 1);
        Holds(one, other, (now.Single(pair => pair.Value.Contains("At first SG-31", StringComparison.Ordinal)).Key, "SG-31"));
        if (isKept)
            Holds(one, other, (now.Single(pair => pair.Value.Contains("At first SG-30", StringComparison.Ordinal)).Key, "SG-30"));
    }

    // Found by a team at random (seed 1007): it asked under the number that the decision to keep the other one takes away again, and ended there.
    [Fact]
    public void What_clashes_in_the_one_that_had_moved_up_is_asked_under_the_number_that_it_gets()
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        GapClosed(one);
        one.Set($"{Plan}/SG-30", "rag=red");
        foreach (var id in Before)
            other.Update($"{Plan}/{id}", $"Recorded on {id}.");
        other.Set($"{Plan}/SG-31", "rag=green");
        other.Synced();
        var both = one.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions;
        both.Select(decision => decision.Clash.Name).ShouldBe([TreeMerge.Removal, "rating"], ignoreOrder: true);
        one.Store.Decide(both.Single(decision => decision.Clash.Name == TreeMerge.Removal) with { Choice = new Choice.Theirs() });

        var open = one.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.Single(decision => decision.Choice is null);
        one.Store.Decide(open with { Choice = new Choice.Ours() });
        BothSynced(one, other, isFirst: true);

        one.Read(open.Path).ShouldContain("rag: red");
        Holds(one, other, ("SG-30", "SG-30"), (Path.GetFileNameWithoutExtension(open.Path), "SG-31"));
    }

    [Fact]
    public void A_number_that_is_taken_back_is_the_same_action()
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        Renamed(one, "SG-30", "SG-40");
        Renamed(one, "SG-40", "SG-30");
        one.Set($"{Plan}/SG-30", "agency=Council");
        one.Set($"{Plan}/SG-31", "agency=Council");
        Recorded(other);

        BothSynced(one, other, isFirst: true);

        Holds(one, other, ("SG-30", "SG-30"), ("SG-31", "SG-31"));
    }
}
