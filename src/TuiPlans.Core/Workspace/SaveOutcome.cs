using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Workspace;

/// <summary>How a save came out.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>Written and committed.</summary>
    /// <param name="Commit">The id of the commit.</param>
    /// <param name="Headline">The first line of its message.</param>
    /// <param name="Path">The file, from the plans folder.</param>
    /// <param name="Difference">What changed in the file, by lines.</param>
    /// <param name="Notices">What else the person should know: a hook that changed the file, foreign files swept in.</param>
    public sealed record Saved(
        string Commit, string Headline, string Path, IReadOnlyList<DiffLine> Difference, IReadOnlyList<string> Notices) : SaveOutcome;

    /// <summary>
    /// Written and not committed. The journal knows it; the next save, or a retry, commits it first.
    /// </summary>
    /// <param name="Path">The file, from the plans folder.</param>
    /// <param name="Reason">Why, and what to do, as sentences.</param>
    public sealed record NotCommitted(string Path, string Reason) : SaveOutcome;

    /// <summary>Nothing was written.</summary>
    /// <param name="Reason">Why, and what to do, as sentences.</param>
    /// <param name="Kind">What kind of refusal it is.</param>
    /// <param name="DraftPath">Where the text is kept; null where there was none, or it could not be kept.</param>
    public sealed record Refused(string Reason, RefusalKind Kind, string? DraftPath = null) : SaveOutcome;
}

/// <summary>What kind of refusal it is, where a caller does something about it.</summary>
public enum RefusalKind
{
    /// <summary>Anything that only the person can settle.</summary>
    Other,

    /// <summary>git knows no name and address: ask for them.</summary>
    IdentityMissing,

    /// <summary>The guard found what looks like a person's identifier.</summary>
    Guard,

    /// <summary>A value does not fit, or the edit cannot be proved.</summary>
    Proposal,

    /// <summary>The same field was changed by somebody else since it was read.</summary>
    ChangedMeanwhile,

    /// <summary>The file was edited by hand and not committed.</summary>
    HandEdited,

    /// <summary>A lock of git that may have been left by a killed one.</summary>
    LockLeft,
}
