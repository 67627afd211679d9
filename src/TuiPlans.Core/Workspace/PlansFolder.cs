using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>Where the plans are.</summary>
/// <param name="Path">The absolute path of the plans folder.</param>
public sealed record PlansFolder(string Path)
{
    private const string Name = "plans";
    private const string SettingsFile = "tuiplans.yaml";
    private const string PlanFileName = "plan.yaml";

    /// <summary>
    /// Finds the plans folder of a folder by walking up: the folder itself where it holds <c>tuiplans.yaml</c>, else a <c>plans</c>
    /// in it that holds <c>tuiplans.yaml</c> or a plan. Where links led to it, its
    /// own path is given, by which git knows it. Null where there is none up to the root.
    /// </summary>
    public static PlansFolder? Find(IFileStore files, string start)
    {
        for (var folder = System.IO.Path.GetFullPath(start); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (files.Exists(System.IO.Path.Combine(folder, SettingsFile)))
                return new PlansFolder(files.RealPath(folder));
            var below = System.IO.Path.Combine(folder, Name);
            if (HoldsPlans(files, below))
                return new PlansFolder(files.RealPath(below));
        }
        return null;
    }

    /// <summary>Whether a file, named from the plans folder, is one by which <see cref="Find"/> knows the folder.</summary>
    public static bool Marks(string path) => path == SettingsFile || PlanPath.Of(path) is { Kind: PlanFileKind.Plan };

    /// <summary>The absolute path of a file named from the plans folder.</summary>
    public string Absolute(string path) => System.IO.Path.Combine(Path, path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    /// <summary>The name of an absolute path from the plans folder, with forward slashes.</summary>
    public string Relative(string absolute) => System.IO.Path.GetRelativePath(Path, absolute).Replace('\\', '/');

    /// <summary>Reads every plan file.</summary>
    public IReadOnlyList<RawFile> ReadAll(IFileStore files)
    {
        var found = files.YamlFiles(Path);
        return TwoThreads.Map(found.Count, i => ReadOne(files, found[i][(Path.Length + 1)..].Replace('\\', '/'), found[i]));
    }

    /// <summary>Reads one file, named from the plans folder; one that must not or cannot be read comes with the reason.</summary>
    public RawFile ReadOne(IFileStore files, string path) => ReadOne(files, path, Absolute(path));

    private RawFile ReadOne(IFileStore files, string path, string absolute)
    {
        var why = files.WhyNotRead(absolute, Path, YamlLimits.Bytes);
        FileFailure? failure = null;
        var bytes = why is null ? files.Read(absolute, out failure) : null;
        return bytes is null
            ? new RawFile(path, []) { Problem = why ?? failure?.Sentence ?? "The file was removed meanwhile: look again." }
            : new RawFile(path, bytes);
    }

    private static bool HoldsPlans(IFileStore files, string folder) =>
        files.FolderExists(folder)
        && (files.Exists(System.IO.Path.Combine(folder, SettingsFile))
            || files.Names(folder).Any(name => files.Exists(System.IO.Path.Combine(folder, name, PlanFileName))));
}
