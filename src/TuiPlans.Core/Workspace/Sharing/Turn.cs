namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// The right to move the branch and its files: the lock is held, what a killed program left of a move is put back, and nothing of git's own
/// is under way.
/// </summary>
internal static class Turn
{
    /// <summary>Takes it until it is given back; why not, as a sentence, where it cannot be had.</summary>
    /// <param name="world">The outside world.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="takeLock">Takes the lock of the repository.</param>
    public static (IDisposable? Turn, string? WhyNot) Take(Surroundings world, Repository repository, Func<(IDisposable? Lock, FileFailure? Failure)> takeLock)
    {
        var (taken, busy) = takeLock();
        if (taken is null)
            return (null, busy!.Sentence);
        // Whatever happens here, the lock is not kept from the others.
        var isGiven = false;
        try
        {
            new Advance(world, repository).Settle();
            var (looked, refusal) = new BeforeWriting(world, repository).Look();
            isGiven = looked is not null;
            return isGiven ? (taken, null) : (null, refusal!.Reason);
        }
        finally
        {
            if (!isGiven)
                taken.Dispose();
        }
    }
}
