using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>Follows one file back through the names it had.</summary>
/// <param name="git">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="plansPrefix">The plans folder from the top.</param>
internal sealed class Renames(GitRunner git, string top, string plansPrefix)
{
    private readonly HashSet<string> looked = new(StringComparer.Ordinal);

    /// <summary>Another name that the file had; null where it had no others than are known.</summary>
    /// <param name="entries">The trail under the names that are known, newest first.</param>
    /// <param name="paths">These names, from the plans folder.</param>
    public string? Follow(IReadOnlyList<RecordedChange> entries, IReadOnlyList<string> paths)
    {
        foreach (var entry in entries.Where(entry => entry.IsNew && looked.Add(entry.Commit)))
        {
            if (FormerInGit(entry) is { } former && !paths.Contains(former, StringComparer.Ordinal))
                return former;
        }
        return null;
    }

    /// <summary>A name before one of these, as the trail itself tells it; null where it tells of no other.</summary>
    /// <param name="entries">The trail under the names that are known.</param>
    /// <param name="paths">These names, from the plans folder.</param>
    public static string? Known(IReadOnlyList<RecordedChange> entries, IReadOnlyList<string> paths) =>
        entries.Select(entry => entry.FormerPath).OfType<string>().FirstOrDefault(former => !paths.Contains(former, StringComparer.Ordinal));

    // git looks for the old name among what the same commit took away.
    private string? FormerInGit(RecordedChange entry)
    {
        var call = GitCall.Of("diff-tree").Flag("-r").Flag("-z").Flag("--raw").Flag("--no-abbrev").Flag("-M").Flag("--no-commit-id").Flag("--diff-filter=R").Revision(entry.Commit);
        if (!git.Run(top, call).TryGet(out var output, out _))
            return null;
        var full = plansPrefix + entry.Path;
        foreach (var change in TreeChange.ReadAll(output.Bytes))
        {
            if (change.Path == full && change.OldPath is { } old && old.StartsWith(plansPrefix, StringComparison.Ordinal))
                return old[plansPrefix.Length..];
        }
        return null;
    }
}
