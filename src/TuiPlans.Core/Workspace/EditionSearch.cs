using TuiPlans.Core.Audit;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>An edition whose report stands in the plans.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="AsOf">The day of the edition.</param>
internal sealed record ListedEdition(string Plan, DateOnly AsOf);

/// <summary>
/// Finds the old editions of documents that stand for their plans at a moment of the past, though they were imported later. Which there
/// are is told by the names of their reports, so that where there are none nothing more is read.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="folder">The plans folder from the top; <c>.</c> where it is the top.</param>
internal sealed class EditionSearch(GitRunner git, string top, string folder)
{
    private readonly string prefix = folder == "." ? "" : folder + "/";

    /// <summary>The editions that a branch holds: what was undone since is none.</summary>
    public (IReadOnlyList<ListedEdition>? Editions, GitFailure? Failure) Listed(string branch)
    {
        if (!TreeReader.Read(git, top, branch, prefix.Length == 0 ? [] : [folder]).TryGet(out var files, out var failure))
            return (null, failure);
        return ([.. files.Select(file => Read(file.Path)).OfType<ListedEdition>()], null);
    }

    /// <summary>Of each plan the edition that stands for it on a day, those that were imported last first.</summary>
    /// <param name="day">The day.</param>
    /// <param name="there">The editions that the branch holds.</param>
    /// <param name="branch">The branch.</param>
    /// <param name="since">The commit that shows that day: what it holds was recorded by then, and needs no edition. Null where there is none.</param>
    public GitAnswer<IReadOnlyList<EditionThen>> ThatStandAt(DateOnly day, IReadOnlyList<ListedEdition> there, string branch, string? since)
    {
        var plans = there.Where(edition => edition.AsOf <= day).Select(edition => edition.Plan).Distinct(StringComparer.Ordinal).ToList();
        if (plans.Count == 0)
            return Array.Empty<EditionThen>();
        var range = since is null ? branch : $"{since}..{branch}";
        return CommitWalk.History(git, top, [.. plans.Select(plan => $"{prefix}{plan}/{ImportReport.Folder}")], range).Select(commits => Latest(
            [.. commits.SelectMany(commit => Imports(commit, there)).Where(edition => edition.AsOf <= day)]));
    }

    // A merge tells again what its branch had told. Of several editions that a host made one commit of, only the last can be shown.
    private IEnumerable<EditionThen> Imports(CommitEntry commit, IReadOnlyList<ListedEdition> there) => commit.Parents.Count > 1 ? [] : commit.Changes
        .Where(change => change.OldBlob is null).Select(change => Read(change.Path)).OfType<ListedEdition>()
        .GroupBy(edition => edition.Plan, StringComparer.Ordinal).Select(group => group.MaxBy(edition => edition.AsOf)!)
        .Where(there.Contains)
        .Where(edition => IsImport(commit, edition))
        .Select(edition => new EditionThen(edition.Plan, edition.AsOf, commit.Id, commit.Committer.When));

    // A plan that was given another name has its reports under it since, and that commit imported nothing. What was undone and done
    // again says so by the trailer of an undo.
    private static bool IsImport(CommitEntry commit, ListedEdition edition) => MessageParts.Of(commit.Message) is var message
        && (message.ValueOf("Undoes") is not null || message.Trailers.Any(trailer => trailer.Key == CommitMessage.AsOf && trailer.Value == edition.AsOf.ToString("yyyy-MM-dd")));

    // In the order of the walk: the last that was imported stands first.
    private static IReadOnlyList<EditionThen> Latest(IReadOnlyList<EditionThen> found)
    {
        var latest = found.GroupBy(edition => edition.Plan, StringComparer.Ordinal).Select(group => group.MaxBy(edition => edition.AsOf)!).ToHashSet();
        return [.. found.Where(latest.Contains)];
    }

    private ListedEdition? Read(string path) =>
        path.StartsWith(prefix, StringComparison.Ordinal) && ImportReport.EditionOf(path[prefix.Length..]) is { } edition ? new ListedEdition(edition.Plan, edition.Day) : null;
}
