using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>The hooks that may refuse a commit.</summary>
internal static class CommitHooks
{
    private static readonly string[] Names = ["pre-commit", "prepare-commit-msg", "commit-msg", "reference-transaction"];

    /// <summary>What is put behind the name of a hook that was there before one of ours.</summary>
    public const string KeptEnding = ".before-tuiplans";

    /// <summary>The names of those that are there; not of ours, which let our own commits pass, unless another runs before them.</summary>
    public static IReadOnlyList<string> Present(RepositoryLayout layout, GitConfig config, string? home, IGitFiles files)
    {
        var folder = Folder(layout, config.HooksPath, home);
        return Array.FindAll(Names, name => MayRefuse(files, Path.Combine(folder, name)));
    }

    private static bool MayRefuse(IGitFiles files, string path) =>
        files.Exists(path) && (files.Exists(path + KeptEnding) || files.Read(path) is not { } script || script.AsSpan().IndexOf(Encoding.ASCII.GetBytes(GitEnvironment.OwnCommit)) < 0);

    // githooks(5): a relative core.hooksPath is taken from the folder hooks run in, which is the top.
    private static string Folder(RepositoryLayout layout, string? hooksPath, string? home)
    {
        if (hooksPath is null)
            return Path.Combine(layout.CommonDirectory, "hooks");
        return hooksPath.StartsWith("~/", StringComparison.Ordinal) && home is not null
            ? Path.Combine(home, hooksPath[2..])
            : Path.Combine(layout.Top, hooksPath);
    }
}
