using TuiPlans.Core.Audit;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// What differs between two commits. A plan file that was renamed is told by the commits on the way; git, which looks at the ends alone,
/// pairs whatever is alike there.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="prefix">The plans folder from the top, with a slash; empty where that is the top itself.</param>
internal sealed class ChangesBetween(Surroundings world, string top, string prefix)
{
    /// <summary>The plans folder from the top, with a slash; empty where that is the top itself.</summary>
    public string Prefix => prefix;

    /// <summary>Whether a file is one of the plans folder by its name.</summary>
    public bool IsPlanFile(string path) => path.StartsWith(prefix, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>The changes from one commit to another.</summary>
    public GitAnswer<List<TreeChange>> Of(string from, string to)
    {
        var call = GitCall.Of("diff-tree").Flag("-r").Flag("-z").Flag("--raw").Flag("--no-abbrev").Flag("-M").Flag("-l0").Flag("--ignore-submodules=none").Revision(from).Revision(to);
        if (!world.Git.Run(top, call).TryGet(out var output, out var failure))
            return failure;
        var changes = TreeChange.ReadAll(output.Bytes);
        var plans = changes.Where(change => IsPlanFile(change.Path) || (change.OldPath is { } old && IsPlanFile(old))).ToList();
        return Paired(from, to, plans).Select(paired => changes.Except(plans).Concat(paired).ToList());
    }

    /// <summary>Some files, and those that became them or came of them from one commit to another.</summary>
    public GitAnswer<IReadOnlyCollection<string>> WithRenamed(string from, string to, IReadOnlyCollection<string> paths) =>
        Of(from, to).Select<IReadOnlyCollection<string>>(changes =>
        {
            var all = paths.ToHashSet(StringComparer.Ordinal);
            // Where numbers were shifted, one name leads to the next.
            for (var known = -1; known < all.Count;)
            {
                known = all.Count;
                foreach (var change in changes)
                {
                    if (change.OldPath is { } old && (all.Contains(old) || all.Contains(change.Path)))
                        all.UnionWith([old, change.Path]);
                }
            }
            return all;
        });

    /// <summary>What a file held last before it was taken away between two commits, whatever it was called by then (<see cref="LastBeforeGone"/>), and what that was made of: as git names them.</summary>
    /// <param name="from">The earlier commit.</param>
    /// <param name="to">The later commit.</param>
    /// <param name="path">Where the file stood in the earlier one, from the top.</param>
    /// <param name="blob">What it held there.</param>
    public IReadOnlyList<(string Before, string Text)> LastOf(string from, string to, string path, string blob) =>
        CommitWalk.History(world.Git, top, [], $"{from}..{to}").TryGet(out var commits, out _)
            ? [.. new LastBeforeGone(commits, prefix).Of(path, blob).Select(last => ($"{new CommitEnds(world.Git, top).CommonOf(from, last.Commit) ?? from}:{path}", last.Blob))] : [];

    private GitAnswer<IEnumerable<TreeChange>> Paired(string from, string to, List<TreeChange> changes)
    {
        // One file alone cannot have become another, nor have left its name to another, unless git calls it renamed.
        if (changes.Count < 2 && !changes.Exists(change => change.OldPath is not null))
            return changes;
        if (!CommitWalk.History(world.Git, top, [], $"{from}..{to}").TryGet(out var commits, out var failure))
            return failure;
        var plans = commits.SelectMany(commit => commit.Changes).Where(change => IsPlanFile(change.Path) && change.OldPath is { } old && IsPlanFile(old));
        return new AlikeFiles(world, top, prefix).In(plans).Select<IEnumerable<TreeChange>>(two => new RenamesOnTheWay(commits, prefix, change => !two.Contains(change)).Paired(changes));
    }
}
