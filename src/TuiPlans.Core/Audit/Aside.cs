using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// What a part of history builds on and does not hold itself: where a branch began before its beginning and was merged in it, what the
/// shared branch did in between. Without it nobody knows that a file which the branch changed has another name by then.
/// </summary>
internal static class Aside
{
    private const string Dots = "..";

    /// <summary>The commits, newest first; none where every branch began within the part.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="below">The files or folders that are looked at.</param>
    /// <param name="range">The part of history, as <c>a..b</c>.</param>
    public static IReadOnlyList<CommitEntry> Of(GitRunner git, string top, IReadOnlyList<string> below, string range)
    {
        if (range.IndexOf(Dots, StringComparison.Ordinal) is not (> 0 and var dots))
            return [];
        var since = range[..dots];
        var edge = Lines(git, top, GitCall.Of("rev-list").Flag("--boundary").Revision(range)).Where(line => line[0] == '-').Select(line => line[1..]).ToList();
        if (edge.Count < 2)
            return [];
        var fork = edge.Aggregate(GitCall.Of("merge-base").Flag("--octopus").AlsoFine(1), (call, id) => call.Revision(id)).Revision(since);
        return Lines(git, top, fork) is [var begin, ..] && CommitWalk.History(git, top, below, begin + Dots + since).TryGet(out var walked, out _) ? walked : [];
    }

    /// <summary>
    /// The changes of the part alone, newest first; each of a file that was renamed aside with the name that it has since.
    /// </summary>
    /// <param name="all">The changes of the part and of what it builds on.</param>
    /// <param name="aside">The commits that it builds on.</param>
    public static IReadOnlyList<RecordedChange> Without(IReadOnlyList<RecordedChange> all, IReadOnlyList<CommitEntry> aside)
    {
        if (aside.Count == 0)
            return all;
        var ids = aside.Select(commit => commit.Id).ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in all.Where(change => ids.Contains(change.Commit) && change.FormerRef is not null))
            renamed[change.FormerRef!] = renamed.GetValueOrDefault(change.Ref, change.Ref);
        return [.. all.Where(change => !ids.Contains(change.Commit)).Select(change => renamed.TryGetValue(change.Ref, out var later) ? change with { LaterRef = later } : change)];
    }

    private static List<string> Lines(GitRunner git, string top, GitCall call) =>
        git.Run(top, call).TryGet(out var output, out _) ? [.. Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)] : [];
}
