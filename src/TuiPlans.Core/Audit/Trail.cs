using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>
/// Reads the trail: commits, and the versions of each file before and after them. What changed is seen by comparing the versions, for
/// every commit, ours or not; messages only add who gave it and why.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="reader">Reads YAML.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="plansPrefix">The plans folder from the top, with a slash at its end; empty where it is the top.</param>
public sealed class Trail(GitRunner git, IYamlReader reader, string top, string plansPrefix)
{
    private const string Head = "HEAD";
    private readonly Dictionary<string, Lazy<BranchMerges?>> shapes = new(StringComparer.Ordinal);

    /// <summary>The changes of a revision, each with the merge that brought it to that branch.</summary>
    public IReadOnlyList<RecordedChange> WithMerges(IReadOnlyList<RecordedChange> changes, string revision = Head) =>
        MergesOf(revision).Value?.Tell(changes) ?? changes;

    /// <summary>Begins to read the shape of history beside whatever else is done.</summary>
    public void LookAhead(string revision = Head)
    {
        var shape = MergesOf(revision);
        _ = Task.Run(() => shape.Value);
    }

    /// <summary>
    /// The trail of a file or folder, newest first.
    /// </summary>
    /// <param name="path">From the plans folder; <c>""</c> is all of it.</param>
    /// <param name="limit">How many commits are wanted, the latest; more may come. Null for all.</param>
    /// <param name="revision">Where to begin: a revision, or a range as <c>a..b</c>.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Of(string path, int? limit = null, string revision = Head)
    {
        // Merges that only bring what is told elsewhere have no entry: where they fill what was read, more is read.
        for (var most = limit; ; most *= 2)
        {
            var (walked, answer) = Read([path], most, revision);
            if (most is null || walked < most || !answer.TryGet(out var entries, out _) || entries.DistinctBy(entry => entry.Commit, StringComparer.Ordinal).Count() >= limit)
                return answer;
        }
    }

    /// <summary>
    /// The trail of one file through every name it had, newest first: an action that was given another id, or whose plan was, is still
    /// the same.
    /// </summary>
    /// <param name="path">The file as it is named at <paramref name="revision"/>, from the plans folder.</param>
    /// <param name="revision">Where to begin.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> OfFile(string path, string revision = Head)
    {
        var renames = new Renames(git, top, plansPrefix);
        List<string> paths = [path];
        while (true)
        {
            var answer = Read(paths, null, revision).Answer;
            if (!answer.TryGet(out var entries, out _) || renames.Follow(entries, paths) is not { } former)
                return answer.Select(all => renames.Joined(all, path, revision));
            paths.Add(former);
        }
    }

    private (int Walked, GitAnswer<IReadOnlyList<RecordedChange>> Answer) Read(IReadOnlyList<string> paths, int? limit, string revision)
    {
        var below = paths.Select(path => (plansPrefix + path).TrimEnd('/')).Where(path => path.Length > 0).ToList();
        var commits = CommitWalk.History(git, top, below, revision, limit);
        // A branch without a commit has no trail, and that is no failure.
        if (!commits.TryGet(out var walked, out var failure))
            return (0, IsUnborn() ? Array.Empty<RecordedChange>() : failure);
        var aside = limit is null && paths is [""] ? Aside.Of(git, top, below, revision) : [];
        var told = new TrailWalk(new BlobTexts(git, reader, top), plansPrefix, MergesOf(revision)).Run([.. walked, .. aside]);
        return (walked.Count, told.Select(all => Aside.Without(all, aside)));
    }

    // Of a range the shape is that of its end.
    private Lazy<BranchMerges?> MergesOf(string revision)
    {
        var end = revision[(revision.LastIndexOf("..", StringComparison.Ordinal) is >= 0 and var dots ? dots + 2 : 0)..];
        if (!shapes.TryGetValue(end, out var shape))
            shapes[end] = shape = new(() => BranchMerges.Read(git, top, end).TryGet(out var read, out _) ? read : null);
        return shape;
    }

    private bool IsUnborn() =>
        git.Run(top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision(Head)).Failure is not null;
}
