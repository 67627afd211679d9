using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>import</c>: a document becomes a plan in one commit, or nothing is written.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Document = """
        Action Plan: Review of records 2012

        Theme	Action	Lead	By when	RAG	Progress	Zebra
        SAFEGUARDING						
        <b>Immediate DBC</b> Keep records.	Write the guidance	Ann Lee (Matron)	14 <sup>th</sup> June 2012	A	<b>Ongoing</b> Update June 12 Drafted.	
        <b>Immediate DBC</b> Keep records	Print it	service manager/Joe Bell	Soon		Completed	Ask the ward

        """;

    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public ImportTests()
    {
        run = CommandRun.In(plans);
        run.Today = "2012-08-30";
        plans.Repository.Write("plan.txt", Document);
        plans.Repository.Git("add", "-A");
        plans.Repository.Git("commit", "-q", "-m", "Document");
    }

    public void Dispose() => plans.Dispose();

    private string Git(params string[] arguments) => plans.Repository.Git(arguments).TrimEnd('\n');

    private string Committed(string path) => Git("show", $"HEAD:plans/{path}");

    [Fact]
    public void A_document_becomes_a_plan_in_one_commit()
    {
        var result = run.Run("import", "plan.txt", "--plan", "review-2012", "--inspected", "2011-11");
        result.Code.ShouldBe(0, result.Messages);
        Git("log", "-1", "--format=%s").ShouldBe("review-2012: imported 2 actions from plan.txt");
        plans.CommitCount.ShouldBe(3);
        plans.Status.ShouldBeEmpty();
        Committed("review-2012/plan.yaml").ShouldBe("""
            title: Review of records 2012
            sources:
              - id: inspection
                kind: inspection
                held: 2011-11
            themes:
              - id: safeguarding
                label: Safeguarding
            timescales:
              - id: immediately
                label: Immediately
                date: 2011-11
            """);
        Committed("review-2012/recommendations/SG1.yaml").ShouldBe("text: Keep records.\ntheme: safeguarding\ntimescale: immediately\nagencies: [DBC]");
        Committed("review-2012/SG-01.yaml").ShouldBe("""
            recommendations: [SG1]
            agency: DBC
            leads:
              - {name: Ann Lee, post: Matron}
            action: Write the guidance
            due: 2012-06-14
            due-text: 14th June 2012
            status: in-progress
            rag: amber
            updates:
              - date: 2012-06
                how: document
                text: Drafted.
            """);
        Committed("review-2012/SG-02.yaml").ShouldBe("""
            recommendations: [SG1]
            agency: DBC
            leads:
              - service-manager
              - {name: Joe Bell}
            action: Print it
            due-text: Soon
            status: complete
            updates:
              - how: document
                kind: note
                text: "Zebra: Ask the ward"
            """);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_line_breaks_of_a_document_are_those_of_the_program_that_wrote_it(string newline)
    {
        plans.Repository.Write("other.txt", Document.ReplaceLineEndings(newline));
        var result = run.Run("import", "other.txt", "--plan", "review-2012", "--preview");
        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldBe(run.Run("import", "plan.txt", "--plan", "review-2012", "--preview").Data);
    }

    [Fact]
    public void One_of_a_thing_is_told_as_one()
    {
        plans.Repository.Write("one.txt", "Action\tLead\tBy when\nWrite it\tMatron\tMay 2012\n");
        run.Run("import", "one.txt", "--plan", "one", "--preview").Data.ReplaceLineEndings(" ").ShouldContain("1 row · 1 action · 1 to confirm · 1 due in a month or longer · 1 lead · 1 pair of action and lead · 1 row of headings");
    }

    [Fact]
    public void The_report_names_the_file_its_digest_and_each_cell_that_was_not_understood()
    {
        run.Run("import", "plan.txt", "--plan", "review-2012").Code.ShouldBe(0);
        var report = Committed("review-2012/imports/2012-08-30.yaml");
        report.ShouldStartWith("file: plan.txt\nsha-256: ");
        report.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document))));
        report.ShouldContain("  actions: 2\n");
        report.ShouldEndWith("""
            unclear:
              - ref: SG-02
                line: 6
                column: By when
                reason: It is neither a date nor a status.
                kept-in: due-text
              - ref: SG-02
                line: 6
                column: Zebra
                reason: The heading is not known; name its field with --mapping.
                kept-in: a note among the updates
            """);
        run.Run("check").Messages.ShouldContain("0 damage");
    }

    [Fact]
    public void An_import_is_taken_back_by_undo_and_comes_again_by_redo()
    {
        run.Run("import", "plan.txt", "--plan", "review-2012").Code.ShouldBe(0);
        run.Run("undo").Code.ShouldBe(0);
        Git("diff", "HEAD~2", "HEAD").ShouldBeEmpty();
        run.Run("redo").Code.ShouldBe(0);
        Git("diff", "HEAD~2", "HEAD").ShouldBeEmpty();
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void A_preview_shows_counts_actions_and_unclear_cells_and_writes_nothing()
    {
        var result = run.Run("import", "plan.txt", "--plan", "review-2012", "--preview");
        result.Code.ShouldBe(0);
        result.Data.ShouldStartWith("review-2012  Review of records 2012\n\n2 rows · 1 recommendation · 2 actions · 1 complete · 1 in progress");
        result.Data.ShouldContain("SG-01  In progress  14 Jun 2012  Ann Lee\n       Write the guidance\n");
        result.Data.ShouldContain("2 cells not understood:\nSG-02   line 6, By when: It is neither a date nor a status. Kept in due-text.");
        result.Messages.ShouldBe("Nothing was written. To write it: the same without --preview.\n");
        plans.CommitCount.ShouldBe(2);
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void The_preview_as_JSON_says_the_same()
    {
        using var json = JsonDocument.Parse(run.Run("import", "plan.txt", "--plan", "review-2012", "--preview", "--json").Data);
        var root = json.RootElement;
        root.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        root.GetProperty("outcome").GetString().ShouldBe("preview");
        root.GetProperty("counts").GetProperty("actions").GetInt32().ShouldBe(2);
        root.GetProperty("actions")[0].GetProperty("leads")[0].GetProperty("post").GetString().ShouldBe("Matron");
        root.GetProperty("unclear")[1].GetProperty("column").GetString().ShouldBe("Zebra");
    }

    [Fact]
    public void Headings_are_named_by_a_mapping_and_by_the_settings()
    {
        plans.Repository.Write("map.yaml", "Zebra: evidence\nTheme: recommendation\n");
        var mapped = run.Run("import", "plan.txt", "--plan", "review-2012", "--preview", "--json", "--mapping", "map.yaml").Data;
        mapped.ShouldNotContain("Zebra");
        plans.Repository.Write("plans/tuiplans.yaml", "wording:\n  import-headings:\n    zebra: evidence\n");
        run.Run("import", "plan.txt", "--plan", "review-2012", "--preview", "--json").Data.ShouldNotContain("Zebra");
    }

    [Fact]
    public void A_mapping_to_a_field_that_is_none_is_refused()
    {
        plans.Repository.Write("map.yaml", "Zebra: animal\n");
        var result = run.Run("import", "plan.txt", "--plan", "review-2012", "--mapping", "map.yaml");
        result.Code.ShouldBe(3);
        result.Messages.ShouldStartWith("map.yaml: \"Zebra\" leads to \"animal\", which is no field of an import. Use one of: number, recommendation, theme, action, leads,");
    }

    [Fact]
    public void Prose_without_a_table_writes_nothing_and_says_so()
    {
        plans.Repository.Write("prose.txt", "All actions are complete.\n\n- One is to be completed by March 2013.\n");
        var result = run.Run("import", "prose.txt", "--plan", "review-2012");
        result.Code.ShouldBe(1);
        result.Messages.ShouldBe(
            "prose.txt yields no action, since it has no table of actions: no row of headings such as Action, Lead, By when was found. Nothing was written. Recommendations in prose, each beginning on a line with its number, are pasted into a plan: tuiplans recommend PLAN < FILE. Where it has a table whose headings have other words, name them with --mapping.\n");
        plans.CommitCount.ShouldBe(2);
    }

    [Fact]
    public void A_plan_that_is_there_a_file_that_is_not_and_a_missing_id_are_refused()
    {
        run.Run("import", "plan.txt", "--plan", "Darlington-2011").ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe(3), r => r.Messages.ShouldContain("There is a plan darlington-2011 already"));
        run.Run("import", "none.txt", "--plan", "review-2012").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(3), r => r.Messages.ShouldContain("none.txt is not there"));
        run.Run("import", "plan.txt").ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Messages.ShouldBe("Say which plan is to be made: tuiplans import plan.txt --plan ID\n"));
        run.Run("import", "plan.txt", "--plan", "rounds").Code.ShouldBe(2);
        run.Run("import", "plan.txt", "--plan", "review-2012", "--inspected", "yesteryear").Code.ShouldBe(2);
        plans.CommitCount.ShouldBe(2);
    }

    [Fact]
    public void A_name_has_the_post_of_another_row_what_is_alike_is_told_and_what_is_missing_with_its_command()
    {
        plans.Repository.Write("plan.txt", "Action\tLead\nWrite it\tAnn Lee (LAC Nurse)\nPrint it\tAnn Lee\nSend it\tLooked After Children nurse\n");
        var result = run.Run("import", "plan.txt", "--plan", "review-2012");
        result.Code.ShouldBe(0, result.Messages);
        Git("grep", "-h", "Ann Lee", "HEAD", "--", "plans/review-2012").Split('\n').ShouldAllBe(line => line.Contains("{name: Ann Lee, post: LAC Nurse}"));
        result.Messages.ShouldContain("These may be the same: \"LAC Nurse\" and \"Looked After Children nurse\". They were kept as they are worded.\n");
        result.Messages.ShouldContain("tuiplans set review-2012 owner=WHO monitored-by=BODY rag=SCHEME\n");
        result.Messages.ShouldContain("tuiplans check review-2012.");
    }

    [Theory]
    [InlineData("due-text: MASH now gives advice and has taken over this work\n", "due as worded: MASH now gives advice and has taken ove…")]
    [InlineData("due: 2012-06\ndue-text: June 2012\n", "due Jun 2012")]
    [InlineData("status: in-progress\n", "due no date")]
    public void A_wording_that_is_no_date_is_said_to_be_one(string field, string said)
    {
        var set = PlanFiles.WithAction("title: T\n" + field);
        TuiPlans.Core.Boards.ActionRow.From(set.Plans[0].Actions[0], new(set, new DateOnly(2012, 8, 30))).DueSaid.ShouldBe(said);
    }

    [Theory]
    [InlineData("Identify actions\n• 2/3/12 Agree with the lead\nSecond step", "Identify actions; 2/3/12 Agree with the lead; Second step")]
    [InlineData("Set out in guidance how often\ncore groups meet.\nPublish it", "Set out in guidance how often core groups meet. Publish it")]
    public void Lines_are_joined_so_that_items_stay_apart(string text, string line) => TuiPlans.Core.Plans.JoinedLines.Of(text).ShouldBe(line);

    [Fact]
    public void The_guard_says_at_which_cell_it_stopped_and_never_what_stands_there()
    {
        plans.Repository.Write("plan.txt", Document.Replace("Drafted.", "About 943 <b>476</b> 5919.", StringComparison.Ordinal));
        var result = run.Run("import", "plan.txt", "--plan", "review-2012");
        result.Code.ShouldBe(3);
        result.Messages.ShouldStartWith("plan.txt, row at line 5, column \"Progress\": of this cell an NHS number seems to stand in line 1, column 30");
        result.Messages.ShouldNotContain("943");
        plans.CommitCount.ShouldBe(2);
        run.Run("import", "plan.txt", "--plan", "review-2012", "--preview").Code.ShouldBe(3);
    }

    [Fact]
    public void A_long_document_says_how_far_it_is()
    {
        plans.Repository.Write("plan.txt", "Action\tLead\tProgress\n" + string.Concat(Enumerable.Range(1, 600).Select(i => $"Write page {i}\tMatron\tOngoing\n")));
        var result = run.Run("import", "plan.txt", "--plan", "long", "--preview", "--json");
        result.Messages.ShouldBe("Reading 601 lines of plan.txt …\n");
        result.Data.ShouldContain("\"actions\": 600");
    }
}
