using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audit;

/// <summary>Makes recorded changes of commits, from the oldest on.</summary>
/// <param name="roots">The versions of files.</param>
/// <param name="plansPrefix">The plans folder from the top, with a slash at its end; empty where it is the top.</param>
internal sealed class TrailWalk(BlobRoots roots, string plansPrefix)
{
    private const int Batch = 3000;
    private readonly FileHistory files = new();

    /// <summary>The changes, newest first.</summary>
    /// <param name="commits">The commits, newest first.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Run(IReadOnlyList<CommitEntry> commits)
    {
        var recorded = new List<RecordedChange>();
        for (var end = commits.Count; end > 0; end -= Batch)
        {
            var batch = commits.Skip(Math.Max(0, end - Batch)).Take(Math.Min(Batch, end)).Reverse().ToList();
            if (roots.Read(batch.SelectMany(Names)) is { } failure)
                return failure;
            // A renamed file stands under its old name in the other parent of a merge, which is known once the batch was walked that far.
            foreach (var commit in batch)
                Add(commit, recorded);
            roots.Keep(files.LatestBlobs);
        }
        recorded.Reverse();
        return recorded;
    }

    private IEnumerable<string> Names(CommitEntry commit)
    {
        foreach (var change in commit.Changes)
        {
            if (PlaceOf(change.Path) is null)
                continue;
            if (change.OldBlob is not null)
                yield return change.OldBlob;
            if (change.NewBlob is not null)
                yield return change.NewBlob;
            foreach (var parent in MergedIn(commit))
                yield return Version(parent, change.Path);
        }
    }

    private void Add(CommitEntry commit, List<RecordedChange> recorded)
    {
        var message = new CommitMessageParts(commit.Message);
        foreach (var change in commit.Changes.Reverse())
        {
            if (PlaceOf(change.Path) is not { } place)
                continue;
            if (change.OldPath is not null)
                files.Rename(change.OldPath, change.Path);
            IReadOnlyList<FieldChange> changes = PlanDiff.WithMoves(roots.Root(change.OldBlob), roots.Root(change.NewBlob), place.Fields);
            if (commit.Parents.Count > 1 && (changes = OfItsOwn(commit, change, place.Fields, changes)).Count == 0)
            {
                files.Set(change.Path, change.NewBlob);
                continue;
            }
            files.Set(change.Path, change.NewBlob);
            foreach (var field in changes)
                files.Set(change.Path, field.Path, field.To);
            recorded.AddRange(message.Tell(Recorded(commit, change, place, changes)));
        }
    }

    private RecordedChange Recorded(CommitEntry commit, TreeChange change, Place place, IReadOnlyList<FieldChange> changes) =>
        new(commit.Id, Of(commit.Author), Of(commit.Committer), place.Plan, place.Id, changes, null, "")
        {
            Path = change.Path[plansPrefix.Length..],
            Fields = place.Fields,
            FormerRef = change.OldPath is { } old ? PlaceOf(old)?.Ref : null,
            IsNew = change.OldBlob is null,
            IsGone = change.NewBlob is null,
            IsMerge = commit.Parents.Count > 1,
        };

    // What a merge brought in: all its parents but the first, against which its changes are told.
    private static IEnumerable<string> MergedIn(CommitEntry commit) => commit.Parents.Skip(1);

    private static string Version(string parent, string path) => $"{parent}:{path}";

    // What a merge only brought stands in the trail already, where it was made. Of its own are a value that no side had, and one that
    // undoes what its first parent had set later: there somebody decided.
    private List<FieldChange> OfItsOwn(CommitEntry merge, TreeChange change, FieldSet fields, IReadOnlyList<FieldChange> changes)
    {
        var own = changes.ToList();
        foreach (var parent in MergedIn(merge))
        {
            var version = VersionIn(parent, change);
            var differs = roots.Id(version) == change.NewBlob ? [] : PlanDiff.WithMoves(roots.Root(version), roots.Root(change.NewBlob), fields).Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
            own.RemoveAll(field => !differs.Contains(field.Path) && files.IsLatest(change.Path, field.Path, field.To));
        }
        return own;
    }

    // The side that was merged may know the file by the name it had before.
    private string VersionIn(string parent, TreeChange change)
    {
        var version = Version(parent, change.Path);
        foreach (var former in roots.Id(version) is null ? files.FormerPaths(change.Path) : [])
        {
            var earlier = Version(parent, former);
            if (roots.Read([earlier]) is null && roots.Id(earlier) is not null)
                return earlier;
        }
        return version;
    }

    private static Signature Of(GitSignature who) => new(who.Name, who.Email, who.When);

    private Place? PlaceOf(string path)
    {
        if (!path.StartsWith(plansPrefix, StringComparison.Ordinal))
            return null;
        var own = path[plansPrefix.Length..];
        return PlanPath.Of(own) is { } place ? new Place(place.Plan, place.Id, place.Fields)
            : RegisterFile.Of(own) is { } register ? new Place("", register.Path, register.Fields)
            : RecordFields.Of(own) is { } record ? new Place("", own[..^".yaml".Length], record) : null;
    }

    private sealed record Place(string Plan, string Id, FieldSet Fields)
    {
        public string Ref => Plan.Length == 0 ? Id : $"{Plan}/{Id}";
    }
}
