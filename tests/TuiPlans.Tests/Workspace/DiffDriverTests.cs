using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>git shows plan files as people read them, where it was told of the program.</summary>
public sealed class DiffDriverTests : IDisposable
{
    private const string Attributes = "plans/**/*.yaml -text merge=tuiplans diff=tuiplans\n";
    private readonly TempPlans plans = new();

    public DiffDriverTests() => plans.Repository.Commit(".gitattributes", Attributes);

    private static string Program => $"'{Path.Combine(AppContext.BaseDirectory, "tuiplans")}'";

    public void Dispose() => plans.Dispose();

    [SkippableFact]
    public void Git_diff_log_and_show_print_words_instead_of_YAML()
    {
        NeedsSh();
        Run(Program, "init").Messages.ShouldContain("git diff, git log -p and git show print plan files here as people read them.");
        plans.Repository.Write(
            TempPlans.ActionPath, TempPlans.ActionText.Replace("2012-06-14", "2012-09").Replace("# one lead", "# the lead") + "  - date: 2012-06-12\n    by: service-manager\n    text: Agreed.\n");
        const string Expected = """
            @@ -3,9 +3,13 @@ Agency: DBC
             Leads:
               service-manager
             Action: Set out in guidance how often core groups meet.
            -Due: 14 Jun 2012
            +Due: Sep 2012
             Status: In progress
             Updates:
               Given: May 2012
               Given by: service-manager
               Text: Guidance drafted.
            +
            +  Given: 12 Jun 2012
            +  Given by: service-manager
            +  Text: Agreed.

            """;
        plans.Repository.Git("diff").ShouldEndWith(Expected.ReplaceLineEndings("\n"));
        plans.Repository.Git("commit", "-q", "-a", "-m", "By hand");
        plans.Repository.Git("show").ShouldEndWith(Expected.ReplaceLineEndings("\n"));
        plans.Repository.Git("log", "-p", "-1").ShouldEndWith(Expected.ReplaceLineEndings("\n"));
        plans.Repository.Git("diff", "--no-textconv", "HEAD~1").ShouldContain("+due: 2012-09\n");
    }

    [SkippableFact]
    public void A_file_that_cannot_be_read_is_shown_as_it_is()
    {
        NeedsSh();
        Run(Program, "init");
        plans.Repository.Write(TempPlans.ActionPath, "title: \"Core\n<<<<<<< HEAD\n");
        plans.Repository.Git("diff").ShouldContain("+title: \"Core\n+<<<<<<< HEAD\n");
    }

    [SkippableFact]
    public void Where_the_program_has_gone_git_shows_the_files_as_they_are()
    {
        NeedsSh();
        Run("'/nowhere/tui plans'", "init");
        plans.Repository.Write(TempPlans.ActionPath, TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        plans.Repository.Git("diff").ShouldContain("-due: 2012-06-14\n+due: 2012-09\n");
    }

    [Fact]
    public void Doctor_says_that_a_clone_lacks_the_driver_or_has_an_old_one_and_sets_it()
    {
        const string Lacks = "· repository: In this clone git shows plan files as they are: it is not told how people read them.\n    --fix would: Let git diff, git log -p and git show";
        var result = Run("tuiplans", "doctor");
        result.Code.ShouldBe(0, result.Data);
        result.Data.ShouldContain(Lacks);
        Run("tuiplans", "doctor", "--fix", "--yes").Messages.ShouldContain("git shows plan files as people read them, in this clone.\n");
        plans.Repository.Git("config", "diff.tuiplans.textconv").ShouldBe("f() { tuiplans __textconv \"$1\" 2>/dev/null || cat \"$1\"; }; f\n");
        plans.Repository.Git("config", "diff.tuiplans.cachetextconv").ShouldBe("false\n");
        Run("tuiplans", "doctor").Data.ShouldNotContain("· repository");
        plans.Repository.Git("config", "merge.tuiplans.driver").ShouldBe("tuiplans __merge %O %A %B %P\n");
        Run("'/opt/tuiplans'", "doctor").Data.ShouldContain(Lacks);
    }

    [Fact]
    public void A_driver_that_a_person_made_is_theirs()
    {
        plans.Repository.Git("config", "diff.tuiplans.textconv", "my-own");
        plans.Repository.Git("config", "merge.tuiplans.driver", "my-merge %A %O %B");
        Run("tuiplans", "doctor").Data.ShouldNotContain("· repository");
        Run("tuiplans", "init");
        plans.Repository.Git("config", "diff.tuiplans.textconv").ShouldBe("my-own\n");
        plans.Repository.Git("config", "merge.tuiplans.driver").ShouldBe("my-merge %A %O %B\n");
    }

    [Fact]
    public void The_program_is_named_as_the_PATH_finds_it_and_else_by_its_place()
    {
        var files = plans.Repository.Files;
        var folder = plans.Repository.Folder;
        Dictionary<string, string> path = new() { ["PATH"] = Path.Combine(folder, "bin") };
        OwnProgram.InShell(path, files, "/opt/the board's/tuiplans", "/opt").ShouldBe("'/opt/the board'\\''s/tuiplans'");
        OwnProgram.InShell(path, files, "/usr/bin/dotnet", "/opt/t").ShouldBe("'/usr/bin/dotnet' '/opt/t/tuiplans.dll'");
        OwnProgram.InShell(path, files, null, "/opt").ShouldBeNull();
        TempRepository.Script(Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "tuiplans.exe" : "tuiplans"), "");
        OwnProgram.InShell(path, files, "/opt/tuiplans", "/opt").ShouldBe("tuiplans");
    }

    [Fact]
    public void The_door_never_fails_and_never_steers_a_terminal()
    {
        plans.Repository.Write(TempPlans.ActionPath, "title: \"a\\e[31mb\"\n");
        Run("tuiplans", "__textconv", TempPlans.ActionPath).Data.ShouldBe("Title: a␛[31mb\n");
        Run("tuiplans", "__textconv", "nowhere.yaml").ShouldBe(new CommandResult(0, "", ""));
        Run("tuiplans", "__textconv").ShouldBe(new CommandResult(0, "", ""));
        File.WriteAllBytes(plans.Repository.Absolute(TempPlans.ActionPath), [(byte)'a', 0xE9, (byte)'\n']);
        Run("tuiplans", "__textconv", TempPlans.ActionPath).Data.ShouldBe("aé\n");
    }

    private static void NeedsSh() => Skip.If(OperatingSystem.IsWindows(), "git's sh on Windows starts programs by other paths.");

    private CommandResult Run(string program, params string[] arguments) =>
        new CommandRun(plans.Repository.Top, plans.Repository.Variables) { Clock = plans.Clock, OwnProgram = program }.Run(arguments);
}
