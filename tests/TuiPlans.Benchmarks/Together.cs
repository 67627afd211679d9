namespace TuiPlans.Benchmarks;

/// <summary>Several processes record at once, half of them on one action: every update must be there once, and nothing else.</summary>
internal static class Together
{
    public static int Run(string binary, string samplePlans, int processes, int updates)
    {
        using var scratch = new Scratch(binary, samplePlans);
        var failures = new List<string>();
        var started = DateTime.UtcNow;
        var workers = Enumerable.Range(0, processes).Select(worker => new Thread(() => Work(scratch, worker, updates, failures))).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        var seconds = (DateTime.UtcNow - started).TotalSeconds;

        var expected = processes * updates;
        var commits = int.Parse(scratch.Git("rev-list", "--count", "HEAD").Trim()) - 1;
        var files = string.Concat(Directory.EnumerateFiles(Path.Combine(scratch.Folder, "plans", "darlington-2011"), "*.yaml").Select(File.ReadAllText));
        var once = Texts(processes, updates).Count(text => files.Split(text).Length == 2);
        var fsck = scratch.Git("fsck", "--strict").Trim();
        var status = scratch.Git("status", "--porcelain").Trim();
        Console.WriteLine($"{processes} processes, {updates} updates each, {seconds:0.0} s");
        Console.WriteLine($"commits: {commits} of {expected}; updates found exactly once in the files: {once} of {expected}; failed: {failures.Count}");
        Console.WriteLine($"git fsck: {(fsck.Length == 0 ? "clean" : fsck)}; git status: {(status.Length == 0 ? "clean" : status)}");
        failures.Take(5).ToList().ForEach(Console.WriteLine);
        return commits == expected && once == expected && failures.Count == 0 && fsck.Length == 0 && status.Length == 0 ? 0 : 1;
    }

    private static void Work(Scratch scratch, int worker, int updates, List<string> failures)
    {
        var action = worker % 2 == 0 ? "SG-01" : $"LAC-{worker:00}";
        for (var update = 0; update < updates; update++)
        {
            using var program = scratch.Program("update", $"darlington-2011/{action}", "-m", Text(worker, update));
            var output = program.StandardOutput.ReadToEndAsync();
            var errors = program.StandardError.ReadToEndAsync();
            program.WaitForExit();
            if (program.ExitCode == 0)
                continue;
            lock (failures)
                failures.Add($"process {worker}, update {update}: exit {program.ExitCode}: {errors.Result}{output.Result}");
        }
    }

    private static IEnumerable<string> Texts(int processes, int updates) =>
        from worker in Enumerable.Range(0, processes) from update in Enumerable.Range(0, updates) select Text(worker, update);

    private static string Text(int worker, int update) => $"Report {update + 1} of process {worker + 1}.";
}
