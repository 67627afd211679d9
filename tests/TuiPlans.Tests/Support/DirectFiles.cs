using TuiPlans.Core.Git;

namespace TuiPlans.Tests.Support;

/// <summary>The disk itself, for tests of git.</summary>
public sealed class DirectFiles : IGitFiles
{
    public bool Exists(string path) => Path.Exists(path);

    public byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    public DateTimeOffset? Modified(string path) => File.Exists(path) ? File.GetLastWriteTimeUtc(path) : null;

    public IReadOnlyList<string> Names(string folder) =>
        Directory.Exists(folder) ? [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(entry => entry.Name)] : [];

    public bool Delete(string path)
    {
        File.Delete(path);
        return true;
    }
}
