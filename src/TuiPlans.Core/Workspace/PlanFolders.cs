namespace TuiPlans.Core.Workspace;

/// <summary>The plans folders of a version of a repository, told from the paths of its files alone: nothing needs to be checked out.</summary>
/// <param name="Prefixes">Their paths from the top, each with a slash at its end; an empty one where it is the top.</param>
public sealed record PlanFolders(IReadOnlyList<string> Prefixes)
{
    private const string Name = "plans/";
    private const string SettingsFile = "tuiplans.yaml";
    private const string PlanFileName = "/plan.yaml";

    /// <summary>Those of a list of files.</summary>
    /// <param name="paths">The paths of all its files, from the top.</param>
    public static PlanFolders Of(IEnumerable<string> paths)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (PrefixOf(path) is { } prefix)
                found.Add(prefix);
        }
        return new PlanFolders([.. found.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The prefix of the folder that a file is in, where it is a YAML file in one of them; else null.</summary>
    public string? Holding(string path) => IsYaml(path) ? Prefixes.LastOrDefault(prefix => path.StartsWith(prefix, StringComparison.Ordinal)) : null;

    /// <summary>Whether a file looks like a plan file, as reading from the disk looks for them.</summary>
    public static bool IsYaml(string path) =>
        (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        && !path.Split('/').Any(part => part.StartsWith('.'));

    // The settings, or "plans/PLAN/plan.yaml", as PlansFolder finds them on the disk.
    private static string? PrefixOf(string path)
    {
        if (path == SettingsFile || path.EndsWith("/" + SettingsFile, StringComparison.Ordinal))
            return path[..^SettingsFile.Length];
        if (!path.EndsWith(PlanFileName, StringComparison.Ordinal))
            return null;
        var plan = path[..^PlanFileName.Length];
        var above = plan[..(plan.LastIndexOf('/') + 1)];
        return above == Name || above.EndsWith("/" + Name, StringComparison.Ordinal) ? above : null;
    }
}
