using System.Globalization;
using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>That a branch was rewritten: what was its head is no part of it any more.</summary>
/// <param name="Branch">The full name of the branch.</param>
/// <param name="Was">Its head, as this clone knew it last.</param>
/// <param name="Became">Its head afterwards.</param>
/// <param name="Seen">When that was seen.</param>
internal sealed record Rewriting(string Branch, string Was, string Became, DateTimeOffset Seen);

/// <summary>
/// The last head of each shared branch that this clone knew, in a file of ours under the git directory: <c>head REF COMMIT</c>. What was
/// rewritten since stays there, <c>rewritten REF WAS BECAME WHEN</c>, until a person accepts it: a fetch may see it long before an audit.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="repository">The repository.</param>
internal sealed class KnownHeads(Surroundings world, Repository repository)
{
    private const string Head = "head";
    private const string Rewritten = "rewritten";

    private string File => Path.Combine(repository.Own, "shared");

    /// <summary>Every rewriting that nobody accepted; that of the branch as it is now among them, noted or not.</summary>
    public IReadOnlyList<Rewriting> Rewritings(SharedBranch branch) =>
        TipOf(branch) is { } tip && Now(Lines(), branch.Ref, tip) is { } now ? [.. Noted(), now] : Noted();

    /// <summary>Notes the head of a branch as it is now; a sentence where that failed.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="isAccepted">Whether what was rewritten up to now is not told again.</param>
    public string? Remember(SharedBranch branch, bool isAccepted = false)
    {
        if (TipOf(branch) is not { } tip)
            return null;
        var (name, lines) = (branch.Ref, Lines());
        var kept = lines.Where(line => line is not [Head, _, _] || line[1] != name).Where(line => !isAccepted || line[0] != Rewritten).ToList();
        if (!isAccepted && Now(lines, name, tip) is { } now)
            kept.Add([Rewritten, name, now.Was, now.Became, now.Seen.ToString("O", CultureInfo.InvariantCulture)]);
        kept.Add([Head, name, tip]);
        var text = string.Concat(kept.Select(line => string.Join(' ', line) + "\n"));
        var old = world.Files.Read(File, out _);
        return old is not null && Encoding.UTF8.GetString(old) == text ? null : world.Files.Write(File, Encoding.UTF8.GetBytes(text))?.Sentence;
    }

    /// <summary>
    /// Fetches, and notes the shared branch as it was before and as it is after: what somebody rewrote there is joined with what is here at
    /// once, and could not be seen any more.
    /// </summary>
    /// <param name="remote">The shared branch.</param>
    /// <param name="fetch">Fetches.</param>
    public GitFailure? Around(Remote remote, Func<GitFailure?> fetch)
    {
        var branch = new SharedBranch(remote.Tracking, $"{remote.Name}/{remote.Branch}");
        Remember(branch);
        var failure = fetch();
        if (failure is null)
            Remember(branch);
        return failure;
    }

    private Rewriting? Now(List<string[]> lines, string name, string tip) =>
        lines.Find(line => line is [Head, _, _] && line[1] == name) is { } known && known[2] != tip && !IsAncestor(known[2], tip)
            ? new Rewriting(name, known[2], tip, world.Now) : null;

    private List<Rewriting> Noted() =>
        [.. Lines().Where(line => line is [Rewritten, _, _, _, _]).Select(line => new Rewriting(line[1], line[2], line[3],
            DateTimeOffset.TryParse(line[4], CultureInfo.InvariantCulture, out var when) ? when : world.Now))];

    private List<string[]> Lines() => world.Files.Read(File, out _) is { } bytes
        ? [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))] : [];

    // A commit that is not here any more is no ancestor of anything.
    private bool IsAncestor(string commit, string of) =>
        world.Git.Run(repository.Layout.Top, GitCall.Of("merge-base").Flag("--is-ancestor").Revision(commit).Revision(of).AlsoFine(1)).TryGet(out var output, out _) && output.ExitCode == 0;

    // A HEAD on no branch is no name under which anything could be known again.
    private string? TipOf(SharedBranch branch) => branch.Ref == "HEAD" ? null : CommitSearch.Find(world.Git, repository.Layout.Top, branch.Ref)?.Id;
}
