using System.Globalization;

namespace TuiPlans.Core.Git;

/// <summary>A commit with what it did.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Parents">Its parents' ids; none for a first commit.</param>
/// <param name="Author">Who gave the change.</param>
/// <param name="Committer">Who recorded it.</param>
/// <param name="Message">The whole message, as text.</param>
/// <param name="Changes">What it did against its first parent, to the paths that were asked for.</param>
public sealed record CommitEntry(
    string Id,
    IReadOnlyList<string> Parents,
    GitSignature Author,
    GitSignature Committer,
    string Message,
    IReadOnlyList<TreeChange> Changes);

/// <summary>Walks through history.</summary>
public static class CommitWalk
{
    private const string Format = "--format=%H%x00%P%x00%an%x00%ae%x00%ad%x00%cn%x00%ce%x00%cd%x00%B";

    /// <summary>
    /// The commits that touch some paths, newest first; all commits where no paths are named. Side branches are followed
    /// also where the merge left nothing of them. A merge is there where it differs from any of its parents; where that
    /// is not the first, it has no changes: it threw away what the other side had done.
    /// </summary>
    /// <param name="runner">Runs git.</param>
    /// <param name="directory">The top folder of the repository.</param>
    /// <param name="paths">Files or folders, from the top.</param>
    /// <param name="revision">Where to begin: a revision, or a range as <c>a..b</c>.</param>
    /// <param name="limit">The most commits to give, or null.</param>
    public static GitAnswer<IReadOnlyList<CommitEntry>> History(
        GitRunner runner, string directory, IReadOnlyList<string> paths, string revision = "HEAD", int? limit = null) =>
        HistoryOf(runner, directory, paths, [revision], limit);

    /// <summary>The same of several revisions together; one that begins with <c>^</c> leaves out what it holds.</summary>
    public static GitAnswer<IReadOnlyList<CommitEntry>> HistoryOf(
        GitRunner runner, string directory, IReadOnlyList<string> paths, IReadOnlyList<string> revisions, int? limit = null) =>
        Walk(runner, directory, paths, revisions, limit, isJoined: false);

    /// <summary>
    /// The commits that touch some paths, and the merges that bring two of their lines together, each joined to those before it in what is
    /// given: its parents are the nearest ones that are given too.
    /// </summary>
    /// <param name="runner">Runs git.</param>
    /// <param name="directory">The top folder of the repository.</param>
    /// <param name="paths">Files, from the top.</param>
    /// <param name="revision">Where to begin.</param>
    public static GitAnswer<IReadOnlyList<CommitEntry>> Joined(GitRunner runner, string directory, IReadOnlyList<string> paths, string revision) =>
        Walk(runner, directory, paths, [revision], null, isJoined: true);

    private static GitAnswer<IReadOnlyList<CommitEntry>> Walk(
        GitRunner runner, string directory, IReadOnlyList<string> paths, IReadOnlyList<string> revisions, int? limit, bool isJoined)
    {
        var call = GitCall.Of("log").Flag("-z").Flag("--raw").Flag("--no-abbrev").Flag("-M").Flag("--root")
            .Flag("--diff-merges=first-parent").Flag("--full-history").Flag("--date=raw").Flag("--encoding=UTF-8")
            .Flag("--no-show-signature").Flag("--no-mailmap").Flag("--no-notes").Flag("--no-color").Flag("--no-ext-diff")
            .Flag("--no-textconv").Flag("--ignore-submodules=none").Flag(Format);
        // No commit before one that is built on it, whatever the clocks said; where only the latest are wanted, that would walk through all.
        call = isJoined ? call.Flag("--simplify-merges") : call;
        call = limit is { } most ? call.Option("--max-count", most.ToString(CultureInfo.InvariantCulture)) : call.Flag("--date-order");
        return runner.Run(directory, revisions.Aggregate(call, (all, one) => all.Revision(one)).Paths(paths)).Select(output => Parse(output.Bytes));
    }

    /// <summary>The ids of the commits of a revision or range, newest first.</summary>
    /// <param name="runner">Runs git.</param>
    /// <param name="directory">The top folder of the repository.</param>
    /// <param name="revision">A revision, or a range as <c>a..b</c>.</param>
    /// <param name="inDateOrder">Whether none may come before one that is built on it.</param>
    public static GitAnswer<IReadOnlyList<string>> Ids(GitRunner runner, string directory, string revision, bool inDateOrder = false)
    {
        var call = GitCall.Of("rev-list");
        return runner.Run(directory, (inDateOrder ? call.Flag("--date-order") : call).Revision(revision))
            .Select<IReadOnlyList<string>>(output => System.Text.Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Some commits by their ids, without what they changed.</summary>
    /// <param name="runner">Runs git.</param>
    /// <param name="directory">The top folder of the repository.</param>
    /// <param name="ids">Their ids, one at least.</param>
    public static GitAnswer<IReadOnlyList<CommitEntry>> Of(GitRunner runner, string directory, IReadOnlyList<string> ids)
    {
        var call = GitCall.Of("log").Flag("-z").Flag("--no-walk=unsorted").Flag("--stdin").Flag("--date=raw").Flag("--encoding=UTF-8")
            .Flag("--no-show-signature").Flag("--no-mailmap").Flag("--no-notes").Flag("--no-color").Flag("--no-patch").Flag(Format)
            .Reads(System.Text.Encoding.ASCII.GetBytes(string.Join('\n', ids) + "\n"));
        return runner.Run(directory, call).Select(output => Parse(output.Bytes));
    }

    /// <summary>Reads what the call wrote.</summary>
    internal static IReadOnlyList<CommitEntry> Parse(ReadOnlySpan<byte> output)
    {
        var found = new List<CommitEntry>();
        var changes = new List<TreeChange>();
        var fields = new NulReader(output);
        while (fields.Next(out var field))
        {
            // The first change of a commit has a newline before it; after the last there is an empty field.
            var start = field.TrimStart((byte)'\n');
            if (start.IsEmpty)
                continue;
            if (start[0] == (byte)':')
            {
                changes.Add(TreeChange.Parse(start, ref fields));
                continue;
            }

            changes = [];
            found.Add(Commit(start, ref fields, changes));
        }

        return found;
    }

    private static CommitEntry Commit(ReadOnlySpan<byte> id, ref NulReader fields, List<TreeChange> changes)
    {
        var parents = fields.NextText();
        var author = Signature(ref fields);
        var committer = Signature(ref fields);
        return new CommitEntry(
            System.Text.Encoding.ASCII.GetString(id),
            parents.Length == 0 ? [] : parents.Split(' '),
            author,
            committer,
            fields.NextText(),
            changes);
    }

    private static GitSignature Signature(ref NulReader fields)
    {
        var name = fields.NextText();
        var email = fields.NextText();
        return new GitSignature(name, email, GitDate.Read(fields.NextText()) ?? DateTimeOffset.UnixEpoch);
    }
}
