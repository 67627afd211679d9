using System.Diagnostics;

namespace TuiPlans.Tests.Histories;

/// <summary>A made history as a repository on the disk, with what was written down of it.</summary>
public static class MadeHistory
{
    /// <summary>Makes it in a folder that is empty or not there, the shared branch checked out; the commits of the record then have their ids.</summary>
    public static HistoryRecord Make(string folder, Sizes sizes, int seed, bool checkOut = true)
    {
        Directory.CreateDirectory(folder);
        Git(folder, "init", "-q", "-b", "main");
        Git(folder, "config", "user.name", "Business Manager");
        Git(folder, "config", "user.email", "manager@example.org");
        var marks = Path.Combine(folder, ".git", "made-marks");
        HistoryRecord record;
        using (var import = Start(folder, "fast-import", "--quiet", "--force", "--done", $"--export-marks={marks}"))
        {
            using (var stream = new BufferedStream(import.StandardInput.BaseStream, 1 << 20))
                record = new HistoryMaker(stream, sizes, seed, import.StandardOutput).Make();
            Ended(import);
        }
        foreach (var line in File.ReadLines(marks))
            record.Of(int.Parse(line.AsSpan(1, line.IndexOf(' ') - 1))).Id = line[(line.IndexOf(' ') + 1)..];
        File.Delete(marks);
        Git(folder, "update-ref", "-d", "refs/heads/side");
        if (checkOut)
            Git(folder, "reset", "-q", "--hard", "main");
        return record;
    }

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Start(folder, arguments);
        git.StandardInput.Close();
        Ended(git);
    }

    private static void Ended(Process git)
    {
        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new InvalidOperationException($"git {string.Join(' ', git.StartInfo.ArgumentList)}: exit {git.ExitCode}");
    }

    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = arguments[0] == "fast-import" };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        return Process.Start(start)!;
    }
}
