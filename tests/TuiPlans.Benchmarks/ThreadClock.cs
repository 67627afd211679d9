using System.Runtime.InteropServices;

namespace TuiPlans.Benchmarks;

/// <summary>What this thread computed, which other programs on the machine do not touch; the wall clock tells that too.</summary>
internal static partial class ThreadClock
{
    private const int OfThisThread = 3;

    /// <summary>Milliseconds that this thread has computed.</summary>
    public static double Now()
    {
        _ = Read(OfThisThread, out var now);
        return (now.Seconds * 1000.0) + (now.Nanoseconds / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out ClockTime time);

    [StructLayout(LayoutKind.Sequential)]
    private struct ClockTime
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
