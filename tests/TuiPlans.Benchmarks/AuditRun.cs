using System.Diagnostics;
using TuiPlans.Tests.Histories;

namespace TuiPlans.Benchmarks;

/// <summary>Has the program audit a history in which there is nothing to find: commits of its own, and approved merges.</summary>
internal static class AuditRun
{
    /// <summary>Makes the history, prints what was found in it and how long that took; 1 where anything was.</summary>
    public static int Run(string program, string folder, Sizes sizes, int seed)
    {
        if (TrailRun.Make(folder, sizes, seed) is not 0 and var code)
            return code;
        var start = new ProcessStartInfo(program, ["audit"]) { WorkingDirectory = folder };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Console.WriteLine($"exit code {process.ExitCode}, {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s");
        return process.ExitCode;
    }
}
