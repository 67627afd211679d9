using TuiPlans.Core.Boards;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>The plans as a commit holds them; nothing is checked out.</summary>
public sealed partial class PlanStore
{
    private const string LinkMode = "120000";

    // Below this a second git costs more than it brings.
    private const int WorthTwo = 400;

    private static readonly Dictionary<string, string> NoIds = [];
    private AsAt? at;
    private Lazy<StoredVersions> versions;
    private Task<GitAnswer<SharedBranch>>? branchAhead;

    /// <summary>The same plans as they were at a moment: what it loads is of that commit, and nothing can be recorded in it.</summary>
    public PlanStore At(AsAt moment) => new(world, Plans) { at = moment, repository = repository, versions = versions, wasSlow = wasSlow };

    /// <summary>Begins to look for the repository and for the branch that people share, for the next <see cref="FindAsAt"/>.</summary>
    public void LookAheadToPast()
    {
        LookAhead();
        branchAhead = Task.Run(() => Git.SharedBranch.Find(world.Git, Plans.Path));
    }

    /// <summary>
    /// Reads from disk what <see cref="FindAsAt"/> looks at, and no plan: settings, registers and meetings.
    /// </summary>
    public PlanSet LoadMeetings() => new PlanSetReader(world.Reader).Read(new NarrowReading(world.Files, Plans).Meetings());

    /// <summary>The same for one moment: meetings are read where it may be one.</summary>
    /// <param name="asked">What will be asked for.</param>
    /// <param name="today">The day.</param>
    public PlanSet LoadMeetings(string asked, DateOnly today) =>
        AsAtSearch.IsDate(asked, today) ? new PlanSetReader(world.Reader).Read(new NarrowReading(world.Files, Plans).Registers()) : LoadMeetings();

    /// <summary>The actions and recommendations that the last commit here holds, whatever moment this store shows; none where that cannot be told.</summary>
    public RecordedNow ListRecorded()
    {
        if (!Repository.TryGet(out var found, out _) || !FilesOf(found, "HEAD", "").TryGet(out var files, out _))
            return RecordedNow.Nothing;
        var kept = files.FindAll(file => file.Mode != LinkMode && PlanPath.Of(file.Path) is { Kind: not PlanFileKind.Plan });
        // Few are unknown to an index, and they are had here while something else is waited for; without one most are never asked for.
        return versions.Value.IsThere && BlobsOf(found, kept, NoIds).TryGet(out var blobs, out _) ? new RecordedNow(kept, blobs) : new RecordedNow(kept, null);
    }

    /// <summary>The updates that were given by a moment, and are recorded today without having stood in the plans then.</summary>
    /// <param name="recorded">What <see cref="ListRecorded"/> gave.</param>
    /// <param name="then">The plans of the moment.</param>
    /// <param name="day">Its day.</param>
    public GitAnswer<IReadOnlyList<LateUpdate>> LateUpdates(RecordedNow recorded, PlanSet then, DateOnly day)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        var later = recorded.Without(then.Blobs);
        return (later.Blobs is { } here ? here : BlobsOf(found, later.Files, NoIds)).Select<IReadOnlyList<LateUpdate>>(
            blobs => LateUpdate.Of(then, new UpdatesAlone(world.Reader, then, day, versions.Value).Of(later.Files, blobs), day));
    }

    /// <summary>
    /// The commit that shows the plans as they were: asked for by a date, the id of a meeting, or a revision (<c>rev:</c> forces that).
    /// </summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="now">The plans as they are, for the meetings and the time zone.</param>
    /// <param name="today">The day.</param>
    /// <param name="isAfter">Of a meeting: when its record came to the shared branch, rather than when its papers closed.</param>
    /// <returns>The moment; null with a sentence where there is none.</returns>
    public (AsAt? At, string Problem) FindAsAt(string asked, PlanSet now, DateOnly today, bool isAfter = false)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return (null, failure.Sentence);
        // What the moment will be made of is read while git looks for it.
        var stored = versions.Value;
        _ = Task.Run(stored.Open);
        var begun = Interlocked.Exchange(ref branchAhead, null);
        return new AsAtSearch(world, found, () => begun?.GetAwaiter().GetResult() ?? Git.SharedBranch.Find(world.Git, found.Layout.Top), found.FromTop(Plans.Absolute("meetings")), EditionsIn(found), now, today).Find(asked, isAfter);
    }

    /// <summary>
    /// Reads every plan file of a commit.
    /// </summary>
    /// <param name="revision">A commit, branch or tag, as git understands it.</param>
    /// <param name="like">Plans of another moment: of a file that is the same there, what was made of it is taken over.</param>
    /// <returns>The plans; a failure where there is no repository, or no such commit.</returns>
    public GitAnswer<PlanSet> LoadAt(string revision, PlanSet? like = null)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        return FilesOf(found, revision, "").TryGet(out var files, out failure) ? Read(found, files, like) : failure;
    }

    /// <summary>
    /// Reads the plans as they were at a moment: as its commit holds them, and those of which an old edition stands for them as in that.
    /// Where nothing was recorded by then it is these editions, with the settings and registers of the latest.
    /// </summary>
    /// <param name="moment">The moment.</param>
    /// <param name="like">Plans of another moment: of a file that is the same there, what was made of it is taken over.</param>
    public GitAnswer<PlanSet> LoadAt(AsAt moment, PlanSet? like = null)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        return FilesOf(found, moment).TryGet(out var files, out failure) ? Read(found, files, like) : failure;
    }

    /// <summary>Reads the plans at two moments; what the second needs is unpacked while the first is being understood.</summary>
    private GitAnswer<(PlanSet Before, PlanSet After)> LoadBoth(AsAt from, AsAt until)
    {
        if (!Repository.TryGet(out var found, out var failure)
            || !FilesOf(found, from).TryGet(out var earlier, out failure)
            || !FilesOf(found, until).TryGet(out var later, out failure))
        {
            return failure;
        }
        var ids = IdsOf(earlier);
        var unpacking = Task.Run(() => BlobsOf(found, later, ids));
        var isRead = BlobsOf(found, earlier, NoIds).TryGet(out var blobs, out failure);
        var before = isRead ? Made(found, earlier, blobs!, PlanSet.Empty) : null;
        return unpacking.GetAwaiter().GetResult().TryGet(out var rest, out var second) && before is not null
            ? (before, Made(found, later, rest, before))
            : failure ?? second!;
    }

    private GitAnswer<List<TreeFile>> FilesOf(Repository found, AsAt moment)
    {
        if (!FilesOf(found, moment.Commit, "").TryGet(out var files, out var failure))
            return failure;
        if (moment.Editions.Count == 0)
            return files;
        var shown = files.Where(file => moment.HasRecord ? !moment.Editions.Any(edition => IsOf(file.Path, edition)) : RegisterFile.Of(file.Path) is not null).ToList();
        foreach (var edition in moment.Editions)
        {
            if (!FilesOf(found, edition.Commit, edition.Plan).TryGet(out var more, out failure))
                return failure;
            shown.AddRange(more);
        }
        return shown;
    }

    private static bool IsOf(string path, EditionThen edition) => path.StartsWith(edition.Plan + "/", StringComparison.Ordinal);

    private EditionSearch EditionsIn(Repository found) => new(world.Git, found.Layout.Top, found.FromTop(Plans.Path));

    // Their paths are from the plans folder.
    private GitAnswer<List<TreeFile>> FilesOf(Repository found, string revision, string plan)
    {
        var prefix = found.PrefixOf(Plans.Path);
        var below = (prefix + plan).TrimEnd('/');
        return TreeReader.Read(world.Git, found.Layout.Top, revision, below.Length == 0 ? [] : [below]).Select<List<TreeFile>>(
            files => [.. files.Select(file => file with { Path = file.Path[prefix.Length..] }).Where(file => IsYaml(file.Path))]);
    }

    // Where that takes long for want of an index, one is made afterwards.
    private GitAnswer<PlanSet> Read(Repository found, IReadOnlyList<TreeFile> files, PlanSet? like)
    {
        return versions.Value.IsThere ? Reading() : Watched(Reading, SlowPast);

        GitAnswer<PlanSet> Reading() => BlobsOf(found, files, like?.Blobs ?? NoIds).Select(blobs => Made(found, files, blobs, like ?? PlanSet.Empty));
    }

    // The blobs that another moment does not have at the same place and the index does not know; null for the others.
    private GitAnswer<GitObject?[]> BlobsOf(Repository found, IReadOnlyList<TreeFile> files, IReadOnlyDictionary<string, string> known)
    {
        var (wanted, ids) = (new bool[files.Count], new List<string>());
        for (var i = 0; i < files.Count; i++)
        {
            wanted[i] = known.GetValueOrDefault(files[i].Path) != files[i].Id && !versions.Value.Holds(files[i]);
            if (wanted[i])
                ids.Add(files[i].Id);
        }
        return BlobsOf(found, ids).Select(blobs =>
        {
            var (all, next) = (new GitObject?[files.Count], 0);
            for (var i = 0; i < all.Length; i++)
                all[i] = wanted[i] ? blobs[next++] : null;
            return all;
        });
    }

    // Half of them each by two git: to unpack is most of it, and git does that on one core.
    private GitAnswer<GitObject?[]> BlobsOf(Repository found, List<string> ids)
    {
        if (ids.Count < WorthTwo)
            return ObjectReader.Read(world.Git, found.Layout.Top, ids);
        var half = ids.Count / 2;
        var other = Task.Run(() => ObjectReader.Read(world.Git, found.Layout.Top, ids[half..]));
        var first = ObjectReader.Read(world.Git, found.Layout.Top, ids[..half]);
        return other.GetAwaiter().GetResult().TryGet(out var second, out var failure)
            ? first.Select<GitObject?[]>(objects => [.. objects, .. second])
            : failure;
    }

    private PlanSet Made(Repository found, IReadOnlyList<TreeFile> files, GitObject?[] blobs, PlanSet like)
    {
        var late = new List<string>();
        for (var i = 0; i < files.Count; i++)
        {
            if (blobs[i] is null)
                late.Add(files[i].Id);
        }
        var texts = new LateTexts(ids => BlobsOf(found, ids), late);
        return new PlanSetReader(world.Reader).Read([.. files.Select((file, i) => Raw(file, blobs[i], like, texts))], like) with { Blobs = IdsOf(files) };
    }

    private static Dictionary<string, string> IdsOf(IReadOnlyList<TreeFile> files)
    {
        var ids = new Dictionary<string, string>(files.Count, StringComparer.Ordinal);
        foreach (var file in files)
            ids[file.Path] = file.Id;
        return ids;
    }

    private RawFile Raw(TreeFile file, GitObject? blob, PlanSet like, LateTexts texts)
    {
        if (file.Mode == LinkMode)
            return new RawFile(file.Path, []) { Problem = "It is a link in that commit, and git keeps of a link only where it leads: put the file itself in its place." };
        if (blob is not null)
            return new RawFile(file.Path, blob.Bytes);
        var same = like.Blobs.GetValueOrDefault(file.Path) == file.Id && like.Files.GetValueOrDefault(file.Path) is { IsUnread: false } known ? known : null;
        return new RawFile(file.Path, []) { Known = same, Stored = versions.Value.Of(file, texts) };
    }

    // The same files as are read from the disk: those that look like YAML, and none of a hidden folder.
    private static bool IsYaml(string path) =>
        (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        && !path.Split('/').Any(part => part.StartsWith('.'));
}
