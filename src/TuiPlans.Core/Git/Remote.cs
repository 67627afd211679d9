namespace TuiPlans.Core.Git;

/// <summary>The repository that a branch is shared through, and the branch in it.</summary>
/// <param name="Name">The name of the remote: <c>origin</c>.</param>
/// <param name="Branch">The branch there: <c>main</c>.</param>
/// <param name="Tracking">What this clone knows of it: <c>refs/remotes/origin/main</c>.</param>
public sealed record Remote(string Name, string Branch, string Tracking)
{
    private const string Origin = "origin";

    /// <summary>
    /// Where a branch is sent to: what its configuration says, else the branch of the same name in the only remote, or in <c>origin</c>.
    /// Null where this clone has no remote.
    /// </summary>
    public static Remote? Of(GitConfig config, string branch)
    {
        var name = config[$"branch.{branch}.remote"];
        if (name is null or ".")
            name = config.Remotes is [var only] ? only : config.Remotes.FirstOrDefault(remote => remote == Origin);
        if (name is null)
            return null;
        const string heads = "refs/heads/";
        var merge = config[$"branch.{branch}.merge"];
        var there = merge?.StartsWith(heads, StringComparison.Ordinal) == true ? merge[heads.Length..] : branch;
        return new Remote(name, there, $"refs/remotes/{name}/{there}");
    }

    /// <summary>The same remote, another branch of it.</summary>
    public Remote At(string branch) => new(Name, branch, $"refs/remotes/{Name}/{branch}");

    /// <summary>Fetches all its branches; null, or why not.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="onTerminal">Whether git may ask the person on the terminal.</param>
    public GitFailure? Fetch(GitRunner git, string top, CancellationToken stop = default, bool onTerminal = false) =>
        Told(git.Run(top, GitCall.Writing("fetch").Flag("--quiet").Flag("--no-recurse-submodules").Flag("--end-of-options").Word(Name).Asking(onTerminal), stop).Failure);

    /// <summary>Sends a commit to the branch; null, or why not. It never throws anything away there.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="top">The top folder of the repository.</param>
    /// <param name="commit">The id of the commit.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="onTerminal">Whether git may ask the person on the terminal.</param>
    public GitFailure? Push(GitRunner git, string top, string commit, CancellationToken stop = default, bool onTerminal = false) =>
        Told(git.Run(top, GitCall.Writing("push").Flag("--quiet").Flag("--end-of-options").Word(Name).Word($"{commit}:refs/heads/{Branch}").Asking(onTerminal), stop).Failure);

    /// <summary>Its address, without a password; null where there is none.</summary>
    /// <param name="config">The configuration.</param>
    public string? Address(GitConfig config) => config[$"remote.{Name}.url"];

    private static GitFailure? Told(GitFailure? failure) => failure is null ? null : GitFailureParser.OfRemote(failure);
}
