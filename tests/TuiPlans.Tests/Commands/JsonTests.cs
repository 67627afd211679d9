using System.Text.Json;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The contract of <c>--json</c> (DESIGN, the command line), key by key.</summary>
public sealed class JsonTests
{
    private static JsonElement Json(CommandResult result)
    {
        using var document = JsonDocument.Parse(result.Data);
        document.RootElement.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        return document.RootElement.Clone();
    }

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    [Fact]
    public void A_list_has_every_key_of_the_contract()
    {
        using var plans = new TempPlans();
        plans.Save("Late by a month.", Rating.Green, "new forms");
        var run = CommandRun.In(plans);
        run.Today = "2012-07-20";
        var answer = Json(run.Run("list", "--json", "id:SG-01"));
        answer.GetProperty("asAt").GetString().ShouldBe("2012-07-20");
        answer.GetProperty("unreadable").GetArrayLength().ShouldBe(0);
        var action = answer.GetProperty("actions").EnumerateArray().ShouldHaveSingleItem();
        action.GetProperty("plan").GetString().ShouldBe("darlington-2011");
        action.GetProperty("id").GetString().ShouldBe("SG-01");
        action.GetProperty("title").GetString().ShouldBe("Core group meetings are held and minuted");
        action.GetProperty("recommendations").GetArrayLength().ShouldBe(0);
        action.GetProperty("theme").ValueKind.ShouldBe(JsonValueKind.Null);
        action.GetProperty("timescale").ValueKind.ShouldBe(JsonValueKind.Null);
        action.GetProperty("agency").GetString().ShouldBe("DBC");
        var lead = action.GetProperty("leads")[0];
        lead.GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);
        lead.GetProperty("post").GetString().ShouldBe("Service Manager");
        lead.GetProperty("agency").GetString().ShouldBe("DBC");
        action.GetProperty("due").GetString().ShouldBe("2012-06-14");
        action.GetProperty("dueDate").GetString().ShouldBe("2012-06-14");
        action.GetProperty("dueText").ValueKind.ShouldBe(JsonValueKind.Null);
        action.GetProperty("status").GetString().ShouldBe("in-progress");
        var rag = action.GetProperty("rag");
        rag.GetProperty("stated").GetString().ShouldBe("green");
        rag.GetProperty("derived").GetString().ShouldBe("red");
        rag.GetProperty("mismatch").GetBoolean().ShouldBeTrue();
        rag.GetProperty("reason").GetString().ShouldBe("5 weeks overdue");
        action.GetProperty("overdue").GetBoolean().ShouldBeTrue();
        var update = action.GetProperty("updates")[1];
        update.GetProperty("date").GetString().ShouldBe("2012-06-12");
        update.GetProperty("by").GetString().ShouldBe("business-manager");
        update.GetProperty("text").GetString().ShouldBe("Late by a month.");
        action.GetProperty("path").GetString().ShouldBe("plans/darlington-2011/SG-01.yaml");
    }

    [Fact]
    public void A_period_is_given_as_in_the_file_and_as_its_last_day()
    {
        var action = Json(CommandRun.OnSample().Run("list", "--json", "id:SG-07")).GetProperty("actions")[0];
        action.GetProperty("due").GetString().ShouldBe("2012-08");
        action.GetProperty("dueDate").GetString().ShouldBe("2012-08-31");
        action.GetProperty("dueText").GetString().ShouldBe("August 2012");
        action.GetProperty("theme").GetString().ShouldBe("safeguarding");
        action.GetProperty("recommendations")[0].GetString().ShouldBe("SG5");
    }

    [Fact]
    public void An_unreadable_file_stands_in_the_answer_and_the_exit_code_says_so()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: [not-started\n");
        var result = CommandRun.In(plans).Run("list", "--json");
        result.Code.ShouldBe(1);
        var file = Json(result).GetProperty("unreadable").EnumerateArray().ShouldHaveSingleItem();
        Keys(file).ShouldBe(["path", "line", "message"]);
        file.GetProperty("path").GetString().ShouldBe("plans/darlington-2011/SG-02.yaml");
        file.GetProperty("line").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Plans_count_stated_and_derived_ratings_apart()
    {
        var plans = Json(CommandRun.OnSample().Run("plans", "--json")).GetProperty("plans").EnumerateArray().ToList();
        plans.ConvertAll(one => one.GetProperty("id").GetString()).ShouldBe(["darlington-2011", "lancashire-2012", "lewisham-2012", "west-sussex-2015"]);
        var plan = plans[0];
        plan.GetProperty("recommendations").GetInt32().ShouldBe(20);
        plan.GetProperty("actions").GetInt32().ShouldBe(31);
        plan.GetProperty("open").GetInt32().ShouldBe(12);
        plan.GetProperty("delivered").GetInt32().ShouldBe(19);
        plan.GetProperty("closed").GetInt32().ShouldBe(0);
        plan.GetProperty("overdue").GetInt32().ShouldBe(8);
        plan.GetProperty("mismatches").GetInt32().ShouldBe(0);
        Keys(plan.GetProperty("stated")).ShouldBe(["blue", "green", "amber", "red", "unrated"]);
        plan.GetProperty("stated").GetProperty("unrated").GetInt32().ShouldBe(31);
        plan.GetProperty("derived").GetProperty("red").GetInt32().ShouldBe(8);
        plan.GetProperty("derived").EnumerateObject().Sum(member => member.Value.GetInt32()).ShouldBe(31);
    }

    [Fact]
    public void The_trail_has_both_people_both_dates_and_every_field()
    {
        using var plans = new TempPlans();
        var run = CommandRun.In(plans);
        run.Run("update", "SG-01", "-m", "Groups meet.", "--rag", "amber", "--on-behalf-of", "service-manager", "--given", "2012-06-10").Code.ShouldBe(0);
        var entries = Json(run.Run("log", "SG-01", "--json", "--limit", "1")).GetProperty("entries");
        var entry = entries.EnumerateArray().ShouldHaveSingleItem();
        Keys(entry).ShouldBe(
            [
                "commit", "author", "authored", "committer", "committed", "givenBy", "givenOn", "givenHow", "asOf", "plan", "action", "changes", "reason",
                "formerRef", "tookIdAfter", "set", "undoes", "isNew", "isGone", "isSettled", "merge",
            ]);
        entry.GetProperty("commit").GetString().ShouldBe(plans.Repository.Head);
        entry.GetProperty("author").GetProperty("email").GetString().ShouldBe("service-manager@dbc.example.org");
        entry.GetProperty("authored").GetString().ShouldBe("2012-06-10T12:00:00+01:00");
        entry.GetProperty("committer").GetProperty("name").GetString().ShouldBe(TempRepository.UserName);
        entry.GetProperty("committed").GetString().ShouldNotBeNull();
        entry.GetProperty("givenBy").GetString().ShouldBe("service-manager");
        entry.GetProperty("givenOn").GetString().ShouldBe("2012-06-10");
        entry.GetProperty("plan").GetString().ShouldBe("darlington-2011");
        entry.GetProperty("action").GetString().ShouldBe("SG-01");
        var rag = entry.GetProperty("changes").EnumerateArray().First(change => change.GetProperty("field").GetString() == "rag");
        rag.GetProperty("from").ValueKind.ShouldBe(JsonValueKind.Null);
        rag.GetProperty("to").GetString().ShouldBe("amber");
        entry.GetProperty("reason").GetString().ShouldBe("Groups meet.");
    }

    [Fact]
    public void Findings_have_their_place_and_severity()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: begun\nnext-check: 2012-12\n");
        foreach (var option in new[] { "--json", "--format=json" })
        {
            var result = CommandRun.In(plans).Run("check", option);
            result.Code.ShouldBe(1);
            var finding = Json(result).GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
            Keys(finding).ShouldBe(["code", "severity", "path", "line", "column", "ref", "message", "accepted", "acceptedBy", "acceptedReason"]);
            finding.GetProperty("code").GetString().ShouldBe("unknown-word");
            finding.GetProperty("severity").GetString().ShouldBe("damage");
            finding.GetProperty("path").GetString().ShouldBe("plans/darlington-2011/SG-02.yaml");
            finding.GetProperty("line").GetInt32().ShouldBe(2);
            finding.GetProperty("column").GetInt32().ShouldBe(9);
        }
    }

    [Fact]
    public void A_save_and_a_refusal_are_answered_in_JSON_too()
    {
        using var plans = new TempPlans();
        var run = CommandRun.In(plans);
        var saved = Json(run.Run("update", "SG-01", "-m", "Groups meet.", "--json")).GetProperty("results")[0];
        saved.GetProperty("ref").GetString().ShouldBe("darlington-2011/SG-01");
        saved.GetProperty("outcome").GetString().ShouldBe("saved");
        saved.GetProperty("commit").GetString().ShouldBe(plans.Repository.Head);
        var refused = run.Run("update", "SG-01", "-m", "NHS number 943 476 5919", "--json");
        refused.Code.ShouldBe(3);
        Json(refused).GetProperty("results")[0].GetProperty("outcome").GetString().ShouldBe("refused");
        refused.Data.ShouldNotContain("5919");
    }

    [Fact]
    public void Show_gives_the_fields_as_they_stand_in_the_file()
    {
        using var plans = new TempPlans();
        var answer = Json(CommandRun.In(plans).Run("show", "SG-01", "--json"));
        answer.GetProperty("action").GetProperty("id").GetString().ShouldBe("SG-01");
        answer.GetProperty("fields").GetProperty("leads")[0].GetString().ShouldBe("service-manager");
        answer.GetProperty("fields").GetProperty("due").GetString().ShouldBe("2012-06-14");
    }

    [Fact]
    public void A_matrix_counts_each_action_in_one_cell_and_in_the_totals()
    {
        var matrix = Json(CommandRun.OnSample().Run("board", "--matrix", "--json")).GetProperty("matrices")[0];
        var cells = matrix.GetProperty("cells").EnumerateArray().ToList();

        cells.Where(cell => !cell.GetProperty("isTotal").GetBoolean()).Sum(cell => cell.GetProperty("actions").GetInt32()).ShouldBe(31);
        cells.Single(cell => cell.GetProperty("allThemes").GetBoolean() && cell.GetProperty("allTimescales").GetBoolean()).GetProperty("delivered").GetInt32().ShouldBe(19);
        cells.Count.ShouldBe((matrix.GetProperty("themes").GetArrayLength() + 1) * (matrix.GetProperty("timescales").GetArrayLength() + 1));
    }

    [Fact]
    public void Recommendations_and_workload_say_state_and_who()
    {
        var plan = Json(CommandRun.OnSample().Run("board", "--recommendations", "--json")).GetProperty("plans")[0];
        var one = plan.GetProperty("recommendations").EnumerateArray().Single(each => each.GetProperty("id").GetString() == "SG7");
        one.GetProperty("state").GetString().ShouldBe("complete except 3");
        one.GetProperty("actions").EnumerateArray().Select(each => each.GetString()).ShouldContain("darlington-2011/SG-09");

        var load = Json(CommandRun.OnSample().Run("workload", "--by", "agency", "--json")).GetProperty("workloads")[0];
        load.GetProperty("by").GetString().ShouldBe("agency");
        load.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("actions").GetInt32()).ShouldBe(31);
    }

    [Theory]
    [InlineData("board --matrix --by lead", "only one of")]
    [InlineData("board --matrix --recommendations", "only one of")]
    [InlineData("workload --by theme", "Use one of: lead, agency")]
    [InlineData("workload darlington-2012", "There is no plan \"darlington-2012\". Did you mean darlington-2011?")]
    public void What_no_board_can_be_is_said(string command, string sentence)
    {
        var result = CommandRun.OnSample().Run(command.Split(' '));
        result.Code.ShouldBe(2);
        result.Messages.ShouldContain(sentence);
    }

    [Fact]
    public void A_board_has_its_legend_counts_and_lanes_and_is_what_the_program_alone_gives()
    {
        var run = CommandRun.OnSample();
        var answer = Json(run.Run("board", "--json"));
        Keys(answer).ShouldBe(["schemaVersion", "asAt", "by", "unapproved", "boards", "unreadable"]);
        answer.GetProperty("boards").GetArrayLength().ShouldBe(4);
        var board = Json(run.Run("board", "darlington-2011", "--json")).GetProperty("boards").EnumerateArray().ShouldHaveSingleItem();
        Keys(board).ShouldBe(
            ["plan", "title", "legend", "actions", "open", "delivered", "closed", "overdue", "stated", "derived", "mismatches", "lanes"]);
        board.GetProperty("lanes").EnumerateArray().Select(lane => lane.GetProperty("title").GetString())
            .ShouldBe(["Red", "Amber", "Green", "Blue", "Not rated"]);
        board.GetProperty("lanes").EnumerateArray().Sum(lane => lane.GetProperty("actions").GetArrayLength())
            .ShouldBe(board.GetProperty("actions").GetInt32());
        Keys(board.GetProperty("lanes")[0]).ShouldBe(["title", "rating", "actions"]);
        run.Run("--json").Data.ShouldBe(run.Run("board", "--json").Data);
    }

    [Fact]
    public void A_timeline_gives_spans_and_marks_in_days()
    {
        using var plans = new TempPlans();
        var run = CommandRun.In(plans);
        run.Today = "2012-07-20";
        var action = Json(run.Run("timeline", "--json", "id:SG-01")).GetProperty("actions").EnumerateArray().ShouldHaveSingleItem();
        action.GetProperty("plan").GetString().ShouldBe("darlington-2011");
        action.GetProperty("due").GetString().ShouldBe("2012-06-14");
        action.GetProperty("overdue").GetBoolean().ShouldBeTrue();
        action.GetProperty("late").GetProperty("first").GetString().ShouldBe("2012-06-15");
        action.GetProperty("late").GetProperty("last").GetString().ShouldBe("2012-07-20");
        var due = action.GetProperty("marks").EnumerateArray().Single(mark => mark.GetProperty("kind").GetString() == "due");
        (due.GetProperty("date").GetString(), due.GetProperty("day").GetString()).ShouldBe(("2012-06-14", "2012-06-14"));
    }

    [Fact]
    public void Plans_have_a_total_and_what_comes_next()
    {
        using var plans = new TempPlans();
        var answer = Json(CommandRun.In(plans).Run("plans", "--json"));
        answer.GetProperty("total").GetProperty("actions").GetInt32().ShouldBe(answer.GetProperty("plans").EnumerateArray().Sum(plan => plan.GetProperty("actions").GetInt32()));
        new[] { "nextDue", "nextMeeting", "nextMeetingDate", "lastUpdate" }.ShouldBeSubsetOf(Keys(answer.GetProperty("plans")[0]));
    }
}
