using System.Diagnostics;

namespace TuiPlans.Benchmarks;

/// <summary>
/// The published program and git in turn on a long history: the trail of one action beside <c>git log -p</c>, the board as at a past date
/// beside today's, movement over the last year, slippage (DESIGN, budgets). The index is made before, and its making is timed.
/// </summary>
/// <param name="program">The published program.</param>
/// <param name="folder">A repository that <c>history</c> made.</param>
internal sealed class PastRun(string program, string folder)
{
    /// <summary>Measures and prints; exit code 0.</summary>
    public int Run(int times)
    {
        var today = DateOnly.ParseExact(Git("log", "-1", "--format=%cs").Trim(), "yyyy-MM-dd");
        var first = DateOnly.ParseExact(Git("log", "--reverse", "--first-parent", "--format=%cs").Split('\n')[0].Trim(), "yyyy-MM-dd");
        var middle = first.AddDays((today.DayNumber - first.DayNumber) / 2).ToString("yyyy-MM-dd");
        var action = Directory.GetFiles(Path.Combine(folder, "plans"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(folder, "plans"), path)).Where(path => path.Split(Path.DirectorySeparatorChar) is [var plan, var file] && plan.StartsWith("inspection", StringComparison.Ordinal) && file != "plan.yaml")
            .Order(StringComparer.Ordinal).First();
        string[] day = ["--today", today.ToString("yyyy-MM-dd")];
        string[] year = ["movement", "--since", today.AddYears(-1).ToString("yyyy-MM-dd"), .. day];
        Console.WriteLine($"{Git("rev-list", "--count", "HEAD").Trim()} commits; {action} has {Git("log", "--oneline", "--", $"plans/{action}").Split('\n').Length - 1}; first movement, which makes the index: {Timed.Run(program, folder, year):0} ms");
        (string Name, string Program, string[] Arguments)[] rows =
        [
            ("git log -p of one action", "git", ["log", "-p", "--", $"plans/{action}"]),
            ("tuiplans log of that action", program, ["log", Path.ChangeExtension(action, null).Replace('\\', '/'), .. day]),
            ("tuiplans who of that action", program, ["who", Path.ChangeExtension(action, null).Replace('\\', '/'), .. day]),
            ("tuiplans board", program, ["board", .. day]),
            ($"tuiplans board --as-at {middle}", program, ["board", "--as-at", middle, .. day]),
            ("tuiplans movement, one year", program, year),
            ("tuiplans slippage", program, ["slippage", .. day]),
        ];
        var took = rows.Select(_ => new List<double>()).ToList();
        for (var i = 0; i < times; i++)
        {
            for (var row = 0; row < rows.Length; row++)
                took[row].Add(Timed.Run(rows[row].Program, folder, rows[row].Arguments));
        }
        for (var row = 0; row < rows.Length; row++)
            Console.WriteLine($"{rows[row].Name,-36}{took[row].Order().ElementAt(times / 2),8:0} ms{took[row].Min(),8:0} at best");
        return 0;
    }

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output;
    }
}
