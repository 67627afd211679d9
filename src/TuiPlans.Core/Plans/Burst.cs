using System.Runtime;

namespace TuiPlans.Core.Plans;

/// <summary>
/// The reading of a large folder: all that is made of it stays, so that memory is given without looking in between for what is needed no
/// more. That look costs a third of the time of a reading of 3,000 files, when measured. It goes on until so much memory was given, or to
/// the end of a short command, and comes once in the life of a process: a second one would begin with the longest look of all.
/// </summary>
internal static class Burst
{
    // Below this it costs more than it brings.
    private const int Worthwhile = 800;
    private const long BytesOfAFile = 128 * 1024;
    private const long MostBytes = 400L * 1024 * 1024;
    private const int ShareOfMemory = 8;
    private static int begun;

    /// <summary>Begins it, where so many files are worth it and there is as much memory.</summary>
    /// <param name="files">How many files are read.</param>
    public static void Begin(int files)
    {
        if (files < Worthwhile || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion || Interlocked.Exchange(ref begun, 1) == 1)
            return;
        try
        {
            var there = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfMemory;
            GC.TryStartNoGCRegion(Math.Min(files * BytesOfAFile, Math.Min(MostBytes, there)));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // This machine gives a process less: then memory is looked through as ever.
        }
    }
}
