using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Hooks;

/// <summary>What <c>init --hooks</c> writes, what it keeps, and what our own commits cost.</summary>
public sealed class HookFilesTests
{
    private static readonly string[] Names = ["pre-commit", "commit-msg", "pre-push"];

    [SkippableFact]
    public void Hooks_are_written_once_also_into_a_repository_that_is_there_already()
    {
        using var hooked = new Hooked(withHooks: false);
        var made = hooked.Init();
        made.Data.ShouldContain("made .git/hooks/pre-commit\nmade .git/hooks/commit-msg\nmade .git/hooks/pre-push\n");
        foreach (var name in Names)
            (OperatingSystem.IsWindows() || File.GetUnixFileMode(hooked.HookFile(name)).HasFlag(UnixFileMode.UserExecute)).ShouldBeTrue();
        hooked.Init().Data.ShouldContain("kept .git/hooks/pre-push, which was there already\n");
        hooked.Plans.Status.ShouldBeEmpty();
    }

    [SkippableFact]
    public void A_commit_of_the_program_starts_it_no_second_time()
    {
        using var folder = new TempRepository(init: false);
        var calls = Path.Combine(folder.Folder, "calls");
        var program = Path.Combine(folder.Folder, "a program");
        TempRepository.Script(program, $"echo \"$@\" >> '{calls}'; exit 1");
        using var hooked = new Hooked(program);
        hooked.Run("update", "SG-01", "-m", "Held.").Code.ShouldBe(0);
        hooked.Run("set", "SG-02", "due=2012-09", "-m", "Later").Code.ShouldBe(0);
        File.Exists(calls).ShouldBeFalse();

        hooked.Repository.Variables["TUIPLANS_COMMIT"] = "/nowhere/of-an-earlier-commit.message";
        hooked.Stage("notes.txt", "Notes\n");
        hooked.Commit().IsTaken.ShouldBeFalse();
        File.ReadAllText(calls).ShouldBe("__hook commit-msg .git/COMMIT_EDITMSG\n");
        hooked.Stage(TempPlans.ActionPath, TempPlans.ActionText + "rag: amber\n");
        hooked.Commit().IsTaken.ShouldBeFalse();
        File.ReadAllText(calls).ShouldEndWith("__hook pre-commit\n");
    }

    [SkippableFact]
    public void Hooks_of_somebody_else_are_kept_run_first_and_can_refuse()
    {
        using var hooked = new Hooked(withHooks: false);
        hooked.Repository.Hook("pre-commit", "echo theirs >&2; [ ! -e refuse ] || exit 7");
        hooked.Repository.Hook("pre-push", "cat > ../pushed");
        hooked.Init().Messages.ShouldContain($"pre-commit was there already: it is kept as {hooked.HookFile("pre-commit.before-tuiplans")} and runs first.");

        hooked.Stage(TempPlans.ActionPath, "title: \"Core\n");
        hooked.Commit().Said.ShouldStartWith("theirs\nplans/darlington-2011/SG-01.yaml:1: ");
        hooked.Run("update", "SG-02", "-m", "Held.").Code.ShouldBe(0);
        hooked.Repository.Write("refuse", "");
        hooked.Run("update", "SG-02", "-m", "Held again.").Messages.ShouldContain("'pre-commit' refused the commit and said: theirs");
        hooked.Commit().ShouldBe((false, "theirs\n"));

        hooked.Repository.Git("init", "-q", "--bare", Path.Combine(hooked.Repository.Folder, "bare.git"));
        hooked.Repository.Git("push", "-q", Path.Combine(hooked.Repository.Folder, "bare.git"), "main");
        File.ReadAllText(Path.Combine(hooked.Repository.Folder, "pushed")).ShouldStartWith("refs/heads/main ");
    }

    [SkippableFact]
    public void Nothing_is_overwritten_where_a_kept_hook_is_there_already()
    {
        using var hooked = new Hooked();
        hooked.Repository.Hook("commit-msg", "exit 0");
        hooked.Repository.Hook("commit-msg.before-tuiplans", "exit 0");
        var result = hooked.Init();
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("is not a hook of tuiplans, and");
        File.ReadAllText(hooked.HookFile("commit-msg")).ShouldBe("#!/bin/sh\nexit 0\n");
    }

    [SkippableFact]
    public void The_folder_of_core_hooksPath_is_used_and_said()
    {
        using var hooked = new Hooked(withHooks: false);
        hooked.Repository.Git("config", "core.hooksPath", "tools/hooks");
        hooked.Init().Messages.ShouldContain($"git takes hooks from {hooked.Repository.Absolute("tools/hooks")} here (core.hooksPath)");
        hooked.Stage(TempPlans.ActionPath, "title: \"Core\n");
        hooked.Commit().IsTaken.ShouldBeFalse();
        File.Exists(hooked.HookFile("pre-commit")).ShouldBeFalse();
    }

    [SkippableFact]
    public void Where_the_program_is_gone_it_is_said_and_the_commit_is_taken()
    {
        using var hooked = new Hooked("/nowhere/the board's/tuiplans");
        hooked.Repository.Variables["PATH"] = string.Join(Path.PathSeparator, hooked.Repository.Variables["PATH"].Split(Path.PathSeparator).Where(folder => !File.Exists(Path.Combine(folder, "tuiplans"))));
        hooked.Stage(TempPlans.ActionPath, "title: \"Core\n");
        var (isTaken, said) = hooked.Commit();
        isTaken.ShouldBeTrue();
        said.ShouldStartWith("tuiplans is not found, so that pre-commit checked nothing.");
    }

    [SkippableFact]
    public void A_program_that_moved_is_found_on_the_PATH()
    {
        using var hooked = new Hooked("/nowhere/tuiplans");
        TempRepository.Script(Path.Combine(hooked.Repository.Folder, "bin", "tuiplans"), $"exec '{Hooked.Built}' \"$@\"");
        hooked.Repository.Variables["PATH"] = Path.Combine(hooked.Repository.Folder, "bin") + Path.PathSeparator + hooked.Repository.Variables["PATH"];
        hooked.Stage(TempPlans.ActionPath, "title: \"Core\n");
        hooked.Commit().IsTaken.ShouldBeFalse();
    }

    [SkippableFact]
    public void Doctor_tells_of_hooks_that_are_missing_or_old_where_one_of_ours_is_and_writes_them()
    {
        using var hooked = new Hooked(withHooks: false);
        hooked.Run("doctor").Data.ShouldNotContain("hooks of tuiplans");
        hooked.Init();
        hooked.Run("doctor").Data.ShouldNotContain("hooks of tuiplans");

        File.Delete(hooked.HookFile("pre-push"));
        File.WriteAllText(hooked.HookFile("commit-msg"), File.ReadAllText(hooked.HookFile("commit-msg")).Replace("exec", "exec  "));
        hooked.Run("doctor").Data.ShouldContain("but not all as they should be: commit-msg is old, pre-push is missing.\n    --fix would: Write the hooks of this clone anew");
        hooked.Run("doctor", "--fix", "--yes").Messages.ShouldContain("The hooks are as they should be, in this clone.");
        hooked.Run("doctor").Data.ShouldNotContain("hooks of tuiplans");
    }
}
