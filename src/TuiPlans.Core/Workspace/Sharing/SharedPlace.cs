using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>Where this clone stands to the shared branch.</summary>
/// <param name="Current">The branch that is checked out.</param>
/// <param name="Branch">The shared branch, as it is named here.</param>
/// <param name="Remote">Where it is shared; null where this clone shares with nobody.</param>
internal sealed record SharedPlace(string Current, string Branch, Remote? Remote)
{
    private const string Heads = "refs/heads/";
    private const string Usual = "main";

    /// <summary>Whether a proposal is checked out, rather than the shared branch.</summary>
    public bool IsOnProposal => Proposals.IsOne(Current);

    /// <summary>What is known here of the shared branch.</summary>
    public string Ref => Remote?.Tracking ?? Heads + Branch;

    /// <summary>The shared branch in words.</summary>
    public string Words => Remote is null ? Branch : $"{Remote.Name}/{Remote.Branch}";

    /// <summary>Looks; null where no branch is checked out.</summary>
    public static SharedPlace? Of(GitRunner git, Repository repository)
    {
        if (Line(git, repository, "--short", "HEAD") is not { } current)
            return null;
        var remote = Remote.Of(repository.Config, current);
        if (!Proposals.IsOne(current))
            return new SharedPlace(current, current, remote);
        // A proposal made here is sent to the shared branch in the end, which its configuration says; one of somebody else is not known so.
        var merge = repository.Config[$"branch.{current}.merge"] is { } full && full.StartsWith(Heads, StringComparison.Ordinal) ? full[Heads.Length..] : null;
        var shared = merge is not null && !Proposals.IsOne(merge) ? merge : Default(git, repository, remote) ?? Usual;
        return new SharedPlace(current, shared, remote?.At(shared));
    }

    /// <summary>The branch at which a remote is looked at first; null where that is not known.</summary>
    public static string? Default(GitRunner git, Repository repository, Remote? remote)
    {
        if (remote is null)
            return null;
        var prefix = $"refs/remotes/{remote.Name}/";
        return Line(git, repository, "--quiet", prefix + "HEAD") is { } full && full.StartsWith(prefix, StringComparison.Ordinal) ? full[prefix.Length..] : null;
    }

    private static string? Line(GitRunner git, Repository repository, string flag, string name)
    {
        var call = GitCall.Of("symbolic-ref").Flag("--quiet").Flag(flag).Revision(name).AlsoFine(1);
        return git.Run(repository.Layout.Top, call).TryGet(out var output, out _) && Encoding.UTF8.GetString(output.Bytes).Trim() is { Length: > 0 } line ? line : null;
    }
}
