using System.Globalization;
using System.Text.RegularExpressions;

namespace TuiPlans.Benchmarks;

/// <summary>Runs the published program and a bare git side by side in one run, so that the machine's mood touches both alike.</summary>
/// <param name="program">The published program.</param>
/// <param name="folder">A generated repository; updates are committed to it.</param>
public sealed partial class Measurement(string program, string folder)
{
    private const int WarmUp = 3;

    /// <summary>Measures and prints; exit code 0.</summary>
    public int Run(int times)
    {
        var plans = Directory.GetDirectories(Path.Combine(folder, "plans")).Order(StringComparer.Ordinal).ToList();
        var (list, update, save, bare, version) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (plan, bareFile) = (Path.GetFileName(plans[0]), Directory.GetFiles(plans[^1], "A-*.yaml").Order(StringComparer.Ordinal).Last());
        for (var i = -WarmUp; i < times; i++)
        {
            var started = Timed.Run(program, folder, "--version");
            var listed = Timed.Run(program, folder, "list");
            var (updated, said) = Timed.RunAndHear(program, folder, "update", $"{plan}/A-{(i & 7) + 1}", "-m", $"Progress number {i} was reported and discussed.");
            File.AppendAllText(bareFile, $"# {i}\n");
            var committed = Timed.Run("git", folder, "commit", "-q", "--only", "-m", "bare", "--", bareFile);
            if (i < 0)
                continue;
            version.Add(started);
            list.Add(listed);
            update.Add(updated);
            save.Add(double.Parse(SaveTook().Match(said).Groups[1].Value, CultureInfo.InvariantCulture));
            bare.Add(committed);
        }
        Console.WriteLine($"{"ms",-34}{"median",8}{"p95",8}");
        Print("tuiplans --version", version);
        Print("tuiplans list", list);
        Print("tuiplans update", update);
        Print("  of it from save to commit", save);
        Print("git commit --only of one file", bare);
        Console.WriteLine($"{"save to commit beyond the bare one",-34}{At(save, 0.5) - At(bare, 0.5),8:0.0}{At(save, 0.95) - At(bare, 0.95),8:0.0}");
        Console.WriteLine($"{"whole update beyond the bare one",-34}{At(update, 0.5) - At(bare, 0.5),8:0.0}{At(update, 0.95) - At(bare, 0.95),8:0.0}");
        return 0;
    }

    // What the program itself says with TUIPLANS_DEBUG=1.
    [GeneratedRegex(@"From save to commit: ([\d.]+) ms")]
    private static partial Regex SaveTook();

    private static void Print(string name, List<double> took) => Console.WriteLine($"{name,-34}{At(took, 0.5),8:0.0}{At(took, 0.95),8:0.0}");

    private static double At(List<double> took, double share)
    {
        var sorted = took.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
