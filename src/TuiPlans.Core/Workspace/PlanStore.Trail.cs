using TuiPlans.Core.Audit;
using TuiPlans.Core.Audit.Index;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>What was recorded, read back from git.</summary>
public sealed partial class PlanStore
{
    private const string VersionsName = "versions";

    /// <summary>
    /// The trail of one file, or of everything below a folder, newest first; from the plans folder, <c>""</c> being all of it.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="limit">How many commits are wanted, the latest; null for all.</param>
    /// <param name="range">The part of history that is wanted, as <c>a..b</c>; null for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> History(string path, int? limit = null, string? range = null) =>
        TrailHere().TryGet(out var trail, out var failure) ? Watched(() => trail.Of(path, limit, range ?? Here(path))) : failure;

    /// <summary>
    /// What was recorded between two moments: every change that the later commit holds and the earlier does not, newest first.
    /// </summary>
    /// <param name="since">The earlier commit.</param>
    /// <param name="until">The later commit.</param>
    /// <param name="path">The file or folder, from the plans folder; <c>""</c> for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Between(string since, string until, string path = "") =>
        TrailHere().TryGet(out var trail, out var failure) ? Watched(() => trail.Of(path, null, $"{since}..{until}")) : failure;

    /// <summary>
    /// The trail of one file through every name it had, newest first, each change with the merge that brought it to the shared branch.
    /// </summary>
    /// <param name="path">The file as it is named now, from the plans folder.</param>
    /// <param name="range">The part of history that is wanted, as <c>a..b</c>; null for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> HistoryOf(string path, string? range = null)
    {
        if (!TrailHere().TryGet(out var trail, out var failure))
            return failure;
        var revision = range ?? Here(path);
        return Watched(() => trail.OfFile(path, revision));
    }

    /// <summary>
    /// Each value that a file holds, with the change that set it: who, when, why, given by whom, and in which merge.
    /// </summary>
    /// <param name="path">The file as it is named now, from the plans folder.</param>
    /// <param name="set">The plans.</param>
    public GitAnswer<IReadOnlyList<ValueOrigin>> Who(string path, PlanSet set)
    {
        var root = set.Files.GetValueOrDefault(path)?.Document.Root;
        return HistoryOf(path).Select(trail => ValueOrigin.Of(root, FileFields.Of(path), trail));
    }

    /// <summary>
    /// What was recorded between two moments as they are shown: of a plan that an old edition stands for at either of them, what led
    /// from the one edition to the other. Newest first.
    /// </summary>
    /// <param name="since">The earlier moment.</param>
    /// <param name="until">The later moment.</param>
    /// <param name="path">The file or folder, from the plans folder; <c>""</c> for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Between(AsAt since, AsAt until, string path = "")
    {
        if (since.Editions.Count + until.Editions.Count == 0)
            return Between(since.Commit, until.Commit, path);
        if (!TrailHere().TryGet(out var trail, out var failure))
            return failure;
        var plans = since.Editions.Concat(until.Editions).Select(edition => edition.Plan).ToHashSet(StringComparer.Ordinal);
        var all = new List<RecordedChange>();
        foreach (var plan in plans.Where(plan => path.Length == 0 || path.Split('/')[0] == plan))
        {
            if (until.CommitOf(plan) is not { } to)
                continue;
            if (!trail.Of(path.Length == 0 ? plan : path, null, Range(since.CommitOf(plan), to)).TryGet(out var steps, out failure))
                return failure;
            all.AddRange(steps);
        }
        if (until.HasRecord)
        {
            if (!trail.Of(path, null, Range(since.HasRecord ? since.Commit : null, until.Commit)).TryGet(out var rest, out failure))
                return failure;
            all.AddRange(rest.Where(step => !plans.Contains(step.Plan)));
        }
        return all.OrderByDescending(step => step.Recorder.When).ToList();
    }

    // Of a plan that an old edition stands for the trail ends with its import.
    private string Here(string path) => at?.CommitOf(path.Split('/')[0]) ?? at?.Commit ?? "HEAD";

    private static string Range(string? since, string until) => since is null ? until : $"{since}..{until}";

    private GitAnswer<Trail> TrailHere()
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        return new Trail(world.Git, world.Reader, found.Layout.Top, found.PrefixOf(Plans.Path), IndexIn(found, "trail"), IndexIn(found, VersionsName));
    }

    private TrailStorage IndexIn(Repository found, string name)
    {
        var file = Path.Combine(found.Layout.CommonDirectory, "tuiplans", name);
        return new(() => world.Files.Length(file), (start, length) => world.Files.ReadPart(file, start, length), bytes => world.Files.Write(file, bytes));
    }

    private Lazy<StoredVersions> VersionsNotReadYet() => new(() => Repository.TryGet(out var found, out _)
        ? new StoredVersions(IndexIn(found, VersionsName)) : new StoredVersions(null));
}
