using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// What is recorded in a reviewed plan goes to a branch of its own: where the shared branch is checked out, one is made at the same commit and
/// checked out instead. No file is touched. The caller holds the lock.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="plans">The plans folder.</param>
internal sealed class OwnBranch(Surroundings world, Repository repository, PlansFolder plans)
{
    private const string Heads = "refs/heads/";
    private const string SettingsFile = "tuiplans.yaml";

    private string Top => repository.Layout.Top;

    /// <summary>Sees to it before some files are committed.</summary>
    /// <param name="paths">The files, from the top of the repository.</param>
    /// <returns>The branch that was made, or why it could not be; both null where nothing had to be done.</returns>
    public (string? Made, string? Problem) Take(IEnumerable<string> paths)
    {
        if (!paths.Any(IsReviewed) || SharedPlace.Of(world.Git, repository) is not { IsOnProposal: false } place || IsOther(place))
            return (null, null);
        if (repository.Recorder is not { } recorder || Head() is not { } head)
            return (null, null);
        var memory = new ProposalMemory(world, repository);
        var branch = memory.NewOwnName(recorder.Name, DateOnly.FromDateTime(world.Now.Date), place.Remote);
        memory.Belongs(branch, place.Branch, place.Remote);
        var failure = world.Git.Run(Top, GitCall.Writing("update-ref").Word(Heads + branch).Word(head)).Failure
            ?? world.LockWait.Retry(() => world.Git.Run(Top, GitCall.Writing("symbolic-ref").Word("HEAD").Word(Heads + branch))).Failure;
        return failure is null ? (branch, null) : (null, $"The plan is reviewed, and a branch for what waits for approval could not be made: {failure.Sentence} Nothing was changed.");
    }

    // A branch that is sent to one of its own name beside the shared one is somebody's own work already.
    private bool IsOther(SharedPlace place) => SharedPlace.Default(world.Git, repository, place.Remote) is { } shared && shared != place.Remote!.Branch;

    private bool IsReviewed(string path)
    {
        var file = plans.Relative(repository.Absolute(path));
        var slash = file.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? null : Said($"{file[..slash]}/plan.yaml")) ?? Said(SettingsFile) ?? false;
    }

    // Most files never speak of it, and are not understood for that.
    private bool? Said(string path) => world.Files.Read(plans.Absolute(path)) is { } bytes && bytes.AsSpan().IndexOf("reviewed"u8) >= 0
        ? PlanReader.IsReviewed(world.Reader.Read(SourceText.FromBytes(path, bytes)).Root)
        : null;

    private string? Head() => world.Git.Run(Top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision("HEAD")).TryGet(out var output, out _)
        ? System.Text.Encoding.ASCII.GetString(output.Bytes).Trim()
        : null;
}
