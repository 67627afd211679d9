using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Boards;

/// <summary>Every count of matrix, workload and recommendations against a second reckoning, on plans that are made of a seed.</summary>
public sealed class CountsPropertyTests(ITestOutputHelper output)
{
    private const int Plans = 60;

    [Fact]
    public void Every_count_is_what_a_second_reckoning_of_the_files_gives()
    {
        var seed = Seed.From(output, 2012);
        for (var i = 0; i < Plans; i++)
        {
            var plans = new GeneratedPlans(seed + i, 5 + (i * 2));
            plans.Set.Unreadable.ShouldBeEmpty();
            var naive = new NaiveCounts(plans);
            var day = new Day(plans.Set, GeneratedPlans.Today);
            foreach (var id in new[] { "p", "q" })
                Hold(id, naive, day, $"seed {seed + i}, plan {id}");
            HoldRecommendations(plans, naive, day, $"seed {seed + i}");
        }
    }

    private static void Hold(string id, NaiveCounts naive, Day day, string at)
    {
        var plan = day.Set.Plan(id)!;
        var counted = naive.Counted(id);
        var rows = plan.Counted.Select(action => ActionRow.From(action, day)).ToList();
        HoldRows(rows, counted, naive, at);

        foreach (var text in new[] { "", "is:open", "rag:red,amber" })
        {
            Query.TryParse(text, day, out var query, out _).ShouldBeTrue();
            var shown = counted.Where(action => text switch { "is:open" => NaiveCounts.IsOpen(action), "" => true, _ => action.Rag is "red" or "amber" }).ToList();
            HoldMatrix(Matrix.From(plan, query, day), shown, naive, $"{at}, {text}");
        }

        foreach (var row in Workload.Of(rows, LaneField.Lead, day.Set.Registers).Rows)
            HoldWork(row, counted.Where(action => row.Who.Key is null ? action.Leads.Count == 0 : action.Leads.Contains(row.Who.Key)).ToList(), naive, $"{at}, {row.Who}");
        foreach (var row in Workload.Of(rows, LaneField.Agency, day.Set.Registers).Rows)
            HoldWork(row, counted.Where(action => action.Agency == (row.Who.Key == "Council" ? "DBC" : row.Who.Key)).ToList(), naive, $"{at}, {row.Who}");
        Workload.Of(rows, LaneField.Lead, day.Set.Registers).Rows.Select(row => row.Who.Key).OfType<string>().Order()
            .ShouldBe(counted.SelectMany(action => action.Leads).Distinct().Order(), at);
    }

    private static void HoldRows(List<ActionRow> rows, List<GeneratedAction> counted, NaiveCounts naive, string at)
    {
        rows.Select(row => row.Action.Ref).Order().ShouldBe(counted.Select(action => action.Ref).Order(), at);
        foreach (var action in counted)
        {
            var row = rows.Find(one => one.Action.Ref == action.Ref)!;
            row.Derived.Rating?.Word().ShouldBe(naive.Derived(action), $"{at}, {action.Ref}: {row.Derived.Reason}\n{action.Yaml()}");
            (row.Derived.Rating is null).ShouldBe(naive.Derived(action) is null, $"{at}, {action.Ref}: {row.Derived.Reason}\n{action.Yaml()}");
            row.IsMismatch.ShouldBe(naive.IsMismatch(action), $"{at}, {action.Ref}\n{action.Yaml()}");
            row.IsDueBeforeMeeting.ShouldBe(NaiveCounts.IsBeforeMeeting(action), $"{at}, {action.Ref}\n{action.Yaml()}");
            row.Assurance.Word().ShouldBe(NaiveCounts.Assurance(action), $"{at}, {action.Ref}\n{action.Yaml()}");
        }
    }

    private static void HoldMatrix(Matrix matrix, List<GeneratedAction> shown, NaiveCounts naive, string at)
    {
        for (var row = 0; row <= matrix.Themes.Count; row++)
        {
            for (var column = 0; column <= matrix.Timescales.Count; column++)
            {
                var wanted = shown.Where(action => (row == matrix.Themes.Count || naive.Theme(action) == matrix.Themes[row].Key)
                    && (column == matrix.Timescales.Count || naive.Timescale(action) == matrix.Timescales[column].Key)).ToList();
                var cell = matrix.Cells[row][column];
                HoldTally(cell.Tally, cell.Delivery, wanted, naive, $"{at}, cell {row} {column}");
                cell.Rows.Select(one => one.Action.Ref).Order().ShouldBe(wanted.Select(action => action.Ref).Order(), at);
            }
        }
        matrix.Cells.SkipLast(1).Sum(row => row.SkipLast(1).Sum(cell => cell.Rows.Count)).ShouldBe(shown.Count, at);
    }

    private static void HoldWork(WorkloadRow row, List<GeneratedAction> wanted, NaiveCounts naive, string at)
    {
        HoldTally(row.Tally, row.Delivery, wanted, naive, at);
        row.DueBeforeMeeting.ShouldBe(wanted.Count(NaiveCounts.IsBeforeMeeting), at);
    }

    private static void HoldTally(Tally tally, Delivery delivery, List<GeneratedAction> wanted, NaiveCounts naive, string at)
    {
        (tally.Actions, tally.Open, tally.Delivered, tally.Closed, tally.Overdue, tally.Mismatches).ShouldBe(
            (wanted.Count, wanted.Count(NaiveCounts.IsOpen), wanted.Count(NaiveCounts.IsDelivered), wanted.Count(action => action.Status == "closed"),
                wanted.Count(NaiveCounts.IsOverdue), wanted.Count(naive.IsMismatch)), at);
        foreach (var rating in Ratings.All)
        {
            tally.Stated[rating].ShouldBe(wanted.Count(action => action.Rag == rating.Word()), at);
            tally.Derived[rating].ShouldBe(wanted.Count(action => naive.Derived(action) == rating.Word()), at);
        }
        delivery.Words.ShouldStartWith(NaiveCounts.XOfY(wanted), Case.Sensitive, at);
        delivery.Left.ShouldBe(wanted.Count(NaiveCounts.IsOpen), at);
    }

    // The status of the one thing to deliver, where it is one; else how many are left.
    private static string NaiveState(List<GeneratedAction> counted)
    {
        var left = counted.Where(NaiveCounts.IsOpen).ToList();
        var asked = counted.Count(action => action.Status != "closed");
        return left.Count == 0 ? "complete" : asked == 1 ? left[0].Status!.Replace('-', ' ') : $"complete except {left.Count}";
    }

    private static void HoldRecommendations(GeneratedPlans plans, NaiveCounts naive, Day day, string at)
    {
        var board = RecommendationBoard.From(day.Set.Plan("p")!, day);
        board.Rows.Count.ShouldBe(plans.Recommendations.Count, at);
        foreach (var row in board.Rows)
        {
            var under = naive.Under(row.Recommendation.Id);
            var counted = under.Count > 0 ? under : [plans.Recommendations.Single(one => one.Own.Id == row.Recommendation.Id).Own];
            row.Rows.Select(one => one.Action.Ref).Order().ShouldBe(counted.Select(action => action.Ref).Order(), at);
            row.IsItself.ShouldBe(under.Count == 0, at);
            row.State.ShouldBe(NaiveState(counted), at);
            row.Delivery.Words.ShouldStartWith(NaiveCounts.XOfY(counted), Case.Sensitive, at);
        }
        var answering = plans.Recommendations.SelectMany(one => naive.Under(one.Own.Id)).Select(action => action.Ref).ToHashSet();
        board.Without.Select(row => row.Action.Ref).Order().ShouldBe(plans.Actions.Where(action => action.Plan == "p" && !answering.Contains(action.Ref)).Select(action => action.Ref).Order(), at);
    }
}
