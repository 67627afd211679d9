using System.CommandLine;
using System.Text;
using TuiPlans.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The help of every command: its example works, and <c>src/COMMANDS.md</c> says the same.</summary>
public sealed class HelpTests
{
    private const string Accept = "TUIPLANS_ACCEPT";

    public static TheoryData<string> Commands { get; } = [.. CommandTree.Names];

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_example_of_a_command_is_understood(string command)
    {
        using var repository = new TempRepository();
        SamplePlans.CopyTo(Path.Combine(repository.Top, "plans"));
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "Plans");
        var run = new CommandRun(repository.Top, repository.Variables) { Today = "2012-08-30", Input = "R99 Pasted text." };
        var help = run.Run(command, "--help").Data;
        var example = help[(help.IndexOf("Example:\n", StringComparison.Ordinal) + "Example:\n".Length)..].Trim();

        var words = Words(example);
        var result = run.Run([.. words.Skip(1)]);

        words[0].ShouldBe("tuiplans");
        // The example's commit, undo, hand edit, request, document and shared repository are not there, nor an editor; all others do what they say.
        result.Code.ShouldBe(command is "import" or "undo" or "redo" or "commit" or "edit" or "grant" or "refuse" or "sync" or "settle" or "propose" or "approve" ? 3 : 0, $"{example}\n{result.Messages}");
    }

    [Fact]
    public void The_page_of_commands_says_what_the_help_says()
    {
        var path = PlanFiles.FindUp("src/COMMANDS.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(path, page);

        (File.Exists(path) ? File.ReadAllText(path) : "").ShouldBe(
            page, $"src/COMMANDS.md is stale. Write it anew with: {Accept}=1 dotnet test tests/TuiPlans.Tests --filter {nameof(HelpTests)}");
    }

    private static string Page()
    {
        var text = new StringBuilder("# Commands\n\nWritten by the tests from the help of each command; not edited by hand.\n");
        foreach (var command in CommandTree.Names.Prepend(""))
        {
            var name = $"tuiplans {command}".TrimEnd();
            string[] arguments = command.Length == 0 ? ["--help"] : [command, "--help"];
            text.Append("\n## ").Append(name).Append("\n\n```text\n").Append(Help(arguments)).Append("\n```\n");
        }
        return text.ToString();
    }

    // The tests run in a program of another name.
    private static string Help(string[] arguments) => string.Join(
        '\n',
        CommandRun.OnSample().Run(arguments).Data.ReplaceLineEndings("\n").Trim()
            .Replace($"  {RootCommand.ExecutableName} ", "  tuiplans ", StringComparison.Ordinal)
            .Split('\n').Select(line => line.TrimEnd()));

    // As a shell parts a line: at blanks, but not within double quotes.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var parts = line.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 0)
                words.AddRange(parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else
                words.Add(parts[i]);
        }
        return words;
    }
}
