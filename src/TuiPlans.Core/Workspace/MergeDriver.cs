using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Lets git's own <c>merge</c> bring plan files together by field: <c>.gitattributes</c> names the driver, and each clone's own configuration
/// says what it runs. This program needs none of it for its own merges.
/// </summary>
public static class MergeDriver
{
    /// <summary>The word by which git asks this program to merge a file; no plan or id can be called so.</summary>
    public const string Door = "__merge";

    private const string NameKey = "merge.tuiplans.name";
    private const string Key = "merge.tuiplans.driver";

    // Of two beginnings git first makes one. What clashes between them must stay as it was before both, or one of the two would look like
    // the beginning, and the other would win without anybody being asked.
    private const string RecursiveKey = "merge.tuiplans.recursive";

    /// <summary>What git is told to run: base, ours, theirs, and the path, which git quotes.</summary>
    /// <param name="program">How a shell starts this program.</param>
    public static string Setting(string program) => $"{program} {Door} %O %A %B %P";

    /// <summary>Whether a clone lacks the driver, or has an older setting of ours; one that a person made otherwise is theirs.</summary>
    /// <param name="config">What its configuration says.</param>
    /// <param name="program">How a shell starts this program.</param>
    public static bool IsMissing(GitConfig config, string program) =>
        config[Key] is not { } now || (now.Contains(Door, StringComparison.Ordinal) && (now != Setting(program) || config[RecursiveKey] is null));

    /// <summary>Sets the driver for one clone; null, or why not.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="folder">A folder of the clone.</param>
    /// <param name="program">How a shell starts this program.</param>
    public static GitFailure? Set(GitRunner git, string folder, string program) =>
        RepositorySetup.SetConfig(git, folder, NameKey, "plan files by field")
        ?? RepositorySetup.SetConfig(git, folder, RecursiveKey, "binary")
        ?? RepositorySetup.SetConfig(git, folder, Key, Setting(program));
}
