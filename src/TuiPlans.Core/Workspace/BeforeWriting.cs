using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>What a look found.</summary>
/// <param name="Paths">How the files stand, in the order in which they were asked for; null where nothing may be written.</param>
/// <param name="Refusal">Why nothing may be written; null where it may.</param>
internal sealed record Looked(IReadOnlyList<PathLook>? Paths, SaveOutcome.Refused? Refusal);

/// <summary>The look at the repository and the files before anything is written: every refusal that DESIGN 7 names.</summary>
internal sealed class BeforeWriting(Surroundings world, Repository repository)
{
    /// <summary>
    /// How files stand, named from the top, or why nothing may be written now. A lock of another git is waited for, as long as it is young.
    /// </summary>
    public Looked Look(params string[] paths)
    {
        if (repository.Recorder is null)
            return Refuse(new GitFailure.IdentityMissing().Sentence, RefusalKind.IdentityMissing);
        WriteObstacle.LockLeft? left = null;
        var answer = world.LockWait.Retry(() =>
        {
            var state = RepositoryState.Look(world.Git, world.Files, repository.Layout, paths, world.Now);
            left = state.TryGet(out var seen, out _) ? seen.Obstacles.OfType<WriteObstacle.LockLeft>().FirstOrDefault() : null;
            return left is null ? state : new GitFailure.Locked(left.Path, left.Age);
        });
        if (!answer.TryGet(out var found, out var failure))
        {
            return left is not null
                ? Refuse(left.Sentence, RefusalKind.LockLeft)
                : Refuse(failure.Sentence, failure is GitFailure.IdentityMissing ? RefusalKind.IdentityMissing : RefusalKind.Other);
        }
        return found.Obstacles.Count > 0
            ? Refuse(found.Obstacles[0].Sentence, RefusalKind.Other)
            : new Looked(found.Paths, null);
    }

    private static Looked Refuse(string sentence, RefusalKind kind) =>
        new(null, new SaveOutcome.Refused($"{sentence} Nothing was changed.", kind));
}
