using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;

namespace TuiPlans.Screens.ByRating;

/// <summary>Draws the board: counts, then the lanes one below the other, the derived rating beside each action.</summary>
internal static class RatingsView
{
    private const int Wide = 100;
    private const int Least = 60;
    private const int HeadRows = 4;

    /// <summary>Rows for the lanes.</summary>
    public static int ListHeight(Desk desk) => Math.Max(1, desk.Body.Height - HeadRows);

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(RatingsScreen screen, Desk desk)
    {
        if (desk.Set.Plan(screen.PlanId!) is not { } plan || screen.Tally is not { } tally)
            return [StyledLine.Empty, StyledLine.Of(" This plan is there no more. Press 1 for all plans.", Palette.Warning)];
        var width = desk.Size.Width;
        return
        [
            StyledLine.Of(" Stated ", Palette.Muted) + RatingMarks.Tally(tally.Stated, tally.StatedNone)
                + StyledLine.Of(tally.Mismatches > 0 ? $"{Mismatch} {tally.Mismatches} not as dates say" : "", Palette.Warning),
            StyledLine.Of(" Dates  ", Palette.Muted) + RatingMarks.Tally(tally.Derived, tally.DerivedNone)
                + Asked(screen, tally),
            desk.MarkedIn(screen.PlanId).Count > 0
                ? StyledLine.Of($" * {desk.MarkedWords(screen.PlanId)}", Palette.KeyHint).Append(": r, s or = changes all of them; Esc takes the marks away", Palette.Muted)
                : StyledLine.Of(" " + plan.Scheme.Legend, Palette.Muted),
            Heading(width).Over(Palette.Muted),
            .. screen.List.View(width, (line, room) => line.Row is { } row ? Columns.Marked(Card(row, line, room), desk.Marks.Contains(row.Action.Ref)) : Head(line, plan, room)),
        ];
    }

    private const string Mismatch = "≠";

    // What somebody waits for comes before advice.
    private static StyledLine Asked(RatingsScreen screen, Tally tally) => screen.List.Items.Count(line => line.Row?.Asked is not null) is > 0 and var asked
        ? StyledLine.Of($"? {asked} {(asked == 1 ? "date" : "dates")} asked", Palette.Warning)
        : StyledLine.Of(tally.StatedNone == tally.Actions ? "nobody has rated yet: r rates" : "", Palette.Muted);

    private static StyledLine Head(LaneLine lane, Plan plan, int width)
    {
        var head = StyledLine.Of(" ") + RatingMarks.Of(lane.Rating).Label(plan.Scheme.Words(lane.Rating))
            .Append($" · {lane.Count} ", lane.Count == 0 ? Palette.Muted : Palette.Title);
        return head.Append(new string('─', Math.Max(0, width - head.Width - 1)), Palette.Border);
    }

    private static StyledLine Heading(int width) => Cells(width, "", "Action", "", "Due", "Lead", width < Least ? "By dates" : "By dates and status", "Status");

    private static StyledLine Card(ActionRow row, LaneLine lane, int width) => Cells(
        width,
        StyledLine.Of(row.Signs, Palette.Warning),
        row.Action.Id,
        row.Action.Title,
        row.DueWords,
        row.Leads,
        RatingMarks.Of(row.Derived.Rating).Short() + StyledLine.Of(" " + row.Derived.Reason, row.IsOverdue ? Palette.Danger : Palette.Muted),
        row.Action.Status.Label());

    private static StyledLine Cells(int width, StyledLine mark, StyledLine id, StyledLine title, StyledLine due, StyledLine lead, StyledLine derived, StyledLine status) =>
        Columns.Row(width, (mark, 2), (id, 7), (title, 0), (due, width < Least ? -1 : 11), (lead, width < Wide ? -1 : 24), (derived, width < Least ? 20 : 23), (status, width < Wide + 30 ? -1 : 12));
}
