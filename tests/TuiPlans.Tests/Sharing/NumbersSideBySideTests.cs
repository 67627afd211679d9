using TuiPlans.Core.Merging;
using TuiPlans.Core.Workspace.Sharing;
using static TuiPlans.Tests.Sharing.NumberedTeam;

namespace TuiPlans.Tests.Sharing;

/// <summary>Several people give numbers again at once, and a third, who knew neither, goes on with the actions.</summary>
public sealed class NumbersSideBySideTests
{
    // Found by a team at random (seed 1011): followed as if there were one line, what one had renamed the other seemed to have taken away.
    [Fact]
    public void What_two_do_with_the_same_numbers_side_by_side_is_two_things()
    {
        using var team = Numbered(3, "SG-32");
        var (one, other, third) = (team.Clones[0], team.Clones[1], team.Clones[2]);
        Renamed(one, "SG-31", "SG-31z");
        Renamed(one, "SG-30", "SG-31");
        one.Synced();
        other.Git("rm", "-q", $"plans/{Plan}/SG-31.yaml");
        other.Git("commit", "-q", "-m", "A duplicate");
        Renamed(other, "SG-32", "SG-31");
        var open = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        other.Store.Decide(open with { Choice = new Choice.Theirs() });
        other.Synced();
        foreach (var id in new[] { "SG-30", "SG-31", "SG-32" })
            third.Update($"{Plan}/{id}", $"Recorded on {id}.");

        BothSynced(third, one, isFirst: true);

        Holds(one, third, ("SG-31", "SG-30"), ("SG-31z", "SG-31"), ("SG-33", "SG-32"));
    }

    // Found by a team at random (seed 1015): the name that was settled on another's number was not known to be that of the same action.
    [Fact]
    public void A_name_that_was_settled_on_a_number_that_another_had_is_followed()
    {
        using var team = Numbered(3);
        var (one, other, third) = (team.Clones[0], team.Clones[1], team.Clones[2]);
        Renamed(one, "SG-30", "SG-30l");
        one.Synced();
        third.Synced();
        Renamed(other, "SG-31", "SG-31b");
        Renamed(other, "SG-30", "SG-31");
        var open = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        open.Clash.Name.ShouldBe(TreeMerge.Name);
        other.Store.Decide(open with { Choice = new Choice.Ours() });
        other.Synced();
        third.Update($"{Plan}/SG-30l", "Recorded on SG-30.");
        third.Update($"{Plan}/SG-31", "Recorded on SG-31.");

        BothSynced(third, one, isFirst: true);

        Holds(one, third, ("SG-31", "SG-30"), ("SG-31b", "SG-31"));
    }

    // Found by a team at random (seed 1015): what one who had been away for long did with a number was taken for something done with the action that has it by now.
    [Fact]
    public void What_comes_from_before_a_number_was_given_again_is_of_the_action_that_had_it_then()
    {
        using var team = Numbered(3);
        var (one, away, third) = (team.Clones[0], team.Clones[1], team.Clones[2]);
        Renamed(away, "SG-30", "SG-50");
        Renamed(one, "SG-30", "SG-40");
        one.Add($"{Plan}/SG-30.yaml", "title: Something else\nstatus: to-confirm\n");
        one.Synced();
        third.Synced();
        var open = away.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        open.Clash.Name.ShouldBe(TreeMerge.Name);
        away.Store.Decide(open with { Choice = new Choice.Ours() });
        away.Synced();
        third.Update($"{Plan}/SG-40", "Recorded on SG-30.");
        third.Update($"{Plan}/SG-30", "Of the new one.");

        BothSynced(third, one, isFirst: true);

        Holds(one, third, ("SG-50", "SG-30"));
        one.Read($"{Plan}/SG-30.yaml").ShouldContain("title: Something else\n");
        one.Read($"{Plan}/SG-30.yaml").ShouldContain("Of the new one.");
    }

    // Found by a team at random (seed 1012): the audit told of a merge that kept it right.
    [Fact]
    public void What_was_recorded_before_a_number_was_given_again_stays_with_the_action_that_is_kept()
    {
        using var team = Numbered();
        var (one, other) = (team.Clones[0], team.Clones[1]);
        one.Update($"{Plan}/SG-30", "Recorded on SG-30.");
        one.Git("rm", "-q", $"plans/{Plan}/SG-30.yaml");
        one.Git("commit", "-q", "-m", "A duplicate");
        one.Add($"{Plan}/SG-30.yaml", "title: Something else\nstatus: to-confirm\n");
        other.Set($"{Plan}/SG-30", "agency=Council");
        other.Synced();
        var open = one.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        open.Clash.Name.ShouldBe(TreeMerge.Removal);
        one.Store.Decide(open with { Choice = new Choice.Theirs() });

        BothSynced(one, other, isFirst: true);

        Holds(one, other, ("SG-30", "SG-30"));
        one.Read($"{Plan}/SG-30.yaml").ShouldContain("agency: Council");
        one.Read($"{Plan}/SG-32.yaml").ShouldContain("title: Something else\n");
    }

    // Found by a team at random (seed 1046): what was settled as gone was taken to stand under its other name still, and what had moved up for gone.
    [Fact]
    public void What_one_renamed_and_was_settled_as_gone_is_nowhere()
    {
        using var team = Numbered(3);
        var (one, other, third) = (team.Clones[0], team.Clones[1], team.Clones[2]);
        one.Git("rm", "-q", $"plans/{Plan}/SG-31.yaml");
        one.Git("commit", "-q", "-m", "A duplicate");
        Renamed(one, "SG-30", "SG-31");
        one.Synced();
        Renamed(other, "SG-31", "SG-31p");
        var open = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        open.Clash.Name.ShouldBe(TreeMerge.Removal);
        other.Store.Decide(open with { Choice = new Choice.Theirs() });
        other.Synced();
        third.Update($"{Plan}/SG-30", "Recorded on SG-30.");

        BothSynced(third, one, isFirst: true);

        Holds(one, third, ("SG-31", "SG-30"));
    }

    // Found by a team at random (seed 1024): both that which was deleted and that which was kept in its place seemed to stand there.
    [Fact]
    public void What_is_kept_where_it_moved_up_is_the_one_that_was_asked_about()
    {
        using var team = Numbered(3);
        var (one, other, third) = (team.Clones[0], team.Clones[1], team.Clones[2]);
        one.Set($"{Plan}/SG-31", "agency=Council");
        one.Git("rm", "-q", $"plans/{Plan}/SG-31.yaml");
        one.Git("commit", "-q", "-m", "A duplicate");
        one.Synced();
        GapClosed(other);
        var open = other.Sync().ShouldBeOfType<SyncOutcome.Clashing>().Settling.Decisions.ShouldHaveSingleItem();
        (open.Path, open.Clash.Name).ShouldBe(($"{Plan}/SG-31.yaml", TreeMerge.Removal));
        other.Store.Decide(open with { Choice = new Choice.Ours() });
        other.Synced();
        third.Update($"{Plan}/SG-31", "Recorded on SG-31.");

        BothSynced(third, one, isFirst: true);

        Holds(one, third, ("SG-30", "SG-31"));
        one.Read($"{Plan}/SG-30.yaml").ShouldContain("agency: Council");
    }
}
