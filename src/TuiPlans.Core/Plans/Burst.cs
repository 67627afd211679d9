using System.Runtime;

namespace TuiPlans.Core.Plans;

/// <summary>
/// The reading of a large folder: all that is made of it stays, so that memory is given without looking in between for what is needed no
/// more. That look costs a third of the time of a reading of 3,000 files, when measured.
/// </summary>
internal sealed class Burst : IDisposable
{
    // Below this it costs more than it brings.
    private const int Worthwhile = 800;
    private const long BytesOfAFile = 64 * 1024;
    private const long MostBytes = 240L * 1024 * 1024;

    private Burst()
    {
    }

    /// <summary>Begins one; null where so few files need none, another is under way, or there is not as much memory.</summary>
    /// <param name="files">How many files are read.</param>
    public static Burst? Begin(int files)
    {
        if (files < Worthwhile || GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
            return null;
        try
        {
            return GC.TryStartNoGCRegion(Math.Min(files * BytesOfAFile, MostBytes)) ? new Burst() : null;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // Another thread began one just now, or this machine gives a process less.
            return null;
        }
    }

    /// <summary>Ends it, where memory did not run out before.</summary>
    public void Dispose()
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // Memory ran out between the look and the end of it: then it has ended already.
        }
    }
}
