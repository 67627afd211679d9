using System.Diagnostics;
using TuiPlans.Tests.Histories;

namespace TuiPlans.Benchmarks;

/// <summary>Makes histories of any size, and compares what the program tells of them with what was written down.</summary>
internal static class TrailRun
{
    /// <summary>Makes one in a folder, for measuring.</summary>
    public static int Make(string folder, Sizes sizes, int seed)
    {
        var clock = Stopwatch.StartNew();
        var record = MadeHistory.Make(folder, sizes, seed);
        Console.WriteLine($"{Of(sizes)}, seed {seed}: {folder}, {clock.Elapsed.TotalSeconds:0.0} s, {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB");
        Console.WriteLine(string.Join(", ", record.Commits.CountBy(commit => commit.Kind).OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Value} {kind.Key}")));
        return 0;
    }

    /// <summary>Runs every check for some seeds; 1 where anything differs.</summary>
    public static int Check(Sizes sizes, int seed, int seeds, int most)
    {
        var differences = 0;
        for (var one = seed; one < seed + seeds; one++)
        {
            var folder = Directory.CreateTempSubdirectory("tuiplans-made-").FullName;
            try
            {
                var clock = Stopwatch.StartNew();
                var record = MadeHistory.Make(folder, sizes, one);
                Console.WriteLine($"seed {one}: {Of(sizes)}, made in {clock.Elapsed.TotalSeconds:0.0} s");
                var store = MadeStore.Open(folder, record.Commits[^1].Committer.When.AddDays(1));
                clock.Restart();
                foreach (var check in TrailAgrees.All(store, record, one, sample: 100, days: 40))
                {
                    Console.WriteLine($"  {check}, {clock.Elapsed.TotalSeconds:0.0} s");
                    foreach (var line in check.Summary.Take(most))
                        Console.WriteLine($"    {line}");
                    foreach (var disagreement in check.Disagreements.Take(most))
                        Console.WriteLine($"    {disagreement}");
                    differences += check.Disagreements.Count;
                    clock.Restart();
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        Console.WriteLine($"{differences} {(differences == 1 ? "difference" : "differences")} in {seeds} {(seeds == 1 ? "history" : "histories")}");
        return differences == 0 ? 0 : 1;
    }

    private static string Of(Sizes sizes) =>
        $"{sizes.Plans} plans, {sizes.Actions} actions, {sizes.Commits} commits, {sizes.Authors} authors, {sizes.Years} years";
}
