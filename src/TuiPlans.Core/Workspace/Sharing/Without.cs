using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>What came of leaving files out.</summary>
/// <param name="Tip">The last commit without them.</param>
/// <param name="Split">The first lines of commits that touched both what is left out and something else.</param>
internal sealed record LeftOut(string Tip, IReadOnlyList<string> Split);

/// <summary>
/// Commits made again without some files, with their authors, dates and messages: what is left out stays as it is where nothing was proposed.
/// The same commits give the same again, so that sending twice sends nothing new.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="bringing">Makes commits.</param>
internal sealed class Without(GitRunner git, string top, Bringing bringing)
{
    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);
    private readonly List<string> split = [];

    /// <summary>Makes them again.</summary>
    /// <param name="shared">The shared commit: what it holds is not made again.</param>
    /// <param name="tip">The last of the commits.</param>
    /// <param name="held">The files that are left out, from the top; those that were renamed to or from them are found.</param>
    public GitAnswer<LeftOut> Make(string shared, string tip, IReadOnlyCollection<string> held)
    {
        var call = GitCall.Of("rev-list").Flag("--topo-order").Flag("--reverse").Revision(tip).Revision("^" + shared);
        if (!git.Run(top, call).TryGet(out var output, out var failure))
            return failure;
        var ids = System.Text.Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length == 0)
            return new LeftOut(tip, []);
        if (!CommitWalk.Of(git, top, ids).TryGet(out var commits, out failure))
            return failure;
        var byId = commits.ToDictionary(commit => commit.Id, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (Again(byId[id], held) is { } why)
                return why;
        }
        return new LeftOut(made[tip], split);
    }

    /// <summary>What was left out made again on top of the rest; null where that cannot be done.</summary>
    /// <param name="shared">The shared commit: what it holds is not made again.</param>
    /// <param name="head">The last of the commits that hold what is left out.</param>
    /// <param name="tip">The last commit without it.</param>
    /// <param name="held">The files that are left out, from the top.</param>
    public string? OnTop(string shared, string head, string tip, IReadOnlyCollection<string> held)
    {
        var call = GitCall.Of("rev-list").Flag("--topo-order").Flag("--reverse").Flag("--no-merges").Flag("--full-history").Revision(head).Revision("^" + shared).Revision("^" + tip).Paths(held);
        if (!git.Run(top, call).TryGet(out var output, out _))
            return null;
        var ids = System.Text.Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (!CommitWalk.Of(git, top, ids).TryGet(out var commits, out _))
            return null;
        var byId = commits.ToDictionary(commit => commit.Id, StringComparer.Ordinal);
        var last = tip;
        foreach (var commit in ids.Select(id => byId[id]))
        {
            if (!Edits(last, commit.Id, held).TryGet(out var edits, out _) || !new TreeWriter(git, top).Tree(last, edits).TryGet(out var tree, out _))
                return null;
            if (edits.Count > 0 && !new TreeWriter(git, top).Commit(tree, [last], commit.Message, new CommitPeople(commit.Author, commit.Committer), isSigned: false).TryGet(out last!, out _))
                return null;
        }
        return last;
    }

    private GitFailure? Again(CommitEntry commit, IReadOnlyCollection<string> held)
    {
        var parents = Parents(commit);
        // What is left out is as on the side that is not proposed.
        var from = commit.Parents.FirstOrDefault(parent => !made.ContainsKey(parent)) is { } outside && commit.Parents.Count > 1 ? outside : parents.FirstOrDefault();
        if (from is null)
            return new GitFailure.Other(1, "the proposal and the shared branch have no beginning in common.");
        if (!Edits(commit.Id, from, held).TryGet(out var edits, out var failure) || !new TreeWriter(git, top).Tree(commit.Id, edits).TryGet(out var tree, out failure))
            return failure;
        if (parents.Count == 1 && tree == bringing.TreeOf(parents[0]))
        {
            made[commit.Id] = parents[0];
            return null;
        }
        if (edits.Count > 0 && commit.Parents is [var own] && Edits(commit.Id, own, held).TryGet(out var touched, out _) && touched.Count > 0)
            split.Add(commit.Message.Split('\n', 2)[0]);
        if (edits.Count == 0 && parents.SequenceEqual(commit.Parents, StringComparer.Ordinal))
        {
            made[commit.Id] = commit.Id;
            return null;
        }
        var answer = new TreeWriter(git, top).Commit(tree, parents, commit.Message, new CommitPeople(commit.Author, commit.Committer), isSigned: false);
        if (!answer.TryGet(out var id, out failure))
            return failure;
        made[commit.Id] = id;
        return null;
    }

    // A parent that is held in another one is none any more, once what stood between them is left out.
    private List<string> Parents(CommitEntry commit)
    {
        var parents = commit.Parents.Select(parent => made.GetValueOrDefault(parent, parent)).Distinct(StringComparer.Ordinal).ToList();
        return parents.Count < 2 ? parents : [.. parents.Where(one => !parents.Exists(other => other != one && bringing.IsWithin(one, other)))];
    }

    // What makes the held files of a commit those of another.
    private GitAnswer<List<TreeEdit>> Edits(string commit, string like, IReadOnlyCollection<string> held)
    {
        if (!TreeReader.Read(git, top, commit, [.. held]).TryGet(out var here, out var failure) || !TreeReader.Read(git, top, like, [.. held]).TryGet(out var there, out failure))
            return failure;
        var (now, wanted) = (here.ToDictionary(file => file.Path, StringComparer.Ordinal), there.ToDictionary(file => file.Path, StringComparer.Ordinal));
        return held.Where(path => now.GetValueOrDefault(path) is var one && wanted.GetValueOrDefault(path) is var other && (one?.Id, one?.Mode) != (other?.Id, other?.Mode))
            .Select(path => wanted.GetValueOrDefault(path) is { } file ? new TreeEdit(path, file.Mode, file.Id, null) : TreeEdit.Gone(path)).ToList();
    }
}
