using System.Diagnostics;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

/// <summary>The built program in a real terminal of 80 by 24, through tmux; skipped where there is none.</summary>
public sealed class RealTerminalTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly TempPlans plans = new(withIdentity: false);
    private string socket = $"tuiplans-{Guid.NewGuid():N}";

    public void Dispose()
    {
        if (HasTmux())
            Tmux("kill-server");
        plans.Dispose();
    }

    [SkippableFact]
    public void The_main_job_from_a_shell_and_back_to_it()
    {
        Skip.IfNot(HasTmux(), "There is no tmux here.");
        Start();
        Until("Inspection 2011");
        Keys("Enter");
        Until("SG-01");
        Keys("/");
        Until("0 of", "of 2");
        Type("SG-01");
        Until("1 of 2");
        Keys("Enter", "u");
        Until("Ctrl+S record");
        Type("Groups meet in all teams.");
        Until("Groups meet in all teams.");
        Keys("C-s");
        Until("Who is recording?");
        Type("Minute Taker");
        Keys("Tab");
        Type("minutes@example.org");
        Keys("Enter");
        Until("progress update");
        plans.Repository.Git("log", "-1", "--format=%an <%ae>|%s").Trim()
            .ShouldBe("Minute Taker <minutes@example.org>|darlington-2011/SG-01: progress update");
        plans.Status.ShouldBe("");
        Keys("Enter", "q");
        Until("back in the shell 0");
        IsAsBefore();
        Screen().ShouldNotContain("TuiPlans ·");
    }

    [SkippableTheory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("INT")]
    [InlineData("QUIT")]
    public void A_signal_gives_the_terminal_back_and_keeps_the_text(string signal)
    {
        Skip.IfNot(HasTmux(), "There is no tmux here.");
        HalfAThought();
        Run("kill", "-" + signal, Program);
        Until("back in the shell 0");
        IsAsBefore();
        IsKept();
    }

    [SkippableFact]
    public void Ctrl_C_asks_once_where_something_was_typed_and_then_leaves()
    {
        Skip.IfNot(HasTmux(), "There is no tmux here.");
        HalfAThought();
        Keys("C-c");
        Until("1 draft is kept");
        Keys("C-c");
        Until("back in the shell 0");
        IsAsBefore();
        IsKept();
    }

    [SkippableFact]
    public void A_window_that_is_closed_ends_the_program_and_keeps_the_text()
    {
        Skip.IfNot(HasTmux(), "There is no tmux here.");
        HalfAThought();
        var program = Program;
        Tmux("kill-server");
        var watch = Stopwatch.StartNew();
        while (IsRunning(program))
            watch.Elapsed.ShouldBeLessThan(Longest, "waiting for the program to end");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought");
    }

    [SkippableFact]
    public void A_program_that_is_killed_offers_at_the_next_start_what_was_typed_a_second_before()
    {
        Skip.IfNot(HasTmux(), "There is no tmux here.");
        HalfAThought();
        var watch = Stopwatch.StartNew();
        while (plans.Store.AllDrafts().Count == 0)
            watch.Elapsed.ShouldBeLessThan(Longest, "waiting for the text to be kept");
        Run("kill", "-KILL", Program);
        Until("back in the shell 137");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought");
        Tmux("kill-server");
        // A server of its own: the one that was ended may still be on its way.
        socket += "-next";
        Start();
        Until("Enter goes on with it");
    }

    private string Program => File.ReadAllText(Settings("pid")).Trim();

    private void HalfAThought()
    {
        Start();
        Until("Inspection 2011");
        Keys("Enter", "u");
        Until("Ctrl+S record");
        Type("Half a thought");
        Until("Half a thought");
    }

    private void IsKept()
    {
        Screen().ShouldNotContain("Ctrl+S record");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half a thought");
    }

    // A process that has ended and is not waited for by anybody counts as ended.
    private static bool IsRunning(string process) => Run("ps", "-o", "stat=", "-p", process).Trim() is { Length: > 0 } state && state[0] != 'Z';

    private void Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "tuiplans.dll");
        var variables = string.Join(' ', plans.Repository.Variables.Where(v => v.Key != "PATH").Select(v => $"{v.Key}='{v.Value}'"));
        Tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24",
            $"stty -a > '{Settings("before")}'; env {variables} sh -c 'echo $$ > \"{Settings("pid")}\"; exec dotnet \"{program}\" -C \"{plans.Repository.Top}\" --today 2012-06-12'; echo back in the shell $?; stty -a > '{Settings("after")}'; echo settings read; cat");
    }

    private string Settings(string when) => Path.Combine(plans.Repository.Folder, when);

    private void IsAsBefore()
    {
        Until("settings read");
        File.ReadAllText(Settings("after")).ShouldBe(File.ReadAllText(Settings("before")));
    }

    private void Keys(params string[] keys)
    {
        foreach (var key in keys)
            Tmux("send-keys", key);
    }

    private void Type(string text) => Tmux("send-keys", "-l", text);

    // Asks again until it is there: each question is a process, so that this is no busy loop.
    private void Until(params string[] texts)
    {
        var watch = Stopwatch.StartNew();
        while (!texts.Any(text => Screen().Contains(text, StringComparison.Ordinal)))
            watch.Elapsed.ShouldBeLessThan(Longest, $"waiting for \"{string.Join("\" or \"", texts)}\" on:\n{Screen()}");
    }

    private string Screen() => Tmux("capture-pane", "-p");

    private string Tmux(params string[] arguments) => Run("tmux", ["-L", socket, .. arguments]);

    private static bool HasTmux() => Has("tmux");

    private static bool Has(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return output.Result;
    }
}
