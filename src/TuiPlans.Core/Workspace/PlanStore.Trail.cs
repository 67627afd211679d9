using TuiPlans.Core.Audit;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>What was recorded, read back from git.</summary>
public sealed partial class PlanStore
{
    /// <summary>
    /// The trail of one file, or of everything below a folder, newest first; from the plans folder, <c>""</c> being all of it.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="limit">How many commits are wanted, the latest; null for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> History(string path, int? limit = null) =>
        TrailHere().TryGet(out var trail, out var failure) ? trail.Of(path, limit) : failure;

    /// <summary>
    /// What was recorded between two moments: every change that the later commit holds and the earlier does not, newest first.
    /// </summary>
    /// <param name="since">The earlier commit.</param>
    /// <param name="until">The later commit.</param>
    /// <param name="path">The file or folder, from the plans folder; <c>""</c> for all.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Between(string since, string until, string path = "") =>
        TrailHere().TryGet(out var trail, out var failure) ? trail.Of(path, null, $"{since}..{until}") : failure;

    private GitAnswer<Trail> TrailHere()
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        var folder = found.FromTop(Plans.Path);
        return new Trail(world.Git, world.Reader, found.Layout.Top, folder == "." ? "" : folder + "/");
    }
}
