namespace TuiPlans.Core.Git;

/// <summary>Joins what status and the index say of each path that was asked about.</summary>
/// <param name="Paths">How each stands.</param>
/// <param name="Hidden">Those that git was told not to look at.</param>
internal sealed record PathLooks(IReadOnlyList<PathLook> Paths, IReadOnlyList<WriteObstacle> Hidden)
{
    /// <summary>Pure, but for asking whether a file exists that git does not know.</summary>
    public static PathLooks Of(
        StatusReport report,
        Dictionary<string, IndexEntry> index,
        IReadOnlyList<string> paths,
        Func<string, bool> exists)
    {
        var looks = new List<PathLook>(paths.Count);
        var hidden = new List<WriteObstacle>();
        foreach (var path in paths)
        {
            var listed = index.GetValueOrDefault(path);
            if (listed is { IsHidden: true })
                hidden.Add(new WriteObstacle.Hidden(path, listed.IsSparse));
            looks.Add(LookOf(path, EntryOf(report, path), listed, exists));
        }

        return new PathLooks(looks, hidden);
    }

    private static StatusEntry? EntryOf(StatusReport report, string path)
    {
        foreach (var entry in report.Entries)
        {
            if (entry.Path == path)
                return entry;
        }

        return null;
    }

    private static PathLook LookOf(string path, StatusEntry? entry, IndexEntry? listed, Func<string, bool> exists)
    {
        if (entry is null)
        {
            // What status is silent about is in the index as in HEAD.
            return listed is null
                ? new PathLook(path, exists(path) ? PathState.Untracked : PathState.Absent, null)
                : new PathLook(path, PathState.Clean, listed.Blob);
        }

        return new PathLook(path, StateOf(entry), entry.HeadBlob);
    }

    private static PathState StateOf(StatusEntry entry)
    {
        if (entry.IsUnmerged)
            return PathState.Unmerged;
        if (entry.Work == 'D' || (entry.Index == 'D' && entry.Work == '.'))
            return PathState.Deleted;
        if (entry.Index == '.')
            return PathState.Modified;
        return entry.Work == '.' ? PathState.Staged : PathState.StagedAndModified;
    }
}
