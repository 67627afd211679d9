using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The command <c>doctor</c>: what it finds, what it mends, and that it asks first.</summary>
public sealed class DoctorTests : IDisposable
{
    private const string Line = "plans/**/*.yaml -text merge=tuiplans diff=tuiplans";
    private readonly TempPlans plans = new();

    public DoctorTests() => plans.Repository.Commit(".gitattributes", Line + "\n");

    public void Dispose() => plans.Dispose();

    [Fact]
    public void Where_all_is_well_it_says_so_in_two_lines()
    {
        var result = Run("doctor");
        result.Code.ShouldBe(0, result.Data);
        result.Data.ShouldBe($"Plans in {plans.Repository.Absolute("plans")}, recorded by Business Manager <manager@example.org>.\n");
        result.Messages.ShouldBe("Nothing is wrong.\n");
    }

    [Fact]
    public void A_left_lock_is_shown_with_its_age_and_removed_on_a_yes_only()
    {
        var path = Path.Combine(plans.GitFolder, "index.lock");
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, TempRepository.Now.UtcDateTime.AddHours(-2));
        var shown = Run("doctor");
        shown.Code.ShouldBe(1);
        shown.Data.ShouldContain($"! locks: {path} was made 2 hours ago");
        shown.Data.ShouldContain($"    --fix would: Remove {path}, which no git can be using any more.\n");

        Answer("n\n", "doctor", "--fix").Code.ShouldBe(3);
        File.Exists(path).ShouldBeTrue();
        var mended = Answer("y\n", "doctor", "--fix");
        mended.Code.ShouldBe(0, mended.Messages);
        mended.Messages.ShouldContain($"Remove {path}, which no git can be using any more.\nShall this be done? [y/N] {path} is gone.\nNothing is wrong.\n");
        File.Exists(path).ShouldBeFalse();
    }

    [Fact]
    public void A_young_lock_is_shown_and_never_removed()
    {
        var path = Path.Combine(plans.GitFolder, "index.lock");
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, TempRepository.Now.UtcDateTime.AddSeconds(-5));
        Run("doctor", "--fix", "--yes").Code.ShouldBe(1);
        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public void Where_nobody_can_be_asked_nothing_is_mended_without_a_yes()
    {
        plans.Repository.Commit(".gitattributes", "");
        var run = CommandRun.In(plans);
        run.IsInputTerminal = false;
        var result = run.Run("doctor", "--fix");
        result.Code.ShouldBe(2);
        result.Messages.ShouldBe($"Add this line to .gitattributes, as a commit: {Line}\nNothing was changed: say --yes to have this done.\n");
        plans.Repository.Read(".gitattributes").ShouldBe("");
    }

    [Fact]
    public void The_line_of_gitattributes_becomes_a_commit_and_what_stood_there_stays()
    {
        plans.Repository.Commit(".gitattributes", "*.png binary");
        var result = Run("doctor", "--fix", "--yes");
        result.Code.ShouldBe(0, result.Messages);
        plans.Repository.Read(".gitattributes").ShouldBe($"*.png binary\n{Line}\n");
        plans.Headline.ShouldBe("Tell git to leave plan files as they are");
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void An_interrupted_save_is_shown_and_settled()
    {
        plans.Repository.Hook("pre-commit", "exit 1");
        Run("update", "SG-01", "-m", "Words").Code.ShouldBe(3);
        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        Run("doctor").Data.ShouldContain("! journal: A save of darlington-2011/SG-01 was interrupted and waits to be settled.\n");
        var result = Run("doctor", "--fix", "--yes");
        result.Code.ShouldBe(0, result.Messages);
        result.Messages.ShouldContain("What was saved and had no commit yet was finished: darlington-2011/SG-01: ");
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void Leftovers_of_killed_writes_are_swept()
    {
        var left = plans.Repository.Absolute("plans/darlington-2011/.SG-01.yaml.tuiplans-tmp");
        File.WriteAllText(left, "half");
        Run("doctor").Data.ShouldContain($"! files: {left} was left by a write that was killed; the file it was meant for is whole.\n");
        Run("doctor", "--fix", "--yes").Code.ShouldBe(0);
        File.Exists(left).ShouldBeFalse();
    }

    [Fact]
    public void An_identity_is_set_where_it_is_given()
    {
        plans.Repository.Git("config", "--unset", "user.name");
        Run("doctor").Data.ShouldContain("! installation: git does not know who you are");
        Run("doctor", "--fix", "--yes").Messages.ShouldContain("Nobody said who sits here: tuiplans doctor --fix --name NAME --email ADDRESS\n");
        var result = Run("doctor", "--fix", "--yes", "--name", "Minute Taker", "--email", "minutes@example.org");
        result.Code.ShouldBe(0, result.Messages);
        plans.Repository.Git("config", "user.name").Trim().ShouldBe("Minute Taker");
    }

    [Fact]
    public void Files_that_are_broken_stray_or_edited_by_hand_are_named_and_left_to_the_person()
    {
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: not-started\nrag: green\n");
        plans.Repository.Write("plans/darlington-2011/SG-03.yaml", "title: A\n<<<<<<< HEAD\n");
        plans.Repository.Write("plans/loose/one.yml", "a: b\n");
        var result = Run("doctor", "--fix", "--yes");
        result.Code.ShouldBe(1);
        result.Data.ShouldContain("! files: plans/darlington-2011/SG-02.yaml was edited by hand and not committed. Record it: tuiplans commit darlington-2011/SG-02 -m WHY\n");
        result.Data.ShouldContain("! files: plans/darlington-2011/SG-03.yaml:2: A conflict marker of git stands here.");
        result.Data.ShouldContain("! files: plans/loose/one.yml:1: ");
        plans.Repository.Read("plans/darlington-2011/SG-02.yaml").ShouldContain("rag: green");
    }

    [Fact]
    public void What_stands_in_the_way_of_recording_is_named()
    {
        plans.Repository.Git("switch", "-q", "--detach");
        var result = Run("doctor");
        result.Code.ShouldBe(1);
        result.Data.ShouldContain("! repository: No branch is checked out, so a commit made now could be lost");
        new CommandRun(plans.Repository.Top, new Dictionary<string, string> { ["PATH"] = "/nowhere" }).Run("doctor").Data
            .ShouldBe("! installation: git could not be started (it was not found on the PATH): install git 2.39 or newer and see that it is on the PATH.\n");
    }

    [Fact]
    public void What_can_be_looked_at_without_a_repository_is_looked_at_too()
    {
        plans.Repository.Write("plans/darlington-2011/SG-03.yaml", "title: A\n<<<<<<< HEAD\n");
        new CommandRun(plans.Repository.Top, new Dictionary<string, string> { ["PATH"] = "/nowhere" }).Run("doctor").Data
            .ShouldContain("! files: plans/darlington-2011/SG-03.yaml:2: A conflict marker of git stands here.");
        Directory.Move(plans.GitFolder, plans.GitFolder + "-away");
        var result = Run("doctor");
        result.Data.ShouldContain("! repository: ");
        result.Data.ShouldContain("! files: plans/darlington-2011/SG-03.yaml:2: A conflict marker of git stands here.");
    }

    [Fact]
    public void Whoever_holds_the_lock_of_the_program_is_named_by_the_number_of_their_process()
    {
        using var held = new TuiPlans.Core.Workspace.DiskFileStore(4711).TryLock(Path.Combine(plans.GitFolder, "tuiplans", "lock")).Lock!;
        Run("doctor").Data.ShouldContain("! locks: A lock is held: another TuiPlans (process 4711) is saving in this repository just now.");
    }

    [Fact]
    public void A_draft_is_told_and_nothing_is_wrong_with_it()
    {
        Run("update", "SG-01", "-m", "See 943 476 5919.").Code.ShouldBe(3);
        var result = Run("doctor");
        result.Code.ShouldBe(0, result.Data);
        result.Data.ShouldContain("· drafts: A draft for darlington-2011/SG-01 is kept in ");
    }

    [Fact]
    public void The_shape_of_JSON_is_as_documented()
    {
        plans.Repository.Commit(".gitattributes", "");
        var result = Run("doctor", "--json");
        result.Code.ShouldBe(1);
        var page = JsonDocument.Parse(result.Data).RootElement;
        page.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        page.GetProperty("healthy").GetBoolean().ShouldBeFalse();
        var finding = page.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        finding.GetProperty("area").GetString().ShouldBe("repository");
        finding.GetProperty("code").GetString().ShouldBe("no-attributes");
        finding.GetProperty("wrong").GetBoolean().ShouldBeTrue();
        finding.GetProperty("message").GetString().ShouldStartWith("git is not told to leave plan files as they are");
        finding.GetProperty("mending").GetString().ShouldBe($"Add this line to .gitattributes, as a commit: {Line}");
    }

    private CommandResult Run(params string[] arguments) => Answer("", arguments);

    private CommandResult Answer(string input, params string[] arguments)
    {
        var run = CommandRun.In(plans);
        run.Input = input;
        return run.Run(arguments);
    }
}
