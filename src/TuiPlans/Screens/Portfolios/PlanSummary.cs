using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Portfolios;

/// <summary>The plan under the cursor in some lines: its counts, what comes next, and what presses.</summary>
internal static class PlanSummary
{
    private const int Narrow = 60;
    private const int LeastOfId = 8;

    /// <summary>As many lines as there is room for; what matters most first.</summary>
    /// <param name="row">The plan.</param>
    /// <param name="screen">Its open actions, and how it stood at the last meetings.</param>
    /// <param name="width">Cells.</param>
    /// <param name="room">Rows.</param>
    /// <param name="desk">What there is.</param>
    public static IReadOnlyList<StyledLine> Lines(PortfolioRow row, PlansScreen screen, int width, int room, Desk desk)
    {
        var pressing = screen.Pressing;
        if (row.Tally.Actions == 0)
            return [.. new[] { StyledLine.Of(" " + row.Plan.Title, Palette.Title), StyledLine.Of(Legend.NoAction) }.Concat(Next(row, width, desk)).Take(Math.Max(0, room))];
        List<StyledLine> head =
        [
            StyledLine.Of(" " + row.Plan.Title, Palette.Title),
            .. Counts(row.Tally, desk.View.Pressing(row.Plan.Id), width),
            .. Next(row, width, desk),
            StyledLine.Of(" Stated ", Palette.Muted) + RatingMarks.Tally(row.Tally.Stated, row.Tally.StatedNone),
            StyledLine.Of(" Dates  ", Palette.Muted) + RatingMarks.Tally(row.Tally.Derived, row.Tally.DerivedNone),
            .. Sparkline.Lines(screen.Trend(row.Plan.Id), row.Tally),
            StyledLine.Of(" " + row.Plan.Scheme.Legend, Palette.Muted),
            StyledLine.Empty,
            StyledLine.Of(pressing.Count == 0 ? " Nothing is open." : " Most pressing", Palette.Title),
        ];
        // A heading with nothing below it says nothing.
        var fitting = room == head.Count && pressing.Count > 0 ? room - 1 : room;
        var ids = Columns.OfIds(pressing.Take(room).Select(action => action.Action.Id), LeastOfId);
        return [.. head.Concat(pressing.Select(action => Pressing(action, ids, width))).Take(Math.Max(0, fitting))];
    }

    private static IEnumerable<StyledLine> Counts(Tally counts, IReadOnlyList<ActionRow> all, int width)
    {
        var mismatches = counts.Mismatches > 0 ? $"≠ {counts.Mismatches} {Mismatch.Words(all)}" : "";
        var line = StyledLine.Of($" {counts.Delivered} of {counts.Actions - counts.Closed} delivered" + (counts.Closed > 0 ? $"; {counts.Closed} more closed otherwise" : "")
            + $" · {counts.Open} open · {counts.Overdue} overdue");
        if (mismatches.Length == 0)
            return [line];
        var both = line.Append(" · ").Append(mismatches, Palette.Warning);
        return both.Width <= width ? [both] : [line, StyledLine.Of(" " + mismatches, Palette.Warning)];
    }

    private static IEnumerable<StyledLine> Next(PortfolioRow row, int width, Desk desk)
    {
        var due = row.NextDue is { Due: { } next } action ? $"{action.Id}, {next.Words}" : "none";
        var meeting = row.NextMeeting is { Day: { } day } planned
            ? $"{Period.Day(day).Words}, {desk.Set.Registers.Body(planned.Body ?? "")?.Name ?? planned.Body}"
            : row.Plan.MonitoredBy is null ? "no body watches it" : "none planned";
        var line = Part(" Next due ", due) + Part(" · Meeting ", meeting);
        var all = line + Part(" · Update ", row.LastUpdateWords);
        return all.Width <= width ? [all] : [line, Part(" Update ", row.LastUpdateWords)];
    }

    private static StyledLine Part(string label, string value) => StyledLine.Of(label, Palette.Muted).Append(value);

    private static StyledLine Pressing(ActionRow row, int ids, int width) => Columns.Row(
        width,
        (RatingMarks.Of(row.Derived.Rating).Short(), 3),
        (row.Action.Id, ids),
        (row.Action.Title, 0),
        (StyledLine.Of(row.Derived.Reason, row.IsOverdue ? Palette.Danger : Palette.Muted), width < Narrow ? 16 : 24));
}
