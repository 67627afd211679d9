using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// What a file held last before it was taken away. Where one person took it away and another changed it, and a third decided that it goes, each
/// of the two held something of its own.
/// </summary>
/// <param name="commits">The commits from where the file was to where it is no more, newest first.</param>
/// <param name="nameIn">What it is called in one of them, by the commit's id, from the top; null where it is gone.</param>
internal sealed class LastBeforeGone(IReadOnlyList<CommitEntry> commits, Func<string, string?> nameIn)
{
    private readonly Dictionary<string, CommitEntry> byId = commits.ToDictionary(commit => commit.Id, StringComparer.Ordinal);

    /// <summary>The commits in which it was last, with the blobs that it held there, the newest first, without what it held at the beginning and what one of them is built on; none where it is not gone.</summary>
    /// <param name="began">The blob that it held at the beginning.</param>
    public IReadOnlyList<(string Commit, string Blob)> Of(string began)
    {
        if (commits.Count == 0)
            return [];
        var blobs = Blobs(began);
        var last = Reached([commits[0].Id], id => blobs[id] is null).Where(id => blobs[id] is { } blob && blob != began).ToList();
        var builtOn = Reached(last.SelectMany(id => byId[id].Parents), static _ => true);
        return [.. commits.Select(commit => commit.Id).Where(id => last.Contains(id) && !builtOn.Contains(id)).Select(id => (id, blobs[id]!)).DistinctBy(last => last.Item2, StringComparer.Ordinal)];
    }

    // What each commit holds of it: what its first parent holds, but for what it changes against that.
    private Dictionary<string, string?> Blobs(string began)
    {
        var blobs = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var commit in commits.Reverse())
        {
            var blob = commit.Parents.Count > 0 && blobs.TryGetValue(commit.Parents[0], out var before) ? before : began;
            var name = nameIn(commit.Id);
            blobs[commit.Id] = name is null ? null : commit.Changes.SelectMany(change => change.Apart()).FirstOrDefault(change => change.Path == name && change.NewBlob is not null)?.NewBlob ?? blob;
        }
        return blobs;
    }

    // The commits that some lead to, on from each of which something holds.
    private HashSet<string> Reached(IEnumerable<string> from, Func<string, bool> goesOn)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(from);
        while (open.TryPop(out var id))
        {
            if (byId.TryGetValue(id, out var commit) && reached.Add(id) && goesOn(id))
            {
                foreach (var parent in commit.Parents)
                    open.Push(parent);
            }
        }
        return reached;
    }
}
