using TuiPlans.Core.Audit;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing.Team;

/// <summary>
/// Holds the names that are followed through all of history against the keys of the actions: from each commit to each that is built on it
/// they must lead to the action with the same key. A name that is followed wrongly need not have done harm yet.
/// </summary>
internal static class NamesByKey
{
    private const string Folder = "plans/";

    /// <summary>Says which are followed wrongly.</summary>
    public static IEnumerable<string> Wrong(TempClone clone)
    {
        var commits = clone.History();
        var trees = Trees(commits);
        var blobs = trees.Values.SelectMany(tree => tree.Values).Distinct(StringComparer.Ordinal).ToArray();
        var keys = blobs.Zip(clone.Show(blobs)).ToDictionary(pair => pair.First, pair => RecordedUpdates.KeyIn(pair.Second!), StringComparer.Ordinal);
        var names = new NamesOnTheWay(commits, Folder, static _ => true);
        foreach (var (commit, parent) in commits.SelectMany(commit => commit.Parents.Select(parent => (commit.Id, parent))))
        {
            foreach (var (path, blob) in trees[parent].Where(file => keys[file.Value] is not null))
            {
                var now = names.Between(parent, path, commit);
                var really = trees[commit].FirstOrDefault(file => keys[file.Value] == keys[blob]).Key;
                if (now != really)
                    yield return $"{path} of {parent}, {keys[blob]} is {now ?? "gone"} in {commit}, and really {really ?? "gone"}";
            }
        }
    }

    // What each commit holds: what its first parent holds, but for what it changed.
    private static Dictionary<string, Dictionary<string, string>> Trees(IReadOnlyList<CommitEntry> commits)
    {
        var trees = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var commit in commits.Reverse())
        {
            var tree = trees[commit.Id] = commit.Parents.Count == 0 ? new(StringComparer.Ordinal) : new(trees[commit.Parents[0]], StringComparer.Ordinal);
            foreach (var change in commit.Changes.SelectMany(change => change.Apart()).OrderBy(change => change.NewBlob is not null))
            {
                if (change.NewBlob is null)
                    tree.Remove(change.Path);
                else if (change.Path.StartsWith(Folder, StringComparison.Ordinal))
                    tree[change.Path] = change.NewBlob;
            }
        }
        return trees;
    }
}
