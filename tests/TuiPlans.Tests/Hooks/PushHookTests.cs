using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Hooks;

/// <summary>What git asks before a push, and on the server that receives it.</summary>
public sealed class PushHookTests : IDisposable
{
    private const string Action = TempPlans.ActionPath;
    private const string Broken = "title: \"Core\n";
    private readonly Hooked hooked = new(withHooks: false);

    public PushHookTests()
    {
        Bare = Path.Combine(hooked.Repository.Folder, "shared.git");
        hooked.Repository.Git("clone", "-q", "--bare", hooked.Repository.Top, Bare);
        hooked.Repository.Git("remote", "add", "origin", Bare);
        hooked.Repository.Git("fetch", "-q", "origin");
    }

    private string Bare { get; }

    public void Dispose() => hooked.Dispose();

    [SkippableFact]
    public void Damage_and_persons_are_not_sent_and_what_the_others_have_already_stops_nobody()
    {
        hooked.Init().Code.ShouldBe(0);
        ByHand(Broken);
        Push("main").ShouldContain("SG-01.yaml:1: ");
        ByHand(TempPlans.ActionText + "notes: NHS 943 476 5919\n");
        Push("main").ShouldNotContain("--no-verify");
        ByHand(Broken);
        hooked.Repository.Git("push", "-q", "--no-verify", "origin", "main");

        // It is broken there too: that is no reason to keep a change of another file back, nor a part of the mending.
        hooked.Run("update", "SG-02", "-m", "Held.").Code.ShouldBe(0);
        Push("main").ShouldBeEmpty();
        ByHand(TempPlans.ActionText);
        Push("main").ShouldBeEmpty();
    }

    [SkippableFact]
    public void A_marker_of_a_conflict_is_stopped_even_where_the_file_had_one()
    {
        hooked.Init();
        ByHand("title: Core\n<<<<<<< HEAD\n");
        hooked.Repository.Git("push", "-q", "--no-verify", "origin", "main");
        ByHand("title: Core groups\n<<<<<<< HEAD\n");
        Push("main").ShouldContain("A conflict marker of git stands here.");
    }

    [SkippableFact]
    public void A_new_branch_is_compared_with_what_is_there_and_one_that_goes_is_no_matter()
    {
        hooked.Init();
        ByHand(Broken);
        hooked.Repository.Git("push", "-q", "--no-verify", "origin", "main");
        hooked.Repository.Git("checkout", "-q", "-b", "june");
        hooked.Run("update", "SG-02", "-m", "Held.").Code.ShouldBe(0);
        Push("june").ShouldBeEmpty();
        Push("--delete", "june").ShouldBeEmpty();
    }

    [SkippableFact]
    public void A_server_takes_what_is_whole_and_refuses_damage_by_whomever()
    {
        Serve();
        hooked.Run("update", "SG-01", "-m", "Held.").Code.ShouldBe(0);
        Push("main").ShouldBeEmpty();
        ByHand(Broken);
        var said = Push("main");
        said.ShouldContain("plans/darlington-2011/SG-01.yaml:1: ");
        said.ShouldContain("Nothing was taken.");
        ByHand("title: Core\n>>>>>>> theirs\n");
        Push("main").ShouldContain("A conflict marker of git stands here.");
        Push("main:refs/heads/june").ShouldContain("A conflict marker of git stands here.");
    }

    [SkippableFact]
    public void The_shared_branch_is_never_rewritten_nor_taken_away_and_a_proposal_may_be()
    {
        Serve();
        ByHand(TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        Push("main", "main:june").ShouldBeEmpty();
        hooked.Repository.Git("commit", "-q", "--amend", "-m", "Told otherwise");
        Push("--force", "main").ShouldContain("the history of the branch that people share is only ever added to");
        Push("--force", "main:june").ShouldBeEmpty();
        Push("--delete", "main").ShouldContain("main is the branch that people share, and is not taken away.");
        Push("--delete", "june").ShouldBeEmpty();
    }

    [SkippableFact]
    public void Of_reviewed_plans_a_server_takes_approved_merges_alone()
    {
        hooked.Repository.Commit("plans/darlington-2011/plan.yaml", "title: Inspection 2011\nreviewed: true\n");
        hooked.Repository.Git("push", "-q", "origin", "main");
        Serve();
        hooked.Repository.Git("checkout", "-q", "-b", "june");
        ByHand(TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        Push("june").ShouldBeEmpty();
        Push("june:main").ShouldContain("which are reviewed, on the shared branch itself");

        hooked.Repository.Git("checkout", "-q", "main");
        hooked.Repository.Git("merge", "-q", "--no-ff", "-m", "June", "june");
        Push("main").ShouldContain("does not say who approved them (Approved-by). Propose it instead (tuiplans propose)");
        hooked.Repository.Git("commit", "-q", "--amend", "-m", "June\n\nApproved-by: chair\nApproved-on: 2012-06-12\nApproved-how: e-mail");
        Push("main").ShouldBeEmpty();
    }

    [SkippableFact]
    public void What_the_program_records_proposes_and_approves_passes_every_hook()
    {
        hooked.Repository.Commit("plans/darlington-2011/plan.yaml", "title: Inspection 2011\nreviewed: true\n");
        hooked.Repository.Git("push", "-q", "-u", "origin", "main");
        Serve();
        hooked.Init().Code.ShouldBe(0);
        Ran("update", "SG-01", "-m", "Held.");
        Ran("set", "SG-02", "due=2012-09", "-m", "Later");
        Ran("propose");
        Ran("approve", "--by", "service-manager", "--how", "e-mail", "--except", "1");
        hooked.Repository.Git("--git-dir", Bare, "log", "-1", "--format=%B", "main").ShouldContain("Approved-by: service-manager");
        Ran("update", "SG-01", "-m", "Held again.");
        Ran("sync");
        Ran("propose");
        Ran("approve", "--by", "service-manager", "--how", "e-mail");
        Ran("sync");
    }

    [SkippableFact]
    public void A_server_without_the_program_takes_nothing_and_says_who_can_help()
    {
        var run = new CommandRun(hooked.Repository.Top, hooked.Repository.Variables) { OwnPlace = ["/nowhere/tuiplans"] };
        run.Run("init", "--hooks-for", Bare).Code.ShouldBe(0);
        hooked.Repository.Variables["PATH"] = string.Join(Path.PathSeparator, hooked.Repository.Variables["PATH"].Split(Path.PathSeparator).Where(folder => !File.Exists(Path.Combine(folder, "tuiplans"))));
        ByHand(TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        Push("main").ShouldContain("tuiplans is not found on the server, so that nothing can be checked, and nothing was taken.");
    }

    [SkippableFact]
    public void What_is_no_repository_gets_no_hook()
    {
        var folder = Directory.CreateDirectory(Path.Combine(hooked.Repository.Folder, "empty")).FullName;
        var result = hooked.Run("init", "--hooks-for", folder);
        result.Code.ShouldBe(3);
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
    }

    private void Serve() => hooked.Run("init", "--hooks-for", Bare).Data.ShouldBe("made hooks/pre-receive\n");

    private void Ran(params string[] arguments)
    {
        var result = hooked.Run(arguments);
        result.Code.ShouldBe(0, $"{string.Join(' ', arguments)}: {result.Data}{result.Messages}");
    }

    private void ByHand(string text)
    {
        hooked.Repository.Write(Action, text);
        hooked.Repository.Git("commit", "-q", "-a", "--no-verify", "-m", "By hand");
    }

    // What was said where it was refused; nothing where it was sent.
    private string Push(params string[] what)
    {
        string[] arguments = ["push", "-q", .. what.TakeWhile(word => word[0] == '-'), "origin", .. what.SkipWhile(word => word[0] == '-')];
        var (code, _, errors) = hooked.Repository.TryGit(arguments);
        return code == 0 ? "" : errors;
    }
}
