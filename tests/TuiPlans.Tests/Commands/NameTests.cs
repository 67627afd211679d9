using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>Names and dates on the command line: a slip is asked about, words that mean one entry become its id.</summary>
public sealed class NameTests : IDisposable
{
    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public NameTests()
    {
        run = CommandRun.In(plans);
        plans.Repository.Write("plans/people.yaml", """
            people:
              - {id: service-manager, post: Service Manager, agency: DBC}
              - {id: nurse-north, post: Named Nurse}
              - {id: nurse-south, post: Named Nurse}
              - {id: lead-east, post: "Clinical Lead, East"}
              - {id: lead-west, post: "Clinical Lead, West"}

            """);
        plans.Repository.Write("plans/bodies.yaml", "bodies:\n  - {id: DBC, name: Darlington Borough Council}\n  - {id: CDDFT, name: County Durham NHS}\n");
        plans.Repository.Git("commit", "-qam", "Registers");
    }

    public void Dispose() => plans.Dispose();

    [Theory]
    [InlineData("\"service-managr\" is not in the registers. Did you mean service-manager?", "update", "SG-01", "-m", "x", "--on-behalf-of", "service-managr")]
    [InlineData("Did you mean service-manager?", "ask", "SG-01", "--due", "2012-10", "--by", "service-managr")]
    [InlineData("\"CDDF\" is not in the registers. Did you mean CDDFT?", "set", "SG-01", "partners+=CDDF")]
    [InlineData("Did you mean CDDFT?", "set", "SG-01", "partners=DBC,CDDTF")]
    [InlineData("Did you mean DBC?", "set", "SG-01", "leads+={name: A Head, agency: DBB}")]
    [InlineData("Did you mean service-manager?", "add", "darlington-2011", "--title", "T", "--lead", "service-manger")]
    [InlineData("\"named nurse\" may be nurse-north or nurse-south: use an id", "ask", "SG-01", "--due", "2012-10", "--by", "named nurse")]
    [InlineData("\"clinical lead\" may be lead-east or lead-west", "ask", "SG-01", "--due", "2012-10", "--by", "clinical lead")]
    [InlineData("may be nurse-north or nurse-south", "set", "SG-01", "accountable=Named Nurse")]
    public void A_slip_is_asked_about_and_kept_only_as_typed(string sentence, params string[] line)
    {
        var refused = run.Run(line);
        refused.Code.ShouldBe(2, refused.Messages);
        refused.Messages.ShouldContain(sentence);
        refused.Messages.ShouldContain("--as-typed");
        plans.CommitCount.ShouldBe(2);
        var kept = run.Run([.. line, "--as-typed"]);
        kept.Code.ShouldBe(0, kept.Messages);
        plans.CommitCount.ShouldBe(3);
    }

    [Fact]
    public void The_words_of_one_post_become_its_id_and_that_is_said()
    {
        var set = run.Run("set", "SG-01", "accountable=service manager");
        set.Code.ShouldBe(0, set.Messages);
        set.Messages.ShouldContain("\"service manager\" is service-manager.");
        plans.Read().ShouldContain("accountable: service-manager\n");
        run.Run("update", "SG-01", "-m", "x", "--on-behalf-of", "Service Manager").Messages.ShouldContain("\"Service Manager\" is service-manager.");
    }

    [Fact]
    public void A_name_that_is_near_to_nothing_stays_as_words()
    {
        run.Run("set", "SG-01", "partners+=Lantern Project", "leads+=Youth worker").Code.ShouldBe(0);
        plans.Read().ShouldContain("Lantern Project");
    }

    [Theory]
    [InlineData("due: 2012-10-31", "set", "SG-02", "due=31 oct", "-m", "x")]
    [InlineData("due: 2012-10-15", "set", "SG-02", "milestones+=Policy drafted; due mid october")]
    [InlineData("done: 2012-06-11", "set", "SG-02", "milestones+={text: Policy drafted, done: yesterday}")]
    [InlineData("next-check: 2012-10-31", "set", "SG-02", "next-check=end of october")]
    [InlineData("completed: by 2012-05-31", "set", "SG-02", "completed=by end of may")]
    [InlineData("to: 2012-10-31", "ask", "SG-02", "--due", "31 oct")]
    [InlineData("completed: 2012-06-11", "complete", "SG-02", "--on", "yesterday")]
    [InlineData("date: 2012-06-01", "update", "SG-02", "-m", "x", "--given", "1 june")]
    public void Dates_are_typed_as_people_say_them(string line, params string[] arguments)
    {
        var result = run.Run(arguments);
        result.Code.ShouldBe(0, result.Messages);
        plans.Read("plans/darlington-2011/SG-02.yaml").ShouldContain(line);
    }

    [Fact]
    public void What_was_understood_is_said_and_a_quarter_without_its_year_stays_refused()
    {
        run.Run("ask", "SG-02", "--due", "31 oct").Messages.ShouldContain("--due: 31 Oct 2012\n");
        var refused = run.Run("set", "SG-02", "due=Q2", "-m", "x");
        refused.Code.ShouldBe(2);
        refused.Messages.ShouldContain("\"Q2\" does not say which year");
        run.Run("set", "SG-02", "due=soonish", "-m", "x").Messages.ShouldContain("Due: \"soonish\" is not a date that is understood: write 31 jan,");
        run.Run("set", "SG-02", "milestones+=X; due").Code.ShouldBe(2, "a date that is left out is no date");
    }

    [Fact]
    public void A_filter_that_names_nothing_says_what_was_meant()
    {
        var none = run.Run("list", "agency:cdftt");
        none.Code.ShouldBe(0);
        none.Messages.ShouldContain("There is no agency \"cdftt\": did you mean CDDFT?");
        run.Run("list", "plan:darlingtn-2011").Messages.ShouldContain("did you mean darlington-2011?");
        run.Run("list", "overdue").Messages.ShouldContain("is:overdue lists what is overdue.");
        run.Run("list", "agency:dbc").Messages.ShouldNotContain("There is no agency");
    }

    [Theory]
    [InlineData("duedate=2012", "Did you mean due?")]
    [InlineData("rating-reason=x", "Did you mean ")]
    [InlineData("miles+=x", "Did you mean milestones?")]
    public void A_field_is_found_by_a_part_of_its_name(string field, string sentence)
    {
        var result = run.Run("set", "SG-01", field, "-m", "x");
        result.Code.ShouldBe(2);
        result.Messages.ShouldContain(sentence);
    }

    [Fact]
    public void Undo_and_redo_take_a_reason_and_redo_names_what_comes_back()
    {
        run.Run("set", "SG-01", "status=complete").Code.ShouldBe(0);
        run.Run("undo", "-m", "Wrong action").Code.ShouldBe(0);
        plans.Repository.Git("log", "-1", "--format=%B").ShouldContain("\n\nWrong action\n\nPlan: darlington-2011\n");
        run.Width = 160;
        var redo = run.Run("redo", "-m", "It was right");
        redo.Data.ShouldStartWith("Redo \"darlington-2011/SG-01: status in-progress -> complete\", which commit ");
        plans.Repository.Git("log", "-1", "--format=%B").ShouldContain("It was right");
        run.Run("log", "SG-01").Data.ShouldContain("why: It was right");
    }

    [Fact]
    public void The_log_tells_a_move_and_what_else_changed_in_words()
    {
        run.Run("set", "SG-01", "milestones+=Policy drafted", "milestones+=Policy agreed").Code.ShouldBe(0);
        run.Run("set", "SG-01", "milestones[Policy drafted].done=2012-06-01").Code.ShouldBe(0);
        plans.Repository.Write(TempPlans.ActionPath, plans.Read().Replace("  - text: Policy agreed\n", "").Replace("milestones:\n", "milestones:\n  - text: Policy agreed\n"));
        run.Run("commit", "SG-01", "-m", "In their order").Code.ShouldBe(0);
        var log = run.Run("log", "SG-01").Data;
        log.ShouldContain("- Milestone \"Policy agreed\" moved from place 2 to place 1");
        log.ShouldContain("- Milestone \"Policy drafted\" done 1 Jun 2012");
        run.Run("log", "SG-01", "--json").Data.ShouldContain("place 2");
    }
}
