using System.Globalization;
using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>Reads what one side has and another has not, in a line each.</summary>
internal static class SharedLines
{
    /// <summary>The commits of a range that are no merges, newest first; none where git cannot say.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="range">A revision, or a range as <c>a..b</c>.</param>
    /// <param name="without">A commit whose history does not count; null where all of it does.</param>
    public static List<SharedLine> Read(GitRunner git, string top, string range, string? without)
    {
        var call = GitCall.Of("log").Flag("-z").Flag("--no-merges").Flag("--no-show-signature").Flag("--no-mailmap").Flag("--encoding=UTF-8").Flag("--format=%H%x1f%an%x1f%ct%x1f%s").Revision(range);
        if (without is not null)
            call = call.Revision("^" + without);
        if (!git.Run(top, call).TryGet(out var output, out _))
            return [];
        return [.. Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Line)];
    }

    private static SharedLine Line(string entry)
    {
        var parts = entry.TrimStart('\n').Split('\x1f', 4);
        return new SharedLine(parts[0], parts[1], parts[3], DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[2], CultureInfo.InvariantCulture)));
    }
}
