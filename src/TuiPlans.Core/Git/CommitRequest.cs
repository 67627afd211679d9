namespace TuiPlans.Core.Git;

/// <summary>One file of a commit, already written to disk.</summary>
/// <param name="Path">The path from the top, with slashes.</param>
/// <param name="Content">The bytes that the commit must hold; null where the file was removed.</param>
/// <param name="IsNew">Whether git does not know the path yet.</param>
public sealed record CommitPath(string Path, byte[]? Content, bool IsNew = false);

/// <summary>A commit to make.</summary>
/// <param name="MessageFile">The absolute path of the file with the message, UTF-8.</param>
/// <param name="Paths">The files it owns; nothing else may come into it.</param>
/// <param name="People">Author and committer.</param>
public sealed record CommitRequest(string MessageFile, IReadOnlyList<CommitPath> Paths, CommitPeople People);

/// <summary>How a commit came out.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>It was made.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="ChangedPaths">Paths of ours whose bytes a hook or a filter of git changed on the way.</param>
    /// <param name="SweptPaths">Paths not ours that a hook put into it.</param>
    public sealed record Committed(string Id, IReadOnlyList<string> ChangedPaths, IReadOnlyList<string> SweptPaths) : CommitOutcome;

    /// <summary>The files are in HEAD already as they are.</summary>
    public sealed record NothingToCommit : CommitOutcome;

    /// <summary>It was not made; the files on disk and what others staged are as before.</summary>
    /// <param name="Failure">Why.</param>
    public sealed record Failed(GitFailure Failure) : CommitOutcome;
}
