using TuiPlans.Core.Checks;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>What neither of two sides has by itself, and both together would: two ids that were free on either side.</summary>
internal static class MergeDamage
{
    /// <summary>Why two sides are not brought together, as a sentence; null where nothing is against it.</summary>
    /// <param name="loadAt">Reads the plans of a commit, like those of another.</param>
    /// <param name="merge">The commit of both.</param>
    /// <param name="one">The one side.</param>
    /// <param name="other">The other side.</param>
    public static string? Of(Func<string, PlanSet?, GitAnswer<PlanSet>> loadAt, string merge, string one, string other)
    {
        if (!loadAt(merge, null).TryGet(out var after, out _))
            return null;
        var damage = Check.Files(after).Where(finding => finding.Severity == Severity.Damage).ToList();
        if (damage.Count == 0)
            return null;
        var known = new[] { one, other }.SelectMany(commit => loadAt(commit, after).TryGet(out var before, out _) ? Check.Files(before) : []).ToList();
        return damage.Find(finding => !known.Exists(finding.IsSameAs)) is not { } found ? null
            : $"Brought together, the plans would be damaged, though neither side is: {found.Path}, line {found.Line}: {found.Message} "
                + "Nothing was changed, here or there. Put it right here, then send again.";
    }
}
