namespace TuiPlans.Core.Workspace;

/// <summary>
/// The one lock of a repository for everything that writes plan files. It is the kernel's: it ends with the process that holds it.
/// </summary>
public sealed class WriteLock(IFileStore files, string path, Action<TimeSpan> delay, Action<string> say)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan SaySomethingAfter = TimeSpan.FromSeconds(1);

    /// <summary>How long is waited for another process before giving up.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Takes the lock, waiting for whoever holds it; a failure where it cannot be had in time.</summary>
    public (IDisposable? Lock, FileFailure? Failure) Take()
    {
        for (var waited = TimeSpan.Zero; waited < Longest; waited += Step)
        {
            var (taken, failure) = files.TryLock(path);
            if (taken is not null || failure is not null)
                return (taken, failure);
            if (waited == SaySomethingAfter)
                say($"Waiting for {Holder(files, path)} that is saving in this repository…");
            delay(Step);
        }
        return (null, new FileFailure(
            $"This repository is in use: {Holder(files, path)} has been saving in it for {Longest.TotalSeconds:0} seconds. Close it, or wait, then try again."));
    }

    /// <summary>Who holds the lock, in words, with the number by which the system knows that process.</summary>
    public static string Holder(IFileStore files, string path) => files.HolderOf(path) is { } process ? $"another TuiPlans (process {process})" : "another TuiPlans";
}
