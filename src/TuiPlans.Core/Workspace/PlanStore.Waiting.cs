namespace TuiPlans.Core.Workspace;

/// <content>What is saved and not committed.</content>
public sealed partial class PlanStore
{
    /// <summary>What is written and has no commit yet, newest first; none where there is no repository. Nothing is changed.</summary>
    public IReadOnlyList<WaitingSave> Waiting() => Repository.TryGet(out var found, out _) ? ThrowingAwayIn(found).Look() : [];

    /// <summary>
    /// Throws away what waits: the files are as they were committed last; what was typed is kept as a draft first, and what was changed
    /// by somebody else since is left alone.
    /// </summary>
    /// <param name="ids">As <see cref="Waiting"/> gave them.</param>
    public IReadOnlyList<ThrownAway> ThrowAway(IReadOnlyList<string> ids)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return [new ThrownAway("", failure.Sentence, IsDone: false, null)];
        var (taken, busy) = LockOf(found).Take();
        if (taken is null)
            return [new ThrownAway("", busy!.Sentence, IsDone: false, null)];
        using (taken)
            return ThrowingAwayIn(found).Run(ids);
    }

    private ThrowingAway ThrowingAwayIn(Repository found) => new(world, found, JournalOf(found), DraftsOf(found), CommitsOf(found));
}
