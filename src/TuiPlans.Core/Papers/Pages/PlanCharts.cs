using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>The charts of a plan that are unfolded by who wants them: what is open along the calendar, and how much was complete when.</summary>
internal static class PlanCharts
{
    private const int MostBars = 40;
    private const int MostMonths = 36;

    public static IEnumerable<Block> Of(Plan plan, IReadOnlyList<ActionRow> rows, PageMaking making)
    {
        List<Block> charts = [];
        if (Gantt(plan, rows, making) is { } gantt)
            charts.Add(new Block.Drawn(gantt));
        if (BurnUp(rows) is { } burnUp)
            charts.Add(new Block.Drawn(burnUp));
        if (charts.Count > 0)
            yield return new Block.Folded("Charts: open actions along the calendar, and completion by month", charts);
    }

    // An action without a start is drawn as the month before its date.
    private static Chart.Gantt? Gantt(Plan plan, IReadOnlyList<ActionRow> rows, PageMaking making)
    {
        var open = rows.Where(row => row.Action.Status.IsOpen() && row.Action.Due?.LastDay is not null).ToList();
        if (open.Count == 0)
            return null;
        var sections = Board.Of(open.Take(MostBars), [plan], LaneField.Theme, Query.All, making.Day).Lanes
            .Select(lane => new GanttSection(lane.Title == Facet.None(LaneField.Theme) ? "Actions" : lane.Title, [.. lane.Rows.Select(row => Bar(row, making))])).ToList();
        var overdue = open.Count(row => row.IsOverdue);
        var left = open.Count > MostBars ? $" The {MostBars} most pressing are drawn." : "";
        var undated = rows.Count(row => row.Action.Status.IsOpen()) - open.Count;
        var without = undated == 0 ? "" : $" {undated} more {(undated == 1 ? "has" : "have")} no day.";
        return new Chart.Gantt("Open actions", $"Of {open.Count} open with a date, {(overdue == 0 ? "none is" : overdue == 1 ? "1 is" : $"{overdue} are")} overdue.{without}{left} A bar begins a month before the agreed date where no start is known; what is late runs on to today.", sections, making.Day.Today);
    }

    private static GanttBar Bar(ActionRow row, PageMaking making)
    {
        var due = row.Action.Due!;
        var from = row.Action.Start?.First is { } start && start <= due.LastDay ? start : due.Period!.First.AddMonths(-1);
        // What is late runs on.
        return new GanttBar(row.Action.Id, making.Words.Title(row.Action), from, row.IsOverdue ? making.Day.Today : due.LastDay!.Value, row.IsOverdue);
    }

    private static Chart.BurnUp? BurnUp(IReadOnlyList<ActionRow> rows)
    {
        var delivered = rows.Where(row => row.Action.Status.IsDelivered()).ToList();
        var dated = delivered.Select(row => Completed(row.Action)).OfType<DateOnly>().Order().ToList();
        if (dated.Count < 2)
            return null;
        var months = new List<DateOnly>();
        for (var month = new DateOnly(dated[0].Year, dated[0].Month, 1); month <= dated[^1]; month = month.AddMonths(1))
            months.Add(month);
        var shown = months.TakeLast(MostMonths).ToList();
        var counts = shown.ConvertAll(month => dated.Count(day => day < month.AddMonths(1)));
        var of = Delivery.To(rows).Of;
        var undated = delivered.Count - dated.Count;
        var without = undated == 0 ? "" : $" {undated} more {(undated == 1 ? "is" : "are")} complete without a date.";
        return new Chart.BurnUp($"Complete by the end of each month, of {of}", $"Complete by the end of {shown[0]:MMM yyyy}: {counts[0]} of {of}; by the end of {shown[^1]:MMM yyyy}: {counts[^1]}.{without}", shown, counts, of);
    }

    private static DateOnly? Completed(PlanAction action)
    {
        var text = action.Completed;
        if (text is null)
            return null;
        return PeriodParser.Parse(text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text)?.Last;
    }
}
