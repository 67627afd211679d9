using System.Globalization;
using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>A commit that was looked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Committed">When it was recorded.</param>
public sealed record FoundCommit(string Id, DateTimeOffset Committed);

/// <summary>Looks for single commits.</summary>
public static class CommitSearch
{
    private const string Format = "--format=%H%x00%cd";

    /// <summary>The commit that a revision names; null where it names none.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="revision">A commit, branch, tag, or anything of that kind.</param>
    public static FoundCommit? Find(GitRunner git, string top, string revision) =>
        // "a..b" and "^a" are ranges, and no commit.
        git.Run(top, Call().Revision(revision + "^{commit}")).TryGet(out var output, out _) ? Parse(output.Bytes) : null;

    /// <summary>
    /// The last commit of a branch's first-parent chain that was recorded up to a moment; null where it has none.
    /// </summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="branch">The branch.</param>
    /// <param name="moment">The moment, to the second.</param>
    public static GitAnswer<FoundCommit?> LastBefore(GitRunner git, string top, string branch, DateTimeOffset moment) =>
        git.Run(top, Call().Flag("--first-parent").Option("--until", Seconds(moment)).Revision(branch)).Select(output => Parse(output.Bytes));

    /// <summary>The first commit of a branch's first-parent chain; null where there is none.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="branch">The branch.</param>
    public static FoundCommit? First(GitRunner git, string top, string branch) =>
        git.Run(top, GitCall.Of("rev-list").Flag("--first-parent").Flag("--max-parents=0").Revision(branch)).TryGet(out var output, out _)
            && Encoding.ASCII.GetString(output.Bytes).Split('\n')[0] is { Length: > 0 } id ? Find(git, top, id) : null;

    private static GitCall Call() => GitCall.Of("log").Flag("-1").Flag(Format).Flag("--date=raw").Flag("--no-show-signature").Flag("--no-mailmap");

    // "@" and a zone, so that git reads a moment and nothing of its own guessing.
    private static string Seconds(DateTimeOffset moment) => $"@{moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)} +0000";

    private static FoundCommit? Parse(byte[] output)
    {
        var fields = Encoding.ASCII.GetString(output).TrimEnd('\n').Split('\0');
        return fields.Length == 2 && GitDate.Read(fields[1]) is { } when ? new FoundCommit(fields[0], when) : null;
    }
}
