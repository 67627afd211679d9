using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>What a check-up found.</summary>
/// <param name="Area">Where: <c>installation</c>, <c>repository</c>, <c>files</c>, <c>locks</c>, <c>journal</c>, <c>drafts</c>.</param>
/// <param name="Code">A short stable word for it.</param>
/// <param name="IsWrong">False for what a person should know and nothing is wrong with: a draft that is kept.</param>
/// <param name="Sentence">What it is, and what to do.</param>
public sealed record HealthFinding(string Area, string Code, bool IsWrong, string Sentence)
{
    /// <summary>What can be done about it safely; null where only a person can.</summary>
    public Mending? Mending { get; init; }
}

/// <summary>Something that mends a finding and can lose nothing.</summary>
public abstract record Mending
{
    private Mending()
    {
    }

    /// <summary>What would be done, as a sentence in the imperative.</summary>
    public abstract string Sentence { get; }

    /// <summary>Takes a lock away that a killed git left.</summary>
    /// <param name="Lock">The lock, as it was shown.</param>
    public sealed record RemoveLock(WriteObstacle.LockLeft Lock) : Mending
    {
        /// <inheritdoc/>
        public override string Sentence => $"Remove {Lock.Path}, which no git can be using any more.";
    }

    /// <summary>Settles what interrupted saves left.</summary>
    public sealed record SettleSaves : Mending
    {
        /// <inheritdoc/>
        public override string Sentence => "Settle what interrupted saves left: commit what was written, give back as drafts what was not.";
    }

    /// <summary>Removes temporary files of writes that were killed.</summary>
    public sealed record SweepLeftovers : Mending
    {
        /// <inheritdoc/>
        public override string Sentence => "Remove the temporary files that killed writes left; the files they were meant for are whole.";
    }

    /// <summary>Writes the line for plan files into .gitattributes, as a commit.</summary>
    /// <param name="Line">The line.</param>
    public sealed record WriteAttributes(string Line) : Mending
    {
        /// <inheritdoc/>
        public override string Sentence => $"Add this line to .gitattributes, as a commit: {Line}";
    }

    /// <summary>Tells git who sits here, for this repository.</summary>
    public sealed record SetIdentity : Mending
    {
        /// <inheritdoc/>
        public override string Sentence => "Tell git your name and e-mail address, for this repository alone.";
    }

    /// <summary>Lets git show plan files as people read them, in this clone.</summary>
    public sealed record SetDiffDriver : Mending
    {
        /// <inheritdoc/>
        public override string Sentence => "Let git diff, git log -p and git show print plan files as people read them, in this clone.";
    }

    /// <summary>Writes our hooks that are missing or old, in this clone.</summary>
    public sealed record WriteHooks : Mending
    {
        /// <inheritdoc/>
        public override string Sentence => "Write the hooks of this clone anew (tuiplans init --hooks); a hook of somebody else is kept, and runs first.";
    }

    /// <summary>Lets git's own merge bring plan files together by field, in this clone.</summary>
    public sealed record SetMergeDriver : Mending
    {
        /// <inheritdoc/>
        public override string Sentence => "Let git merge bring plan files together by field, in this clone.";
    }
}
