using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The commands that read, as text.</summary>
public sealed class ReadingTests
{
    private static readonly CommandRun Sample = CommandRun.OnSample();

    [Theory]
    [InlineData("plans", "plans")]
    [InlineData("board", "board", "darlington-2011")]
    [InlineData("board-agency", "board", "darlington-2011", "--by", "agency")]
    [InlineData("board-matrix", "board", "darlington-2011", "--matrix")]
    [InlineData("board-recommendations", "board", "darlington-2011", "--recommendations")]
    [InlineData("workload", "workload")]
    [InlineData("workload-agency", "workload", "darlington-2011", "--by", "agency")]
    [InlineData("list", "list")]
    [InlineData("list-overdue", "list", "is:overdue", "agency:cddft")]
    [InlineData("show", "show", "SG-07")]
    [InlineData("timeline", "timeline", "darlington-2011", "is:open")]
    public void The_sample_plan_is_printed_as_it_was_when_somebody_looked(string name, params string[] arguments)
    {
        var result = Sample.Run(arguments);
        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldBeGolden(name);
    }

    [Theory]
    [InlineData("plans")]
    [InlineData("board")]
    [InlineData("board --matrix")]
    [InlineData("board --recommendations")]
    [InlineData("workload")]
    [InlineData("list")]
    [InlineData("show SG-03")]
    [InlineData("timeline")]
    public void No_line_is_wider_than_eighty_cells(string command)
    {
        foreach (var line in Sample.Run(command.Split(' ')).Data.Split('\n'))
            TuiPlans.Terminal.CellWidth.Of(line).ShouldBeLessThanOrEqualTo(80, line);
    }

    [Fact]
    public void Without_a_command_and_without_a_terminal_the_board_is_printed()
    {
        Sample.Run().Data.ShouldBe(Sample.Run("board").Data);
        Sample.Run("darlington-2011").Data.ShouldBe(Sample.Run("board", "darlington-2011").Data);
        Sample.Run("SG-07").Data.ShouldBe(Sample.Run("show", "SG-07").Data);
    }

    [Fact]
    public void Each_action_stands_in_exactly_one_lane_of_ratings_and_the_counts_add_up()
    {
        var board = Sample.Run("board").Data;
        board.ShouldContain("31 actions: 19 of 31 complete; 12 open, 8 overdue");
        board.ShouldContain("22 actions: 14 of 22 complete; 8 open, 2 overdue");
        foreach (var action in PlanFiles.SampleSet().Plans.SelectMany(plan => plan.Counted))
            board.Split('\n').Count(line => line.StartsWith($"  {action.Id} ", StringComparison.Ordinal)).ShouldBe(1, action.Id);
    }

    [Fact]
    public void A_query_counts_what_passes_and_messages_are_not_in_the_data()
    {
        var result = Sample.Run("list", "is:overdue");
        result.Messages.ShouldBe("10 of 75 actions pass the filter: 0 of 10 complete; 10 open, 10 overdue.\n");
        result.Data.ShouldNotContain("pass the filter");
        Sample.Run("list", "is:overdue", "plan:darlington-2011").Messages.ShouldStartWith("8 of 75 actions pass the filter");
        Sample.Run("list", "agency:cdftt").Messages.ShouldContain("There is no agency \"cdftt\": did you mean CDDFT?");
        Sample.Run("list", "nonsense-word").Messages.ShouldBe("None of 75 actions passes the filter nonsense-word.\n");
    }

    [Fact]
    public void A_timeline_of_an_empty_plan_says_so_and_a_slip_in_a_filter_is_told()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("plans/empty/plan.yaml", "title: Empty\n");
        CommandRun.In(plans).Run("timeline", "empty").Messages.ShouldBe("empty has no action yet: tuiplans add adds one.\n");
        CommandRun.In(plans).Run("timeline", "darlington-2011", "is:delivered").Messages.ShouldBe("No action of darlington-2011 passes the filter is:delivered.\n");
        Sample.Run("timeline", "agency:cdftt").Messages.ShouldBe("No action passes the filter agency:cdftt.\nThere is no agency \"cdftt\": did you mean CDDFT?\n");
    }

    [Fact]
    public void A_value_of_several_words_may_be_quoted_for_the_shell_and_a_part_may_be_negated()
    {
        Sample.Run("list", "lead:head of midwifery").Data.ShouldBe(Sample.Run("list", "lead:\"head of midwifery\"").Data);
        Sample.Run("list", "-status:complete").Messages.ShouldStartWith("34 of 75 actions");
        Sample.Run("list", "due<2012-02 status:complete").Data.ShouldBe(Sample.Run("list", "due<2012-02", "status:complete").Data);
    }

    [Fact]
    public void Colour_is_sent_to_a_terminal_alone_and_not_where_it_is_switched_off()
    {
        using var plans = new TempPlans();
        plans.Save("Late.", Core.Plans.Rating.Red, "no staff");
        var run = CommandRun.In(plans);
        run.IsTerminal = true;
        run.Run("list").Data.ShouldContain("\u001b[1;31mR Red\u001b[0m");
        run.Run("list", "--no-color").Data.ShouldNotContain("\u001b");
        run.Run("list", "--plain").Data.ShouldNotContain("\u001b");
        run.NoColor = true;
        run.Run("list").Data.ShouldNotContain("\u001b");
        run.NoColor = false;
        run.IsTerminal = false;
        run.Run("list").Data.ShouldNotContain("\u001b");
    }

    [Fact]
    public void Control_characters_of_a_plan_reach_no_terminal()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: \"Red \\e[31m alert\"\nupdates:\n  - {date: 2012-05, text: \"a\\e]0;x\\ab\"}\n");
        var run = CommandRun.In(plans);
        foreach (var command in new[] { "list", "board", "show SG-02" })
        {
            var data = run.Run(command.Split(' ')).Data;
            data.ShouldNotContain("\u001b");
            data.ShouldContain("Red ␛[31m alert");
        }
    }

    [Fact]
    public void A_mismatch_is_said_beside_the_stated_rating_wherever_it_stands()
    {
        using var plans = new TempPlans();
        plans.Save("All fine.", Core.Plans.Rating.Green);
        var run = CommandRun.In(plans);
        run.Today = "2012-09-20";
        const string Said = "! stated Green, but by dates and status R Red, 3 months overdue";
        run.Run("list").Data.ShouldContain(Said);
        run.Run("board").Data.ShouldContain(Said);
        run.Run("board").Data.ShouldContain("! 1 stated rating contradicts dates and status");
        run.Run("plans").Data.ShouldContain("! 1 stated rating contradicts dates and status");
        run.Run("show", "SG-01").Data.ShouldContain("the stated rating contradicts dates and status");
    }

    [Fact]
    public void An_unreadable_file_is_named_with_its_line_and_everything_else_is_printed()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: [not-started\n");
        var run = CommandRun.In(plans);
        foreach (var command in new[] { "list", "board", "plans" })
        {
            var result = run.Run(command);
            result.Code.ShouldBe(1, command);
            result.Messages.ShouldContain("plans/darlington-2011/SG-02.yaml:");
            result.Messages.ShouldContain("1 file could not be read and is not counted above.");
            result.Data.ShouldNotBeEmpty();
        }
        run.Run("list").Data.ShouldContain("Core group meetings");
        run.Run("show", "SG-02").Messages.ShouldContain("cannot be read, line ");
    }

    [Fact]
    public void Show_prints_updates_newest_first_and_keys_that_nobody_knows_with_a_hint()
    {
        using var plans = new TempPlans();
        plans.Save("Groups meet.");
        plans.Repository.Write(TempPlans.ActionPath, plans.Read() + "stauts: complete\n");
        var result = CommandRun.In(plans).Run("show", "sg-01");
        result.Data.IndexOf("Groups meet.", StringComparison.Ordinal).ShouldBeLessThan(result.Data.IndexOf("Guidance drafted.", StringComparison.Ordinal));
        result.Data.ShouldContain("stauts                  complete");
        result.Data.ShouldContain("Service Manager (service-manager)");
        result.Messages.ShouldContain("An action has no field \"stauts\". Did you mean status?");
    }

    [Fact]
    public void A_saved_view_a_sort_and_a_query_on_a_board_are_taken_and_a_bad_query_is_marked_at_its_place()
    {
        Sample.Run("list", "--view", "late").Messages.ShouldStartWith("10 of 75 actions pass the filter");
        Sample.Run("list", "is:overdue", "sort:-id", "--plain").Data.ShouldMatch(@"(?s)SG-11.*SG-10.*SG-09.*SG-08");
        Sample.Run("board", "darlington-2011", "is:overdue").Data.ShouldContain("8 actions:");
        Sample.Run("board", "is:overdue", "--view", "late").Data.ShouldContain("8 actions:");
        var bad = Sample.Run("list", "core", "rag:pink");
        bad.Code.ShouldBe(2);
        bad.Messages.ShouldEndWith("\n  core rag:pink\n           ^^^^\n");
    }
}
