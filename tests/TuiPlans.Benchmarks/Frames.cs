using System.Diagnostics;
using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Shell;
using TuiPlans.Terminal;

namespace TuiPlans.Benchmarks;

/// <summary>
/// From a key to its frame: the real loop on a generated repository, keys one by one, the time until the bytes of the frame were
/// written. What a key asks of the disk or of git comes back later and is not part of it; it is waited for before the next key.
/// </summary>
public sealed class Frames
{
    private const int WarmUp = 2;
    private readonly KeyTerminal terminal = new(new ScreenSize(120, 40));
    private readonly Dictionary<string, List<double>> took = new(StringComparer.Ordinal);
    private readonly AppLoop loop;
    private bool counts;

    private Frames(string folder)
    {
        var files = new DiskFileStore();
        var variables = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? "", StringComparer.Ordinal);
        var world = new Surroundings(
            files, new GitRunner(new ChildProcess(), files, variables), TimeProvider.System, Thread.Sleep, _ => { }, YamlReaders.Default);
        var store = new PlanStore(world, PlansFolder.Find(files, Path.GetFullPath(folder))!);
        loop = FrontEnd.Begin(store, terminal, new FrontEndOptions(() => new DateOnly(2012, 8, 30), TimeProvider.System, null, NoColor: false));
        loop.Draw();
    }

    /// <summary>Measures and prints; exit code 0.</summary>
    /// <param name="folder">A generated repository.</param>
    /// <param name="times">How often each journey is gone.</param>
    public static int Run(string folder, int times)
    {
        var frames = new Frames(folder);
        for (var i = 0; i < times + WarmUp; i++)
        {
            frames.counts = i >= WarmUp;
            frames.Journey();
        }
        frames.Print();
        frames.loop.Dispose();
        return 0;
    }

    private void Journey()
    {
        Keys("plans: move", "Down Up Down Up");
        Keys("open ratings", "Enter");
        Keys("ratings: move", "Down Down j j k PgDn PgDn PgUp");
        Keys("ratings: next lane", "Tab Tab Shift+Tab");
        Keys("ratings: end, home", "End Home");
        Keys("open list", "3");
        Keys("list: move", "Down Down j k PgDn PgDn PgUp End Home");
        Keys("filter: begin", "/");
        Type("filter: type words", "audit review");
        Keys("filter: take back", "Backspace Backspace Backspace Backspace");
        Keys("filter: clear", "Esc");
        Keys("filter: begin", "/");
        Type("filter: type a field", "is:overdue rag:red,amber lead:\"service manager 7\"");
        Keys("filter: clear", "Esc");
        Keys("open action", "Enter");
        Keys("action: scroll", "Down Down PgDn Up");
        Keys("open update", "u");
        Type("update: type", "Guidance was agreed by the board and is in use in every team since the first of the month.");
        Keys("update: next field", "Tab Tab Shift+Tab Shift+Tab");
        Keys("update: take back", "Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W Ctrl+W");
        Keys("update: leave", "Esc");
        Keys("open rating picker", "r");
        Keys("rating picker: move", "Down Down Up");
        Keys("leave", "Esc");
        Keys("leave", "Esc");
        Keys("help", "?");
        Keys("leave", "Esc");
        Keys("to plans", "1");
    }

    private void Keys(string name, string words)
    {
        foreach (var key in Key.ParseAll(words))
            Press(name, key);
    }

    private void Type(string name, string text)
    {
        foreach (var rune in text.EnumerateRunes())
            Press(name, Key.Of(rune));
    }

    private void Press(string name, Key key)
    {
        terminal.Send(new KeyPressed(key));
        var begun = Stopwatch.GetTimestamp();
        loop.Turn();
        var milliseconds = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        if (counts)
        {
            if (!took.TryGetValue(name, out var all))
                took[name] = all = [];
            all.Add(milliseconds);
        }
        while (!loop.IsIdle)
            loop.Turn();
    }

    private void Print()
    {
        Console.WriteLine($"{"ms, screen 120x40",-24}{"keys",8}{"median",9}{"p99",9}{"most",9}");
        foreach (var (name, all) in took)
            Line(name, all);
        Line("all keys", [.. took.Values.SelectMany(all => all)]);
    }

    private static void Line(string name, List<double> all)
    {
        var sorted = all.Order().ToList();
        Console.WriteLine($"{name,-24}{sorted.Count,8}{At(sorted, 0.5),9:0.00}{At(sorted, 0.99),9:0.00}{sorted[^1],9:0.00}");
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
