using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The program as a process, whose output goes where it cannot be written.</summary>
public sealed class OutputTests
{
    [SkippableFact]
    public void A_reader_that_goes_away_early_is_no_failure()
    {
        Skip.If(OperatingSystem.IsWindows(), "It needs sh and named pipes.");
        using var plans = new TempPlans();
        // The reader closes its end first, and then lets the program begin.
        var (code, output, errors) = Shell(
            plans,
            "mkfifo gate && { read go < gate; \"$1\" list; echo $? > code; } | { exec 0<&-; echo go > gate; }; cat code");
        (code, output.Trim()).ShouldBe((0, "0"), errors);
        errors.ShouldNotContain("went wrong");
    }

    [SkippableFact]
    public void A_full_disk_under_the_output_is_said_and_warns_of_recording_twice()
    {
        Skip.IfNot(Path.Exists("/dev/full"), "It needs /dev/full.");
        using var plans = new TempPlans();
        var (code, _, errors) = Shell(plans, "\"$1\" list > /dev/full");
        code.ShouldBe(3);
        errors.ShouldContain("could not be written");
        errors.ShouldContain("look with tuiplans log whether it was before you do it again");
    }

    private static (int Code, string Output, string Errors) Shell(TempPlans plans, string script)
    {
        var request = new ChildRequest(
            "/bin/sh", ["-c", script, "sh", Path.Combine(AppContext.BaseDirectory, "tuiplans")], plans.Repository.Top, Variables(plans));
        var ended = new ChildProcess().Run(request).ShouldBeOfType<ChildOutcome.Ended>();
        return (ended.ExitCode, Encoding.UTF8.GetString(ended.Output), Encoding.UTF8.GetString(ended.Errors));
    }

    private static Dictionary<string, string> Variables(TempPlans plans)
    {
        var variables = new Dictionary<string, string>(plans.Repository.Variables);
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root)
            variables["DOTNET_ROOT"] = root;
        return variables;
    }
}
