using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audit;

/// <summary>Makes recorded changes of commits, from the oldest on.</summary>
/// <param name="texts">The versions of files.</param>
/// <param name="plansPrefix">The plans folder from the top, with a slash at its end; empty where it is the top.</param>
/// <param name="merges">The shape of history, read where a merge needs it; null in it where it could not be read.</param>
internal sealed class TrailWalk(BlobTexts texts, string plansPrefix, Lazy<BranchMerges?> merges)
{
    // So many that git is not started too often, and so few that they fit in the part of memory that is cleared quickly.
    private const int Batch = 1500;
    private readonly FileHistory files = new();

    /// <summary>The changes, newest first.</summary>
    /// <param name="commits">The commits, newest first.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Run(IReadOnlyList<CommitEntry> commits)
    {
        var recorded = new List<RecordedChange>();
        for (var end = commits.Count; end > 0; end -= Batch)
        {
            var batch = commits.Skip(Math.Max(0, end - Batch)).Take(Math.Min(Batch, end)).Reverse().SelectMany(Seen).ToList();
            if (texts.Read(batch.SelectMany(Names)) is { } failure)
                return failure;
            var differences = TwoThreads.Map(batch.Count, i => Compared(batch[i]));
            // A renamed file stands under its old name in the other parent of a merge, which is known once the batch was walked that far.
            for (var i = 0; i < batch.Count; i++)
                Add(batch[i], differences[i], recorded);
            texts.Keep(files.LatestBlobs);
        }
        recorded.Reverse();
        return recorded;
    }

    private Comparison Compared(FileAtCommit seen)
    {
        var now = texts.Root(seen.Change.NewBlob);
        var changes = PlanDiff.WithMoves(texts.Root(seen.Change.OldBlob), now, seen.Place.Fields);
        return new Comparison(changes, Beside.Of(now, changes, seen.Place.Fields));
    }

    private IEnumerable<FileAtCommit> Seen(CommitEntry commit)
    {
        var message = new CommitMessageParts(commit.Message);
        foreach (var change in commit.Changes.Reverse())
        {
            if (PlaceOf(change.Path) is { } place)
                yield return new FileAtCommit(commit, change, place, message);
        }
    }

    private static IEnumerable<string> Names(FileAtCommit seen)
    {
        if (seen.Change.OldBlob is not null)
            yield return seen.Change.OldBlob;
        if (seen.Change.NewBlob is not null)
            yield return seen.Change.NewBlob;
        foreach (var parent in MergedIn(seen.Commit))
            yield return Version(parent, seen.Change.Path);
    }

    private void Add(FileAtCommit seen, Comparison difference, List<RecordedChange> recorded)
    {
        var (commit, change, place, message) = seen;
        var changes = difference.Changes;
        if (change.OldPath is not null)
            files.Rename(change.OldPath, change.Path);
        var isMerge = commit.Parents.Count > 1;
        if (isMerge)
            changes = OfItsOwn(commit, change, place.Fields, changes);
        files.Set(change.Path, change.NewBlob, commit.Id, changes);
        if (!isMerge || changes.Count > 0)
            recorded.AddRange(message.Tell(Recorded(commit, change, place, changes) with { Beside = difference.Beside }));
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
            var differs = texts.Id(version) == change.NewBlob ? [] : PlanDiff.WithMoves(texts.Root(version), texts.Root(change.NewBlob), fields).Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
            own.RemoveAll(field => !differs.Contains(field.Path) && files.IsLatest(change.Path, field.Path, field.To, by => merges.Value?.IsIn(by, merge.Id) ?? true));
        }
        return own;
    }

    // The side that was merged may know the file by the name it had before.
    private string VersionIn(string parent, TreeChange change)
    {
        var version = Version(parent, change.Path);
        foreach (var former in texts.Id(version) is null ? files.FormerPaths(change.Path) : [])
        {
            var earlier = Version(parent, former);
            if (texts.Read([earlier]) is null && texts.Id(earlier) is not null)
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

    private sealed record FileAtCommit(CommitEntry Commit, TreeChange Change, Place Place, CommitMessageParts Message);

    private sealed record Comparison(IReadOnlyList<FieldChange> Changes, IReadOnlyDictionary<string, string> Beside);

    private sealed record Place(string Plan, string Id, FieldSet Fields)
    {
        public string Ref => Plan.Length == 0 ? Id : $"{Plan}/{Id}";
    }
}
