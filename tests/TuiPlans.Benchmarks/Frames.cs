using System.Diagnostics;
using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Screens.Portfolios;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.RandomKeys;

namespace TuiPlans.Benchmarks;

/// <summary>
/// From a key to the bytes of its frame, in the real loop over a generated repository: what a person waits for, but for the terminal's
/// own time. What a key sets going on the other thread goes on meanwhile, as in life. Each round records an update and takes it back.
/// </summary>
internal sealed partial class Frames : IDisposable
{
    private const double Budget = 16;
    private const string ComeBack = "(what came back)";
    private readonly AppLoop loop;
    private readonly TurnTerminal terminal = new(new ScreenSize(120, 40), ColorMode.Palette256) { IsEmulated = false };
    private readonly List<(string Kind, double Took, double Computed)> took = [];
    private bool isWarm;

    private Frames(string folder)
    {
        var disk = new DiskFileStore();
        var variables = new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "", ["HOME"] = folder };
        var world = new Surroundings(disk, new GitRunner(new ChildProcess(), disk, variables), TimeProvider.System, Thread.Sleep, _ => { }, YamlReaders.Default);
        var day = new DateOnly(2012, 8, 30);
        loop = FrontEnd.Begin(new PlanStore(world, PlansFolder.Find(disk, folder)!), terminal, new FrontEndOptions(() => day, TimeProvider.System, null, NoColor: false));
        loop.Draw();
    }

    /// <summary>Measures each screen and prints; exit code 1 where the budget is not kept.</summary>
    public static int Run(string folder, int times)
    {
        var started = Stopwatch.GetTimestamp();
        using var frames = new Frames(folder);
        Console.WriteLine($"{folder}: read and first frame in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms (in this process); {times} rounds at 120x40; ms");
        for (var i = 0; i < times + 2; i++)
        {
            frames.isWarm = i >= 2;
            frames.Round(i);
        }

        if (frames.loop.Model.Stack[0] is PlansScreen { List.Items: var plans })
            Console.WriteLine($"{plans.Sum(plan => plan.Tally.Actions)} actions in {plans.Count} plans, the first of {plans[0].Tally.Actions}");
        return frames.Report();
    }

    public void Dispose() => loop.Dispose();

    private void Do(string kind, string keys)
    {
        foreach (var key in Key.ParseAll(keys))
            Measure(kind, new KeyPressed(key));
    }

    private void Type(string kind, string text)
    {
        foreach (var rune in text.EnumerateRunes())
            Measure(kind, new KeyPressed(Key.Of(rune)));
    }

    private void Paste(string kind, string text) => Measure(kind, new Pasted(text));

    private void Resize(int width, int height) => Measure("Another size", new Resized(new ScreenSize(width, height)));

    private void Measure(string kind, TerminalEvent happened)
    {
        terminal.Put(happened);
        Turn(kind);
    }

    private void Turn(string kind)
    {
        var (begun, computed) = (Stopwatch.GetTimestamp(), ThreadClock.Now());
        loop.Turn();
        if (isWarm)
            took.Add((kind, Stopwatch.GetElapsedTime(begun).TotalMilliseconds, ThreadClock.Now() - computed));
    }

    // What comes back from the other thread holds up the key that comes at that moment, so it is measured too, beside the keys.
    private void Settle()
    {
        do
        {
            loop.Finish();
            Turn(ComeBack);
        }
        while (!loop.IsIdle);
    }

    private int Report()
    {
        Console.WriteLine($"{"",-30}{"",7}{"by the clock",27}{"computing",27}");
        Console.WriteLine($"{"",-30}{"keys",7}{"median",9}{"p99",9}{"most",9}{"median",9}{"p99",9}{"most",9}");
        foreach (var group in took.GroupBy(one => one.Kind))
            Print(group.Key, [.. group]);
        var keys = took.Where(one => one.Kind != ComeBack).ToList();
        Print("All keys", keys);
        List<double> all = [.. keys.Select(one => one.Took).Order()];
        var isKept = At(all, 0.99) <= Budget;
        Console.WriteLine($"budget: {Budget} ms at the 99th percentile: {(isKept ? "kept" : "not kept")}; over it {all.Count(one => one > Budget)} of {all.Count}, by computing {keys.Count(one => one.Computed > Budget)}");
        return isKept ? 0 : 1;
    }

    private static void Print(string kind, List<(string Kind, double Took, double Computed)> group) =>
        Console.WriteLine($"{kind,-30}{group.Count,7}{Figures([.. group.Select(one => one.Took).Order()])}{Figures([.. group.Select(one => one.Computed).Order()])}");

    private static string Figures(List<double> sorted) => $"{At(sorted, 0.5),9:0.0}{At(sorted, 0.99),9:0.0}{sorted[^1],9:0.0}";

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
