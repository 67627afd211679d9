using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Support;

/// <summary>
/// A program that is killed at one of its steps: before or after a write, a deletion, or a call of git. After that nothing of it runs
/// any more.
/// </summary>
public sealed class KillAt
{
    private readonly Func<int, string, bool> isTheEnd;
    private int step;
    private bool dead;

    public KillAt(int at) => isTheEnd = (number, _) => number == at;

    public KillAt(Func<string, bool> at) => isTheEnd = (_, call) => at(call);

    public IFileStore Files => new DyingFiles(this);

    public IChildProcess Children => new DyingChildren(this);

    /// <summary>The step at which it died.</summary>
    public string Last { get; private set; } = "";

    /// <summary>Whether it died before it was done.</summary>
    public bool Dies(Action run)
    {
        try
        {
            run();
            return false;
        }
        catch (Killed)
        {
            return true;
        }
        catch (AggregateException e) when (e.InnerException is Killed)
        {
            return true;
        }
    }

    private void Step(string call)
    {
        if (!dead && !isTheEnd(step++, call))
            return;
        dead = true;
        Last = call;
        throw new Killed();
    }

    private sealed class Killed : Exception;

    private sealed class DyingChildren(KillAt owner) : IChildProcess
    {
        private readonly ChildProcess real = new();

        public ChildOutcome Run(ChildRequest request, CancellationToken stop = default)
        {
            var isWriting = request.Arguments.Contains("commit");
            if (!isWriting)
                return real.Run(request, stop);
            owner.Step("before git commit");
            var outcome = real.Run(request, stop);
            owner.Step("after git commit");
            return outcome;
        }
    }

    private sealed class DyingFiles(KillAt owner) : IFileStore
    {
        private readonly DiskFileStore real = new();

        public bool Exists(string path) => real.Exists(path);

        public byte[]? Read(string path) => real.Read(path);

        public DateTimeOffset? Modified(string path) => real.Modified(path);

        public IReadOnlyList<string> Names(string folder) => real.Names(folder);

        public bool FolderExists(string path) => real.FolderExists(path);

        public IReadOnlyList<string> YamlFiles(string folder) => real.YamlFiles(folder);

        public IReadOnlyList<string> FilesIn(string folder) => real.FilesIn(folder);

        public long Stamp(string folder) => real.Stamp(folder);

        public FileFailure? WhyNotReplace(string path) => real.WhyNotReplace(path);

        public void Delete(string path)
        {
            owner.Step($"before delete {path}");
            real.Delete(path);
            owner.Step($"after delete {path}");
        }

        public FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false)
        {
            owner.Step($"before write {path}");
            var failure = real.Write(path, bytes, ownerOnly);
            owner.Step($"after write {path}");
            return failure;
        }

        // The kernel takes the lock back when a process dies; here its end is the end of the using block.
        public (IDisposable? Lock, FileFailure? Failure) TryLock(string path) => real.TryLock(path);
    }
}

/// <summary>A disk on which some files find no room.</summary>
public sealed class FullDisk(Func<string, bool> isFull) : IFileStore
{
    private readonly DiskFileStore real = new();

    public bool Exists(string path) => real.Exists(path);

    public byte[]? Read(string path) => real.Read(path);

    public DateTimeOffset? Modified(string path) => real.Modified(path);

    public IReadOnlyList<string> Names(string folder) => real.Names(folder);

    public bool FolderExists(string path) => real.FolderExists(path);

    public IReadOnlyList<string> YamlFiles(string folder) => real.YamlFiles(folder);

    public IReadOnlyList<string> FilesIn(string folder) => real.FilesIn(folder);

    public long Stamp(string folder) => real.Stamp(folder);

    public FileFailure? WhyNotReplace(string path) => real.WhyNotReplace(path);

    public void Delete(string path) => real.Delete(path);

    public (IDisposable? Lock, FileFailure? Failure) TryLock(string path) => real.TryLock(path);

    public FileFailure? Write(string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false) => isFull(path)
        ? new FileFailure($"There is no room left on the disk, so {path} was not written and is as before. Make room, then try again.")
        : real.Write(path, bytes, ownerOnly);
}
