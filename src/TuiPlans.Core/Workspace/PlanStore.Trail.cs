using TuiPlans.Core.Audit;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>What was recorded, read back from git.</summary>
public sealed partial class PlanStore
{
    /// <summary>
    /// The trail of one file, or of everything below a folder, newest first; from the plans folder, <c>""</c> being all of it.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="limit">How many commits are wanted, the latest; null for all.</param>
    /// <param name="range">The part of history that is wanted, as <c>a..b</c>; null for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> History(string path, int? limit = null, string? range = null) =>
        TrailHere().TryGet(out var trail, out var failure) ? Watched(() => trail.Of(path, limit, range ?? at?.Commit ?? "HEAD")) : failure;

    /// <summary>
    /// What was recorded between two moments: every change that the later commit holds and the earlier does not, newest first.
    /// </summary>
    /// <param name="since">The earlier commit.</param>
    /// <param name="until">The later commit.</param>
    /// <param name="path">The file or folder, from the plans folder; <c>""</c> for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Between(string since, string until, string path = "") =>
        TrailHere().TryGet(out var trail, out var failure) ? trail.Of(path, null, $"{since}..{until}") : failure;

    /// <summary>
    /// The trail of one file through every name it had, newest first, each change with the merge that brought it to the shared branch.
    /// </summary>
    /// <param name="path">The file as it is named now, from the plans folder.</param>
    /// <param name="range">The part of history that is wanted, as <c>a..b</c>; null for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> HistoryOf(string path, string? range = null)
    {
        if (!TrailHere().TryGet(out var trail, out var failure))
            return failure;
        var revision = range ?? at?.Commit ?? "HEAD";
        trail.LookAhead(revision);
        return Watched(() => trail.OfFile(path, revision)).Select(changes => trail.WithMerges(changes, revision));
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

    private GitAnswer<Trail> TrailHere()
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        var folder = found.FromTop(Plans.Path);
        return new Trail(world.Git, world.Reader, found.Layout.Top, folder == "." ? "" : folder + "/");
    }
}
