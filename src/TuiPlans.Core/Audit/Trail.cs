using TuiPlans.Core.Audit.Index;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>
/// Reads the trail: commits, and the versions of each file before and after them. What changed is seen by comparing the versions, for
/// every commit, ours or not; messages only add who gave it and why. What was read once is taken from the index, where there is one.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="reader">Reads YAML.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="plansPrefix">The plans folder from the top, with a slash at its end; empty where it is the top.</param>
/// <param name="storage">Where the index stands; null to read git alone.</param>
/// <param name="versions">Where the index of versions stands, which is made with it; null where none is wanted.</param>
public sealed class Trail(GitRunner git, IYamlReader reader, string top, string plansPrefix, TrailStorage? storage = null, TrailStorage? versions = null)
{
    private const string Head = "HEAD";
    private readonly Dictionary<string, Lazy<BranchMerges?>> shapes = new(StringComparer.Ordinal);
    private readonly Lazy<VersionIndex?> known = new(() => versions is null ? null : VersionIndex.Open(versions));
    private readonly Lazy<TrailIndex?> index = new(() => storage is null ? null : TrailIndex.Open(storage, plansPrefix));

    /// <summary>
    /// The trail of a file or folder, newest first.
    /// </summary>
    /// <param name="path">From the plans folder; <c>""</c> is all of it.</param>
    /// <param name="limit">How many commits are wanted, the latest; more may come. Null for all.</param>
    /// <param name="revision">Where to begin: a revision, or a range as <c>a..b</c>.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> Of(string path, int? limit = null, string revision = Head)
    {
        if (Reach(revision) is { } reach && FromIndex(reach, [path], limit) is { } known)
            return limit is null ? AsideOf([path], revision).Without(Changes(known)) : Changes(known);
        // git looks for an earlier name within what it is asked for alone, so of a plan all of it is walked.
        if (limit is null && path.Length > 0 && !path.EndsWith(".yaml", StringComparison.Ordinal))
            return Walk([""], null, revision).Answer.Select<IReadOnlyList<RecordedChange>>(all => [.. all.Where(change => IsIn(change.Path, path))]);
        // Merges that only bring what is told elsewhere have no entry: where they fill what was read, more is read.
        for (var most = limit; ; most *= 2)
        {
            var (walked, answer) = Walk([path], most, revision);
            if (most is null || walked < most || !answer.TryGet(out var entries, out _) || entries.DistinctBy(entry => entry.Commit, StringComparer.Ordinal).Count() >= limit)
                return answer;
        }
    }

    /// <summary>
    /// The trail of one file through every name it had, newest first, each change with the merge that brought it to the branch: an action
    /// that was given another id, or whose plan was, is still the same.
    /// </summary>
    /// <param name="path">The file as it is named at <paramref name="revision"/>, from the plans folder.</param>
    /// <param name="revision">Where to begin: a revision, or a range as <c>a..b</c>.</param>
    public GitAnswer<IReadOnlyList<RecordedChange>> OfFile(string path, string revision = Head)
    {
        var renames = new Renames(git, top, plansPrefix);
        var file = new OneFile(git, reader, top, plansPrefix, path, EndOf(revision));
        List<string> paths = [path];
        if (Reach(revision) is { } reach)
        {
            while (FromIndex(reach, paths, null) is { } known)
            {
                var all = Changes(known);
                if ((Renames.Known(all, paths) ?? file.OtherName(all, paths)) is not { } earlier)
                    return WithMerges([.. file.Of(all)], known, reach);
                paths.Add(earlier);
            }
        }
        // The shape is read beside the walk.
        var shape = MergesOf(revision);
        _ = Task.Run(() => shape.Value);
        while (true)
        {
            var answer = Walk(paths, null, revision).Answer;
            if (!answer.TryGet(out var entries, out _))
                return answer;
            if ((renames.Follow(entries, paths) ?? file.OtherName(entries, paths)) is not { } former)
                return answer.Select(_ => file.Of(entries)).Select(own => shape.Value?.Tell(own) ?? own);
            paths.Add(former);
        }
    }

    /// <summary>Whether there is an index, and what belongs to it.</summary>
    public bool HasIndex => index.Value is { } there && (versions is null || known.Value?.Tip == there.Tip);

    /// <summary>
    /// Writes the index anew where it lacks commits of the branch. It costs one reading of those; nobody has to wait for it.
    /// </summary>
    public void KeepIndex()
    {
        var there = HasIndex ? index.Value : null;
        if (storage is null || CommitSearch.Find(git, top, Head) is not { } head || there?.Tip == head.Id)
            return;
        var before = there is not null && IsAncestor(there.Tip, head.Id) ? there : null;
        var range = before is null ? head.Id : $"{before.Tip}..{head.Id}";
        if (before?.Read(_ => true, null, null) is not { } earlier)
            (before, earlier, range) = (null, [], head.Id);
        var made = versions is null ? null : new VersionsMaker(before is null ? null : known.Value);
        if (!CommitWalk.Ids(git, top, range, inDateOrder: true).TryGet(out var ids, out _) || !Walk([""], null, range, before, made).Answer.TryGet(out var changes, out _) || MergesOf(head.Id).Value is not { } shape)
            return;
        List<string> commits = [.. before?.Commits ?? [], .. ids.Reverse()];
        List<RecordedChange> all = [.. Changes(earlier).AsEnumerable().Reverse(), .. changes.Reverse()];
        TrailIndex.Write(storage, plansPrefix, head.Id, commits, commits.ConvertAll(shape.BringerOrItself), all);
        if (made is not null)
            versions!.Write(made.ToBytes(head.Id));
    }

    private static List<RecordedChange> Changes(List<IndexedChange> known) => known.ConvertAll(one => one.Change);

    // What of the index counts for a revision, and what must be read beside it; null where the index is of no use.
    private Reaching? Reach(string revision)
    {
        if (index.Value is not { } known)
            return null;
        var dots = revision.LastIndexOf("..", StringComparison.Ordinal);
        if (CommitSearch.Find(git, top, dots < 0 ? revision : revision[(dots + 2)..])?.Id is not { } end)
            return null;
        if (dots < 0 && end == known.Tip)
            return new Reaching(known, null, null, end);
        var isBehind = IsAncestor(known.Tip, end);
        if (dots < 0 && isBehind)
            return new Reaching(known, null, $"{known.Tip}..{end}", end);
        if (!CommitWalk.Ids(git, top, revision).TryGet(out var ids, out _))
            return null;
        var only = ids.ToHashSet(StringComparer.Ordinal);
        return end == known.Tip || known.Covers(only) ? new Reaching(known, only, null, end) : isBehind ? new Reaching(known, only, $"{known.Tip}..{end}", end) : null;
    }

    private List<IndexedChange>? FromIndex(Reaching reach, IReadOnlyList<string> paths, int? limit)
    {
        var latest = new List<IndexedChange>();
        if (reach.Beyond is { } range)
        {
            if (!Walk(paths, null, range, reach.Index).Answer.TryGet(out var walked, out _))
                return null;
            latest.AddRange(walked.Where(change => reach.Only?.Contains(change.Commit) != false).Select(change => new IndexedChange(change with { LaterRef = null }, null)));
        }
        var left = limit - latest.DistinctBy(one => one.Change.Commit, StringComparer.Ordinal).Count();
        if (left <= 0)
            return latest;
        if (reach.Index.Read(file => paths.Any(path => IsIn(file, path)), reach.Only, left) is not { } known)
            return null;
        latest.AddRange(known);
        return latest;
    }

    private static bool IsIn(string file, string path) =>
        path.Length == 0 || file == path || (file.Length > path.Length && file[path.Length] == '/' && file.StartsWith(path, StringComparison.Ordinal));

    private bool IsAncestor(string commit, string of) =>
        git.Run(top, GitCall.Of("merge-base").Flag("--is-ancestor").Revision(commit).Revision(of).AlsoFine(1)).TryGet(out var output, out _) && output.ExitCode == 0;

    private (int Walked, GitAnswer<IReadOnlyList<RecordedChange>> Answer) Walk(IReadOnlyList<string> paths, int? limit, string revision, TrailIndex? before = null, VersionsMaker? made = null)
    {
        var commits = CommitWalk.History(git, top, Below(paths), revision, limit);
        // A branch without a commit has no trail, and that is no failure.
        if (!commits.TryGet(out var walked, out var failure))
            return (0, IsUnborn() ? Array.Empty<RecordedChange>() : failure);
        var aside = limit is null ? AsideOf(paths, revision) : new Aside([], plansPrefix);
        var told = new TrailWalk(new BlobTexts(git, reader, top), plansPrefix, MergesOf(revision), path => Earlier(before, path, revision), file => paths.Any(path => IsIn(file, path)), made).Run([.. walked, .. aside.Commits]);
        return (walked.Count, told.Select<IReadOnlyList<RecordedChange>>(aside.Without));
    }

    private Aside AsideOf(IReadOnlyList<string> paths, string revision) => Aside.Of(git, top, plansPrefix, Below(paths), revision);

    private List<string> Below(IReadOnlyList<string> paths) => paths.Select(path => (plansPrefix + path).TrimEnd('/')).Where(path => path.Length > 0).ToList();

    // Before a range lies what its beginning holds; before what the index does not cover, the index.
    private IEnumerable<RecordedChange> Earlier(TrailIndex? before, string path, string revision)
    {
        if (before?.Read(file => file == path, null, null) is { } known)
            return Changes(known).AsEnumerable().Reverse();
        var dots = revision.LastIndexOf("..", StringComparison.Ordinal);
        return dots > 0 && Walk([path], null, revision[..dots]).Answer.TryGet(out var walked, out _) ? walked.Reverse() : [];
    }

    // Of a range the shape is that of its end.
    private Lazy<BranchMerges?> MergesOf(string revision)
    {
        var end = EndOf(revision);
        if (!shapes.TryGetValue(end, out var shape))
            shapes[end] = shape = new(() => BranchMerges.Read(git, top, end).TryGet(out var read, out _) ? read : null);
        return shape;
    }

    private static string EndOf(string revision) => revision[(revision.LastIndexOf("..", StringComparison.Ordinal) is >= 0 and var dots ? dots + 2 : 0)..];

    private bool IsUnborn() =>
        git.Run(top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision(Head)).Failure is not null;

    // The index knows with which merge each change came to the branch as it was then; of any other branch the shape is looked at.
    private List<RecordedChange> WithMerges(List<RecordedChange> changes, List<IndexedChange> known, Reaching reach)
    {
        if (reach.End != reach.Index.Tip)
            return [.. MergesOf(reach.End).Value?.Tell(changes) ?? changes];
        var merges = known.Select(one => one.Merge).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var told = BranchMerges.Describe(git, top, merges);
        var byCommit = known.DistinctBy(one => one.Change.Commit, StringComparer.Ordinal).ToDictionary(one => one.Change.Commit, one => one.Merge, StringComparer.Ordinal);
        return changes.ConvertAll(change => byCommit.GetValueOrDefault(change.Commit) is { } merge ? change with { Merge = told.GetValueOrDefault(merge) } : change);
    }

    private sealed record Reaching(TrailIndex Index, IReadOnlySet<string>? Only, string? Beyond, string End);
}
