using TuiPlans.Tests.Histories;
using TuiPlans.Tests.RandomKeys;

namespace TuiPlans.Benchmarks;

/// <summary>Makes plans of any size, and measures the published program on them (DESIGN, budgets).</summary>
public static class Program
{
    private const string Usage = """
        generate DIR --actions N [--plans P] [--seed S]   makes a repository with N actions in P plans
        measure TUIPLANS DIR [--times N]                  runs list, update and a bare git commit in turn, N times each
        together TUIPLANS PLANS [--processes N] [--updates N]   N processes record at once, half of them on one action
        killed TUIPLANS PLANS [--times N] [--seed S]      kills the program at N random moments of an update
        frames DIR [--times N]                            from a key to its frame, for each screen, in the real loop
        queries DIR [--times N]                           queries over all actions, and the first one after a change of one file
        past TUIPLANS DIR [--times N]                     one action's trail, a board of the past, movement and slippage beside git
        keys TIMES [--seed S] [--run N] [--calm] [--shrink]   presses random keys in the real loop on a real repository
        trail [--seed S] [--seeds N] [--show N] [sizes]   makes histories and compares what the program tells of them with what was made
        team [--seed S] [--seeds N] [--steps N] [--by daemon|http|folder] [--keep DIR]   three clones at work at once, and whether anything was lost
        audit TUIPLANS DIR [--seed S] [sizes]             makes a clean history and has the program audit it: findings, time
        history DIR [--seed S] [sizes]                    makes one, for measuring; sizes: --commits N --plans P --actions A --authors K --years Y
        """;

    /// <summary>Runs one of them; exit code 2 where it is not understood.</summary>
    public static int Main(string[] args)
    {
        if (args is ["generate", var folder, ..])
            return Generate(folder, args);
        if (args is ["measure", var program, var plans, ..])
            return new Measurement(program, plans).Run(Number(args, "--times", 30));
        if (args is ["frames", var shown, ..])
            return Frames.Run(shown, Number(args, "--times", 20));
        if (args is ["queries", var asked, ..])
            return Queries.Run(asked, Number(args, "--times", 200));
        if (args is ["together", var binary, var samples, ..])
            return Together.Run(binary, samples, Number(args, "--processes", 8), Number(args, "--updates", 25));
        if (args is ["killed", var victim, var sample, ..])
            return Killed.Run(victim, sample, Number(args, "--times", 200), Number(args, "--seed", 1));
        if (args is ["keys", var times, ..])
            return KeyFuzz.Run(int.Parse(times), Number(args, "--seed", 1), Console.WriteLine, Number(args, "--run", 0), args.Contains("--calm"), args.Contains("--shrink")) ? 0 : 1;
        if (args is ["trail", ..])
            return TrailRun.Check(SizesOf(args), Number(args, "--seed", 1), Number(args, "--seeds", 1), Number(args, "--show", 12));
        if (args is ["past", var tool, var history, ..])
            return new PastRun(tool, history).Run(Number(args, "--times", 9));
        if (args is ["team", ..])
            return TeamRun.Run(Number(args, "--seed", 1), Number(args, "--seeds", 1), Number(args, "--steps", 2000), Text(args, "--by") ?? "daemon", Text(args, "--keep"));
        if (args is ["audit", var auditor, var clean, ..])
            return AuditRun.Run(auditor, clean, SizesOf(args) with { IsClean = true }, Number(args, "--seed", 1));
        if (args is ["history", var made, ..])
            return TrailRun.Make(made, SizesOf(args), Number(args, "--seed", 1));
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static string? Text(string[] args, string option) => Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    private static int Generate(string folder, string[] args)
    {
        var (actions, plans, seed) = (Number(args, "--actions", 1000), Number(args, "--plans", 1), Number(args, "--seed", 1));
        new PlanGenerator(folder, new Random(seed)).Make(actions, plans);
        Console.WriteLine($"{actions} actions in {plans} {(plans == 1 ? "plan" : "plans")}, seed {seed}: {folder}");
        return 0;
    }

    private static Sizes SizesOf(string[] args)
    {
        var usual = new Sizes();
        return new Sizes(
            Number(args, "--plans", usual.Plans),
            Number(args, "--actions", usual.Actions),
            Number(args, "--commits", usual.Commits),
            Number(args, "--authors", usual.Authors),
            Number(args, "--years", usual.Years));
    }

    private static int Number(string[] args, string option, int otherwise)
    {
        var at = Array.IndexOf(args, option);
        return at < 0 || at + 1 >= args.Length ? otherwise : int.Parse(args[at + 1]);
    }
}
