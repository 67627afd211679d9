using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Lets git show plan files as people read them: <c>.gitattributes</c> names the driver, and each clone's own configuration says what it
/// runs. git takes such a setting from no repository, so every clone needs it once.
/// </summary>
public static class DiffDriver
{
    /// <summary>The word by which git asks this program for a readable file; no plan or id can be called so.</summary>
    public const string Door = "__textconv";

    private const string Key = "diff.tuiplans.textconv";

    // Whatever it once printed of a version would be kept for good, also after the program has learned better words.
    private const string CacheKey = "diff.tuiplans.cachetextconv";

    /// <summary>
    /// What git is told to run. It falls back on the file itself: git shows no difference at all where a driver fails, and this program
    /// may have been moved or removed since.
    /// </summary>
    /// <param name="program">How a shell starts this program.</param>
    public static string Setting(string program) => $"f() {{ {program} {Door} \"$1\" 2>/dev/null || cat \"$1\"; }}; f";

    /// <summary>Whether a clone lacks the driver, or has an older setting of ours; one that a person made otherwise is theirs.</summary>
    /// <param name="config">What its configuration says.</param>
    /// <param name="program">How a shell starts this program.</param>
    public static bool IsMissing(GitConfig config, string program) =>
        config[Key] is not { } now || (now != Setting(program) && now.Contains(Door, StringComparison.Ordinal));

    /// <summary>Sets the driver for one clone; null, or why not.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="folder">A folder of the clone.</param>
    /// <param name="program">How a shell starts this program.</param>
    public static GitFailure? Set(GitRunner git, string folder, string program) =>
        RepositorySetup.SetConfig(git, folder, Key, Setting(program)) ?? RepositorySetup.SetConfig(git, folder, CacheKey, "false");
}
