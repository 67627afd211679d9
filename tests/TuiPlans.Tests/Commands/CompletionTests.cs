using System.Text;
using TuiPlans.Commands;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>What a shell is told, and what the program answers it.</summary>
public sealed class CompletionTests
{
    private static readonly string[] Folders = ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

    public static TheoryData<string> Shells => [.. CompletionScripts.Shells];

    private static List<string> Words(params string[] before) =>
        [.. CommandRun.OnSample().Run([Completing.Door, .. before]).Text.Split('\n').Select(line => line.Split('\t')[0])];

    [Fact]
    public void Commands_are_completed_with_what_they_do()
    {
        var lines = CommandRun.OnSample().Run(Completing.Door, ":un").Text;
        lines.ShouldBe("undo\tTakes a recorded change back by field, as a new commit; history is never rewritten.");
        Words(":").ShouldContain("darlington-2011");
        CommandTree.Names.ShouldBeSubsetOf(Words(":"));
    }

    [Theory]
    [InlineData("--r", "--rag")]
    [InlineData("--rag=a", "--rag=amber")]
    [InlineData("--tod", "--today")]
    public void Options_are_completed_those_of_every_command_too(string typed, string expected) => Words("update", "SG-09", ":" + typed).ShouldBe([expected]);

    [Fact]
    public void The_value_of_an_option_is_completed_and_not_taken_for_an_argument()
    {
        Words("update", "SG-09", "--rag", ":").ShouldBe(["blue", "green", "amber", "red"]);
        Words("--today", "2012-08-30", "board", ":darl").ShouldBe(["darlington-2011"]);
        Words("board", "--by", ":t").ShouldBe(["theme", "timescale"]);
        Words("check", "--format", ":").ShouldBe(["text", "grouped", "lines", "json", "github", "sarif"]);
    }

    [Fact]
    public void References_are_completed_by_id_and_with_their_plan()
    {
        Words("show", ":sg-0").ShouldBe(Enumerable.Range(1, 9).Select(n => $"SG-0{n}"));
        Words("show", ":darl").ShouldBe(["darlington-2011/"]);
        Words("show", ":darlington-2011/SG-09").ShouldBe(["darlington-2011/SG-09"]);
        Words("log", ":darl").ShouldBe(["darlington-2011", "darlington-2011/"]);
    }

    [Fact]
    public void An_id_of_two_plans_is_completed_with_its_plan()
    {
        using var plans = new TempPlans();
        Directory.CreateDirectory(Path.Combine(plans.Repository.Top, "plans", "other"));
        File.WriteAllText(Path.Combine(plans.Repository.Top, "plans", "other", "plan.yaml"), "title: Other\n");
        File.WriteAllText(Path.Combine(plans.Repository.Top, "plans", "other", "SG-01.yaml"), "title: T\n");
        var words = CommandRun.In(plans).Run(Completing.Door, "show", ":").Text.Split('\n').Select(line => line.Split('\t')[0]).ToList();
        words.ShouldContain("other/SG-01");
        words.ShouldContain("darlington-2011/SG-01");
        words.ShouldNotContain("SG-01");
    }

    [Fact]
    public void Behind_a_reference_set_completes_fields_and_behind_a_field_its_words()
    {
        Words("set", "SG-09", ":ra").ShouldBe(["rag=", "rag-reason=", "rag-by=", "rag-date=", "rag-lead="]);
        Words("set", "SG-09", ":rag=").ShouldBe(["rag=blue", "rag=green", "rag=amber", "rag=red"]);
        Words("set", "SG-09", ":status=in").ShouldBe(["status=in-progress"]);
        Words("set", "SG-09", "rag=amber", ":agency=CD").ShouldBe(["agency=CDDFT"]);
        Words("set", "SG-09", ":leads+=head-of-mid").ShouldBe(["leads+=head-of-midwifery"]);
        Words("set", "SG-09", ":impact-review.f").ShouldBe(["impact-review.finding="]);
        Words("set", "SG-09", ":mil").ShouldBe(["milestones+="]);
        Words("people", "set", ":head-of-mid").ShouldBe(["head-of-midwifery"]);
        Words("people", "set", "head-of-midwifery", ":hol").ShouldBe(["holder="]);
    }

    [Fact]
    public void A_filter_completes_fields_and_words()
    {
        Words("list", ":ra").ShouldContain("rag:");
        Words("list", "rag:red", ":status:in").ShouldBe(["status:in-progress"]);
        Words("timeline", ":darl").ShouldBe(["darlington-2011"]);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_is_known()
    {
        Words("set", "NO-SUCH", ":ra").ShouldBe([""]);
        Words("update", "SG-09", "-m", ":").ShouldBe([""]);
        Words("new", ":").ShouldBe([""]);
        var outside = new CommandRun(Path.GetTempPath(), new Dictionary<string, string>()).Run(Completing.Door, "show", ":");
        outside.ShouldBe(new CommandResult(0, "", ""));
    }

    [Fact]
    public void A_shell_that_is_not_known_is_said_so_and_what_is_known() =>
        CommandRun.OnSample().Run("completion", "fishh").ShouldBe(new CommandResult(2, "", "There is no completion for \"fishh\". Did you mean fish? Use one of: bash, zsh, fish, pwsh.\n"));

    [SkippableTheory]
    [MemberData(nameof(Shells))]
    public void The_script_is_one_of_its_shell(string shell)
    {
        var program = Found(shell);
        Skip.If(program is null || shell == "pwsh", $"There is no {shell} here.");
        using var repository = new TempRepository();
        var script = Path.Combine(repository.Top, "script");
        File.WriteAllText(script, CommandRun.OnSample().Run("completion", shell).Data);
        Run(program!, repository, "-n", script).ShouldBe("");
    }

    /// <summary>A real completion: bash calls the function that the script has made, which asks the built program.</summary>
    [SkippableFact]
    public void Bash_completes_through_the_built_program()
    {
        var bash = Found("bash");
        Skip.If(bash is null, "There is no bash here.");
        using var plans = new TempPlans();
        var script = Path.Combine(plans.Repository.Folder, "script");
        File.WriteAllText(script, CommandRun.OnSample().Run("completion", "bash").Data + $$"""
            tuiplans() { dotnet '{{Path.Combine(AppContext.BaseDirectory, "tuiplans.dll")}}' "$@"; }
            tab() {
                COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
                _tuiplans
                printf '%s\n' "${COMPREPLY[*]}"
            }
            tab tuiplans un
            tab tuiplans set SG-0
            tab tuiplans set SG-01 status = in
            tab tuiplans set SG-01 status =
            tab tuiplans update SG-01 -m '"a b=c"' --rag a
            tab tuiplans list rag : r

            """);
        Run(bash!, plans.Repository, script).Split('\n').ShouldBe(
            ["undo", "SG-01 SG-02", "in-progress", "to-confirm not-started in-progress complete signed-off embedded closed", "amber", "red", ""]);
    }

    private static string? Found(string shell) => Folders.Select(folder => Path.Combine(folder, shell)).FirstOrDefault(File.Exists);

    private static string Run(string program, TempRepository repository, params string[] arguments)
    {
        var variables = new Dictionary<string, string>(repository.Variables) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" };
        var ended = new ChildProcess().Run(new ChildRequest(program, arguments, repository.Top, variables)).ShouldBeOfType<ChildOutcome.Ended>();
        return Encoding.UTF8.GetString(ended.Output) + Encoding.UTF8.GetString(ended.Errors);
    }
}
