using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>How one path stands.</summary>
public enum PathState
{
    /// <summary>Tracked, and the same in HEAD, the index and the working files, as far as git knows.</summary>
    Clean,

    /// <summary>Tracked; the working file differs from the index.</summary>
    Modified,

    /// <summary>The index differs from HEAD, and the working file is as in the index.</summary>
    Staged,

    /// <summary>The index differs from HEAD, and the working file from both.</summary>
    StagedAndModified,

    /// <summary>Tracked, but there is no working file.</summary>
    Deleted,

    /// <summary>The path has conflicts.</summary>
    Unmerged,

    /// <summary>There is a file, which git does not know.</summary>
    Untracked,

    /// <summary>There is no such file, neither here nor in git.</summary>
    Absent,
}

/// <summary>A path that was asked about.</summary>
/// <param name="Path">The path from the top.</param>
/// <param name="State">How it stands.</param>
/// <param name="HeadBlob">The blob HEAD has there, or null where it has none (or where conflicts hide it).</param>
public sealed record PathLook(string Path, PathState State, string? HeadBlob)
{
    /// <summary>Whether git does not know the path yet, so that a commit must add it.</summary>
    public bool IsNew => State is PathState.Untracked or PathState.Absent;
}

/// <summary>The look at a repository before anything is written.</summary>
/// <param name="Branch">The branch, or null where HEAD is on none.</param>
/// <param name="Head">The commit id of HEAD, or null on a branch without commits.</param>
/// <param name="Paths">The paths that were asked about, in that order.</param>
/// <param name="Obstacles">What must be settled first; empty when one may write.</param>
public sealed record RepositoryState(
    string? Branch, string? Head, IReadOnlyList<PathLook> Paths, IReadOnlyList<WriteObstacle> Obstacles)
{
    /// <summary>
    /// Takes the look: two processes side by side, and a third only where a path is new. Paths are of files, from the
    /// top, with slashes.
    /// </summary>
    public static GitAnswer<RepositoryState> Look(
        GitRunner runner, IGitFiles files, RepositoryLayout layout, IReadOnlyList<string> paths, DateTimeOffset now)
    {
        var listing = paths.Count == 0
            ? null
            : Task.Run(() => runner.Run(layout.Top, IndexEntry.Call(paths)));
        var status = runner.Run(layout.Top, StatusReport.Call);
        var listed = listing?.GetAwaiter().GetResult();
        if ((status.Failure ?? listed?.Failure) is { } failure)
            return failure;
        var report = StatusReport.Parse(status.Value.Bytes);
        var looks = PathLooks.Of(report, IndexEntry.Parse(listed?.Value.Bytes), paths, path => files.Exists(layout.Absolute(path)));
        return Ignored(runner, layout, looks.Paths).Select(ignored =>
            new RepositoryState(
                report.Branch,
                report.Head,
                looks.Paths,
                [.. Standing(report, layout, files, now), .. looks.Hidden, .. ignored]));
    }

    private static List<WriteObstacle> Standing(
        StatusReport report, RepositoryLayout layout, IGitFiles files, DateTimeOffset now)
    {
        var found = new List<WriteObstacle>();
        foreach (var what in Operations.Find(layout.GitDirectory, files))
            found.Add(new WriteObstacle.Unfinished(what));
        // While one of these is under way, HEAD being on no branch is a part of it.
        if (report.Branch is null && found.Count == 0)
            found.Add(new WriteObstacle.NoBranch());
        var unmerged = report.Entries.Where(entry => entry.IsUnmerged).Select(entry => entry.Path).ToList();
        if (unmerged.Count > 0)
            found.Add(new WriteObstacle.Unmerged(unmerged));
        found.AddRange(RepositoryLocks.Find(layout, report.Branch, files, now));
        return found;
    }

    private static GitAnswer<List<WriteObstacle>> Ignored(GitRunner runner, RepositoryLayout layout, IReadOnlyList<PathLook> looks)
    {
        var added = looks.Where(look => look.IsNew).ToList();
        if (added.Count == 0)
            return new List<WriteObstacle>();
        // "./" keeps a path that begins with ":" from being read as pathspec magic, which this command knows no other way.
        var input = Encoding.UTF8.GetBytes(string.Concat(added.Select(look => $"./{look.Path}\0")));
        var call = GitCall.Of("check-ignore").WithoutSettings().Flag("--stdin").Flag("-z").Reads(input).AlsoFine(1);
        return runner.Run(layout.Top, call).Select(output => IgnoredIn(output.Bytes));
    }

    private static List<WriteObstacle> IgnoredIn(ReadOnlySpan<byte> output)
    {
        var found = new List<WriteObstacle>();
        var fields = new NulReader(output);
        while (fields.Next(out var field))
            found.Add(new WriteObstacle.Ignored(Encoding.UTF8.GetString(field[2..])));
        return found;
    }
}
