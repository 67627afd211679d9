using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The registers and settings from the command line: listed, added to, changed, ended, taken back.</summary>
public sealed class RegisterTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public RegisterTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    private string LastMessage => plans.Repository.Git("log", "-1", "--format=%B");

    [Fact]
    public void A_post_is_added_changed_and_ended_each_as_one_commit_of_its_own_lines()
    {
        run.Run("people", "add", "ed-matron", "post=Matron; Emergency", "agency=CDDFT").Code.ShouldBe(0);
        plans.Read("plans/people.yaml").ShouldEndWith("    e-mail: service-manager@dbc.example.org\n  - id: ed-matron\n    post: Matron; Emergency\n    agency: CDDFT\n");
        run.Run("people", "set", "ed-matron", "post=Matron", "e-mail=matron@example.org", "-m", "New address").Code.ShouldBe(0);
        LastMessage.Trim().ShouldBe("""
            people/ed-matron: post Matron; Emergency -> Matron; e-mail none -> matron@example.org

            New address

            Register: people
            Entry: ed-matron
            Change: post: Matron; Emergency -> Matron
            Change: e-mail: none -> matron@example.org
            """);
        run.Run("people", "end", "ed-matron", "--on", "2013-03").Code.ShouldBe(0);
        plans.Read("plans/people.yaml").ShouldEndWith("  - id: ed-matron\n    post: Matron\n    agency: CDDFT\n    e-mail: matron@example.org\n    until: 2013-03\n");
        plans.CommitCount.ShouldBe(4);
        plans.Status.ShouldBeEmpty();
        run.Run("check").Code.ShouldBe(0);
    }

    [Fact]
    public void Every_entry_is_listed_and_in_json_with_every_field()
    {
        run.Run("people", "end", "service-manager", "--on", "2012-01-31").Code.ShouldBe(0);
        var list = run.Run("people");
        list.Text.ShouldContain("service-manager  DBC             31 Jan 2012  Service Manager");
        list.Messages.ShouldContain("1 post, 1 of them ended.");
        var person = JsonDocument.Parse(run.Run("people", "--json").Data).RootElement.GetProperty("people").EnumerateArray().ShouldHaveSingleItem();
        person.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "post", "agency", "holder", "eMail", "from", "until", "deputy", "public", "ended"]);
        person.GetProperty("until").GetString().ShouldBe("2012-01-31");
        person.GetProperty("ended").GetBoolean().ShouldBeTrue();
        var body = JsonDocument.Parse(run.Run("bodies", "--json").Data).RootElement.GetProperty("bodies").EnumerateArray().ShouldHaveSingleItem();
        body.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "name", "kind", "from", "until", "successors", "chair", "quorum", "papersClose", "ended"]);
    }

    [Fact]
    public void Who_still_leads_open_actions_is_said_when_a_post_ends()
    {
        var result = run.Run("people", "end", "service-manager", "--on", "2013-03-31", "-m", "Post deleted");
        result.Code.ShouldBe(0);
        result.Messages.ShouldContain("Note: 1 open action is still led by it: darlington-2011/SG-01.");
    }

    [Fact]
    public void A_register_that_is_missing_is_made_and_undo_takes_it_away_again()
    {
        plans.Repository.Git("rm", "-q", "plans/bodies.yaml", "plans/tuiplans.yaml");
        plans.Repository.Git("commit", "-q", "-m", "Fewer files");
        run.Run("bodies", "add", "psg", "name=Performance sub-group", "successors+=lscb").Code.ShouldBe(0);
        plans.Read("plans/bodies.yaml").ShouldBe("bodies:\n  - id: psg\n    name: Performance sub-group\n    successors: [lscb]\n");
        run.Run("set", "tuiplans.yaml", "timezone=Europe/London", "limits.stale.days=60").Code.ShouldBe(0);
        plans.Read("plans/tuiplans.yaml").ShouldBe("timezone: Europe/London\nlimits:\n  stale:\n    days: 60\n");
        LastMessage.ShouldStartWith("tuiplans.yaml: time zone none -> Europe/London; limits stale days none -> 60\n\nRegister: tuiplans\nChange: timezone: none -> Europe/London\n");
        run.Run("undo", "--yes").Code.ShouldBe(0);
        run.Run("undo", "--yes").Code.ShouldBe(0);
        plans.Status.ShouldBeEmpty();
        plans.Store.Load().Registers.Bodies.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_removed_by_hand_is_not_made_anew()
    {
        plans.Repository.Git("update-index", "--refresh");
        File.Delete(plans.Repository.Absolute("plans/bodies.yaml"));
        var result = run.Run("bodies", "add", "psg");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("plans/bodies.yaml was removed by hand, and that is not committed.");
    }

    [Fact]
    public void An_empty_list_becomes_one_of_lines()
    {
        plans.Repository.Commit("plans/people.yaml", "# Posts.\npeople: []   # none yet\n");
        run.Run("people", "add", "chair", "post=Independent Chair").Code.ShouldBe(0);
        plans.Read("plans/people.yaml").ShouldBe("# Posts.\npeople:   # none yet\n  - id: chair\n    post: Independent Chair\n");
    }

    [Fact]
    public void Set_reaches_an_entry_a_register_and_the_settings_and_keeps_their_comments()
    {
        plans.Repository.Commit("plans/tuiplans.yaml", "wording:\n  overdue:   Past   # in red\n");
        run.Run("set", "people/service-manager", "bodies/DBC", "until=2013-03-31", "-m", "Re-organised").Code.ShouldBe(0);
        plans.Repository.Git("log", "-2", "--format=%s").Trim().ShouldBe("bodies/DBC: until none -> 31 Mar 2013\npeople/service-manager: until none -> 31 Mar 2013");
        run.Run("set", "people.yaml", "people[service-manager].holder=Post holder").Code.ShouldBe(0);
        run.Run("set", "tuiplans.yaml", "wording.overdue=Late: past its date").Code.ShouldBe(0);
        plans.Read("plans/tuiplans.yaml").ShouldBe("wording:\n  overdue:   \"Late: past its date\"   # in red\n");
    }

    [Fact]
    public void Two_entries_of_one_register_are_two_commits()
    {
        run.Run("people", "add", "chair").Code.ShouldBe(0);
        run.Run("set", "people/chair", "people/service-manager", "agency=lscb").Code.ShouldBe(0);
        plans.CommitCount.ShouldBe(4);
        plans.Store.Load().Registers.People.ShouldAllBe(person => person.Agency == "lscb");
    }

    [Theory]
    [InlineData("There is no servce-manager in people.yaml. Did you mean service-manager?", 3, "people", "set", "servce-manager", "post=x")]
    [InlineData("There is no servce-manager in people.yaml. Did you mean service-manager?", 3, "set", "people/servce-manager", "post=x")]
    [InlineData("There is no field \"agncy\". Did you mean agency?", 2, "people", "set", "service-manager", "agncy=DBC")]
    [InlineData("There is a post service-manager in people.yaml already.", 3, "people", "add", "Service-Manager")]
    [InlineData("The id \"a b\" may hold only letters", 2, "bodies", "add", "a b")]
    [InlineData("The id \"plan\" is kept for a file", 2, "bodies", "add", "plan")]
    [InlineData("Published as cannot be \"nme\". Did you mean name?", 2, "people", "add", "chair", "public=nme")]
    [InlineData("\"agency\" was not understood: after the id come fields as field=value.", 2, "people", "add", "chair", "agency")]
    [InlineData("post is given twice: say it once.", 2, "people", "add", "chair", "post=a", "post=b")]
    [InlineData("--on: \"31/31/2013\" is not a date", 2, "people", "end", "service-manager", "--on", "31/31/2013")]
    [InlineData("people.yaml, line 2: A person needs id, and this one has none: add it.", 3, "set", "people.yaml", "people[service-manager].id=")]
    [InlineData("\"wording.\" names no field: a name is missing behind wording.", 2, "set", "tuiplans.yaml", "wording.=x")]
    [InlineData("There is no field \"timezone.a\": Time zone (timezone) has no parts.", 2, "set", "tuiplans.yaml", "timezone.a=x")]
    [InlineData("There is no themes[safegard] to change.", 3, "set", TempPlans.Plan, "themes[safegard].label=x")]
    public void A_refusal_is_a_sentence_and_changes_nothing(string sentence, int code, params string[] arguments)
    {
        plans.Repository.Commit("plans/darlington-2011/plan.yaml", "title: Inspection 2011\nthemes: [{id: safeguarding, label: S}]\n");
        var before = plans.CommitCount;
        var result = run.Run(arguments);
        result.Code.ShouldBe(code, result.Messages);
        result.Messages.ShouldContain(sentence);
        plans.CommitCount.ShouldBe(before);
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void An_end_before_the_beginning_is_refused()
    {
        run.Run("people", "set", "service-manager", "from=2012-04").Code.ShouldBe(0);
        var result = run.Run("people", "end", "service-manager", "--on", "2012-03-31");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("service-manager is from Apr 2012, so it cannot end 31 Mar 2012. Nothing was changed.");
    }

    [Fact]
    public void A_register_that_cannot_be_read_is_loud_and_never_written()
    {
        plans.Repository.Commit("plans/people.yaml", "people: [a\n");
        foreach (var arguments in new[] { new[] { "people", "add", "chair" }, ["people", "set", "chair", "post=x"], ["set", "people.yaml", "people=[{id: a}]"] })
        {
            var result = run.Run(arguments);
            result.Code.ShouldBe(3);
            result.Messages.ShouldContain("people.yaml cannot be read, line 2");
        }
        run.Run("people").Code.ShouldBe(1);
        plans.Status.ShouldBeEmpty();
    }

    [Fact]
    public void The_trail_tells_the_register_and_one_entry_alone()
    {
        run.Run("people", "add", "chair", "post=Chair").Code.ShouldBe(0);
        run.Run("people", "set", "service-manager", "post=Manager", "-m", "Renamed").Code.ShouldBe(0);
        var all = JsonDocument.Parse(run.Run("log", "people.yaml", "--json").Data).RootElement.GetProperty("entries").EnumerateArray().ToList();
        all.Count.ShouldBe(3);
        all[0].GetProperty("plan").ValueKind.ShouldBe(JsonValueKind.Null);
        all[0].GetProperty("register").GetString().ShouldBe("people.yaml");
        all[0].GetProperty("changes")[0].GetProperty("field").GetString().ShouldBe("people[service-manager].post");
        all[0].GetProperty("reason").GetString().ShouldBe("Renamed");
        var one = run.Run("log", "people/chair").Data;
        one.ShouldContain("Person \"chair\" added");
        one.ShouldNotContain("service-manager");
        run.Run("log", "people/service-manager", "--field", "post").Data.ShouldContain("Service Manager -> Manager");
    }

    [Fact]
    public void Undo_takes_one_field_of_an_entry_back_and_later_work_stays()
    {
        run.Run("set", "people/service-manager", "holder=Post holder").Code.ShouldBe(0);
        var commit = plans.Repository.Head;
        run.Run("people", "add", "chair").Code.ShouldBe(0);
        run.Run("undo", commit, "--yes").Code.ShouldBe(0);
        LastMessage.ShouldStartWith("people/service-manager: undo \"holder none -> Post holder\"\n\nRegister: people\n");
        plans.Read("plans/people.yaml").ShouldEndWith("    e-mail: service-manager@dbc.example.org\n  - id: chair\n");
        run.Run("redo", "--yes").Code.ShouldBe(0);
        plans.Read("plans/people.yaml").ShouldContain("holder: Post holder");
    }

    [Fact]
    public void The_plans_own_lists_take_entries_one_at_a_time()
    {
        run.Run("set", TempPlans.Plan, "themes+=safeguarding; label Safeguarding", "themes+=plain", "timescales+=3-months; label Within 3 months; date 2012-02", "sign-off+=DBC; by service-manager; date 2012-07", "sources+=scr; kind review; received 2012-01", "retention.years=7", "numbering=SG").Code.ShouldBe(0);
        plans.Read("plans/darlington-2011/plan.yaml").ShouldBe("""
            title: Inspection 2011
            sources:
              - id: scr
                kind: review
                received: 2012-01
            sign-off:
              - agency: DBC
                by: service-manager
                date: 2012-07
            themes:
              - id: safeguarding
                label: Safeguarding
              - plain
            timescales:
              - id: 3-months
                label: Within 3 months
                date: 2012-02
            numbering: SG
            retention:
              years: 7

            """);
        run.Run("set", TempPlans.Plan, "timescales[3-months].date=2012-03", "sources[scr].submission.due=2012-05", "themes-=plain").Code.ShouldBe(0);
        plans.Store.Load().Plans.Single().Timescales.Single().Date!.Text.ShouldBe("2012-03");
        run.Run("check").Code.ShouldBe(0);
    }

    [Fact]
    public void What_has_another_shape_than_the_table_is_kept_and_is_no_damage()
    {
        plans.Repository.Commit("plans/darlington-2011/plan.yaml", "title: P\nsources: {scr: of 2010}\nsign-off: by correspondence\ntimescales: [{id: soon, date: when agreed}]\n");
        run.Run("check").Code.ShouldBe(0);
        run.Run("set", TempPlans.Plan, "area=Darlington").Code.ShouldBe(0);
        plans.Read("plans/darlington-2011/plan.yaml").ShouldBe("title: P\narea: Darlington\nsources: {scr: of 2010}\nsign-off: by correspondence\ntimescales: [{id: soon, date: when agreed}]\n");
    }
}
