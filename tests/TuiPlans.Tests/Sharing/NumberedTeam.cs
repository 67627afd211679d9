using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing;

/// <summary>A team whose plan has actions that get other numbers.</summary>
internal static class NumberedTeam
{
    public const string Plan = "darlington-2011";
    public static readonly string[] Before = ["SG-30", "SG-31"];

    public static TempClones Numbered(int count = 2, params string[] more)
    {
        var team = new TempClones(count);
        foreach (var id in Before.Concat(more))
            team.Clones[0].Add($"{Plan}/{id}.yaml", $"title: At first {id}\nstatus: to-confirm\n");
        foreach (var clone in team.Clones)
            clone.Synced();
        return team;
    }

    public static void Renamed(TempClone clone, string old, string now)
    {
        clone.Git("mv", $"plans/{Plan}/{old}.yaml", $"plans/{Plan}/{now}.yaml");
        clone.Git("commit", "-q", "-m", $"{old} is {now}");
    }

    public static void GapClosed(TempClone clone)
    {
        clone.Git("rm", "-q", $"plans/{Plan}/SG-30.yaml");
        clone.Git("commit", "-q", "-m", "A duplicate");
        Renamed(clone, "SG-31", "SG-30");
    }

    public static void Recorded(TempClone clone)
    {
        foreach (var id in Before)
            clone.Update($"{Plan}/{id}", $"Recorded on {id}.");
        clone.Set($"{Plan}/SG-02", "depends-on+=SG-30");
        clone.Set($"{Plan}/SG-02", "depends-on+=SG-31");
    }

    public static void BothSynced(TempClone one, TempClone other, bool isFirst)
    {
        foreach (var clone in isFirst ? new[] { one, other, one } : [other, one, other])
            clone.Synced();
    }

    // Each action by the name it has now, with that of the beginning.
    public static void Holds(TempClone one, TempClone other, params (string Now, string Before)[] actions)
    {
        foreach (var (now, before) in actions)
        {
            var text = one.Read($"{Plan}/{now}.yaml");
            text.ShouldContain($"title: At first {before}\n");
            text.Split("Recorded on").Length.ShouldBe(2, text);
            text.ShouldContain($"Recorded on {before}.");
        }
        one.Git("rev-parse", "HEAD^{tree}").ShouldBe(other.Git("rev-parse", "HEAD^{tree}"));
        one.Store.Audit(null, null, (_, _) => { }).Value.Findings.Where(finding => finding.Code == "merge-changed").Select(finding => finding.Sentence).ShouldBeEmpty();
    }
}
