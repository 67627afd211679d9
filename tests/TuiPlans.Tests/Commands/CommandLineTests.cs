using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Commands;

/// <summary>The command line as a whole: options of every command, help, exit codes, init and check.</summary>
public sealed class CommandLineTests
{
    private static readonly string[] Commands = ["plans", "list", "board", "show", "update", "set", "commit", "undo", "log", "check", "init"];

    [Fact]
    public void Help_lists_every_command_and_each_has_a_sentence_and_an_example()
    {
        var sample = CommandRun.OnSample();
        var help = sample.Run("--help");
        help.Code.ShouldBe(0);
        foreach (var command in Commands)
        {
            help.Data.ShouldContain($"\n  {command} ");
            var own = sample.Run(command, "--help");
            own.Code.ShouldBe(0, command);
            own.Data.ShouldContain($"Example:\n  tuiplans {command}");
            own.Data.ShouldContain($" {command} ");
            own.Data.ShouldNotContain("plan or ref>  A plan, or an action");
        }
        sample.Run("--version").Data.ShouldBe("tuiplans 1.2.3\n");
    }

    [Theory]
    [InlineData("lits", "There is no command, plan or action \"lits\". Did you mean: tuiplans list?")]
    [InlineData("darlngton-2011", "Did you mean: tuiplans darlington-2011?")]
    [InlineData("list --jsno", "Did you mean --json?")]
    [InlineData("board --bye lead", "Did you mean --by?")]
    [InlineData("board --by lad", "A board cannot have lanes by \"lad\". Did you mean lead?")]
    [InlineData("board darlington", "There is no plan \"darlington\".")]
    [InlineData("list rga:red", "Did you mean rag:?")]
    [InlineData("show", "Required argument 'ref' missing")]
    [InlineData("check --format xml", "--format cannot be \"xml\". Use one of: text, grouped, lines, json, github, sarif.")]
    [InlineData("list --today 2012-02-31", "--today is \"2012-02-31\", which is no day")]
    [InlineData("list --today 2012-02", "--today is \"2012-02\", which is no day")]
    public void What_is_not_understood_is_exit_code_2_with_a_hint_and_no_data(string line, string sentence)
    {
        var result = CommandRun.OnSample().Run(line.Split(' '));
        result.Messages.ShouldContain(sentence);
        result.Code.ShouldBe(2);
        result.Data.ShouldBeEmpty();
    }

    [Fact]
    public void Today_is_the_option_else_the_variable_else_the_clock()
    {
        using var plans = new TempPlans();
        var run = CommandRun.In(plans);
        run.Run("board").Data.ShouldContain(", 12 Jun 2012");
        run.Today = "2012-07-01";
        run.Run("board").Data.ShouldContain(", 1 Jul 2012");
        run.Run("board", "--today", "2012-09-01").Data.ShouldContain(", 1 Sep 2012");
        run.Run("--today", "2012-09-01", "board").Data.ShouldContain(", 1 Sep 2012");
        run.Today = "soon";
        run.Run("board").Messages.ShouldContain("TUIPLANS_TODAY is \"soon\", which is no day");
    }

    [Fact]
    public void The_folder_is_found_by_walking_up_or_named_by_C()
    {
        using var plans = new TempPlans();
        var below = Path.Combine(plans.Repository.Top, "plans", "darlington-2011");
        new CommandRun(below, plans.Repository.Variables) { Today = "2012-06-12" }.Run("list").Code.ShouldBe(0);
        new CommandRun(plans.Repository.Home, plans.Repository.Variables) { Today = "2012-06-12" }.Run("list", "-C", "../work").Code.ShouldBe(0);
        var lost = new CommandRun(plans.Repository.Home, plans.Repository.Variables) { Today = "2012-06-12" }.Run("list");
        lost.Code.ShouldBe(3);
        lost.Messages.ShouldContain("or make one here with: tuiplans init");
    }

    [Fact]
    public void Check_says_file_line_column_severity_and_remedy()
    {
        using var plans = new TempPlans();
        var run = CommandRun.In(plans);
        run.Run("check").Code.ShouldBe(0);
        run.Run("check").Messages.ShouldBe("6 files read: 0 damage, 1 governance, 0 advice.\n");
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: in-progres\n<<<<<<< ours\n");
        plans.Repository.Write("plans/loose.yml", "a: b\n");
        var result = run.Run("check");
        result.Code.ShouldBe(1);
        result.Data.ShouldContain("plans/darlington-2011/SG-02.yaml:3:1: damage: ");
        result.Data.ShouldContain("plans/loose.yml:1:1: damage: Plan files end in .yaml");
        plans.Repository.Git("status", "--porcelain").ShouldContain("?? plans/loose.yml");
    }

    [Fact]
    public void Advice_alone_is_printed_and_does_not_fail_the_check()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nagency: DBX\nstauts: complete\nnext-check: 2012-12\n");
        var result = CommandRun.In(plans).Run("check", "--strict");
        result.Data.ShouldContain("advice: An action has no field \"stauts\". Did you mean status?");
        result.Data.ShouldContain("advice: There is no body DBX");
        result.Code.ShouldBe(0);
    }

    [Fact]
    public void Init_makes_a_repository_in_which_a_plan_can_be_recorded_at_once()
    {
        using var empty = new TempRepository(init: false);
        empty.UserConfig("[user]\nname = Business Manager\nemail = manager@example.org");
        var run = new CommandRun(empty.Top, empty.Variables);
        var made = run.Run("init", "area");
        made.Code.ShouldBe(0, made.Messages);
        made.Data.ShouldContain("made plans/tuiplans.yaml");
        made.Data.ShouldContain("made .git\n");
        made.Data.ShouldContain("recorded as commit ");
        made.Messages.ShouldContain("Next: ");
        var area = Path.Combine(empty.Top, "area");
        File.ReadAllText(Path.Combine(area, ".gitattributes")).ShouldContain("plans/**/*.yaml -text merge=tuiplans diff=tuiplans");
        empty.Git("-C", "area", "status", "--porcelain").ShouldBeEmpty();
        var inside = new CommandRun(area, empty.Variables);
        inside.Run("check").Code.ShouldBe(0);
        inside.Run("list").Messages.ShouldContain("There are no actions here yet.");
        empty.Write("area/plans/first/plan.yaml", "title: First\n");
        empty.Write("area/plans/first/A-1.yaml", "title: Begin\n");
        inside.Run("commit", "-m", "First plan").Code.ShouldBe(0);
        inside.Run("update", "A-1", "-m", "Begun.").Code.ShouldBe(0);
        empty.Git("-C", "area", "status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void Init_overwrites_nothing_commits_nothing_of_others_and_says_what_is_left_to_do()
    {
        using var repository = new TempRepository();
        repository.Commit(".gitattributes", "* text\n");
        repository.Write("plans/people.yaml", "people: []   # mine\n");
        repository.Write("staged.txt", "x");
        repository.Git("add", "staged.txt");
        var result = new CommandRun(repository.Top, repository.Variables).Run("init");
        result.Code.ShouldBe(0, result.Messages);
        repository.Read(".gitattributes").ShouldBe("* text\n");
        repository.Read("plans/people.yaml").ShouldBe("people: []   # mine\n");
        result.Data.ShouldContain("kept plans/people.yaml");
        result.Messages.ShouldContain("Add this line to .gitattributes");
        repository.Git("show", "--name-only", "--format=", "HEAD").ShouldBe("plans/bodies.yaml\nplans/tuiplans.yaml\n");
        repository.Git("status", "--porcelain").ShouldBe("A  staged.txt\n?? plans/people.yaml\n");
        new CommandRun(repository.Top, repository.Variables).Run("init").Data.ShouldNotContain("made");
    }

    [Fact]
    public void Init_without_an_identity_makes_the_files_and_says_that_nothing_is_committed()
    {
        using var empty = new TempRepository(init: false);
        var result = new CommandRun(empty.Top, empty.Variables).Run("init");
        result.Code.ShouldBe(0, result.Messages);
        result.Messages.ShouldContain("It is not committed yet: git does not know who you are");
        File.Exists(Path.Combine(empty.Top, "plans", "tuiplans.yaml")).ShouldBeTrue();
    }

    [Fact]
    public void On_a_terminal_the_front_end_opens_and_with_plain_or_JSON_it_does_not()
    {
        using var plans = new TempPlans();
        var terminal = new ScriptedTerminal();
        var run = CommandRun.In(plans);
        run.IsTerminal = true;
        run.Terminal = terminal;
        run.Run("--plain").Data.ShouldContain("2 actions: ");
        run.Run("--json").Data.ShouldContain("\"boards\"");
        run.Run("nowhere").Code.ShouldBe(2);
        terminal.Screen.ToString()!.ShouldNotContain("Inspection 2011");
    }

    [Fact]
    public void Only_what_a_reference_needs_is_read_and_it_means_the_same_as_in_everything()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("plans/other/plan.yaml", "title: Other\n");
        plans.Repository.Write("plans/other/SG-02.yaml", "title: Namesake\n");
        plans.Repository.Write("plans/darlington-2011/recommendations/R1.yaml", "text: Do it\n");
        foreach (var reference in new[] { "SG-01", "sg-01", "darlington-2011/SG-01", "DARLINGTON-2011/sg-02", "SG-02", "R1", "SG-99", "nowhere/SG-01", "other/SG-01", "plan", "" })
        {
            var narrow = Core.Plans.RefLookup.Find(plans.Store.LoadOnly(reference), reference);
            var whole = Core.Plans.RefLookup.Find(plans.Store.Load(), reference);
            narrow.Action?.Ref.ShouldBe(whole.Action?.Ref, reference);
            narrow.Problem.ShouldBe(whole.Problem, reference);
        }
        plans.Store.LoadOnly("darlington-2011/SG-01").Files.Count.ShouldBe(5);
    }
}
