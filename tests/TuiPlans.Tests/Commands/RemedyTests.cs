using System.Text.RegularExpressions;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>Each command that a sentence of a check names works as it is written there, once its capitals and dots are filled in.</summary>
public sealed partial class RemedyTests : IDisposable
{
    private static readonly DateOnly Today = new(2012, 7, 1);

    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public RemedyTests()
    {
        run = CommandRun.In(plans);
        run.Today = "2012-07-01";
    }

    public void Dispose() => plans.Dispose();

    [Theory]
    [InlineData("no-action", "recommendations/R1.yaml", "text: Core groups meet\n")]
    [InlineData("due-unexplained", "A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-12\ndate-changes: [{kind: extension, to: 2012-09, decision: granted}]\n")]
    [InlineData("due-unexplained", "A-1.yaml", "title: T\nstatus: in-progress\nnext-check: 2012-09\ndate-changes: [{kind: extension, to: 2012-09, decision: granted}]\n")]
    [InlineData("date-undecided", "A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-09\ndate-changes: [{kind: extension, to: 2012-12, asked: {date: 2012-03, reason: R}, decision: asked}]\n")]
    [InlineData("next-check-past", "A-1.yaml", "title: T\nstatus: in-progress\nnext-check: 2012-05\n")]
    [InlineData("no-next-check", "A-1.yaml", "title: T\nstatus: in-progress\n")]
    [InlineData("impact-review-past", "A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-09\nimpact-review: {due: 2012-05}\n")]
    [InlineData("no-completion-date", "A-1.yaml", "title: T\nstatus: complete\n")]
    [InlineData("no-evidence", "A-1.yaml", "title: T\nstatus: complete\ncompleted: 2012-05\n")]
    [InlineData("status-back", "A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-09\ncompleted: 2012-05\n")]
    [InlineData("no-rating-reason", "A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-09\nrag: red\n")]
    [InlineData("rating-unconfirmed", "A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-09\nrag: red\nrag-reason: R\nrag-date: 2012-05\nmonitored-by: DBC\n")]
    [InlineData("no-accountable", "A-1.yaml", "title: T\nstatus: in-progress\ndue: 2012-09\nleads: [service-manager, {name: Another}]\n")]
    [InlineData("complete-contradicted", "A-1.yaml", "title: T\nstatus: complete\ncompleted: 2012-05\nupdates: [{date: 2012-06, text: Still to be printed.}]\n")]
    public void A_command_that_a_check_names_works_as_written_and_ends_the_doubt(string code, string file, string text)
    {
        plans.Repository.Write("plans/meetings/2012-06-01-dbc.yaml", "body: DBC\nstarts: 2012-06-01\nstate: held\n");
        plans.Repository.Write($"plans/darlington-2011/{file}", text);
        plans.Repository.Git("add", "-A");
        plans.Repository.Git("commit", "-q", "-m", "By hand");
        var finding = Findings(code).ShouldHaveSingleItem();

        var result = run.Run(Words(finding.Message));

        result.Code.ShouldBe(0, $"{finding.Message}\n{result.Messages}");
        // The others take more than the one command, which their sentences say.
        if (code != "status-back" || finding.Message.Contains("tuiplans set", StringComparison.Ordinal))
            Findings(code).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_gone_can_be_closed_as_the_check_says_once_it_is_back()
    {
        File.Delete(plans.Repository.Absolute("plans/darlington-2011/SG-02.yaml"));
        var check = run.Run("check", "--since", "HEAD");
        plans.Repository.Git("checkout", "-q", "--", "plans");

        run.Run(Words(check.Data.Split('\n').First(line => line.Contains("[action-gone]", StringComparison.Ordinal)).Replace(" [action-gone]", "", StringComparison.Ordinal))).Code.ShouldBe(0);
    }

    private IEnumerable<Finding> Findings(string code) => Check.All(new Day(plans.NewStore().Load(), Today))
        .Where(finding => finding.Code == code && !finding.Path.Contains("/SG-", StringComparison.Ordinal));

    // As a person would fill it in, and as a shell would part it.
    private static string[] Words(string message)
    {
        var command = Command().Match(message).Groups["words"].Value
            .Replace("WHO", "service-manager", StringComparison.Ordinal).Replace("WHY", "Because", StringComparison.Ordinal)
            .Replace("WHAT", "Audit report", StringComparison.Ordinal).Replace("DATE", "2012-12", StringComparison.Ordinal)
            .Replace("HOW", "withdrawn", StringComparison.Ordinal).Replace("rag=…", "rag=red", StringComparison.Ordinal).Replace("…", "Words", StringComparison.Ordinal);
        return [.. Word().Matches(command).Select(word => word.Value.Trim('\'', '"'))];
    }

    [GeneratedRegex("tuiplans (?<words>.+?)(?:, (and|or) .*)?$")]
    private static partial Regex Command();

    [GeneratedRegex("""'[^']*'|"[^"]*"|\S+""")]
    private static partial Regex Word();
}
