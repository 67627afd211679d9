using System.Text;
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

    /// <summary>
    /// The trail without what other files did: one that was given a name which this one had left, and one that had a name before this one
    /// got it: of an id that was used again, and of numbers that were shifted.
    /// </summary>
    /// <param name="entries">The trail under all names, newest first.</param>
    /// <param name="path">The name it has.</param>
    /// <param name="revision">Where the trail begins.</param>
    public IReadOnlyList<RecordedChange> Joined(IReadOnlyList<RecordedChange> entries, string path, string revision)
    {
        var left = new List<RecordedChange>(entries);
        for (var at = entries.Count - 1; at >= 0; at--)
        {
            var rename = entries[at];
            if (rename.FormerPath is not { } former || former == path)
                continue;
            var later = left.FindAll(entry => entry.Path == former && entry.Commit != rename.Commit);
            if (later.Count == 0)
                continue;
            var knowing = Descendants(rename.Commit, revision);
            left.RemoveAll(entry => entry.Path == former && knowing.Contains(entry.Commit));
        }
        for (var at = 0; at < entries.Count; at++)
        {
            var rename = entries[at];
            if (rename.FormerPath is null || !left.Contains(rename) || !entries.Skip(at + 1).Any(entry => IsOfOther(entry, rename)))
                continue;
            var known = Touching(rename.Commit, rename.Path);
            // It may have had that name itself before, and left it.
            var gone = entries.Skip(at + 1).FirstOrDefault(entry => entry.FormerPath == rename.Path);
            var own = gone is null ? [] : Touching(gone.Commit, rename.Path);
            left.RemoveAll(entry => IsOfOther(entry, rename) && known.Contains(entry.Commit) && !own.Contains(entry.Commit));
        }
        return left;
    }

    private static bool IsOfOther(RecordedChange entry, RecordedChange rename) => entry.Path == rename.Path && entry.Commit != rename.Commit;

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

    // The commits up to one that touched a file, that one among them.
    private HashSet<string> Touching(string commit, string path) =>
        git.Run(top, GitCall.Of("rev-list").Flag("--full-history").Revision(commit).Paths([plansPrefix + path])).TryGet(out var output, out _)
            ? [.. Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)]
            : [];

    private HashSet<string> Descendants(string commit, string revision)
    {
        var call = GitCall.Of("rev-list").Flag("--ancestry-path").Revision($"{commit}..{(revision.Contains("..", StringComparison.Ordinal) ? revision[(revision.LastIndexOf('.') + 1)..] : revision)}");
        return git.Run(top, call).TryGet(out var output, out _)
            ? [.. Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)]
            : [];
    }
}
