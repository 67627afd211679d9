using System.Diagnostics;

namespace TuiPlans.Benchmarks;

/// <summary>A copy of the sample plans in a repository of its own, with a home of its own, and the published program over it.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string binary;
    private readonly string home;

    public Scratch(string binary, string samplePlans)
    {
        this.binary = Path.GetFullPath(binary);
        Folder = Directory.CreateTempSubdirectory("tuiplans-proof-").FullName;
        home = Path.Combine(Folder, ".home");
        Directory.CreateDirectory(home);
        Copy(samplePlans, Path.Combine(Folder, "plans"));
        File.WriteAllText(Path.Combine(Folder, ".gitignore"), ".home/\n");
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "Business Manager");
        Git("config", "user.email", "manager@example.org");
        Git("add", "-A");
        Git("commit", "-q", "-m", "Sample plans");
    }

    public string Folder { get; }

    public string Own => Path.Combine(Folder, ".git", "tuiplans");

    /// <summary>What git prints.</summary>
    public string Git(params string[] arguments)
    {
        using var git = Start("git", arguments);
        var output = git.StandardOutput.ReadToEndAsync();
        var errors = git.StandardError.ReadToEndAsync();
        git.WaitForExit();
        return output.Result + errors.Result;
    }

    /// <summary>Starts the program; its output is read in the background.</summary>
    public Process Program(params string[] arguments) => Start(binary, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["HOME"] = home;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
