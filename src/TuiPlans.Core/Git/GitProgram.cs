namespace TuiPlans.Core.Git;

/// <summary>Finds programs on the PATH of an environment, as a shell would.</summary>
internal static class GitProgram
{
    /// <summary>The absolute path of git, or null.</summary>
    public static string? Find(IReadOnlyDictionary<string, string> environment, IGitFiles files) => Find(environment, files, "git");

    /// <summary>The absolute path of a program, or null.</summary>
    public static string? Find(IReadOnlyDictionary<string, string> environment, IGitFiles files, string program)
    {
        var name = OperatingSystem.IsWindows() && !Path.HasExtension(program) ? program + ".exe" : program;
        if (!environment.TryGetValue("PATH", out var path) && !environment.TryGetValue("Path", out path))
            return null;
        foreach (var folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            // A relative folder on the PATH would run whatever the repository holds.
            if (Path.IsPathFullyQualified(folder) && files.Exists(Path.Combine(folder, name)))
                return Path.Combine(folder, name);
        }

        return null;
    }
}
