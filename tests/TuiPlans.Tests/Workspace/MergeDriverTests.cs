using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>git's own merge brings plan files together by field, where it was told of the program.</summary>
public sealed class MergeDriverTests : IDisposable
{
    private const string Attributes = "plans/**/*.yaml -text merge=tuiplans diff=tuiplans\n";
    private const string Path = TempPlans.ActionPath;
    private readonly TempPlans plans = new();

    public MergeDriverTests() => plans.Repository.Commit(".gitattributes", Attributes);

    private static string Program => $"'{System.IO.Path.Combine(AppContext.BaseDirectory, "tuiplans")}'";

    private string Now => plans.Read();

    public void Dispose() => plans.Dispose();

    [SkippableFact]
    public void Git_merge_and_rebase_join_what_two_people_changed_side_by_side_which_git_alone_does_not()
    {
        NeedsSh();
        Branch("due", TempPlans.ActionText.Replace("2012-06-14", "2012-09"));
        Branch("rag", TempPlans.ActionText.Replace("status: in-progress", "status: complete") + Update("Held."));
        var (code, output, _) = plans.Repository.TryGit("merge", "due");
        code.ShouldBe(1);
        output.ShouldContain("CONFLICT");
        plans.Repository.Git("merge", "--abort");

        Run("init").Messages.ShouldContain("git merge brings plan files together by field here.");
        plans.Repository.Git("merge", "-q", "--no-edit", "due");
        var expected = TempPlans.ActionText.Replace("2012-06-14", "2012-09").Replace("status: in-progress", "status: complete") + Update("Held.");
        Now.ShouldBe(expected);
        plans.Status.ShouldBeEmpty();

        plans.Repository.Git("reset", "-q", "--hard", "rag^1");
        plans.Repository.Git("rebase", "-q", "due");
        Now.ShouldBe(expected);
    }

    [SkippableFact]
    public void What_clashes_stays_as_it_is_here_without_a_marker_and_the_way_out_is_said()
    {
        NeedsSh();
        Run("init");
        var ours = TempPlans.ActionText.Replace("2012-06-14", "2012-10");
        Branch("theirs", TempPlans.ActionText.Replace("2012-06-14", "2012-09") + Update("Theirs."));
        Branch("ours", ours);
        var (code, _, errors) = plans.Repository.TryGit("merge", "theirs");
        code.ShouldBe(1);
        errors.ShouldContain($"{Path} was changed on both sides, and a person must decide: Due. The file is as it is on our side. Give up this merge with git merge --abort");
        errors.ShouldContain("tuiplans sync");
        Now.ShouldBe(ours);
        plans.Repository.Git("status", "--porcelain").ShouldBe($"UU {Path}\n");
        plans.Repository.Git("merge", "--abort");
        plans.Status.ShouldBeEmpty();
    }

    [SkippableFact]
    public void Of_two_beginnings_neither_wins_without_being_asked()
    {
        NeedsSh();
        Run("init");
        var (one, two) = (TempPlans.ActionText.Replace("2012-06-14", "2012-09"), TempPlans.ActionText.Replace("2012-06-14", "2012-10"));
        Branch("one", one);
        Branch("two", two);
        Crossed("here", "one", "two", one);
        Crossed("there", "two", "one", two);
        plans.Repository.Git("checkout", "-q", "here");
        plans.Repository.TryGit("merge", "there").Code.ShouldBe(1);
        Now.ShouldBe(one);
    }

    [SkippableFact]
    public void Two_new_actions_of_one_id_are_not_made_one()
    {
        NeedsSh();
        Run("init");
        Branch("theirs", "title: Audit of files\n", "plans/darlington-2011/SG-03.yaml");
        Branch("ours", "title: Training\nstatus: not-started\n", "plans/darlington-2011/SG-03.yaml");
        var (code, _, errors) = plans.Repository.TryGit("merge", "theirs");
        code.ShouldBe(1);
        errors.ShouldContain("plans/darlington-2011/SG-03.yaml was made on both sides, so these are two that were given the same id");
        plans.Read("plans/darlington-2011/SG-03.yaml").ShouldBe("title: Training\nstatus: not-started\n");
    }

    [Theory]
    [InlineData("title: \"Core\n", "it cannot be read on the other side (line 1: ")]
    [InlineData("title: Core\n<<<<<<< HEAD\n", "it cannot be read on the other side (line 2: A conflict marker")]
    [InlineData(null, "is not there.")]
    public void What_cannot_be_read_leaves_our_side_as_it_is(string? theirs, string sentence)
    {
        plans.Repository.Write("base", TempPlans.ActionText);
        plans.Repository.Write("ours", TempPlans.ActionText + "rag: amber\n");
        if (theirs is not null)
            plans.Repository.Write("theirs", theirs);
        var result = Run("__merge", "base", "ours", "theirs", Path);
        result.Code.ShouldBe(1);
        result.Messages.ShouldStartWith($"{Path} was not merged");
        result.Messages.ShouldContain(sentence);
        plans.Read("ours").ShouldBe(TempPlans.ActionText + "rag: amber\n");
        Run("__merge").Code.ShouldBe(1);
    }

    [SkippableFact]
    public void Plans_below_the_top_and_registers_are_merged_by_their_own_fields()
    {
        NeedsSh();
        const string people = "areas/north/plans/people.yaml";
        const string text = "people:\n  - id: a\n    post: A\n";
        plans.Repository.Commit(".gitattributes", "**/plans/**/*.yaml -text merge=tuiplans\n");
        plans.Repository.Commit("areas/north/plans/tuiplans.yaml", "timezone: Europe/London\n");
        plans.Repository.Commit(people, text);
        Run("init");
        Branch("theirs", text + "  - id: b\n    post: B\n", people);
        Branch("ours", text + "  - id: c\n    post: C\n", people);
        plans.Repository.Git("merge", "-q", "--no-edit", "theirs");
        plans.Read(people).ShouldContain("  - id: b\n    post: B\n");
        plans.Read(people).ShouldContain("  - id: c\n    post: C\n");
    }

    private static string Update(string text) => $"  - date: 2012-06-12\n    by: service-manager\n    text: {text}\n";

    private static void NeedsSh() => Skip.If(OperatingSystem.IsWindows(), "git's sh on Windows starts programs by other paths.");

    private void Branch(string name, string text, string path = Path)
    {
        plans.Repository.Git("checkout", "-q", "-b", name, "main");
        plans.Repository.Commit(path, text, name);
    }

    // Both were merged, and the person of this branch decided for one.
    private void Crossed(string name, string first, string second, string decided)
    {
        plans.Repository.Git("checkout", "-q", "-b", name, first);
        plans.Repository.TryGit("merge", second).Code.ShouldBe(1);
        plans.Repository.Write(Path, decided);
        plans.Repository.Git("commit", "-q", "-a", "-m", "Decided");
    }

    private CommandResult Run(params string[] arguments) =>
        new CommandRun(plans.Repository.Top, plans.Repository.Variables) { Clock = plans.Clock, OwnProgram = Program }.Run(arguments);
}
