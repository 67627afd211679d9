using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Tests.Git;

public sealed class ChildProcessTests
{
    private static readonly Dictionary<string, string> Variables = new() { ["PATH"] = "/usr/bin:/bin", ["MARK"] = "set" };

    private static ChildRequest Shell(string script) => new("/bin/sh", ["-c", script], Path.GetTempPath(), Variables);

    private static ChildOutcome.Ended Run(ChildRequest request) =>
        new ChildProcess().Run(request).ShouldBeOfType<ChildOutcome.Ended>();

    [Fact]
    public void Both_pipes_are_emptied_as_bytes_and_the_exit_code_is_given()
    {
        var ended = Run(Shell("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2; printf '\\377\\000\\r\\n'; exit 3"));
        ended.ExitCode.ShouldBe(3);
        ended.Output.Length.ShouldBe(300_004);
        ended.Output[^4..].ShouldBe([0xff, 0, 13, 10]);
        ended.Errors.Length.ShouldBe(300_000);
    }

    [Fact]
    public void The_environment_is_what_was_given_and_nothing_else()
    {
        var ended = Run(Shell("env | grep -v -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD="));
        Encoding.UTF8.GetString(ended.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["PATH=/usr/bin:/bin", "MARK=set"], ignoreOrder: true);
    }

    [Fact]
    public void Arguments_reach_the_program_as_they_are()
    {
        string[] hard = ["a b", "\"q\"", "$HOME", "*", "", "back\\slash\\", "-n", "é\n"];
        var request = new ChildRequest("/bin/sh", ["-c", "printf '%s|' \"$@\"", "sh", .. hard], Path.GetTempPath(), Variables);
        Encoding.UTF8.GetString(Run(request).Output).ShouldBe(string.Join('|', hard) + "|");
    }

    [Fact]
    public void Input_larger_than_a_pipe_is_sent_while_output_is_read()
    {
        var input = new byte[1_000_000];
        new Random(7).NextBytes(input);
        Run(Shell("cat") with { Input = input }).Output.ShouldBe(input);
    }

    [Fact]
    public void Without_input_a_program_that_reads_ends_at_once() =>
        Run(Shell("read line; echo \"got:$line\"")).Output.ShouldBe("got:\n"u8.ToArray());

    [Fact]
    public void A_program_that_does_not_read_its_input_does_no_harm() =>
        Run(Shell("exit 0") with { Input = new byte[1_000_000] }).ExitCode.ShouldBe(0);

    [Fact]
    public void A_program_that_takes_too_long_is_ended() =>
        new ChildProcess().Run(Shell("sleep 60") with { Timeout = TimeSpan.FromMilliseconds(50) })
            .ShouldBeOfType<ChildOutcome.Stopped>();

    [Fact]
    public void Cancelling_ends_the_program()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        new ChildProcess().Run(Shell("sleep 60"), stop.Token).ShouldBeOfType<ChildOutcome.Stopped>();
    }

    [Fact]
    public void A_program_that_is_not_there_is_a_value() =>
        new ChildProcess().Run(Shell("") with { Program = "/nowhere/git" }).ShouldBeOfType<ChildOutcome.NotStarted>();
}
