using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// What a part of history builds on and does not hold itself: where a branch began before its beginning and was merged in it, what the
/// shared branch did in between. Without it nobody knows that a file which the branch changed has another name by then.
/// </summary>
/// <param name="commits">The commits, newest first.</param>
/// <param name="plansPrefix">The plans folder from the top.</param>
internal sealed class Aside(IReadOnlyList<CommitEntry> commits, string plansPrefix)
{
    private const string Dots = "..";

    /// <summary>The commits, newest first; none where every branch began within the part.</summary>
    public IReadOnlyList<CommitEntry> Commits => commits;

    /// <summary>Reads it.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="plansPrefix">The plans folder from the top.</param>
    /// <param name="below">The files or folders that are looked at, from the top.</param>
    /// <param name="revision">A part of history, as <c>a..b</c>; of anything else there is nothing aside.</param>
    public static Aside Of(GitRunner git, string top, string plansPrefix, IReadOnlyList<string> below, string revision)
    {
        if (revision.IndexOf(Dots, StringComparison.Ordinal) is not (> 0 and var dots))
            return new Aside([], plansPrefix);
        var since = revision[..dots];
        var edge = Lines(git, top, GitCall.Of("rev-list").Flag("--boundary").Revision(revision)).Where(line => line[0] == '-').Select(line => line[1..]).ToList();
        if (edge.Count < 2)
            return new Aside([], plansPrefix);
        var fork = edge.Aggregate(GitCall.Of("merge-base").Flag("--octopus").AlsoFine(1), (call, id) => call.Revision(id)).Revision(since);
        return new Aside(Lines(git, top, fork) is [var begin, ..] && CommitWalk.History(git, top, below, begin + Dots + since).TryGet(out var walked, out _) ? walked : [], plansPrefix);
    }

    /// <summary>The changes of the part alone, each of a file that was renamed aside with the name that it has since.</summary>
    public List<RecordedChange> Without(IReadOnlyList<RecordedChange> all)
    {
        if (commits.Count == 0)
            return [.. all];
        var ids = commits.Select(commit => commit.Id).ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in commits.SelectMany(commit => commit.Changes))
        {
            if (RefOf(change.OldPath) is { } earlier && RefOf(change.Path) is { } later)
                renamed[earlier] = renamed.GetValueOrDefault(later, later);
        }
        return [.. all.Where(change => !ids.Contains(change.Commit)).Select(change => renamed.TryGetValue(change.Ref, out var later) ? change with { LaterRef = later } : change)];
    }

    private string? RefOf(string? path) => path?.StartsWith(plansPrefix, StringComparison.Ordinal) == true ? TrailPlace.Of(path[plansPrefix.Length..])?.Ref : null;

    private static List<string> Lines(GitRunner git, string top, GitCall call) =>
        git.Run(top, call).TryGet(out var output, out _) ? [.. Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)] : [];
}
