using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>
/// Reads the trail: commits, and the versions of each file before and after them. What changed is seen by comparing the versions, for
/// every commit, ours or not; messages only add who gave it and why.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="reader">Reads YAML.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="plansPrefix">The plans folder from the top, with a slash at its end; empty where it is the top.</param>
public sealed class Trail(GitRunner git, IYamlReader reader, string top, string plansPrefix)
{
    /// <summary>
    /// The trail of a file or folder, newest first.
    /// </summary>
    /// <param name="path">From the plans folder; <c>""</c> is all of it.</param>
    /// <param name="limit">The most commits to read, or null.</param>
    public GitAnswer<IReadOnlyList<TrailEntry>> Of(string path, int? limit = null)
    {
        var below = (plansPrefix + path).TrimEnd('/');
        var commits = CommitWalk.History(git, top, below.Length == 0 ? [] : [below], limit: limit);
        // A branch without a commit has no trail, and that is no failure.
        if (!commits.TryGet(out var walked, out var failure))
            return IsUnborn() ? Array.Empty<TrailEntry>() : failure;
        return Blobs(walked).Select(blobs => Entries(walked, blobs));
    }

    private bool IsUnborn() =>
        git.Run(top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision("HEAD")).Failure is not null;

    private GitAnswer<Dictionary<string, byte[]>> Blobs(IReadOnlyList<CommitEntry> commits)
    {
        var ids = commits.SelectMany(commit => commit.Changes)
            .Where(change => PlaceOf(change) is not null)
            .SelectMany(change => new[] { change.OldBlob, change.NewBlob })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (ids.Count == 0)
            return new Dictionary<string, byte[]>(StringComparer.Ordinal);
        return ObjectReader.Read(git, top, ids).Select(objects =>
            objects.OfType<GitObject>().DistinctBy(o => o.Id, StringComparer.Ordinal).ToDictionary(o => o.Id, o => o.Bytes, StringComparer.Ordinal));
    }

    private IReadOnlyList<TrailEntry> Entries(IReadOnlyList<CommitEntry> commits, Dictionary<string, byte[]> blobs)
    {
        var roots = new Dictionary<string, YamlNode?>(StringComparer.Ordinal);
        var entries = new List<TrailEntry>();
        foreach (var commit in commits)
        {
            var message = MessageParts.Of(commit.Message);
            foreach (var change in commit.Changes)
            {
                if (PlaceOf(change) is not { } place)
                    continue;
                var changes = PlanDiff.Between(RootOf(change.OldBlob, blobs, roots), RootOf(change.NewBlob, blobs, roots), place.Fields);
                entries.Add(new TrailEntry(
                    commit.Id, commit.Author, commit.Committer, message.ValueOf("Given-by"), message.ValueOf("Given-on"),
                    place.Plan, place.Id, changes, message.Reason, message.Headline));
            }
        }
        return entries;
    }

    private YamlNode? RootOf(string? blob, Dictionary<string, byte[]> blobs, Dictionary<string, YamlNode?> roots)
    {
        if (blob is null || !blobs.TryGetValue(blob, out var bytes))
            return null;
        if (!roots.TryGetValue(blob, out var root))
            roots[blob] = root = reader.Read(SourceText.FromBytes(blob, bytes)).Root;
        return root;
    }

    private PlanPath? PlaceOf(TreeChange change) =>
        change.Path.StartsWith(plansPrefix, StringComparison.Ordinal) ? PlanPath.Of(change.Path[plansPrefix.Length..]) : null;
}
