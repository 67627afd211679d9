using TuiPlans.Core.Git;

namespace TuiPlans.Tests.Git;

public sealed class GitFailureTests
{
    private static GitFailure Parse(int exitCode, string words) => GitFailureParser.Parse(exitCode, words, "/work");

    [Theory]
    [InlineData("fatal: not a git repository (or any of the parent directories): .git")]
    [InlineData("fatal: not a git repository (or any parent up to mount point /)\nStopping at filesystem boundary (GIT_DISCOVERY_ACROSS_FILESYSTEM not set).")]
    public void No_repository(string words) => Parse(128, words).ShouldBe(new GitFailure.NotARepository("/work"));

    [Fact]
    public void A_bare_repository() =>
        Parse(128, "fatal: this operation must be run in a work tree").ShouldBe(new GitFailure.BareRepository("/work"));

    [Theory]
    [InlineData("fatal: Unable to create '/w/.git/index.lock': File exists.\n\nAnother git process seems to be running in this repository, e.g.\nan editor opened by 'git commit'.", "/w/.git/index.lock")]
    [InlineData("fatal: cannot lock ref 'HEAD': Unable to create '/w/.git/HEAD.lock': File exists.", "/w/.git/HEAD.lock")]
    [InlineData("fatal: cannot lock ref 'HEAD': Unable to create '/w/it's/.git/refs/heads/main.lock': File exists.", "/w/it's/.git/refs/heads/main.lock")]
    public void A_lock_is_named_by_its_path(string words, string path) =>
        Parse(128, words).ShouldBe(new GitFailure.Locked(path, null));

    [Theory]
    [InlineData("Author identity unknown\n\n*** Please tell me who you are.\n\nRun\n\n  git config --global user.email \"you@example.com\"\nfatal: unable to auto-detect email address (got 'root@host.(none)')")]
    [InlineData("fatal: empty ident name (for <m@example.org>) not allowed")]
    [InlineData("Committer identity unknown\nfatal: no email was given and auto-detection is disabled")]
    public void No_identity(string words) => Parse(128, words).ShouldBe(new GitFailure.IdentityMissing());

    [Fact]
    public void Dubious_ownership_names_the_repository_and_the_remedy()
    {
        var failure = Parse(
            128,
            "fatal: detected dubious ownership in repository at '/srv/plans'\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /srv/plans");
        failure.ShouldBe(new GitFailure.UnsafeOwnership("/srv/plans"));
        failure.Sentence.ShouldContain("git config --global --add safe.directory '/srv/plans'");
    }

    [Theory]
    [InlineData("error: unable to write file .git/objects/1f/x: No space left on device\nfatal: failed to write commit object")]
    [InlineData("fatal: write error: Disk quota exceeded")]
    public void A_full_disk(string words) => Parse(128, words).ShouldBeOfType<GitFailure.DiskFull>().Sentence.ShouldContain("kept");

    [Theory]
    [InlineData("error: gpg failed to sign the data\nfatal: failed to write commit object")]
    [InlineData("error: Couldn't load public key /k.pub: No such file or directory?\nfatal: failed to write commit object")]
    public void A_signature_that_failed(string words) => Parse(128, words).ShouldBeOfType<GitFailure.SigningFailed>();

    [Fact]
    public void Anything_else_keeps_its_exit_code_and_first_lines()
    {
        var words = string.Join("\n\n", Enumerable.Range(1, 50).Select(i => "line " + i));
        var other = Parse(3, words).ShouldBeOfType<GitFailure.Other>();
        other.ExitCode.ShouldBe(3);
        other.Words.ShouldStartWith("line 1\nline 2\n");
        other.Words.Split('\n').Length.ShouldBe(12);
    }

    [Fact]
    public void A_commit_after_which_the_index_could_not_be_written_was_made() =>
        GitFailureParser.CommitWasMade(Parse(
            128,
            "fatal: repository has been updated, but unable to write\nnew_index file. Check that disk is not full and quota is\nnot exceeded, and then \"git restore --staged :/\" to recover."))
            .ShouldBeTrue();

    [Theory]
    [InlineData("\u001b[1;31mred\u001b[0m", "red")]
    [InlineData("\u001b]0;title\aafter", "after")]
    [InlineData("\u001b]8;;http://x\u001b\\link", "link")]
    [InlineData("10%\r20%\r\ndone", "10%\n20%\ndone")]
    [InlineData("a\u0000b\u0007c\u009bd\u202ee", "abcde")]
    [InlineData("cut \u001b[31\nnext", "cut \nnext")]
    [InlineData("end\u001b", "end")]
    [InlineData("né, 👍 ü", "né, 👍 ü")]
    public void Words_reach_the_screen_without_control(string text, string plain) => PlainWords.Of(text).ShouldBe(plain);

    [Theory]
    [InlineData("git version 2.39.5", true)]
    [InlineData("git version 2.39.5 (Apple Git-154)", true)]
    [InlineData("git version 2.53.0.windows.1", true)]
    [InlineData("git version 3.0.0", true)]
    [InlineData("git version 2.38.9", false)]
    [InlineData("git version 1.99.0", false)]
    public void Versions_are_compared_as_numbers(string text, bool isEnough) =>
        GitVersion.Parse(text).ShouldNotBeNull().IsEnough.ShouldBe(isEnough);

    [Theory]
    [InlineData("")]
    [InlineData("hg version 5")]
    [InlineData("git version next")]
    public void What_is_no_version_is_none(string text) => GitVersion.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData(-5, "0 seconds")]
    [InlineData(1, "1 second")]
    [InlineData(99, "99 seconds")]
    [InlineData(180, "3 minutes")]
    [InlineData(7200, "2 hours")]
    [InlineData(864000, "10 days")]
    public void An_age_is_one_number_and_one_word(int seconds, string words) =>
        new GitFailure.Locked("x", TimeSpan.FromSeconds(seconds)).Sentence.ShouldContain($"made {words} ago");
}
