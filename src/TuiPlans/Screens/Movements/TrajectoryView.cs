using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Movements;

/// <summary>Draws a burn-up: a bar a moment, which reads without colours, and the forecast with its basis.</summary>
internal static class TrajectoryView
{
    private const int Narrow = 60;
    private const int Low = 15;
    private const int Wide = 110;
    private const int LeastList = 3;
    private const string Done = "█";
    private const string Expected = "▒";
    private const string Left = "·";

    /// <summary>Rows of the list.</summary>
    public static int ListHeight(TrajectoryScreen screen, Desk desk) => Math.Max(LeastList, Math.Min(Math.Max(1, screen.List.Items.Count), desk.Body.Height - Head(screen, desk).Count - 3));

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(TrajectoryScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (screen.Came is not { } came)
            return [StyledLine.Of(" Reading the plan as it was at each meeting…", Palette.Muted)];
        if (came.Trajectory is not { } trajectory)
            return [.. Told.Wrapped(came.Problem, width, Palette.Warning)];
        return
        [
            .. Head(screen, desk),
            Cells(width, "", "", "Delivered", "If dates kept", "").Over(Palette.Muted),
            .. screen.List.View(width, (row, room) => Row(row, trajectory, room, desk.Past is null ? "today" : "as at")),
            StyledLine.Empty,
            (StyledLine.Of($" {Done} ", Palette.Title) + StyledLine.Of("delivered   ", Palette.Muted) + StyledLine.Of(Expected) + StyledLine.Of(" forecast at that pace   ", Palette.Muted)
                + StyledLine.Of(Left) + StyledLine.Of(" not delivered", Palette.Muted)).Fit(width),
        ];
    }

    private static List<StyledLine> Head(TrajectoryScreen screen, Desk desk)
    {
        if (screen.Came is not { Trajectory: { } trajectory, Moments: { } moments })
            return [];
        var (width, most) = (desk.Size.Width, desk.Body.Height < Low ? 1 : 2);
        var all = trajectory.Pace.AllBy(trajectory.Now) is { } day ? $"; all of them by {day:MMM yyyy}" : "";
        return
        [
            .. Told.Capped($"{trajectory.Now.Delivery.Words}.", width, most, Palette.Title),
            .. Told.Capped($"Forecast: {trajectory.Pace.Basis}{all}.", width, 2, Palette.Plain),
            .. desk.Body.Height < Low ? [] : Told.Capped($"If dates kept: with every agreed date that is still to come. {trajectory.LeftOut}".TrimEnd(), width, 3, Palette.Muted),
            .. desk.Body.Height < Low ? [] : Told.Capped(moments.Words, width, 2, Palette.Muted),
        ];
    }

    private static StyledLine Row(TrajectoryRow row, Trajectory trajectory, int width, string now)
    {
        var day = StyledLine.Of(Period.Day(row.Day).Words, row.Forecast is null ? Palette.Plain : Palette.Muted);
        if (row.Point is { Delivery: var delivery })
            return Cells(width, day, Bar(delivery.Delivered, delivery.Delivered, delivery.Of, BarWidth(width)), delivery.Short, "", row.Point == trajectory.Now ? now : row.Label);
        var forecast = row.Forecast!;
        var done = trajectory.Now.Delivery.Delivered;
        return Cells(
            width, day, Bar(done, Math.Max(done, forecast.AtPace ?? 0), forecast.Of, BarWidth(width)),
            forecast.AtPace is { } pace ? $"{pace} of {forecast.Of}" : "no pace", $"{forecast.IfDatesKept} of {forecast.Of}", StyledLine.Of($"forecast · {row.Label}", Palette.Muted));
    }

    private static int BarWidth(int width) => width < Narrow ? 12 : width < Wide ? 20 : 40;

    private static StyledLine Cells(int width, StyledLine day, StyledLine bar, StyledLine delivered, StyledLine kept, StyledLine label) => Columns.Row(
        width, (day, 11), (bar, BarWidth(width)), (delivered, 10), (kept, width < Narrow ? -1 : 13), (label, 0));

    private static StyledLine Bar(int delivered, int expected, int of, int width)
    {
        if (of == 0)
            return StyledLine.Empty;
        var (done, then) = (Cells(delivered, of, width), Cells(expected, of, width));
        return StyledLine.Of(Repeated(Done, done)) + StyledLine.Of(Repeated(Expected, then - done)) + StyledLine.Of(Repeated(Left, width - then), Palette.Muted);
    }

    private static string Repeated(string sign, int count) => string.Concat(Enumerable.Repeat(sign, Math.Max(0, count)));

    // Only all fills the bar, and only none leaves it empty.
    private static int Cells(int count, int of, int width) => count == 0 ? 0 : count >= of ? width : Math.Clamp(count * width / of, 1, width - 1);
}
