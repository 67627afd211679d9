using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>audit</c> on the command line.</summary>
public sealed class AuditTests : IDisposable
{
    private const string Ref = "darlington-2011/SG-01";
    private readonly TempPlans plans = new();

    /// <summary>What each command writes into its message is what its files show.</summary>
    [Fact]
    public void Nothing_that_the_program_records_is_told()
    {
        string[][] lines =
        [
            ["update", Ref, "-m", "A long text of several lines.\n\nWith a paragraph: and -> an arrow.", "--rag", "amber"],
            ["set", Ref, "title=Core groups: held -> minuted, a title that is long enough to be cropped in any trailer of any message", "-m", "Why"],
            ["set", Ref, "partners+=CDDFT", "status=not-started"],
            ["complete", Ref, "--done", "2012-06-01", "-m", "Done"],
            ["reopen", Ref, "-m", "Not yet"],
            ["ask", Ref, "--due", "2012-09-30", "-m", "More time"],
            ["grant", Ref],
            ["add", "darlington-2011", "--title", "A new action", "--agency", "DBC"],
            ["recommend", "darlington-2011", "--text", "Do better."],
            ["new", "other-2012", "--title", "Another plan"],
            ["people", "add", "minute-taker", "post=Minute taker", "e-mail=minutes@dbc.example.org"],
            ["people", "set", "minute-taker", "post=Taker of minutes"],
            ["bodies", "add", "psg", "name=Performance group"],
            ["move", Ref, "SG-09"],
            ["undo", "-m", "Not so"],
            ["close", "darlington-2011/SG-02", "--as", "superseded", "-m", "Elsewhere"],
            ["set", "people.yaml/minute-taker", "post=Minutes"],
        ];
        var done = lines.Count(line => CommandRun.In(plans).Run(line).Code == 0);

        var audit = CommandRun.In(plans).Run("audit");
        audit.ShouldSatisfyAllConditions(one => one.Text.ShouldBe(""), one => one.Code.ShouldBe(0), one => one.Messages.ShouldStartWith("Nothing was found"));
        done.ShouldBeGreaterThan(11, "the commands themselves");
    }

    [Fact]
    public void What_is_found_has_its_commit_and_people_and_what_to_do()
    {
        Tampered();

        var text = CommandRun.In(plans).Run("audit");
        text.Code.ShouldBe(1);
        text.Messages.ShouldContain("To be looked at: whether the trail says what was done (1).");
        text.Text.ShouldSatisfyAllConditions(one => one.ShouldStartWith("back-dated  "), one => one.ShouldContain("recorded by Business Manager"), one => one.ShouldContain("What to do: "));

        var json = CommandRun.In(plans).Run("audit", "--json");
        json.Code.ShouldBe(1);
        using var document = JsonDocument.Parse(json.Data);
        var root = document.RootElement;
        root.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        root.GetProperty("commits").GetInt32().ShouldBe(2);
        var finding = root.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        finding.GetProperty("code").GetString().ShouldBe("back-dated");
        finding.GetProperty("about").GetString().ShouldBe("trail");
        finding.GetProperty("commit").GetString().ShouldBe(plans.Repository.Head);
        finding.GetProperty("author").GetProperty("email").GetString().ShouldBe(TempRepository.UserEmail);
        finding.GetProperty("authored").GetString().ShouldBe("2012-03-01T12:00:00+00:00");
    }

    [Fact]
    public void Where_only_somebody_is_unknown_it_says_that_nothing_was_done_to_the_trail_and_which_command_names_them()
    {
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: complete\n");
        plans.Repository.Git("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "commit", "-q", "-a", "-m", "Mine");

        var audit = CommandRun.In(plans).Run("audit");

        audit.Code.ShouldBe(1);
        audit.Messages.ShouldContain("Nothing was found to be rewritten, back-dated or slipped in. What is open: who somebody is (1).");
        audit.Text.ShouldContain($"tuiplans undo {plans.Repository.Head[..8]}");
        CommandRun.In(plans).Run("set", "tuiplans.yaml", "audit.recorders+=nobody@example.org").Code.ShouldBe(0);
        CommandRun.In(plans).Run("audit").Messages.ShouldStartWith("Nothing was found:");
    }

    [Fact]
    public void It_changes_no_file_no_branch_and_no_index()
    {
        Tampered();
        var before = State();

        CommandRun.In(plans).Run("audit");

        State().ShouldBe(before);
    }

    [Theory]
    [InlineData("--since", "nonsense")]
    [InlineData("--branch", "nonsense")]
    public void What_is_not_there_is_said(string option, string value)
    {
        var result = CommandRun.In(plans).Run("audit", option, value);

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("nonsense");
    }

    public void Dispose() => plans.Dispose();

    private void Tampered()
    {
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: complete\n");
        plans.Repository.Git("commit", "-q", "-a", "-m", "Complete", "--date=2012-03-01T12:00:00");
    }

    private string State() => plans.Repository.Git("for-each-ref") + plans.Repository.Git("status", "--porcelain", "--ignored")
        + plans.Repository.Git("count-objects", "-v") + File.Exists(Path.Combine(plans.GitFolder, "tuiplans", "trail"));
}
