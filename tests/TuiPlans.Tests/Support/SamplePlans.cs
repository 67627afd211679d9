using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Support;

/// <summary>The sample plans of this repository.</summary>
public static class SamplePlans
{
    public static readonly DateOnly Today = new(2012, 8, 30);

    public static string Folder { get; } = Path.Combine(Top(), "plans");

    public static PlanSet Read()
    {
        var files = new PlansFolder(Folder).ReadAll(new DiskFileStore());
        return new PlanSetReader(new YamlDotNetReader()).Read([.. files.Where(file => IsWanted(file.Path))]);
    }

    /// <summary>Copies Darlington and the registers to a folder: other samples that come later change no test.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Folder, file).Replace('\\', '/');
            if (!IsWanted(path))
                continue;
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static bool IsWanted(string path) => !path.Contains('/') || path.StartsWith("darlington-2011/", StringComparison.Ordinal);

    private static string Top()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TuiPlans.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("TuiPlans.sln is not above the tests.");
        return folder;
    }
}
