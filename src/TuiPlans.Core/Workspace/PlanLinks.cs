namespace TuiPlans.Core.Workspace;

/// <summary>Tells of links inside a plans folder that lead out of it: what stands there is in no commit, and not of this repository.</summary>
internal static class PlanLinks
{
    /// <summary>Why a file must not be read for the sake of a link, its own or of a folder between it and the plans folder; null where it may.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="folder">The absolute path of the plans folder, which may be reached by a link itself.</param>
    /// <param name="isLink">Whether a path is a link.</param>
    /// <param name="realPath">Where a path leads in the end; null where it leads to nothing.</param>
    public static string? WhyOut(string path, string folder, Func<string, bool> isLink, Func<string, string?> realPath)
    {
        for (var at = path; at is not null && at.Length > folder.Length; at = Path.GetDirectoryName(at))
        {
            if (!isLink(at))
                continue;
            var name = Path.GetRelativePath(folder, at).Replace('\\', '/');
            if (realPath(path) is not { } real)
                return $"{name} is a link that leads to nothing. Remove the link, or bring back what it led to.";
            if (realPath(folder) is { } root && !real.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return $"{name} is a link that leads out of the plans folder, so it was not read: git keeps the link and not what it leads to. Put the file itself here.";
        }
        return null;
    }
}
