using System.Diagnostics;

namespace TuiPlans.Benchmarks;

/// <summary>Runs a program and says how long it took.</summary>
internal static class Timed
{
    /// <summary>Milliseconds from before the start of the process to its end; its output is thrown away, a failure is not.</summary>
    public static double Run(string program, string folder, params string[] arguments) => RunAndHear(program, folder, arguments).Took;

    /// <summary>The same, with what it said on standard error; TUIPLANS_DEBUG is set.</summary>
    public static (double Took, string Said) RunAndHear(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["TUIPLANS_DEBUG"] = "1";
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}");
        return (took, errors.Result);
    }
}
