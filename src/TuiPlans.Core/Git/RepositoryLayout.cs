namespace TuiPlans.Core.Git;

/// <summary>Where a repository's parts lie; all absolute paths.</summary>
/// <param name="Top">The top folder of the working files.</param>
/// <param name="GitDirectory">The git directory of this worktree, where its HEAD and index are.</param>
/// <param name="CommonDirectory">The git directory that all worktrees share, where refs, hooks and objects are.</param>
/// <param name="ObjectFormat">How objects are named.</param>
public sealed record RepositoryLayout(string Top, string GitDirectory, string CommonDirectory, ObjectFormat ObjectFormat)
{
    private static readonly GitCall Call = GitCall.Of("rev-parse")
        .Flag("--path-format=absolute").Flag("--is-bare-repository").Flag("--is-inside-work-tree")
        .Flag("--absolute-git-dir").Flag("--git-common-dir").Flag("--show-object-format").Flag("--show-toplevel");

    /// <summary>The repository a folder is in, found with one call of git.</summary>
    public static GitAnswer<RepositoryLayout> Find(GitRunner runner, string directory) =>
        runner.Run(directory, Call).TryGet(out var output, out var failure)
            ? Parse(output.Bytes, directory)
            : failure;

    private static GitAnswer<RepositoryLayout> Parse(byte[] output, string directory)
    {
        var lines = System.Text.Encoding.UTF8.GetString(output).Split('\n');
        // git before 2.31 gives an option it does not know back as it is.
        if (lines.Length < 6 || lines[0].StartsWith('-'))
            return new GitFailure.GitTooOld("before 2.31");
        if (lines[0] == "true" || lines[1] != "true")
            return new GitFailure.BareRepository(directory);
        var format = lines[4] == "sha256" ? ObjectFormat.Sha256 : ObjectFormat.Sha1;
        return new RepositoryLayout(Native(lines[5]), Native(lines[2]), Native(lines[3]), format);
    }

    private static string Native(string path) => path.Replace('/', Path.DirectorySeparatorChar);

    /// <summary>The absolute path of a path from the top, which has slashes.</summary>
    public string Absolute(string path) => Path.Combine(Top, Native(path));
}
