namespace TuiPlans.Core.Git;

/// <summary>Makes and configures repositories.</summary>
public static class RepositorySetup
{
    /// <summary>Makes an existing folder a repository whose first branch is <c>main</c>; null, or why not.</summary>
    public static GitFailure? InitRepository(GitRunner runner, string directory) =>
        runner.Run(directory, GitCall.Writing("init").Flag("-q").Flag("--initial-branch=main")).Failure;

    /// <summary>Sets a value for this repository alone, in place of any it has; null, or why not.</summary>
    /// <param name="runner">Runs git.</param>
    /// <param name="directory">A folder of the repository.</param>
    /// <param name="key">The key, as <c>user.name</c>.</param>
    /// <param name="value">Any text.</param>
    public static GitFailure? SetConfig(GitRunner runner, string directory, string key, string value) =>
        runner.Run(
            directory,
            GitCall.Writing("config").Flag("--local").Flag("--replace-all").Flag("--end-of-options").Word(key).Word(value))
            .Failure;
}
