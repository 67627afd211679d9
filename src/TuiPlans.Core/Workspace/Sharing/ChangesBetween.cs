using System.Collections.Concurrent;
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
    // Looked at again and again while a person decides; at both sides of a merge at once.
    private readonly ConcurrentDictionary<(string From, string To), Way> ways = new();

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
    public IReadOnlyList<(string Before, string Text)> LastOf(string from, string to, string path, string blob)
    {
        if (!WayOf(from, to).TryGet(out var way, out _))
            return [];
        var ends = new CommitEnds(world.Git, top);
        return
        [
            .. new LastBeforeGone(way.Commits, commit => way.Names.Between(from, path, commit)).Of(blob)
                .Select(last => (ends.CommonOf(from, last.Commit) is { } common ? $"{common}:{way.Names.Between(from, path, common) ?? path}" : $"{from}:{path}", last.Blob)),
        ];
    }

    // What came alone took nobody's name.
    private GitAnswer<IEnumerable<TreeChange>> Paired(string from, string to, List<TreeChange> changes) => changes.All(change => change is { OldPath: null, OldBlob: null }) ? changes
        : WayOf(from, to).Select<IEnumerable<TreeChange>>(way => new RenamesOnTheWay(way.Commits, prefix, way.IsOne, path => way.Names.Between(from, path, to)).Paired(changes));

    private GitAnswer<Way> WayOf(string from, string to)
    {
        if (ways.TryGetValue((from, to), out var before))
            return before;
        if (!CommitWalk.History(world.Git, top, [], $"{from}..{to}").TryGet(out var commits, out var failure))
            return failure;
        var graph = commits;
        if (IsAnyMoved(commits) && !IsOneLine(commits, from) && !CommitWalk.HistoryOf(world.Git, top, [], new CommitEnds(world.Git, top).SinceOne(from, to)).TryGet(out graph, out failure))
            return failure;
        var plans = graph.SelectMany(commit => commit.Changes).Where(change => IsPlanFile(change.Path) && change.OldPath is { } old && IsPlanFile(old));
        return new AlikeFiles(world, top, prefix).In(plans).Select(two =>
        {
            bool IsOne(TreeChange change) => !two.Contains(change);
            return ways[(from, to)] = new Way(commits, new NamesOnTheWay(graph, prefix, IsOne), IsOne);
        });
    }

    private bool IsAnyMoved(IReadOnlyList<CommitEntry> commits) => commits.Any(commit => commit.Changes.Any(change => (change.OldPath is not null || change.NewBlob is null) && IsPlanFile(change.OldPath ?? change.Path)));

    // A line that parted before the earlier commit knows files by the names of then: so it is looked at from what all of them are built on.
    private static bool IsOneLine(IReadOnlyList<CommitEntry> commits, string from)
    {
        var known = commits.Select(commit => commit.Id).Append(from).ToHashSet(StringComparer.Ordinal);
        return commits.SelectMany(commit => commit.Parents).All(known.Contains);
    }

    // The commits between two, newest first; what files are called in each of them; and whether what git calls renamed in one of them is one file.
    private sealed record Way(IReadOnlyList<CommitEntry> Commits, NamesOnTheWay Names, Func<TreeChange, bool> IsOne);
}
