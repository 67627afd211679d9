using System.Globalization;
using System.IO.Enumeration;
using System.Runtime.InteropServices;

namespace TuiPlans.Core.Workspace;

/// <summary>The one place that touches files.</summary>
/// <param name="process">The number of this process, by which others learn who holds a lock; null where that is not to be told.</param>
public sealed partial class DiskFileStore(int? process = null) : IFileStore
{
    internal const string TemporaryMark = ".tuiplans-tmp";
    private const string HolderEnding = "-holder";
    private const int MostEmptyFolders = 2;
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int ReadOnlyFileSystem = 30;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int TryAgain = 11;

    /// <inheritdoc/>
    public bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public byte[]? Read(string path) => Read(path, out _);

    /// <inheritdoc/>
    public byte[]? Read(string path, out FileFailure? failure)
    {
        failure = null;
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            failure = new FileFailure($"{path} may not be read. Ask for the right to read it, then do this again.");
            return null;
        }
        catch (IOException e)
        {
            failure = new FileFailure($"{path} cannot be read: {e.Message} See that its disk is there and whole, then do this again.");
            return null;
        }
    }

    /// <inheritdoc/>
    public DateTimeOffset? Modified(string path) =>
        Exists(path) ? new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero) : null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path))] : [];

    /// <inheritdoc/>
    public bool Delete(string path) => Gone(path) is null;

    /// <inheritdoc/>
    public IReadOnlyList<string> YamlFiles(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var files = new List<string>();
        foreach (var path in Below(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), (ref FileSystemEntry entry) => !entry.IsDirectory))
        {
            if ((path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
                && !IsHidden(path.AsSpan(folder.Length)))
                files.Add(path);
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> FilesIn(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static FileFailure? Write(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode)
    {
        var folder = Path.GetDirectoryName(path)!;
        // One name for each file: what a killed process left is overwritten by the next one.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}{TemporaryMark}");
        try
        {
            Directory.CreateDirectory(folder);
            WriteFlushed(temporary, bytes, mode);
            File.Move(temporary, path, overwrite: true);
            FlushFolder(folder);
            return null;
        }
        catch (IOException e) when (IsHeldElsewhere(e))
        {
            // The temporary file is the other's.
            return new FileFailure($"Another process is writing {path} at this moment, so it is as that leaves it. Try again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            RemoveQuietly(temporary);
            return Explain(e, path);
        }
    }

    /// <inheritdoc/>
    public FileFailure? Remove(string path)
    {
        if (Gone(path) is { } failure)
            return failure;
        FlushFolder(RemoveEmptied(Path.GetDirectoryName(path)!));
        return null;
    }

    /// <inheritdoc/>
    public void RemoveLeftovers(string folder)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var path in Directory.EnumerateFiles(folder, $".*{TemporaryMark}"))
            RemoveQuietly(path);
    }

    /// <inheritdoc/>
    public (IDisposable? Lock, FileFailure? Failure) TryLock(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var taken = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            Sign(path);
            return (taken, null);
        }
        catch (IOException e) when (IsHeldElsewhere(e))
        {
            return (null, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Explain(e, path));
        }
    }

    /// <inheritdoc/>
    public int? HolderOf(string path) =>
        Read(path + HolderEnding) is { } bytes && int.TryParse(System.Text.Encoding.ASCII.GetString(bytes), NumberStyles.None, CultureInfo.InvariantCulture, out var holder) ? holder : null;

    // The lock itself cannot be read while somebody holds it. Who holds it is good to know, and no reason to do without it.
    private void Sign(string path)
    {
        if (process is not { } own)
            return;
        try
        {
            File.WriteAllText(path + HolderEnding, own.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk is full, or not ours: the lock holds all the same.
        }
    }

    /// <inheritdoc/>
    public (long Mark, int Files) Stamp(string folder)
    {
        var stamp = new HashCode();
        var count = 0;
        if (Directory.Exists(folder))
        {
            foreach (var file in Below(folder, (ref FileSystemEntry entry) => (FileInfo)entry.ToFileSystemInfo(), IsYaml))
            {
                stamp.Add(file.FullName, StringComparer.Ordinal);
                stamp.Add(file.Length);
                stamp.Add(file.LastWriteTimeUtc.Ticks);
                count++;
            }
        }
        return (stamp.ToHashCode(), count);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Folders(string folder) =>
        Directory.Exists(folder) ? [folder, .. Below(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), (ref FileSystemEntry entry) => entry.IsDirectory).Where(path => !Path.GetFileName(path).StartsWith('.'))] : [];

    /// <inheritdoc/>
    public long StampOf(IReadOnlyList<string> folders)
    {
        var stamp = new HashCode();
        foreach (var folder in folders)
            stamp.Add(Directory.GetLastWriteTimeUtc(folder).Ticks);
        return stamp.ToHashCode();
    }

    /// <inheritdoc/>
    public FileFailure? WhyNotReplace(string path) =>
        File.Exists(path) && new FileInfo(path).LinkTarget is { } target
            ? new FileFailure($"{path} is a link to {target}: edit the file it leads to, or put a file in the link's place.")
            : null;

    /// <inheritdoc/>
    public string? WhyNotRead(string path, string folder, long most)
    {
        try
        {
            return PlanLinks.WhyOut(path, folder, IsLink, Target) ?? (new FileInfo(path) is { Exists: true, Length: var length } && length > most
                ? "The file is longer than 5 MB and was not read. Split it, or move what does not belong in a plan elsewhere."
                : null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public string RealPath(string path) => Target(path) ?? path;

    // The folder that stays. One that cannot go, since somebody just put something into it, does no harm: the file is gone all the same.
    private static string RemoveEmptied(string folder)
    {
        try
        {
            for (var i = 0; i < MostEmptyFolders && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); i++)
            {
                Directory.Delete(folder);
                folder = Path.GetDirectoryName(folder)!;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return folder;
        }
        return folder;
    }

    private static FileFailure? Gone(string path)
    {
        try
        {
            if (File.Exists(path))
                File.Delete(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Explain(e, path);
        }
    }

    private static bool IsHeldElsewhere(IOException e) => e.HResult is SharingViolation or TryAgain;

    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    // The last target of a link, and of the folders above it; null where there is none.
    private static string? Target(string path)
    {
        if (OperatingSystem.IsWindows())
            return new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        var resolved = Resolve(path, 0);
        if (resolved == 0)
            return null;
        var real = Marshal.PtrToStringUTF8(resolved);
        Free(resolved);
        return real;
    }

    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    // Links are followed, so that what they lead to is told of; but none below another, since two that lead back would never end.
    private static FileSystemEnumerable<T> Below<T>(
        string folder, FileSystemEnumerable<T>.FindTransform make, FileSystemEnumerable<T>.FindPredicate isWanted) => new(folder, make, Deep)
        {
            ShouldIncludePredicate = isWanted,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || !HasLinkAbove(entry.Directory.ToString(), folder.Length),
        };

    private static bool HasLinkAbove(string path, int least)
    {
        for (var at = path; at is not null && at.Length > least; at = Path.GetDirectoryName(at))
        {
            if (IsLink(at))
                return true;
        }
        return false;
    }

    private static bool IsYaml(ref FileSystemEntry entry) => !entry.IsDirectory && FileSystemName.MatchesSimpleExpression("*.y*ml", entry.FileName);

    private static bool IsHidden(ReadOnlySpan<char> belowFolder) => belowFolder.Contains("/.", StringComparison.Ordinal);

    private static void WriteFlushed(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (mode is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        using var stream = new FileStream(path, options);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
        // The mask of the process may have taken bits away that the old file had.
        if (mode is { } wanted && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, wanted);
    }

    private static UnixFileMode? ModeFor(string path, bool ownerOnly)
    {
        if (OperatingSystem.IsWindows())
            return null;
        if (ownerOnly)
            return UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return File.Exists(path) ? File.GetUnixFileMode(path) : null;
    }

    private static void RemoveQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed is overwritten by the next write; the failure that is told is the first one.
        }
    }

    private static FileFailure Explain(Exception e, string path) => e switch
    {
        { HResult: NoSpaceLeft or QuotaExceeded } =>
            new($"There is no room left on the disk, so {path} was not written and is as before. Make room, then try again."),
        { HResult: ReadOnlyFileSystem } => new($"{path} is on a disk that cannot be written, so it is as before. Work in a copy that you may write."),
        UnauthorizedAccessException =>
            new($"You may not write in {Path.GetDirectoryName(path)}, so {path} is as before. Ask for the right to write there, or work in a copy of your own."),
        _ => new($"{path} could not be written and is as before: {e.Message}"),
    };
}
