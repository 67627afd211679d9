using System.Diagnostics;
using TuiPlans.Tests.Sharing.Team;

namespace TuiPlans.Benchmarks;

/// <summary>Three clones of one repository behind a real server: many seeds, and what was not as it must be.</summary>
public static class TeamRun
{
    private const int DaemonPort = 29418;
    private const int HttpPort = 29480;

    /// <summary>Runs the seeds; exit code 1 where anything was lost.</summary>
    /// <param name="seed">The first seed.</param>
    /// <param name="seeds">How many.</param>
    /// <param name="steps">How many things are done in each.</param>
    /// <param name="way">How the shared repository is reached: daemon, http or folder.</param>
    /// <param name="keep">The folder in which the shared repository of a seed with problems is kept; null for nowhere.</param>
    public static int Run(int seed, int seeds, int steps, string way, string? keep)
    {
        using var server = way switch { "daemon" => Daemon(), _ => null };
        using var http = way == "http" ? new HttpBackend(HttpPort) : null;
        Func<string, string>? address = way switch
        {
            "daemon" => folder => $"git://127.0.0.1:{DaemonPort}{folder}",
            "http" => folder => $"http://127.0.0.1:{HttpPort}{folder}",
            _ => null,
        };
        var bad = 0;
        for (var i = seed; i < seed + seeds; i++)
        {
            var watch = Stopwatch.StartNew();
            using var team = new TeamWork(i, address);
            var outcome = team.Run(steps);
            bad += outcome.Problems.Count == 0 ? 0 : 1;
            Console.WriteLine($"seed {i}, {steps} steps, {way}: {(outcome.Problems.Count == 0 ? "all alike, nothing lost" : $"{outcome.Problems.Count} problems")}; {outcome.Told}; {watch.Elapsed.TotalSeconds:0} s");
            foreach (var problem in outcome.Problems)
                Console.WriteLine($"  {problem}");
            if (keep is not null && outcome.Problems.Count > 0)
                team.Keep(Path.GetFullPath(Path.Combine(keep, $"seed-{i}")));
        }
        Console.WriteLine($"{bad} of {seeds} seeds with problems");
        server?.Kill(entireProcessTree: true);
        return bad == 0 ? 0 : 1;
    }

    private static Process Daemon()
    {
        var start = new ProcessStartInfo("git") { RedirectStandardError = true };
        foreach (var argument in new[] { "daemon", "--reuseaddr", "--base-path=/", "--export-all", "--enable=receive-pack", "--listen=127.0.0.1", $"--port={DaemonPort}", "--verbose" })
            start.ArgumentList.Add(argument);
        var daemon = Process.Start(start)!;
        // It says that it is ready; what it says later is read away, so that it never waits for us.
        daemon.StandardError.ReadLine();
        _ = Task.Run(daemon.StandardError.ReadToEnd);
        return daemon;
    }
}
