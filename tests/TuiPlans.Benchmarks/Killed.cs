namespace TuiPlans.Benchmarks;

/// <summary>The program is killed at random moments of an update; the next start must settle what it left.</summary>
internal static class Killed
{
    public static int Run(string binary, string samplePlans, int times, int seed)
    {
        using var scratch = new Scratch(binary, samplePlans);
        var random = new Random(seed);
        var longest = Calibrate(scratch);
        var killed = 0;
        for (var i = 0; i < times; i++)
        {
            using var program = scratch.Program("update", "darlington-2011/SG-01", "-m", Text(i));
            if (!program.WaitForExit(TimeSpan.FromMilliseconds(random.NextDouble() * longest)))
            {
                program.Kill();
                killed++;
            }
            program.WaitForExit();
        }
        // The next start settles: one more update, which must go through.
        using var last = scratch.Program("update", "darlington-2011/SG-02", "-m", "The last one.");
        last.WaitForExit();
        return Report(scratch, times, killed, seed, longest, last.ExitCode);
    }

    private static int Report(Scratch scratch, int times, int killed, int seed, double longest, int lastExit)
    {
        var file = File.ReadAllText(Path.Combine(scratch.Folder, "plans", "darlington-2011", "SG-01.yaml"));
        var log = scratch.Git("log", "--format=%B");
        var drafts = string.Concat(Files(Path.Combine(scratch.Own, "drafts")).Select(File.ReadAllText));
        var (committed, kept, notBegun, wrong) = (0, 0, 0, 0);
        for (var i = 0; i < times; i++)
        {
            var (inFile, inLog, inDrafts) = (Count(file, Text(i)), Count(log, "\n" + Text(i) + "\n"), Count(drafts, Text(i)));
            if (inFile == 1 && inLog == 1 && inDrafts == 0)
                committed++;
            else if (inFile == 0 && inLog == 0 && inDrafts == 1)
                kept++;
            else if (inFile + inLog + inDrafts == 0)
                notBegun++;
            else
                wrong++;
        }
        var journal = Files(Path.Combine(scratch.Own, "journal")).Count();
        var left = Directory.EnumerateFiles(scratch.Folder, "*", SearchOption.AllDirectories).Count(path =>
            path.EndsWith(".lock", StringComparison.Ordinal) || path.Contains("tuiplans-tmp", StringComparison.Ordinal));
        var fsck = scratch.Git("fsck", "--strict").Trim();
        var status = scratch.Git("status", "--porcelain").Trim();
        Console.WriteLine($"{times} updates, {killed} of them killed at a random moment of up to {longest:0} ms (seed {seed})");
        Console.WriteLine($"in a commit, once: {committed}; given back as a draft, once: {kept}; killed before anything was taken: {notBegun}; lost, doubled or half: {wrong}");
        Console.WriteLine($"next start: exit {lastExit}; journal entries left: {journal}; locks and temporary files left: {left}; git fsck: {(fsck.Length == 0 ? "clean" : fsck)}; git status: {(status.Length == 0 ? "clean" : status)}");
        return wrong == 0 && journal == 0 && left == 0 && lastExit == 0 && fsck.Length == 0 && status.Length == 0 ? 0 : 1;
    }

    // Moments are drawn from the whole length of an update and a little beyond it.
    private static double Calibrate(Scratch scratch)
    {
        var longest = 0.0;
        for (var i = 0; i < 5; i++)
        {
            var started = DateTime.UtcNow;
            using var program = scratch.Program("update", "darlington-2011/SG-03", "-m", $"Warming up {i}.");
            program.WaitForExit();
            longest = Math.Max(longest, (DateTime.UtcNow - started).TotalMilliseconds);
        }
        return longest * 1.1;
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Text(int i) => $"Report number {i + 1:000}.";
}
