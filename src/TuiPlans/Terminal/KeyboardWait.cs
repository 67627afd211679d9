using System.Runtime.InteropServices;

namespace TuiPlans.Terminal;

/// <summary>
/// Waits for the keyboard without reading from it, so that an idle program costs nothing and no key is stolen from a child process:
/// poll(2) of POSIX on the standard input and on a pipe by which other threads wake it. Not for Windows.
/// </summary>
internal sealed partial class KeyboardWait : IDisposable
{
    private const short Readable = 1;

    // POLLERR, POLLHUP, POLLNVAL
    private const short Ended = 8 | 16 | 32;
    private readonly Watched[] _watched = new Watched[2];
    private readonly int _wakeEnd;
    private readonly byte[] _drained = new byte[64];

    private KeyboardWait(int readEnd, int wakeEnd)
    {
        (_wakeEnd, _watched[0].Handle, _watched[1].Handle) = (wakeEnd, 0, readEnd);
        (_watched[0].Events, _watched[1].Events) = (Readable, Readable);
    }

    /// <summary>A wait; null where the system has no poll, and the keyboard has to be asked every few milliseconds.</summary>
    public static KeyboardWait? TryOpen()
    {
        var ends = new int[2];
        return !OperatingSystem.IsWindows() && Pipe(ends) == 0 ? new KeyboardWait(ends[0], ends[1]) : null;
    }

    /// <summary>Waits for a key, a wake, a signal, or the end of the time.</summary>
    /// <param name="time">Up to some days.</param>
    /// <returns>True where the keyboard has something to read, or has ended.</returns>
    public bool Wait(TimeSpan time)
    {
        var count = Poll(_watched, (nuint)_watched.Length, Math.Max(1, (int)time.TotalMilliseconds));
        if (count <= 0)
            return false;
        if (_watched[1].Happened != 0)
            _ = Read(_watched[1].Handle, _drained, _drained.Length);
        return _watched[0].Happened != 0;
    }

    /// <summary>Is the terminal gone, its window closed or its line cut? What is read then is nothing, again and again.</summary>
    public static bool HasEnded()
    {
        Watched[] keyboard = [new Watched { Events = Readable }];
        return Poll(keyboard, 1, 0) > 0 && (keyboard[0].Happened & Ended) != 0;
    }

    /// <summary>Ends a wait that is under way, or the next one. May be called by any thread.</summary>
    public void Wake() => _ = Write(_wakeEnd, [1], 1);

    /// <summary>Closes the pipe.</summary>
    public void Dispose()
    {
        _ = Close(_wakeEnd);
        _ = Close(_watched[1].Handle);
    }

    [LibraryImport("libc", EntryPoint = "pipe")]
    private static partial int Pipe([Out] int[] ends);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll([In, Out] Watched[] watched, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int handle, [Out] byte[] bytes, nint count);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int handle, byte[] bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);

    // struct pollfd
    [StructLayout(LayoutKind.Sequential)]
    private struct Watched
    {
        public int Handle;
        public short Events;
        public short Happened;
    }
}
