using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Workloads;

/// <summary>Draws who has how much to do: a table of counts, and where there is room what presses the one under the cursor.</summary>
internal static class WorkloadView
{
    private const int Wide = 100;
    private const int Least = 60;
    private const int RoomForOldest = 130;
    private const int HeadRows = 2;
    private const int PressingRows = 5;
    private const int RoomForPressing = 30;
    private const int LeastOfId = 7;

    /// <summary>Rows for the table.</summary>
    public static int ListHeight(Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - Legend.Rows(desk) - (HasPressing(desk) ? PressingRows + 1 : 0));

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(WorkloadScreen screen, Desk desk)
    {
        if (desk.Set.Plan(screen.PlanId!) is not { } plan)
            return [StyledLine.Empty, StyledLine.Of(" This plan is there no more. Press 1 for all plans.", Palette.Warning)];
        var width = desk.Size.Width;
        var total = desk.View.Pressing(plan.Id).Count;
        var isOfMeetings = DueSoon.IsOfMeetings(desk.View.Pressing(plan.Id));
        List<StyledLine> lines =
        [
            Legend.Held(plan.Id, screen.Shown, total, desk) is { Width: > 0 } held ? held : StyledLine.Of(Note(screen.By, width), Palette.Muted),
            Heading(screen.By, isOfMeetings, width).Over(Palette.Muted),
            .. screen.List.View(width, Row),
            .. Pressing(screen.List.Selected, desk),
            .. Foot(plan, isOfMeetings).Take(Legend.Rows(desk)),
        ];
        if (screen.List.Items.Count == 0)
            lines[HeadRows] = StyledLine.Of(total == 0 ? Legend.NoAction : " No action matches; Esc shows all again.", Palette.Muted);
        return lines;
    }

    private static IEnumerable<StyledLine> Foot(Plan plan, bool isOfMeetings) =>
    [
        StyledLine.Of(" " + plan.Scheme.Legend, Palette.Muted),
        StyledLine.Of((isOfMeetings ? " Meeting: due before the next one" : " Month: due within 31 days, no meeting is planned") + " · said: stated · +n: closed otherwise", Palette.Muted),
    ];

    private static bool HasPressing(Desk desk) => desk.Size.Height >= RoomForPressing;

    private static string Note(LaneField by, int width) => by == LaneField.Lead
        ? $" {Workload.OrderWords}; {(width < Wide ? "two leads: both" : "an action of two leads counts for each")} · Tab: by agency"
        : $" By lead agency. {Workload.OrderWords} · Tab: by lead";

    private static StyledLine Heading(LaneField by, bool isOfMeetings, int width) => Cells(
        width, by == LaneField.Lead ? "Lead" : "Agency", "Open", "Overdue", isOfMeetings ? width < Wide ? "Meeting" : "Due before meeting" : width < Wide ? "Month" : "Due within a month", width < Wide ? "Said R A" : "Stated red, amber",
        width < Wide ? "Date R A" : "By dates red, amber", width < Least ? "Complete" : "Delivered");

    private static StyledLine Row(WorkloadRow row, int width) => Cells(
        width,
        row.Who.Title,
        Number(row.Tally.Open, Palette.Plain),
        Number(row.Tally.Overdue, Palette.Danger).Append(width >= RoomForOldest && row.OldestLateness is { } oldest ? $", oldest {oldest}" : "", Palette.Danger),
        Number(row.DueBeforeMeeting, Palette.Warning),
        RedAndAmber(row.Tally.Stated),
        RedAndAmber(row.Tally.Derived),
        row.Delivery.Short + (row.Delivery.Closed > 0 && width >= Least ? $" +{row.Delivery.Closed}" : ""));

    private static StyledLine Number(int count, Spectre.Console.Style style) => StyledLine.Of(count == 0 ? "·" : $"{count}", count == 0 ? Palette.Muted : style);

    private static StyledLine RedAndAmber(ByRating<int> counts) =>
        (Rated(Rating.Red, counts) + StyledLine.Of(" ")) + Rated(Rating.Amber, counts);

    private static StyledLine Rated(Rating rating, ByRating<int> counts) =>
        counts[rating] == 0 ? StyledLine.Of("  ·", Palette.Muted) : StyledLine.Of($"{rating.Letter()}{counts[rating],2}", RatingMarks.Of(rating).Style);

    private static StyledLine Cells(int width, StyledLine who, StyledLine open, StyledLine overdue, StyledLine meeting, StyledLine stated, StyledLine derived, StyledLine delivered) =>
        Columns.Row(
            width, (who, 0), (open.PadLeft(4), 4), (overdue.PadLeft(width < RoomForOldest ? 7 : 20), width < RoomForOldest ? 7 : 20), (meeting.PadLeft(width < Wide ? 7 : 18), width < Least ? -1 : width < Wide ? 7 : 18),
            (stated, width < Least ? -1 : width < Wide ? 8 : 17), (derived, width < Least ? -1 : width < Wide ? 8 : 19), (delivered, 11));

    private static IEnumerable<StyledLine> Pressing(WorkloadRow? row, Desk desk)
    {
        if (!HasPressing(desk))
            return [];
        List<StyledLine> lines = [StyledLine.Of(row is null ? "" : $" {row.Who.Title} · {row.Delivery.Words}{(row.OldestLateness is { } oldest ? $" · {row.Tally.Overdue} overdue, oldest {oldest}" : "")}", Palette.Title)];
        var shown = (row?.Rows ?? []).Where(one => one.Action.Status.IsOpen()).Take(PressingRows).ToList();
        var ids = Columns.OfIds(shown.Select(one => one.Action.Id), LeastOfId);
        lines.AddRange(shown.Select(one => Columns.Row(
            desk.Size.Width, (Legend.Signs(one), Legend.SignCells), (RatingMarks.Of(one.Derived.Rating).Short(), 3), (one.Action.Id, ids), (one.Action.Title, 0), (one.DueWords, 11),
            (StyledLine.Of(one.Derived.Reason, one.IsOverdue ? Palette.Danger : Palette.Muted), 24))));
        while (lines.Count < PressingRows + 1)
            lines.Add(StyledLine.Empty);
        return lines;
    }
}
