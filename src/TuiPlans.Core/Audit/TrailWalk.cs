using TuiPlans.Core.Audit.Index;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>Makes recorded changes of commits, from the oldest on.</summary>
/// <param name="texts">The versions of files.</param>
/// <param name="plansPrefix">The plans folder from the top, with a slash at its end; empty where it is the top.</param>
/// <param name="merges">The shape of history, read where a merge needs it; null in it where it could not be read.</param>
/// <param name="earlier">What was recorded of a file before the commits that are walked, oldest first, by its path from the plans folder.</param>
/// <param name="isAsked">Whether a file, by its path from the plans folder, is of what was asked for.</param>
/// <param name="versions">Takes what each version says; null where nobody wants that.</param>
internal sealed class TrailWalk(
    BlobTexts texts, string plansPrefix, Lazy<BranchMerges?> merges, Func<string, IEnumerable<RecordedChange>> earlier, Func<string, bool> isAsked, VersionsMaker? versions = null)
{
    // So many that git is not started too often, and so few that they fit in the part of memory that is cleared quickly.
    private const int Batch = 1500;
    private readonly SettledWalk settling = new(texts, plansPrefix);
    private readonly FileHistory files = new(path => earlier(path[plansPrefix.Length..]));

    /// <summary>The changes, newest first.</summary>
    /// <param name="commits">The commits, newest first.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Run(IReadOnlyList<CommitEntry> commits)
    {
        var recorded = new List<RecordedChange>();
        var seen = InOrder(commits, 0);
        var reading = texts.Begin(seen.SelectMany(Names));
        for (var done = Batch; seen.Count > 0 || done - Batch < commits.Count; done += Batch)
        {
            // What was read beside the batch before may lack what that batch forgot.
            if ((texts.End(reading) ?? texts.Read(seen.SelectMany(Names))) is { } failure)
                return failure;
            var next = InOrder(commits, done);
            reading = texts.Begin(next.SelectMany(Names));
            Add(seen, recorded);
            texts.Keep(files.LatestBlobs);
            seen = next;
        }
        recorded.Reverse();
        return recorded;
    }

    // So many of the commits, the oldest first, from the one on that has so many older ones.
    private List<FileAtCommit> InOrder(IReadOnlyList<CommitEntry> commits, int older)
    {
        var all = new List<FileAtCommit>();
        for (var at = commits.Count - 1 - older; at >= 0 && at > commits.Count - 1 - older - Batch; at--)
            all.AddRange(Seen(commits[at]));
        return all;
    }

    private void Add(List<FileAtCommit> batch, List<RecordedChange> recorded)
    {
        var differences = TwoThreads.Map(batch.Count, i => Compared(batch[i]));
        // A renamed file stands under its old name in the other parent of a merge, which is known once the batch was walked that far.
        for (var i = 0; i < batch.Count; i++)
        {
            Add(batch[i], differences[i], recorded);
            if (differences[i].Whole is { } whole)
                versions!.Add(whole.Blob, whole.Kind, whole.Says);
        }
    }

    private Comparison Compared(FileAtCommit seen)
    {
        var (change, fields) = (seen.Change, seen.Place.Fields);
        if (seen.IsUntouched)
            return new Comparison([], Beside.Nothing, null);
        var changes = texts.Difference(change.OldBlob, change.NewBlob, fields);
        return new Comparison(changes, change.OldBlob is null ? Beside.Nothing : texts.Beside(change.NewBlob, changes, fields), Whole(change));
    }

    // What a version says, if it is one for the index and nothing is wrong with it.
    private StoredNodes? Whole(TreeChange change)
    {
        if (versions is null || change.NewBlob is not { } blob || versions.Holds(blob) || PlanPath.Of(change.Path[plansPrefix.Length..]) is not { Kind: not PlanFileKind.Plan } place)
            return null;
        var file = texts.Whole(blob, place.Fields);
        return file is { Problems.Count: 0, Document.Root: { } root } ? new StoredNodes(blob, place.Kind, root) : null;
    }

    private IEnumerable<FileAtCommit> Seen(CommitEntry commit)
    {
        var message = new CommitMessageParts(commit.Message);
        foreach (var change in commit.Changes.Reverse())
        {
            if (PlaceOf(change.Path) is { } place)
                yield return new FileAtCommit(commit, change, place, message);
        }
        if (commit.Parents.Count < 2)
            yield break;
        foreach (var change in settling.Untouched(commit, message.Settled).Where(change => isAsked(change.Path[plansPrefix.Length..])))
        {
            if (PlaceOf(change.Path) is { } place)
                yield return new FileAtCommit(commit, change, place, message) { IsUntouched = true };
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
        if (seen.Commit.Parents.Count > 1 && seen.Message.Settled.Count > 0)
        {
            foreach (var name in SettledWalk.Names(seen.Commit, seen.Change.Path))
                yield return name;
        }
    }

    private void Add(FileAtCommit seen, Comparison difference, List<RecordedChange> recorded)
    {
        var (commit, change, place, message) = seen;
        var changes = difference.Changes;
        if (change.OldPath is not null)
            files.Rename(change.OldPath, change.Path);
        var isMerge = commit.Parents.Count > 1;
        var settled = isMerge && message.Settled is { Count: > 0 } said ? SettledOf(seen, said) : null;
        if (isMerge)
            changes = [.. OfItsOwn(commit, change, place.Fields, changes).Where(field => settled?.Changes.Any(one => IsTold(field, one)) != true)];
        if (!seen.IsUntouched || settled is not null)
            files.Set(change.Path, seen.IsUntouched ? texts.Id(Version(commit.Id, change.Path)) : change.NewBlob, commit.Id, [.. changes, .. settled?.Changes ?? []]);
        if (!isMerge || changes.Count > 0)
            recorded.AddRange(message.Tell(Recorded(commit, change, place, changes) with { Beside = difference.Beside }));
        if (settled is { } decided)
            recorded.AddRange(message.Tell(Recorded(commit, change, place, decided.Changes) with { Beside = decided.Beside, IsSettled = true, IsNew = false, IsGone = false, FormerRef = null }));
    }

    // An item that one side added is told there, and what was settled of it as parts of it.
    private static bool IsTold(FieldChange field, FieldChange settled) => settled.Path == field.Path
        || (field is { From: null, Item: not null } && settled.Path.StartsWith(field.Path + ".", StringComparison.Ordinal));

    private (IReadOnlyList<FieldChange> Changes, IReadOnlyDictionary<string, string> Beside)? SettledOf(FileAtCommit seen, IReadOnlyList<SettledField> said)
    {
        var (commit, change) = (seen.Commit, seen.Change);
        // The first parent may know it by the name it had before, as what was merged may.
        var shared = Version(commit.Parents[0], change.OldPath ?? change.Path);
        return settling.Of(said, seen.Place, Version(commit.Id, change.Path), texts.Id(shared) is null && change.OldBlob is { } old ? old : shared, VersionIn(commit.Parents[1], change));
    }

    private RecordedChange Recorded(CommitEntry commit, TreeChange change, TrailPlace place, IReadOnlyList<FieldChange> changes) =>
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
            var differs = texts.Id(version) == change.NewBlob ? [] : texts.Difference(version, change.NewBlob, fields).Select(field => field.Path).ToHashSet(StringComparer.Ordinal);
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
            var underFormer = Version(parent, former);
            if (texts.Read([underFormer]) is null && texts.Id(underFormer) is not null)
                return underFormer;
        }
        return version;
    }

    private static Signature Of(GitSignature who) => new(who.Name, who.Email, who.When);

    private TrailPlace? PlaceOf(string path) => path.StartsWith(plansPrefix, StringComparison.Ordinal) ? TrailPlace.Of(path[plansPrefix.Length..]) : null;

    private sealed record Comparison(IReadOnlyList<FieldChange> Changes, IReadOnlyDictionary<string, string> Beside, StoredNodes? Whole);

    private sealed record StoredNodes(string Blob, PlanFileKind Kind, YamlNode Says);

    private sealed record FileAtCommit(CommitEntry Commit, TreeChange Change, TrailPlace Place, CommitMessageParts Message)
    {
        // A merge left it as its first parent has it, and says that this was settled.
        public bool IsUntouched { get; init; }
    }
}
