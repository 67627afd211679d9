namespace TuiPlans.Core.Git;

/// <summary>Something that must be settled before anything is written; git itself would let some of these pass.</summary>
public abstract record WriteObstacle
{
    private WriteObstacle()
    {
    }

    /// <summary>The obstacle in words for the user: what it is, and what to do.</summary>
    public abstract string Sentence { get; }

    /// <summary>Something of git's was begun and not ended.</summary>
    /// <param name="What">What it is.</param>
    public sealed record Unfinished(Operation What) : WriteObstacle
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"{Operations.Name(What)} is under way in this repository: end it first, with '{Operations.Onward(What)}' or '{Operations.Back(What)}'.";
    }

    /// <summary>Files hold two versions of a merge.</summary>
    /// <param name="Paths">Their paths.</param>
    public sealed record Unmerged(IReadOnlyList<string> Paths) : WriteObstacle
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"{string.Join(", ", Paths)} {(Paths.Count == 1 ? "has" : "have")} conflicts from a merge: settle them, and 'git add' what you settled.";
    }

    /// <summary>HEAD is on no branch, so that a commit would belong to none and be lost.</summary>
    public sealed record NoBranch : WriteObstacle
    {
        /// <inheritdoc/>
        public override string Sentence =>
            "No branch is checked out, so a commit made now could be lost: go back to one, for example with 'git switch main'.";
    }

    /// <summary>A new file would be ignored by git.</summary>
    /// <param name="Path">Its path.</param>
    public sealed record Ignored(string Path) : WriteObstacle
    {
        /// <inheritdoc/>
        public override string Sentence =>
            $"{Path} is ignored by git, so it could not be committed: take it out of .gitignore ('git check-ignore -v {Path}' says which line).";
    }

    /// <summary>git was told not to look at a file.</summary>
    /// <param name="Path">Its path.</param>
    /// <param name="IsSparse">By a sparse checkout; else by assume-unchanged.</param>
    public sealed record Hidden(string Path, bool IsSparse) : WriteObstacle
    {
        /// <inheritdoc/>
        public override string Sentence => IsSparse
            ? $"{Path} is left out by the sparse checkout of this clone: take it in with 'git sparse-checkout add', or 'git sparse-checkout disable'."
            : $"git was told to assume that {Path} never changes: undo it with 'git update-index --no-assume-unchanged {Path}'.";
    }

    /// <summary>A lock of git: it is at work now, or was killed.</summary>
    /// <param name="Path">The absolute path of the lock file.</param>
    /// <param name="Age">How long ago it was made.</param>
    public sealed record LockLeft(string Path, TimeSpan Age) : WriteObstacle
    {
        /// <summary>
        /// Whether a git is likely at work just now: then one may write, since the commit itself waits for it. A lock that
        /// is older was left, and is removed only on a yes (<see cref="RepositoryLocks.Unlock"/>).
        /// </summary>
        public bool IsFresh => Age < LockWait.Longest;

        /// <inheritdoc/>
        public override string Sentence =>
            $"{Path} was made {AgeWords.Of(Age)} ago: another git is at work, or was killed. Wait for it, or, if no git is running, have the file removed.";
    }
}
