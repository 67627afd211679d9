using TuiPlans.Core.Workspace.Hosts;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workflows;

/// <summary><c>init --ci</c>: which files it writes, and what it refuses.</summary>
public sealed class InitCiTests : IDisposable
{
    private const string Address = "https://git.example.org/plans/tuiplans.git";
    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    [Fact]
    public void Each_host_gets_its_file_and_all_of_them_are_one_commit()
    {
        var made = Run("init", "--ci", "github,azure", "--ci", "gitlab", "--program", $"{Address}@v1.0");
        made.Code.ShouldBe(0, made.Messages);
        plans.Repository.Git("show", "--name-only", "--format=", "HEAD").Split('\n')
            .ShouldBe([".gitattributes", ".github/workflows/plans.yml", ".gitlab-ci.yml", "azure-pipelines-plans.yml", ""]);
        plans.Status.ShouldBeEmpty();
        foreach (var host in CiHost.All)
            plans.Repository.Read(host.Path).ShouldContain($"TUIPLANS_PROGRAM: \"{Address}\"\n");
    }

    [Fact]
    public void Where_plans_are_there_already_only_what_is_missing_is_made_from_any_folder_among_them()
    {
        Run("init").Code.ShouldBe(0);
        var inside = new CommandRun(plans.Repository.Absolute("plans/darlington-2011"), plans.Repository.Variables);
        var made = inside.Run("init", "--ci", "github", "--program", Address);
        made.Data.ShouldStartWith("made .github/workflows/plans.yml\nkept .gitattributes, which was there already\n");
        plans.Headline.ShouldBe("Check plans on each request, and tell its changes");
        plans.Repository.Git("show", "--name-only", "--format=", "HEAD").ShouldBe(".github/workflows/plans.yml\n");
        plans.Repository.Read(".github/workflows/plans.yml").ShouldContain("TUIPLANS_REVISION: \"HEAD\"\n");

        var commits = plans.CommitCount;
        var again = inside.Run("init", "--ci", "github");
        again.Code.ShouldBe(0, again.Messages);
        again.Data.ShouldContain("kept .github/workflows/plans.yml, which was there already\n");
        plans.CommitCount.ShouldBe(commits);
    }

    [Fact]
    public void Plans_below_the_top_of_a_repository_are_named_in_the_workflow_which_stands_at_its_top()
    {
        var made = Run("init", "areas/north", "--ci", "github", "--program", Address);
        made.Code.ShouldBe(0, made.Messages);
        plans.Repository.Read(".github/workflows/plans.yml").ShouldContain("PLANS_FOLDER: \"areas/north\"\n");
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void A_pipeline_of_somebody_else_stays_and_the_line_to_add_to_it_is_said_until_it_is_there()
    {
        plans.Repository.Commit(".gitlab-ci.yml", "build:\n  script: make\n");
        var made = Run("init", "--ci", "gitlab", "--program", Address);
        made.Code.ShouldBe(0, made.Messages);
        made.Data.ShouldContain("made .gitlab/plans.yml\n");
        made.Messages.ShouldContain(".gitlab-ci.yml is yours and was left as it is. Add this line to it, or its entry to the include that is there: include: [{local: .gitlab/plans.yml}]\n");
        plans.Repository.Read(".gitlab-ci.yml").ShouldBe("build:\n  script: make\n");

        plans.Repository.Commit(".gitlab-ci.yml", "include: [{local: .gitlab/plans.yml}]\nbuild:\n  script: make\n");
        Run("init", "--ci", "gitlab").Messages.ShouldNotContain("is yours");
    }

    [Fact]
    public void Our_own_pipeline_is_known_again_and_kept()
    {
        Run("init", "--ci", "gitlab", "--program", Address).Code.ShouldBe(0);
        var again = Run("init", "--ci", "gitlab", "--program", Address);
        again.Data.ShouldContain("kept .gitlab-ci.yml, which was there already\n");
        File.Exists(plans.Repository.Absolute(".gitlab/plans.yml")).ShouldBeFalse();
    }

    [Fact]
    public void A_host_that_is_unknown_is_answered_with_those_that_are()
    {
        var result = Run("init", "--ci", "githb", "--program", Address);
        result.Code.ShouldBe(2);
        result.Messages.ShouldBe("--ci cannot be \"githb\". Did you mean github? Use one of: github, gitlab, azure.\n");
        Run("init", "--program", Address).Messages.ShouldStartWith("--program says from where a workflow builds this program");
        plans.CommitCount.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, "Name the git address of them, best with a tag or commit: tuiplans init --ci HOST --program URL@REF")]
    [InlineData("https://me:token@git.example.org/t.git", "The address holds a password or token")]
    [InlineData("https://token@git.example.org/t.git", "The address holds a password or token")]
    [InlineData("https://git.example.org/t.git\"; touch x", "is no address that can stand in a workflow")]
    [InlineData("https://git.example.org/$(id).git", "is no address that can stand in a workflow")]
    [InlineData("--upload-pack=x", "is no address that can stand in a workflow")]
    [InlineData("https://git.example.org/t.git@-x", "is no address that can stand in a workflow")]
    public void Without_an_address_that_can_be_used_nothing_at_all_is_written(string? program, string sentence)
    {
        var result = Run(["init", "--ci", "github", .. program is null ? Array.Empty<string>() : [$"--program={program}"]]);
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain(sentence);
        plans.CommitCount.ShouldBe(1);
        plans.Status.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://git.example.org/t.git@v1.0", "https://git.example.org/t.git", "v1.0")]
    [InlineData("https://git.example.org/t.git@feature/x", "https://git.example.org/t.git", "feature/x")]
    [InlineData("git@git.example.org:plans/t.git", "git@git.example.org:plans/t.git", "HEAD")]
    [InlineData("git@git.example.org:plans/t.git@v1", "git@git.example.org:plans/t.git", "v1")]
    [InlineData("ssh://git@git.example.org/t.git", "ssh://git@git.example.org/t.git", "HEAD")]
    [InlineData("/srv/git/t.git@0123abc", "/srv/git/t.git", "0123abc")]
    public void An_address_and_its_revision_are_told_apart(string text, string address, string revision) =>
        ProgramSource.Parse(text, out _).ShouldBe(new ProgramSource(address, revision));

    private CommandResult Run(params string[] arguments) => CommandRun.In(plans).Run(arguments);
}
