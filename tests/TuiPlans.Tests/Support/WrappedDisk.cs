using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Support;

/// <summary>The real disk, with writes and deletions open to accidents.</summary>
public abstract class WrappedDisk : IFileStore
{
    private readonly DiskFileStore real = new();

    public bool Exists(string path) => real.Exists(path);

    public byte[]? Read(string path) => Read(path, out _);

    public virtual byte[]? Read(string path, out FileFailure? failure) => real.Read(path, out failure);

    public long? Length(string path) => real.Length(path);

    public byte[]? ReadPart(string path, long start, int length) => real.ReadPart(path, start, length);

    public DateTimeOffset? Modified(string path) => real.Modified(path);

    public IReadOnlyList<string> Names(string folder) => real.Names(folder);

    public bool FolderExists(string path) => real.FolderExists(path);

    public virtual IReadOnlyList<string> YamlFiles(string folder) => real.YamlFiles(folder);

    public IReadOnlyList<string> FilesIn(string folder) => real.FilesIn(folder);

    public (long Mark, int Files) Stamp(string folder) => real.Stamp(folder);

    public IReadOnlyList<string> Folders(string folder) => real.Folders(folder);

    public long StampOf(IReadOnlyList<string> folders) => real.StampOf(folders);

    public string? WhyNotRead(string path, string folder, long most) => real.WhyNotRead(path, folder, most);

    public string RealPath(string path) => real.RealPath(path);

    public FileFailure? WhyNotReplace(string path) => real.WhyNotReplace(path);

    public (IDisposable? Lock, FileFailure? Failure) TryLock(string path) => real.TryLock(path);

    public int? HolderOf(string path) => real.HolderOf(path);

    public void RemoveLeftovers(string folder) => real.RemoveLeftovers(folder);

    public virtual FileFailure? WriteMade(string path, ReadOnlySpan<byte> bytes) => real.WriteMade(path, bytes);

    public FileFailure? WriteProgram(string path, ReadOnlySpan<byte> bytes) => real.WriteProgram(path, bytes);

    public FileFailure? Rename(string path, string to) => real.Rename(path, to);

    public virtual bool Delete(string path) => real.Delete(path);

    public virtual FileFailure? Remove(string path) => real.Remove(path);

    public virtual FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false) => real.Write(path, bytes, ownerOnly);
}

/// <summary>A disk with a folder in which nobody, not even root, may write; the refusal is the system's own.</summary>
public sealed class ReadOnlyFolder(string folder) : WrappedDisk
{
    public override FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false) => path.StartsWith(folder, StringComparison.Ordinal)
        ? base.Write("/proc/self" + path[folder.Length..], bytes, ownerOnly)
        : base.Write(path, bytes, ownerOnly);
}

/// <summary>A disk that fails where some files are read, once they are there; the error is the system's own.</summary>
public sealed class WornDisk(Func<string, bool> isWorn) : WrappedDisk
{
    private const string Worn = "/proc/self/mem";

    public override byte[]? Read(string path, out FileFailure? failure)
    {
        var bytes = base.Read(isWorn(path) && File.Exists(path) ? Worn : path, out failure);
        failure = failure is null ? null : new FileFailure(failure.Sentence.Replace(Worn, path, StringComparison.Ordinal));
        return bytes;
    }

    public override bool Delete(string path) => !isWorn(path) && base.Delete(path);
}

/// <summary>A disk that surprises: once it is told to, it throws where plans are read, or where a file is written.</summary>
public sealed class OddDisk : WrappedDisk
{
    public bool FailsToList { get; set; }

    public string? FailsToWrite { get; set; }

    public override IReadOnlyList<string> YamlFiles(string folder) => FailsToList ? throw new InvalidOperationException("The ground shakes.") : base.YamlFiles(folder);

    public override FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false) => FailsToWrite is { } ending && path.EndsWith(ending, StringComparison.Ordinal)
        ? throw new InvalidOperationException("The ground shakes.") : base.Write(path, bytes, ownerOnly);
}

/// <summary>A disk on which some files find no room.</summary>
public sealed class FullDisk(Func<string, bool> isFull) : WrappedDisk
{
    public override FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false) => isFull(path)
        ? new FileFailure($"There is no room left on the disk, so {path} was not written and is as before. Make room, then try again.")
        : base.Write(path, bytes, ownerOnly);
}

/// <summary>A disk that fails where one file is to go: before it went, or when it is gone already.</summary>
public sealed class StuckDisk(string name, bool goesFirst) : WrappedDisk
{
    public override FileFailure? Remove(string path)
    {
        if (!path.EndsWith(name, StringComparison.Ordinal))
            return base.Remove(path);
        if (goesFirst)
            base.Remove(path);
        return new FileFailure($"{path} could not be written and is as before.");
    }
}

/// <summary>A disk on which somebody else writes just when an entry of the journal was flushed.</summary>
public sealed class BusyDisk(Action somebodyElse) : WrappedDisk
{
    public override FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false)
    {
        var failure = base.Write(path, bytes, ownerOnly);
        if (path.EndsWith(".entry", StringComparison.Ordinal))
            somebodyElse();
        return failure;
    }
}
