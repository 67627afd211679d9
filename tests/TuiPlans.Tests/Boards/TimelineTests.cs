using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Boards;

public sealed class TimelineTests(ITestOutputHelper output)
{
    private const string Plan = "title: P\n";
    private static readonly DateOnly Today = new(2012, 8, 30);

    private static Timeline Of(params (string Id, string Text)[] actions)
    {
        var set = PlanFiles.Read([("p/plan.yaml", Plan), .. actions.Select(action => ($"p/{action.Id}.yaml", "title: T\n" + action.Text))]);
        set.Unreadable.ShouldBeEmpty();
        var day = new Day(set, Today);
        return Timeline.From(set.Actions.Select(action => ActionRow.From(action, day)));
    }

    private static TimelineRow One(string text) => Of(("A-1", text)).Rows.ShouldHaveSingleItem();

    private static string Span(DaySpan? span) => span is { } days ? $"{days.First:yyyy-MM-dd}..{days.Last:yyyy-MM-dd}" : "none";

    [Fact]
    public void Rows_stand_by_agreed_date_then_by_id_and_those_without_one_last() =>
        Of(("A-10", "due: 2012-03\n"), ("A-2", "due: 2012-03-31\n"), ("A-3", "due: ongoing\n"), ("A-4", ""), ("A-5", "due: 2011\nstatus: complete\n"))
            .Rows.Select(row => row.Row.Action.Id).ShouldBe(["A-5", "A-2", "A-10", "A-3", "A-4"]);

    [Fact]
    public void An_open_action_that_is_late_runs_on_to_today()
    {
        var row = One("start: 2012-02\ndue: 2012-06\nstatus: in-progress\n");
        Span(row.Work).ShouldBe("2012-02-01..2012-06-30");
        Span(row.Overrun).ShouldBe("2012-07-01..2012-08-30");
        row.Words.ShouldBe("start Feb 2012; due Jun 2012");
    }

    [Fact]
    public void What_was_completed_late_ends_at_its_completion_and_early_before_its_date()
    {
        Span(One("start: 2012-02\ndue: 2012-03-31\nstatus: complete\ncompleted: by 2012-04\n").Overrun).ShouldBe("2012-04-01..2012-04-30");
        var early = One("start: 2012-02\ndue: 2012-12-31\nstatus: signed-off\ncompleted: 2012-03-05\n");
        (Span(early.Work), early.Overrun).ShouldBe(("2012-02-01..2012-03-05", null));
        Span(One("start: 2012-02-10\nstatus: closed\nclosed: {as: withdrawn, date: 2012-05-03}\n").Work).ShouldBe("2012-02-10..2012-05-03");
    }

    [Fact]
    public void A_date_that_is_to_come_is_not_late()
    {
        var row = One("start: 2012-02\ndue: 2012-08-30\nstatus: in-progress\n");
        (Span(row.Work), row.Overrun).ShouldBe(("2012-02-01..2012-08-30", null));
    }

    [Fact]
    public void Granted_dates_were_due_asked_ones_are_marked_and_refused_ones_are_nowhere()
    {
        var row = One("""
            due: 2012-09
            status: in-progress
            date-changes:
              - {kind: extension, from: 2012-03, to: 2012-06, asked: {by: a, date: 2012-03-01}, decision: granted}
              - {kind: extension, from: 2012-06, to: 2012-09, asked: {by: a, date: 2012-05-01}, decision: granted}
              - {kind: extension, from: 2012-09, to: 2012-11, asked: {by: a, date: 2012-07-01}, decision: refused}
              - {kind: extension, from: 2012-09, to: 2012-12, asked: {by: a, date: 2012-08-01}, decision: asked}

            """);
        row.Words.ShouldBe("was due Mar 2012; was due Jun 2012; due Sep 2012; asked for Dec 2012");
        row.Marks.Select(mark => mark.Day).ShouldBe([new(2012, 3, 31), new(2012, 6, 30), new(2012, 9, 30), new(2012, 12, 31)]);
    }

    [Fact]
    public void A_milestone_is_done_to_come_or_missed_and_one_without_any_date_has_no_mark()
    {
        var row = One("""
            due: 2012-12
            status: in-progress
            milestones:
              - {text: Drafted, due: 2012-03, done: 2012-02-20}
              - {text: Agreed, due: 2012-05, done: true}
              - {text: Sent, due: 2012-07}
              - {text: Printed, due: 2012-10}
              - {text: Read}

            """);
        row.Words.ShouldBe(
            "milestone 20 Feb 2012, done: Drafted; milestone May 2012, done: Agreed; milestone Jul 2012, not done: Sent; milestone Oct 2012: Printed; due Dec 2012");
        row.Work!.Value.First.ShouldBe(new DateOnly(2012, 2, 20), "without a start the bar begins at the earliest mark");
    }

    [Fact]
    public void What_has_no_date_shows_when_it_is_looked_at_again()
    {
        var row = One("due: ongoing\nnext-check: 2012-10\nstatus: in-progress\n");
        row.HasDate.ShouldBeFalse();
        row.Words.ShouldBe("next check Oct 2012; ongoing");
        One("").Words.ShouldBe("no date");
    }

    [Fact]
    public void The_legend_knows_the_signs_that_are_there()
    {
        var timeline = Of(("A-1", "due: 2012-06\nstart: 2012-01\nstatus: in-progress\n"), ("A-2", "due: 2012-01\nstatus: complete\ncompleted: 2012-01-03\n"));
        timeline.Signs.ShouldBe([TimelineSign.Start, TimelineSign.Due, TimelineSign.Completed]);
        timeline.HasOverrun.ShouldBeTrue();
    }

    /// <summary>The same, worked out day by day by asking for each day what it is, from the text of the file alone.</summary>
    [Fact]
    public void Spans_of_random_actions_are_those_of_a_count_day_by_day()
    {
        var seed = Seed.From(output, 2012);
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var made = Made.By(random);
            var row = One(made.Text);
            for (var day = new DateOnly(2011, 1, 1); day.Year < 2014; day = day.AddDays(1))
            {
                var isWork = row.Work is { } work && day >= work.First && day <= work.Last;
                var isLate = row.Overrun is { } late && day >= late.First && day <= late.Last;
                (isWork ? 'w' : isLate ? 'l' : '.').ShouldBe(made.Naive(day), $"{day:yyyy-MM-dd}, seed {seed}\n{made.Text}");
            }
        }
    }

    private sealed record Made(DateOnly? Start, DateOnly? Due, DateOnly? Done, bool IsOpen, DateOnly? Step)
    {
        public string Text => Line("start", Start) + Line("due", Due) + (IsOpen ? "status: in-progress\n" : "status: complete\n") + Line("completed", Done)
            + (Step is { } step ? $"milestones: [{{text: M, due: {step:yyyy-MM-dd}}}]\n" : "");

        public static Made By(Random random)
        {
            var isOpen = random.Next(2) == 0;
            return new Made(Maybe(random), Maybe(random), isOpen ? null : Maybe(random), isOpen, Maybe(random));
        }

        public char Naive(DateOnly day)
        {
            var ends = IsOpen ? Due is { } agreed && agreed >= Today ? agreed : Today : Done ?? Due;
            var known = new[] { Start, Due, Done, Step }.Where(date => date is not null).ToList();
            var begins = Start ?? (known.Count == 0 ? null : known.Min());
            if (ends is null || begins is null || day > ends || day < begins)
                return '.';
            return Due is { } due && day > due ? 'l' : 'w';
        }

        private static DateOnly? Maybe(Random random) => random.Next(3) == 0 ? null : new DateOnly(2011, 6, 1).AddDays(random.Next(700));

        private static string Line(string key, DateOnly? day) => day is { } date ? $"{key}: {date:yyyy-MM-dd}\n" : "";
    }
}
