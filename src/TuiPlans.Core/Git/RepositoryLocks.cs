namespace TuiPlans.Core.Git;

/// <summary>The lock files of git that stand in the way of a commit, or were left by a git that was killed.</summary>
public static class RepositoryLocks
{
    /// <summary>The locks there are now, with their ages.</summary>
    /// <param name="layout">The repository.</param>
    /// <param name="branch">The branch to commit to, or null.</param>
    /// <param name="files">Knows the files.</param>
    /// <param name="now">The present moment.</param>
    public static IReadOnlyList<WriteObstacle.LockLeft> Find(
        RepositoryLayout layout, string? branch, IGitFiles files, DateTimeOffset now)
    {
        var found = new List<WriteObstacle.LockLeft>();
        foreach (var name in files.Names(layout.GitDirectory))
        {
            if (IsLock(name))
                Add(Path.Combine(layout.GitDirectory, name));
        }

        if (branch is not null)
            Add(Path.Combine(layout.CommonDirectory, "refs", "heads", branch + ".lock"));
        return found;

        void Add(string path)
        {
            if (files.Modified(path) is { } made)
                found.Add(new WriteObstacle.LockLeft(path, now - made));
        }
    }

    /// <summary>
    /// Removes a lock, which the user has said yes to. Nothing is removed that is no lock of this repository, nor a lock
    /// that was made anew since it was shown.
    /// </summary>
    /// <returns>True where it is gone.</returns>
    public static bool Unlock(RepositoryLayout layout, WriteObstacle.LockLeft shown, IGitFiles files, DateTimeOffset now)
    {
        if (!IsInside(shown.Path, layout) || !shown.Path.EndsWith(".lock", StringComparison.Ordinal))
            return false;
        if (files.Modified(shown.Path) is not { } made)
            return true;
        if (now - made < shown.Age)
            return false;
        return files.Delete(shown.Path);
    }

    private static bool IsLock(string name) =>
        name is "index.lock" or "HEAD.lock"
        || (name.StartsWith("next-index-", StringComparison.Ordinal) && name.EndsWith(".lock", StringComparison.Ordinal));

    private static bool IsInside(string path, RepositoryLayout layout) =>
        path.StartsWith(layout.GitDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || path.StartsWith(layout.CommonDirectory + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
