using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>How a shell starts this program again, for what git is told to run.</summary>
public static class OwnProgram
{
    private const string Name = "tuiplans";

    /// <summary>Its name where that is on the PATH, so that an update needs no new setting; else its place. A word or two for sh.</summary>
    /// <param name="environment">The environment of this program.</param>
    /// <param name="files">The disk.</param>
    /// <param name="process">The absolute path of what runs: the program, or .NET that runs it; null where that is not known.</param>
    /// <param name="folder">The folder in which the program lies.</param>
    public static string? InShell(IReadOnlyDictionary<string, string> environment, IGitFiles files, string? process, string folder)
    {
        if (GitProgram.Find(environment, files, Name) is not null)
            return Name;
        if (process is null)
            return null;
        return string.Join(' ', Place(process, folder).Select(Quoted));
    }

    /// <summary>The files that make it up where it runs now: an update in another place leaves them stale, a changed PATH does not.</summary>
    /// <param name="process">The absolute path of what runs: the program, or .NET that runs it; null where that is not known.</param>
    /// <param name="folder">The folder in which the program lies.</param>
    public static IReadOnlyList<string> Place(string? process, string folder) =>
        process is null ? [] : Path.GetFileNameWithoutExtension(process) == Name ? [process] : [process, Path.Combine(folder, Name + ".dll")];

    /// <summary>A path as one word for sh. git brings its own, also on Windows, where a backslash would quote what follows it.</summary>
    internal static string Quoted(string path)
    {
        var plain = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        return $"'{plain.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
