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
        var keys = Keys(clone, trees);
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

    /// <summary>
    /// Says what stands in the trail of an action and was done to another, what a merge tells as its own beginning of one that was begun
    /// elsewhere, and which updates are not told once.
    /// </summary>
    public static IEnumerable<string> WronglyTold(TempClone clone)
    {
        var commits = clone.History();
        var byId = commits.ToDictionary(commit => commit.Id, StringComparer.Ordinal);
        var trees = Trees(commits);
        var keys = Keys(clone, trees);
        var set = clone.Store.Load();
        foreach (var action in set.Actions)
        {
            var (reference, key) = RecordedUpdates.Of(set, action);
            var trail = clone.Store.HistoryOf(action.Path).Value;
            foreach (var entry in trail)
            {
                var (holding, path) = (entry.IsGone ? byId[entry.Commit].Parents : [entry.Commit], Folder + entry.Path);
                // At the very first none had a key yet.
                if (!holding.Any(commit => trees[commit].TryGetValue(path, out var blob) && (keys[blob] ?? key) == key))
                    yield return $"the trail of {reference}, {key} has {entry.Headline} of {entry.Commit}, {entry.Ref}";
                if (entry is { IsMerge: true, IsNew: true } && byId[entry.Commit].Parents.Any(parent => trees[parent].Values.Any(blob => keys[blob] == key)))
                    yield return $"the trail of {reference}, {key} begins with the merge {entry.Commit}, and it was there before";
            }
            foreach (var update in action.Updates)
            {
                var told = trail.Count(entry => entry.Changes.Any(change => change is { From: null, TopKey: "updates", To: { } to } && to.Contains(update.Text.Trim(), StringComparison.Ordinal)) && !entry.IsSettled);
                if (told != 1)
                    yield return $"the trail of {reference}, {key} tells {told} times of {update.Text}";
            }
        }
    }

    private static Dictionary<string, string?> Keys(TempClone clone, Dictionary<string, Dictionary<string, string>> trees)
    {
        var blobs = trees.Values.SelectMany(tree => tree.Values).Distinct(StringComparer.Ordinal).ToArray();
        return blobs.Zip(clone.Show(blobs)).ToDictionary(pair => pair.First, pair => RecordedUpdates.KeyIn(pair.Second!), StringComparer.Ordinal);
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
