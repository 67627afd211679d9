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
    /// <param name="limit">How many commits are wanted, the latest; more may come. Null for all.</param>
    /// <param name="revision">Where to begin: a revision, or a range as <c>a..b</c>.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Of(string path, int? limit = null, string revision = "HEAD")
    {
        // Merges that only bring what is told elsewhere have no entry: where they fill what was read, more is read.
        for (var most = limit; ; most *= 2)
        {
            var (walked, answer) = Read(path, most, revision);
            if (most is null || walked < most || !answer.TryGet(out var entries, out _) || entries.DistinctBy(entry => entry.Commit, StringComparer.Ordinal).Count() >= limit)
                return answer;
        }
    }

    private (int Walked, GitAnswer<IReadOnlyList<RecordedChange>> Answer) Read(string path, int? limit, string revision)
    {
        var below = (plansPrefix + path).TrimEnd('/');
        var commits = CommitWalk.History(git, top, below.Length == 0 ? [] : [below], revision, limit);
        // A branch without a commit has no trail, and that is no failure.
        if (!commits.TryGet(out var walked, out var failure))
            return (0, IsUnborn() ? Array.Empty<RecordedChange>() : failure);
        return (walked.Count, Blobs(walked).Select(blobs => Entries(walked, blobs)));
    }

    private bool IsUnborn() =>
        git.Run(top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision("HEAD")).Failure is not null;

    private GitAnswer<Dictionary<string, byte[]>> Blobs(IReadOnlyList<CommitEntry> commits)
    {
        var names = commits.SelectMany(commit => commit.Changes.Where(change => PlaceOf(change) is not null).SelectMany(change => Names(commit, change)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (names.Count == 0)
            return new Dictionary<string, byte[]>(StringComparer.Ordinal);
        return ObjectReader.Read(git, top, names).Select(objects =>
        {
            var blobs = new Dictionary<string, byte[]>(names.Count, StringComparer.Ordinal);
            for (var i = 0; i < names.Count; i++)
            {
                if (objects[i] is { } found)
                    blobs[names[i]] = found.Bytes;
            }
            return blobs;
        });
    }

    private static IEnumerable<string?> Names(CommitEntry commit, TreeChange change) =>
        [change.OldBlob, change.NewBlob, .. MergedIn(commit).Select(parent => Version(parent, change))];

    // What a merge brought in: all its parents but the first, against which its changes are told.
    private static IEnumerable<string> MergedIn(CommitEntry commit) => commit.Parents.Skip(1);

    private static string Version(string parent, TreeChange change) => $"{parent}:{change.Path}";

    // From the oldest on, so that of each field it is known who set it last when a merge is reached.
    private IReadOnlyList<RecordedChange> Entries(IReadOnlyList<CommitEntry> commits, Dictionary<string, byte[]> blobs)
    {
        var roots = new Dictionary<string, YamlNode?>(StringComparer.Ordinal);
        var entries = new List<RecordedChange>();
        var lastSet = new Dictionary<(string Path, string Field), string?>();
        foreach (var commit in commits.Reverse())
        {
            var message = MessageParts.Of(commit.Message);
            foreach (var change in commit.Changes.Reverse())
            {
                if (PlaceOf(change) is not { } place)
                    continue;
                var changes = PlanDiff.WithMoves(RootOf(change.OldBlob, blobs, roots), RootOf(change.NewBlob, blobs, roots), place.Fields);
                if (commit.Parents.Count > 1)
                {
                    changes = OfItsOwn(commit, change, place.Fields, changes, blobs, roots, lastSet);
                    if (changes.Count == 0)
                        continue;
                }
                foreach (var field in changes)
                    lastSet[(change.Path, field.Path)] = field.To;
                entries.Add(new RecordedChange(
                    commit.Id, Of(commit.Author), Of(commit.Committer), place.Plan, place.Id, changes, message.Reason, message.Headline)
                {
                    Path = change.Path[plansPrefix.Length..],
                    Fields = place.Fields,
                    GivenBy = message.ValueOf("Given-by"),
                    GivenOn = message.ValueOf("Given-on"),
                    GivenHow = message.ValueOf("Given-how"),
                    Set = message.ValueOf("Set"),
                    Undoes = message.ValueOf("Undoes"),
                    IsNew = change.OldBlob is null,
                    IsGone = change.NewBlob is null,
                    IsMerge = commit.Parents.Count > 1,
                });
            }
        }
        entries.Reverse();
        return entries;
    }

    // What a merge only brought stands in the trail already, where it was made. Of its own are a value that no side had, and one that
    // undoes what its first parent had set later: there somebody decided.
    private List<FieldChange> OfItsOwn(
        CommitEntry merge,
        TreeChange change,
        FieldSet fields,
        IReadOnlyList<FieldChange> changes,
        Dictionary<string, byte[]> blobs,
        Dictionary<string, YamlNode?> roots,
        Dictionary<(string Path, string Field), string?> lastSet)
    {
        var own = changes.ToList();
        foreach (var parent in MergedIn(merge))
        {
            var differs = PlanDiff.WithMoves(RootOf(Version(parent, change), blobs, roots), RootOf(change.NewBlob, blobs, roots), fields)
                .Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
            own.RemoveAll(field => !differs.Contains(field.Path)
                && (!lastSet.TryGetValue((change.Path, field.Path), out var last) || last == field.To));
        }
        return own;
    }

    private static Signature Of(GitSignature who) => new(who.Name, who.Email, who.When);

    private YamlNode? RootOf(string? blob, Dictionary<string, byte[]> blobs, Dictionary<string, YamlNode?> roots)
    {
        if (blob is null || !blobs.TryGetValue(blob, out var bytes))
            return null;
        if (!roots.TryGetValue(blob, out var root))
            roots[blob] = root = reader.Read(SourceText.FromBytes(blob, bytes)).Root;
        return root;
    }

    private Place? PlaceOf(TreeChange change)
    {
        if (!change.Path.StartsWith(plansPrefix, StringComparison.Ordinal))
            return null;
        var path = change.Path[plansPrefix.Length..];
        return PlanPath.Of(path) is { } place ? new Place(place.Plan, place.Id, place.Fields)
            : RegisterFile.Of(path) is { } register ? new Place("", register.Path, register.Fields) : null;
    }

    private sealed record Place(string Plan, string Id, FieldSet Fields);
}
