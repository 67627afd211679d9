using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>Who sits at the keyboard, as git knows them.</summary>
/// <param name="Name">user.name.</param>
/// <param name="EMail">user.email.</param>
public sealed record Recorder(string Name, string EMail);

/// <summary>The repository in which a plans folder lies: where its parts are and what its configuration says.</summary>
/// <param name="Layout">Where its parts are.</param>
/// <param name="Config">What its configuration says.</param>
public sealed record Repository(RepositoryLayout Layout, GitConfig Config)
{
    private const string OwnFolder = "tuiplans";

    /// <summary>Finds the repository of a folder; two calls of git, side by side.</summary>
    public static GitAnswer<Repository> Find(GitRunner git, string folder)
    {
        var config = Task.Run(() => GitConfig.Read(git, folder));
        var layout = RepositoryLayout.Find(git, folder);
        var read = config.GetAwaiter().GetResult();
        if ((layout.Failure ?? read.Failure) is { } failure)
            return failure;
        return new Repository(layout.Value, read.Value);
    }

    /// <summary>The person at the keyboard; null where git knows no name or no address.</summary>
    public Recorder? Recorder =>
        string.IsNullOrWhiteSpace(Config.UserName) || string.IsNullOrWhiteSpace(Config.UserEmail)
            ? null
            : new Recorder(Config.UserName, Config.UserEmail);

    /// <summary>The folder under the git directory where lock, journal and drafts are.</summary>
    public string Own => Path.Combine(Layout.GitDirectory, OwnFolder);

    /// <summary>A path from the top, with forward slashes, of an absolute path.</summary>
    public string FromTop(string absolute) => Path.GetRelativePath(Layout.Top, absolute).Replace('\\', '/');

    /// <summary>With what the paths in a folder begin, from the top: its own path with a slash; nothing where it is the top.</summary>
    public string PrefixOf(string absoluteFolder) => FromTop(absoluteFolder) is var folder && folder == "." ? "" : folder + "/";

    /// <summary>The absolute path of one from the top.</summary>
    public string Absolute(string fromTop) => Path.Combine(Layout.Top, fromTop.Replace('/', Path.DirectorySeparatorChar));
}
