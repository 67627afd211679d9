using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Boards;

/// <summary>Every count, derived rating, reason and mark against a second reckoning, on plans that are made of a seed.</summary>
public sealed class CountsPropertyTests(ITestOutputHelper output)
{
    private const int Sets = 300;
    private const int LeastOfARule = 15;
    private static readonly string[] MatrixQueries = ["", "is:open", "rag:red,amber"];
    private static readonly string[] OtherQueries = ["is:overdue", "is:mismatch", "is:delivered", "derived:amber"];
    private readonly Dictionary<string, int> met = [];

    [Fact]
    public void Every_count_is_what_a_second_reckoning_of_the_files_gives()
    {
        var seed = Seed.From(output, 2012);
        for (var i = 0; i < Sets; i++)
        {
            var plans = new GeneratedPlans(seed + i, 6 + (i % 18));
            plans.Set.Unreadable.ShouldBeEmpty();
            var naive = new NaiveCounts(plans);
            var day = new Day(plans.Set, plans.Today);
            var at = $"seed {seed + i}, today {plans.Today:yyyy-MM-dd}";
            foreach (var plan in day.Set.Plans)
            {
                Hold(plan, naive, day, $"{at}, plan {plan.Id}");
                HoldRecommendations(plan, plans, naive, day, $"{at}, plan {plan.Id}");
            }
            HoldPortfolio(plans, naive, day, at);
        }
        foreach (var (rule, times) in met.OrderBy(pair => pair.Value))
            output.WriteLine($"{times,6} {rule}");
        met.Values.Min().ShouldBeGreaterThanOrEqualTo(LeastOfARule, "a rule is hardly met");
        met.Count.ShouldBe(20, "of every rule there is some action");
    }

    private void Hold(Plan plan, NaiveCounts naive, Day day, string at)
    {
        var counted = naive.Counted(plan.Id);
        var rows = plan.Counted.Select(action => ActionRow.From(action, day)).ToList();
        HoldRows(rows, counted, naive, at);

        foreach (var text in MatrixQueries.Concat(OtherQueries))
        {
            Query.TryParse(text, day, out var query, out _).ShouldBeTrue();
            var shown = counted.Where(action => Passes(text, action, naive)).ToList();
            if (MatrixQueries.Contains(text))
                HoldMatrix(Matrix.From(plan, query, day), shown, naive, $"{at}, {text}");
            HoldLanes(Board.From([plan], LaneField.Rag, query, day), shown, action => action.Rag ?? "not rated", naive, $"{at}, {text}");
        }
        HoldLanes(Board.From([plan], LaneField.Status, Query.All, day), counted, action => action.Status.Replace('-', ' '), naive, at);

        var leads = Workload.Of(rows, LaneField.Lead, day.Set.Registers).Rows;
        foreach (var row in leads)
            HoldWork(row, counted.Where(action => row.Who.Key is null ? action.Leads.Count == 0 : action.Leads.Contains(row.Who.Key)).ToList(), naive, $"{at}, {row.Who}");
        foreach (var row in Workload.Of(rows, LaneField.Agency, day.Set.Registers).Rows)
            HoldWork(row, counted.Where(action => action.Agency == (row.Who.Key == "Council" ? "DBC" : row.Who.Key)).ToList(), naive, $"{at}, {row.Who}");
        leads.Select(row => row.Who.Key).OfType<string>().Order().ShouldBe(counted.SelectMany(action => action.Leads).Distinct().Order(), at);
    }

    private static bool Passes(string query, GeneratedAction action, NaiveCounts naive) => query switch
    {
        "" => true,
        "is:open" => NaiveStanding.IsOpen(action),
        "is:overdue" => naive.Standing.IsOverdue(action),
        "is:mismatch" => naive.IsMismatch(action),
        "is:delivered" => NaiveCounts.IsDelivered(action),
        "derived:amber" => naive.Derived(action) == "amber",
        _ => action.Rag is "red" or "amber",
    };

    private void HoldRows(List<ActionRow> rows, List<GeneratedAction> counted, NaiveCounts naive, string at)
    {
        rows.Select(row => row.Action.Ref).Order().ShouldBe(counted.Select(action => action.Ref).Order(), at);
        foreach (var action in counted)
        {
            var row = rows.Find(one => one.Action.Ref == action.Ref)!;
            var rule = naive.Standing.Of(action).Rule;
            var here = $"{at}, {action.Ref}: {row.Derived.Reason}, naively {rule}\n{action.Yaml()}";
            Rule(row.Derived.Reason).ShouldBe(rule, here);
            (row.Derived.Rating?.Word()).ShouldBe(naive.Derived(action), here);
            (row.Action.Theme, row.Action.Timescale).ShouldBe((naive.Standing.Theme(action), naive.Standing.Timescale(action)), here);
            row.IsMismatch.ShouldBe(naive.IsMismatch(action), here);
            row.IsOverdue.ShouldBe(naive.Standing.IsOverdue(action), here);
            row.IsDueBeforeMeeting.ShouldBe(naive.Standing.IsBeforeMeeting(action), here);
            row.Assurance.Word().ShouldBe(NaiveCounts.Assurance(action), here);
            (RowSign.Of(row)?.Letter).ShouldBe(naive.Sign(action), here);
            row.BeforeMeetingWords.ShouldBe(BeforeMeetingWords(action, naive), here);
            var general = rule.Split(' ')[0] is "no" or "before" ? string.Join(' ', rule.Split(' ')[..2]) : rule;
            general = DateOnly.TryParse(rule.Split(' ')[^1], out _) ? "before a meeting" : general == "before the" ? rule : general;
            met[general] = met.GetValueOrDefault(general) + 1;
        }
    }

    private static string? BeforeMeetingWords(GeneratedAction action, NaiveCounts naive) => !naive.Standing.IsBeforeMeeting(action) ? null
        : naive.Standing.NextMeeting(naive.Standing.Body(action)) is { } meeting ? $"due before the meeting of {meeting.Day:d MMM yyyy}"
        : "due within a month, no meeting is planned";

    // Which rule gave a reason, by its words.
    private static string Rule(string reason) => reason switch
    {
        _ when reason.EndsWith(" overdue", StringComparison.Ordinal) => "overdue",
        _ when reason.StartsWith("a milestone was due ", StringComparison.Ordinal) => "milestone",
        _ when reason.StartsWith("next check was ", StringComparison.Ordinal) => "next check",
        _ when reason.StartsWith("past deadline ", StringComparison.Ordinal) => "deadline",
        _ when reason.StartsWith("no return in the round ", StringComparison.Ordinal) => $"no return {reason.Split(' ')[^1]}",
        _ when reason.StartsWith("no update ", StringComparison.Ordinal) => "no update",
        _ when reason.StartsWith("extended ", StringComparison.Ordinal) => "extended",
        _ when reason.Contains(", target ", StringComparison.Ordinal) => "measure",
        _ when reason.StartsWith("due before the meeting of ", StringComparison.Ordinal) => $"before {DateOnly.Parse(reason.Split("of ")[1].Split(',')[0]):yyyy-MM-dd}",
        "due within a month, not started" => "before the month is over",
        "to confirm" => "to-confirm",
        "in time" or "no date" => "on-track",
        _ => reason,
    };

    private static void HoldLanes(Board board, List<GeneratedAction> shown, Func<GeneratedAction, string> lane, NaiveCounts naive, string at)
    {
        HoldTally(board.Tally, shown, naive, at);
        foreach (var one in board.Lanes)
            one.Rows.Select(row => row.Action.Ref).Order().ShouldBe(shown.Where(action => lane(action).Equals(one.Title, StringComparison.OrdinalIgnoreCase)).Select(action => action.Ref).Order(), $"{at}, {one.Title}");
        board.Lanes.Sum(one => one.Rows.Count).ShouldBe(shown.Count, at);
    }

    private static void HoldMatrix(Matrix matrix, List<GeneratedAction> shown, NaiveCounts naive, string at)
    {
        for (var row = 0; row <= matrix.Themes.Count; row++)
        {
            for (var column = 0; column <= matrix.Timescales.Count; column++)
            {
                var wanted = shown.Where(action => (row == matrix.Themes.Count || naive.Standing.Theme(action) == matrix.Themes[row].Key)
                    && (column == matrix.Timescales.Count || naive.Standing.Timescale(action) == matrix.Timescales[column].Key)).ToList();
                var cell = matrix.Cells[row][column];
                HoldTally(cell.Tally, wanted, naive, $"{at}, cell {row} {column}");
                cell.Delivery.Words.ShouldBe(NaiveCounts.XOfY(wanted), at);
                cell.Rows.Select(one => one.Action.Ref).Order().ShouldBe(wanted.Select(action => action.Ref).Order(), at);
            }
        }
        matrix.Cells.SkipLast(1).Sum(row => row.SkipLast(1).Sum(cell => cell.Rows.Count)).ShouldBe(shown.Count, at);
    }

    private static void HoldWork(WorkloadRow row, List<GeneratedAction> wanted, NaiveCounts naive, string at)
    {
        HoldTally(row.Tally, wanted, naive, at);
        row.Delivery.Words.ShouldBe(NaiveCounts.XOfY(wanted), at);
        row.Delivery.Left.ShouldBe(wanted.Count(NaiveStanding.IsOpen), at);
        row.DueBeforeMeeting.ShouldBe(wanted.Count(naive.Standing.IsBeforeMeeting), at);
    }

    private static void HoldTally(Tally tally, List<GeneratedAction> wanted, NaiveCounts naive, string at)
    {
        (tally.Actions, tally.Open, tally.Delivered, tally.Closed, tally.Overdue, tally.Mismatches, tally.StatedNone, tally.DerivedNone).ShouldBe(
            (wanted.Count, wanted.Count(NaiveStanding.IsOpen), wanted.Count(NaiveCounts.IsDelivered), wanted.Count(action => action.Status == "closed"),
                wanted.Count(naive.Standing.IsOverdue), wanted.Count(naive.IsMismatch), wanted.Count(action => action.Rag is null), wanted.Count(action => naive.Derived(action) is null)), at);
        foreach (var rating in Ratings.All)
        {
            tally.Stated[rating].ShouldBe(wanted.Count(action => action.Rag == rating.Word()), at);
            tally.Derived[rating].ShouldBe(wanted.Count(action => naive.Derived(action) == rating.Word()), at);
        }
    }

    // The status of the one thing to deliver, where it is one; else how many are left.
    private static string NaiveState(List<GeneratedAction> counted)
    {
        var left = counted.Where(NaiveStanding.IsOpen).ToList();
        var asked = counted.Count(action => action.Status != "closed");
        return left.Count == 0 ? "complete" : asked == 1 ? (left[0].Status ?? "to-confirm").Replace('-', ' ') : $"complete except {left.Count}";
    }

    private static void HoldRecommendations(Plan plan, GeneratedPlans plans, NaiveCounts naive, Day day, string at)
    {
        var board = RecommendationBoard.From(plan, day);
        var own = plans.Recommendations.Where(one => one.Plan == plan.Id).ToList();
        board.Rows.Count.ShouldBe(own.Count, at);
        foreach (var row in board.Rows)
        {
            var one = own.Single(each => each.Id == row.Recommendation.Id);
            var under = naive.Under(one);
            var counted = under.Count > 0 ? under : [one];
            var open = counted.Count(NaiveStanding.IsOpen);
            row.Rows.Select(each => each.Action.Ref).Order().ShouldBe(counted.Select(action => action.Ref).Order(), at);
            row.IsItself.ShouldBe(under.Count == 0, at);
            row.State.ShouldBe(NaiveState(counted), at);
            row.Delivery.Words.ShouldBe(NaiveCounts.XOfY(counted), at);
            (row.Deadline?.Text).ShouldBe(naive.Standing.Deadline(one)?.Text, at);
            row.IsPast(day.Today).ShouldBe(open > 0 && naive.Standing.Deadline(one)?.Last < day.Today, at);
        }
        var answering = own.SelectMany(naive.Under).Select(action => action.Ref).ToHashSet();
        board.Without.Select(row => row.Action.Ref).Order()
            .ShouldBe(plans.Actions.Where(action => action.Plan == plan.Id && !answering.Contains(action.Ref)).Select(action => action.Ref).Order(), at);
    }

    private static void HoldPortfolio(GeneratedPlans plans, NaiveCounts naive, Day day, string at)
    {
        var portfolio = Portfolio.From(day);
        HoldTally(portfolio.Total, plans.Plans.SelectMany(plan => naive.Counted(plan.Id)).ToList(), naive, at);
        foreach (var row in portfolio.Rows)
        {
            var counted = naive.Counted(row.Plan.Id);
            HoldTally(row.Tally, counted, naive, $"{at}, {row.Plan.Id}");
            (row.NextDue?.Due?.LastDay).ShouldBe(counted.Where(action => NaiveStanding.IsOpen(action) && action.Due?.Last >= day.Today).Min(action => action.Due?.Last), at);
            (row.NextMeeting?.Day).ShouldBe(naive.Standing.NextMeeting(row.Plan.MonitoredBy)?.Day, at);
            (row.LastUpdate?.Update.Date?.First).ShouldBe(counted.SelectMany(action => action.Updates).Max(date => date?.First), at);
        }
    }
}
