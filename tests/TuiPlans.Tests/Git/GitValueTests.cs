using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Git;

public sealed class GitValueTests
{
    [Theory]
    [InlineData(2012, 1.0, "2012-06-12T12:00:00+0100")]
    [InlineData(1970, 0.0, "1970-06-12T12:00:00+0000")]
    [InlineData(2099, -3.5, "2099-06-12T12:00:00-0330")]
    public void A_moment_is_written_in_the_one_form_git_does_not_guess_at(int year, double zone, string expected) =>
        GitDate.Write(new DateTimeOffset(year, 6, 12, 12, 0, 0, 999, TimeSpan.FromHours(zone))).ShouldBe(expected);

    [Theory]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("1970-01-01T00:30:00+01:00")]
    [InlineData("2100-01-01T00:00:00Z")]
    public void A_moment_git_would_take_for_another_is_refused(string when) =>
        GitDate.Write(DateTimeOffset.Parse(when)).ShouldBeNull();

    [Fact]
    public void Every_moment_comes_back_from_git_as_it_was_given()
    {
        const int seed = 4711;
        var random = new Random(seed);
        using var repository = new TempRepository();
        var tree = repository.Git("write-tree").Trim();
        var first = new DateTimeOffset(1970, 1, 2, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        var last = new DateTimeOffset(2099, 12, 30, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        for (var i = 0; i < 25; i++)
        {
            var zone = TimeSpan.FromMinutes(random.Next(-48, 57) * 15);
            var when = DateTimeOffset.FromUnixTimeSeconds(random.NextInt64(first, last)).ToOffset(zone);
            var call = GitCall.Writing("commit-tree").Flag("-m").Flag("x").By(TempRepository.Myself(when)).Revision(tree);
            var id = Encoding.ASCII.GetString(repository.Runner.Run(repository.Top, call).Value.Bytes).Trim();
            var read = CommitWalk.History(repository.Runner, repository.Top, [], id, 1).Value[0].Author.When;
            read.EqualsExact(when).ShouldBeTrue($"seed {seed}, {when:O} came back as {read:O}");
        }
    }

    [Theory]
    [InlineData("1339498800 +0100", "2012-06-12T12:00:00+01:00")]
    [InlineData("-86400 -0330", "1969-12-30T20:30:00-03:30")]
    [InlineData("0 +9999", "1970-01-01T00:00:00+00:00")]
    [InlineData("0", "1970-01-01T00:00:00+00:00")]
    public void Raw_moments_are_read_with_their_zone(string raw, string expected) =>
        GitDate.Read(raw).ShouldNotBeNull().ToString("yyyy-MM-ddTHH:mm:sszzz").ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("x +0000")]
    [InlineData("99999999999999 +0000")]
    public void What_is_no_moment_is_none(string raw) => GitDate.Read(raw).ShouldBeNull();

    [Fact]
    public void A_blob_id_is_the_one_git_computes()
    {
        // The well-known ids of the empty blob, in both formats.
        BlobId.Of([], ObjectFormat.Sha1).ShouldBe("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        BlobId.Of([], ObjectFormat.Sha256).ShouldBe("473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813");
    }

    [Fact]
    public void The_language_is_English_and_the_encoding_the_users()
    {
        var names = GitEnvironment.For(
            new Dictionary<string, string> { ["LC_ALL"] = "de_DE.UTF-8", ["LANGUAGE"] = "de", ["LC_MESSAGES"] = "de_DE", ["PATH"] = "/bin" },
            writing: false);
        names.ShouldBe(
            new Dictionary<string, string>
            {
                ["PATH"] = "/bin",
                ["LC_CTYPE"] = "de_DE.UTF-8",
                ["LC_MESSAGES"] = "C",
                ["GIT_EDITOR"] = ":",
                ["GIT_OPTIONAL_LOCKS"] = "0",
                ["GIT_TERMINAL_PROMPT"] = "0",
            },
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("GIT_SSH_COMMAND", true)]
    [InlineData("GIT_SSL_CAINFO", true)]
    [InlineData("GIT_CONFIG_GLOBAL", true)]
    [InlineData("SSH_AUTH_SOCK", true)]
    [InlineData("GIT_DIR", false)]
    [InlineData("GIT_INDEX_FILE", false)]
    [InlineData("GIT_OBJECT_DIRECTORY", false)]
    [InlineData("GIT_NAMESPACE", false)]
    [InlineData("GIT_AUTHOR_NAME", false)]
    [InlineData("GIT_COMMITTER_DATE", false)]
    [InlineData("GIT_CONFIG_PARAMETERS", false)]
    [InlineData("GIT_LITERAL_PATHSPECS", false)]
    [InlineData("GIT_EXTERNAL_DIFF", false)]
    [InlineData("GIT_TRACE", false)]
    [InlineData("EMAIL", false)]
    public void Of_the_inherited_names_those_stay_that_reach_hosts_and_configuration(string name, bool stays) =>
        GitEnvironment.For(new Dictionary<string, string> { [name] = "x" }, writing: true).ContainsKey(name).ShouldBe(stays);
}
