using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>check</c> for people, for hosts and for other programs.</summary>
public sealed class CheckFormatTests : IDisposable
{
    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    private CommandResult Check(params string[] arguments) => CommandRun.In(plans).Run(["--today", "2012-05-02", "check", .. arguments]);

    private void Write(string action) => plans.Repository.Write(TempPlans.ActionPath, action);

    [Fact]
    public void Governance_fails_only_a_strict_check_and_not_where_it_was_accepted()
    {
        Write(TempPlans.ActionText + "rag: red\n");
        Check().Code.ShouldBe(0);
        Check("--strict").Code.ShouldBe(1);

        plans.Repository.Write("plans/darlington-2011/plan.yaml", "title: Inspection 2011\naccepted-findings: [{code: no-rating-reason, ref: SG-01, by: psg, reason: Told at the meeting}, {code: no-next-check, by: psg, reason: R}]\n");
        var result = Check("--strict");
        result.Code.ShouldBe(0);
        result.Data.ShouldContain("governance: It is rated Red, and nothing says why.");
        result.Data.ShouldContain("[no-rating-reason] (accepted by psg: Told at the meeting)");
        result.Messages.ShouldContain("2 of them accepted");
        JsonDocument.Parse(Check("--json").Data).RootElement.GetProperty("findings").EnumerateArray().Count(f => f.GetProperty("accepted").GetBoolean()).ShouldBe(2);
    }

    [Fact]
    public void Since_a_revision_only_what_is_new_is_told_and_damage_fails()
    {
        Check("--since", "HEAD").Messages.ShouldBe("6 files read, nothing new since HEAD.\n", Check("--since", "HEAD").Data);
        Write(TempPlans.ActionText + "rag: red\n");
        var result = Check("--since", "HEAD", "--strict");
        (result.Code, result.Data.Split('\n').Length).ShouldBe((1, 2));
        result.Data.ShouldContain("[no-rating-reason]");

        Write("title: [\n");
        Check("--since", "HEAD").Code.ShouldBe(1);
        var unknown = Check("--since", "no-such-branch");
        (unknown.Code, unknown.Data).ShouldBe((3, ""));
        unknown.Messages.ShouldContain("\"no-such-branch\" is no date, no meeting and no commit.");
    }

    [Fact]
    public void A_host_gets_a_line_for_each_with_its_place_and_signs_of_its_own_escaped()
    {
        Write(TempPlans.ActionText + "milestones:\n  - text: \"50%, then: more\"\n    due: 2012-01\n");

        Check("--format", "github").Data.ShouldContain(
            "::warning file=plans/darlington-2011/SG-01.yaml,line=16,col=10,title=milestone-past::The milestone \"50%25, then: more\" was due Jan 2012.");
    }

    [Fact]
    public void On_a_terminal_findings_stand_by_rule_what_contradicts_before_what_is_missing_and_ten_of_each_at_most()
    {
        Write(TempPlans.ActionText.Replace("status: in-progress", "status: complete", StringComparison.Ordinal).Replace("Guidance drafted.", "Training is still to be given.", StringComparison.Ordinal) + "colour: red\n");
        for (var i = 11; i < 26; i++)
            plans.Repository.Write($"plans/darlington-2011/SG-{i}.yaml", $"title: Step {i} of the way\nstatus: complete\n");
        var run = CommandRun.In(plans);
        run.IsTerminal = true;
        var data = run.Run("--today", "2012-05-02", "check").Data;

        string[] order = ["GOVERNANCE complete-contradicted (", "GOVERNANCE no-completion-date (", "GOVERNANCE no-evidence (16): Complete, and nobody has seen evidence", "ADVICE unknown-key (1)"];
        order.Select(heading => data.IndexOf(heading, StringComparison.Ordinal)).ShouldBe(order.Select(heading => data.IndexOf(heading, StringComparison.Ordinal)).Where(at => at >= 0).Order());
        data.ShouldContain("\n  SG-11  Step 11 of the way");
        data.ShouldContain("  SG-11.yaml:2\n");
        data.ShouldNotContain("SG-25  Step 25");
        data.ShouldContain("  and 6 more: tuiplans check --only no-evidence\n");
        data.ShouldContain("  Record it: tuiplans set REF completed=DATE\n");
        data.ShouldContain("  To accept one: tuiplans set darlington-2011 'accepted-findings+=no-evidence; ref ID; by WHO; reason WHY'\n");
        run.Run("--today", "2012-05-02", "check", "--only", "no-evidence").Data.ShouldContain("SG-25  Step 25");
        run.Run("--today", "2012-05-02", "check", "--format", "lines").Data.ShouldContain("plans/darlington-2011/SG-11.yaml:2:9: governance: It is complete, and no evidence");
        run.Run("--today", "2012-05-02", "check", "--rules").Data.ShouldContain("tuiplans set PLAN 'accepted-findings+=CODE; ref ID; by WHO; reason WHY'");
    }

    [Fact]
    public void A_check_can_be_of_one_plan_and_of_one_rule()
    {
        Write(TempPlans.ActionText + "rag: red\n");
        plans.Repository.Write("plans/other/plan.yaml", "title: Other\n");
        plans.Repository.Write("plans/other/B-1.yaml", "title: T\nrag: red\n");
        Check("other").Data.ShouldNotContain("SG-01");
        Check("other").Data.ShouldContain("plans/other/B-1.yaml:2:6: governance: It is rated Red");
        var one = Check("darlington-2011", "--only", "no-rating-reason");
        one.Data.ShouldStartWith("plans/darlington-2011/SG-01.yaml:14:6: ");
        one.Data.Split('\n').Length.ShouldBe(2);
        Check("nowhere").Code.ShouldBe(2);
        var unknown = Check("--only", "no-evidense");
        (unknown.Code, unknown.Messages).ShouldBe((2, "\"no-evidense\" is no code of a check. Did you mean no-evidence? See them with: tuiplans check --rules\n"));
    }

    [Fact]
    public void A_log_of_sarif_names_rules_places_and_what_was_accepted()
    {
        Write(TempPlans.ActionText + "rag: red\n");
        plans.Repository.Write("plans/darlington-2011/plan.yaml", "title: Inspection 2011\naccepted-findings: [{code: no-rating-reason, by: psg, reason: Told}]\n");

        var log = JsonDocument.Parse(Check("--format", "sarif").Data).RootElement;
        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        log.TryGetProperty("schemaVersion", out _).ShouldBeFalse();
        var run = log.GetProperty("runs")[0];
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ShouldContain("no-rating-reason");
        var result = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "no-rating-reason");
        result.GetProperty("level").GetString().ShouldBe("warning");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("plans/darlington-2011/SG-01.yaml");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(14);
        result.GetProperty("suppressions")[0].GetProperty("justification").GetString().ShouldBe("psg: Told");
    }

    [Fact]
    public void What_the_guard_would_stop_is_damage_wherever_it_stands_and_old_where_it_stood_before()
    {
        Write(TempPlans.ActionText + "outcome: NHS number 943 476 5919\n");
        var result = Check();
        result.Code.ShouldBe(1);
        result.Data.ShouldContain("damage: An NHS number seems to stand in line 14");
        plans.Repository.Git("commit", "-qam", "By hand");
        Check().Code.ShouldBe(1);
        Check("--since", "HEAD").Code.ShouldBe(0);
    }

    [Fact]
    public void The_rules_can_be_listed_and_nothing_is_written_by_a_check()
    {
        var before = plans.Repository.Git("status", "--porcelain");
        Check("--rules").Data.ShouldContain("due-after-deadline       Due later than the inspectors' own date");
        // What can be accepted is named, and so is what the counts behind a check call by its code.
        foreach (var code in Core.Checks.Check.Codes)
            Check("--rules").Data.Split('\n').ShouldContain(line => line.StartsWith(code + " ", StringComparison.Ordinal), code);
        Check("--format", "xml").Code.ShouldBe(2);
        plans.Repository.Git("status", "--porcelain").ShouldBe(before);
    }
}
