using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;
using Stage = TuiPlans.Tests.Screens.Stage;

namespace TuiPlans.Tests.Boards;

/// <summary>What is due soon is called after the meeting only where one is planned, and every board and query means the same by it.</summary>
public sealed class DueSoonTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("p/plan.yaml", "title: P\nmonitored-by: psg\n"),
        ("p/A-1.yaml", "title: Soon\nstatus: in-progress\ndue: 2012-09-10\n"),
        ("p/A-2.yaml", "title: Late\nstatus: in-progress\ndue: 2012-08-01\n"),
        ("p/A-3.yaml", "title: Later\nstatus: in-progress\ndue: 2012-12-01\n"),
        ("p/A-4.yaml", "title: Watched by others\nstatus: in-progress\ndue: 2012-09-10\nmonitored-by: other\n"),
    ];

    private static readonly (string Path, string Text) Meeting = ("meetings/m.yaml", "body: psg\nstarts: 2012-09-12\n");

    private static List<ActionRow> Rows(PlanSet set) => [.. set.Plan("p")!.Counted.Select(action => ActionRow.From(action, new Day(set, new DateOnly(2012, 8, 30))))];

    [Theory]
    [InlineData("3", false)]
    [InlineData("4", false)]
    [InlineData("5", false)]
    [InlineData("g w", false)]
    [InlineData("3", true)]
    [InlineData("g w", true)]
    public void A_board_names_the_meeting_only_where_one_is_planned(string board, bool isPlanned)
    {
        foreach (var width in new[] { 80, 120 })
        {
            var text = new Stage(width, 40, isPlanned ? PlanFiles.Read([.. Files[..4], Meeting]) : PlanFiles.Read(Files)).Keys(board).Text;
            (text.Contains("Meeting", StringComparison.Ordinal) || text.Contains("before the meeting", StringComparison.Ordinal)).ShouldBe(isPlanned, text);
            text.Contains("month", StringComparison.OrdinalIgnoreCase).ShouldBe(!isPlanned, text);
        }
    }

    [Fact]
    public void Both_are_told_apart_where_another_body_has_no_meeting()
    {
        var rows = Rows(PlanFiles.Read([.. Files, Meeting]));

        DueSoon.Words(rows).ShouldBe("1 due before the meeting · 1 due within a month");
        RowSign.Of(rows[0])!.Words.ShouldBe("due before the meeting");
        RowSign.Of(rows[3])!.Words.ShouldBe("due within a month");
        DueSoon.Words(rows.Where(row => row.IsOverdue)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("is:due-before-meeting", true)]
    [InlineData("meeting:next", true)]
    [InlineData("meeting:m", true)]
    [InlineData("is:due-before-meeting", false)]
    [InlineData("meeting:next", false)]
    public void Sign_queries_and_workload_mean_one_thing(string text, bool isPlanned)
    {
        var set = isPlanned ? PlanFiles.Read([.. Files[..4], Meeting]) : PlanFiles.Read(Files[..4]);
        var rows = Rows(set);
        Query.TryParse(text, rows[0].Day, out var query, out var problem).ShouldBeTrue(problem?.Sentence);

        rows.Where(query.Matches).Select(row => row.Action.Id).ShouldBe(["A-1"]);
        rows.Where(row => RowSign.Of(row)?.Letter == 'M').Select(row => row.Action.Id).ShouldBe(["A-1"]);
        Workload.Of(rows, LaneField.Lead, set.Registers).Rows.Single().DueBeforeMeeting.ShouldBe(1);
    }

    [Fact]
    public void The_workload_says_how_old_the_oldest_lateness_is_and_how_it_is_ordered()
    {
        var stage = new Stage(140, 40, PlanFiles.Read([.. Files, ("p/A-5.yaml", "title: Long late\nstatus: in-progress\ndue: 2012-03-20\n")])).Keys("g w");

        stage.Text.ShouldContain("2, oldest 5 months");
        stage.Text.ShouldContain("2 overdue, oldest 5 months");
        new Stage(80, 24, PlanFiles.Read(Files)).Keys("g w").Text.ShouldContain("Most overdue first, then due soon, red, amber; two leads: both · Tab: by agency");
    }

    [Fact]
    public void The_workload_in_text_says_month_where_no_meeting_is_planned()
    {
        var sample = CommandRun.OnSample();
        var (month, meeting) = (sample.Run("workload", "lancashire-2012").Data.ReplaceLineEndings(" "), sample.Run("workload", "darlington-2011").Data.ReplaceLineEndings(" "));

        month.ShouldContain("Month: due within 31 days, for no meeting is planned");
        month.ShouldNotContain("MEETING", Case.Sensitive);
        meeting.ShouldContain("Meeting: due before the next one, and not overdue");
    }
}
