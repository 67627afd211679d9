using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Git;

public sealed class GitRunnerTests
{
    private static GitRunner RunnerWith(TempRepository repository, params (string Name, string Value)[] changes)
    {
        var names = new Dictionary<string, string>(repository.Variables);
        foreach (var (name, value) in changes)
            names[name] = value;
        return new GitRunner(new ChildProcess(), repository.Files, names);
    }

    [Fact]
    public void Without_git_on_the_path_the_failure_says_what_to_install()
    {
        using var repository = new TempRepository();
        var failure = RepositoryLayout.Find(RunnerWith(repository, ("PATH", "")), repository.Top).Failure;
        failure.ShouldBeOfType<GitFailure.GitMissing>().Sentence.ShouldContain("2.39");
    }

    [Fact]
    public void A_git_that_cannot_be_started_is_a_failure_and_no_exception()
    {
        using var repository = new TempRepository();
        File.WriteAllText(Path.Combine(repository.Home, "git"), "no program");
        var failure = RepositoryLayout.Find(RunnerWith(repository, ("PATH", repository.Home)), repository.Top).Failure;
        failure.ShouldBeOfType<GitFailure.GitMissing>();
    }

    [Theory]
    [InlineData("echo 'unknown option: --path-format' >&2; exit 129")]
    [InlineData("echo --path-format=absolute")]
    public void A_git_that_is_too_old_is_called_that(string otherwise)
    {
        using var repository = new TempRepository();
        TempRepository.Script(Path.Combine(repository.Home, "git"), $"[ \"$1\" = version ] && echo git version 2.30.2 && exit\n{otherwise}");
        var runner = RunnerWith(repository, ("PATH", repository.Home));
        RepositoryLayout.Find(runner, repository.Top).Failure.ShouldBeOfType<GitFailure.GitTooOld>();
        runner.CheckVersion().ShouldBe(new GitFailure.GitTooOld("2.30.2"));
    }

    [Fact]
    public void The_git_of_this_machine_is_new_enough()
    {
        using var repository = new TempRepository();
        repository.Runner.CheckVersion().ShouldBeNull();
    }

    [Fact]
    public void Inside_a_hook_of_another_repository_git_still_answers_for_ours()
    {
        using var repository = new TempRepository();
        using var other = new TempRepository();
        var runner = RunnerWith(
            repository,
            ("GIT_DIR", other.GitFolder),
            ("GIT_INDEX_FILE", "/nowhere"),
            ("GIT_WORK_TREE", other.Top),
            ("GIT_PREFIX", "plans/"),
            ("GIT_CONFIG_PARAMETERS", "'core.bare'='true'"));
        RepositoryLayout.Find(runner, repository.Top).Value.Top.ShouldBe(repository.Top);
    }

    [Fact]
    public void A_folder_in_no_repository_is_a_failure_that_names_it()
    {
        using var repository = new TempRepository(init: false);
        RepositoryLayout.Find(repository.Runner, repository.Top).Failure.ShouldBe(new GitFailure.NotARepository(repository.Top));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_failure_that_names_it()
    {
        using var repository = new TempRepository();
        var gone = Path.Combine(repository.Folder, "gone");
        RepositoryLayout.Find(repository.Runner, gone).Failure.ShouldBe(new GitFailure.NotARepository(gone));
    }

    [Fact]
    public void A_bare_repository_and_the_git_folder_itself_hold_no_plans()
    {
        using var repository = new TempRepository();
        var bare = Path.Combine(repository.Folder, "bare.git");
        repository.Git("init", "-q", "--bare", bare);
        RepositoryLayout.Find(repository.Runner, bare).Failure.ShouldBe(new GitFailure.BareRepository(bare));
        RepositoryLayout.Find(repository.Runner, repository.GitFolder).Failure.ShouldBeOfType<GitFailure.BareRepository>();
    }

    [Fact]
    public void The_layout_of_a_subfolder_is_that_of_its_repository()
    {
        using var repository = new TempRepository(objectFormat: "sha256");
        repository.Write("plans/a/plan.yaml", "");
        RepositoryLayout.Find(repository.Runner, repository.Absolute("plans/a")).Value.ShouldBe(
            new RepositoryLayout(repository.Top, repository.GitFolder, repository.GitFolder, ObjectFormat.Sha256));
    }

    [Fact]
    public void Init_makes_a_branch_called_main_whatever_the_user_configured_and_config_is_local()
    {
        using var repository = new TempRepository(init: false);
        repository.UserConfig("[init]\n defaultBranch = trunk");
        RepositorySetup.InitRepository(repository.Runner, repository.Top).ShouldBeNull();
        RepositorySetup.SetConfig(repository.Runner, repository.Top, "user.name", "--global").ShouldBeNull();
        RepositorySetup.SetConfig(repository.Runner, repository.Top, "user.name", "Zoë, \"x\"\nsecond").ShouldBeNull();
        repository.Git("symbolic-ref", "HEAD").ShouldBe("refs/heads/main\n");
        repository.Config.UserName.ShouldBe("Zoë, \"x\"\nsecond");
        repository.Config.UserEmail.ShouldBeNull();
        File.ReadAllText(repository.GlobalConfig).ShouldNotContain("second");
    }

    [Fact]
    public void The_configuration_is_the_users_and_not_what_we_set_for_reading()
    {
        using var repository = new TempRepository();
        repository.UserConfig("[commit]\n gpgSign = yes\n[core]\n sparseCheckout");
        var config = repository.Config;
        config.HooksPath.ShouldBeNull();
        config.SignsCommits.ShouldBeTrue();
        config.IsSparse.ShouldBeTrue();
        config.UserEmail.ShouldBe(TempRepository.UserEmail);
    }

    [Fact]
    public void Values_that_look_like_options_stay_values()
    {
        GitCall.Of("log").Option("--max-count", "--all").Revision("--output=x").Paths(["--all", "-n"]).Arguments
            .SkipWhile(argument => argument != "log").ShouldBe(
                ["log", "--max-count=--all", "--end-of-options", "--output=x", "--", "--all", "-n"]);
        GitCall.Writing("add").Paths(["-A", "*"]).Arguments.SkipWhile(argument => argument != "add")
            .ShouldBe(["add", "--", ":(literal)-A", ":(literal)*"]);
    }

    [Fact]
    public void A_call_is_never_changed_by_what_is_made_of_it()
    {
        var call = GitCall.Of("status");
        _ = call.Flag("-z").Paths(["a"]);
        call.Arguments[^1].ShouldBe("status");
    }

    [Fact]
    public void A_revision_that_looks_like_an_option_writes_no_file()
    {
        using var repository = new TempRepository();
        repository.Commit("a", "1\n");
        TreeReader.Read(repository.Runner, repository.Top, "--output=stolen", []).Failure.ShouldBeOfType<GitFailure.Other>();
        CommitWalk.History(repository.Runner, repository.Top, [], "--output=stolen").Failure.ShouldBeOfType<GitFailure.Other>();
        File.Exists(repository.Absolute("stolen")).ShouldBeFalse();
    }

    [Fact]
    public void Objects_are_read_in_one_go_and_missing_ones_are_null()
    {
        using var repository = new TempRepository();
        repository.Commit("plans/é \"a\"\nb.yaml", "one\0two\n");
        var big = new string('x', 300_000);
        repository.Commit("big", big);
        var found = ObjectReader.Read(
            repository.Runner, repository.Top, ["HEAD:plans/é \"a\"\nb.yaml", "HEAD:no\nthing", "nonsense", "HEAD:big", "--all"]).Value;
        found.Select(item => item is null ? null : Encoding.UTF8.GetString(item.Bytes)).ShouldBe(["one\0two\n", null, null, big, null]);
        found[0]!.Id.ShouldBe(BlobId.Of("one\0two\n"u8, ObjectFormat.Sha1));
    }

    [Fact]
    public void Thousands_of_objects_pass_through_the_pipes_without_a_standstill()
    {
        using var repository = new TempRepository();
        repository.Commit("a", new string('x', 2000));
        var names = Enumerable.Range(0, 20_000).Select(i => i % 2 == 0 ? "HEAD:a" : $"HEAD:missing-{i}").ToList();
        var found = ObjectReader.Read(repository.Runner, repository.Top, names).Value;
        found.Count(item => item?.Bytes.Length == 2000).ShouldBe(10_000);
    }

    [Fact]
    public void A_tree_lists_the_files_under_literal_paths()
    {
        using var repository = new TempRepository();
        repository.Commit("plans/a/1.yaml", "1\n");
        repository.Commit("plans/b/ü.yaml", "2\n");
        repository.Commit("other", "3\n");
        TreeReader.Read(repository.Runner, repository.Absolute("plans"), "HEAD", ["plans"]).Value
            .Select(file => file.Path).ShouldBe(["plans/a/1.yaml", "plans/b/ü.yaml"]);
        TreeReader.Read(repository.Runner, repository.Top, "HEAD~1", []).Value.Count.ShouldBe(2);
        TreeReader.Read(repository.Runner, repository.Top, "HEAD", ["plans/*"]).Value.ShouldBeEmpty();
    }
}
