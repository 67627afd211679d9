using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using Style = Spectre.Console.Style;

namespace TuiPlans.Screens.Movements;

/// <summary>Draws what moved: the sentences, both counts side by side, the rows, and all of the one under the cursor.</summary>
internal static class MovementView
{
    private const int Low = 15;
    private const int High = 30;
    private const int Narrow = 60;
    private const int RoomForWhy = 110;
    private const int RoomForAuthority = 150;
    private const int LeastList = 3;

    /// <summary>Rows of the list.</summary>
    public static int ListHeight(MovementScreen screen, Desk desk) =>
        Math.Max(LeastList, desk.Body.Height - Head(screen, desk).Count - (Told.PaneRows(desk) is > 0 and var pane ? pane + 1 : 0));

    /// <summary>The screen, with the question over it where it is asked.</summary>
    public static Drawing Draw(MovementScreen screen, Desk desk)
    {
        var lines = Lines(screen, desk);
        if (screen.Form is not { } form)
            return new Drawing(lines);
        var (box, caret) = form.View(desk);
        var (top, left) = Panes.Centre(box, desk.Body.Width, desk.Body.Height);
        return new Drawing(Panes.Overlay([.. lines.Select(line => line.Over(Palette.Muted))], box, desk.Body.Width, desk.Body.Height), caret.Offset(top, left));
    }

    private static IReadOnlyList<StyledLine> Lines(MovementScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (screen.Came is not { } came)
            return [StyledLine.Of(" Comparing the two moments…", Palette.Muted)];
        if (came.Found is null)
            return [.. Told.Wrapped(came.Problem, width, Palette.Warning)];
        var ids = Told.NameWidth(screen.List.Items.Select(row => row.Ref), screen.PlanId is not null, width);
        return
        [
            .. Head(screen, desk),
            .. screen.List.Items.Count == 0 ? [StyledLine.Of(" Nothing moved.", Palette.Muted)] : screen.List.View(width, (row, room) => Row(row, ids, room, screen.PlanId is not null)),
            .. screen.List.Selected is { } row && Told.PaneRows(desk) is > 0 and var pane ? Told.Pane(Parts(row), width, pane) : [],
        ];
    }

    private static List<StyledLine> Head(MovementScreen screen, Desk desk)
    {
        if (screen.Came?.Found is not { } found)
            return [];
        var (width, height, movement) = (desk.Size.Width, desk.Body.Height, found.Movement);
        var most = height < Low ? screen.IsByRating ? 0 : 1 : height < High ? 2 : 4;
        List<StyledLine> lines = [Period(found, width), .. Told.Capped(movement.Headline, width, most, Palette.Title)];
        if (height >= Low && (height >= High || !screen.IsByRating))
            lines.AddRange(Told.Capped($"{movement.Delivery.Sentence}.{(movement.TakenBackWords is { } words ? " " + words : "")}", width, most, Palette.Plain));
        if (height >= Low || screen.IsByRating)
            lines.AddRange(Counts(movement, width));
        if (height >= High || (screen.IsByRating && height >= Low))
            lines.AddRange(FromTo(movement.FromTo, width));
        return lines;
    }

    private static StyledLine Period(MovementShown found, int width)
    {
        var since = $" {Day(found.Movement.Since)}{Of(found.From)}";
        var until = $"{Day(found.Movement.Until)}{(found.To is { } to ? Of(to) : "")}";
        return StyledLine.Of($"{since} to {until}", Palette.Muted).Fit(width);
    }

    private static string Of(AsAt at) => at.Meeting is { } meeting ? $" ({meeting})" : "";

    private static string Day(DateOnly day) => Core.Plans.Period.Day(day).Words;

    private static IEnumerable<StyledLine> Counts(Movement movement, int width) =>
    [
        Cells(width, "", width < Narrow ? "Done" : "Delivered", "Open", "Overdue", "Closed", "Stated", "By dates").Over(Palette.Muted),
        Counted(width, Day(movement.Since), movement.Delivery.Before, movement.Before),
        Counted(width, Day(movement.Until), movement.Delivery.Now, movement.Now),
    ];

    private static StyledLine Counted(int width, string day, Delivery delivery, Tally tally) => Cells(
        width, StyledLine.Of(day, Palette.Title), delivery.Short, Number(tally.Open, 4), Number(tally.Overdue, 7), Number(tally.Closed, 6),
        CountLine.Of(RatingMarks.Counts(tally.Stated, tally.StatedNone), Rated(width)), CountLine.Of(RatingMarks.Counts(tally.Derived, tally.DerivedNone), Rated(width)));

    private static StyledLine Number(int count, int width) => StyledLine.Of($"{count}").PadLeft(width);

    private static int Rated(int width) => width < RoomForWhy ? 13 : 20;

    private static StyledLine Cells(int width, StyledLine day, StyledLine delivered, StyledLine open, StyledLine overdue, StyledLine closed, StyledLine stated, StyledLine derived) =>
        Columns.Row(
            width, (day, width < RoomForWhy ? 0 : 14), (delivered, width < Narrow ? 8 : 10), (open, 4), (overdue, 7), (closed, width < Narrow ? -1 : 6), (stated, width < Narrow ? 10 : Rated(width)),
            (derived, width < Narrow ? -1 : Rated(width)));

    private static IEnumerable<StyledLine> FromTo(RatingFromTo fromTo, int width)
    {
        if (fromTo.Cells.Count == 0)
            yield break;
        yield return Rating("Stated: then ↓ now →", RatingFromTo.Columns, width).Over(Palette.Muted);
        foreach (var from in RatingFromTo.Rows.Where(row => fromTo.Cells.Any(cell => cell.From == row)))
            yield return Rating(from, RatingFromTo.Columns.Select(to => fromTo.Count(from, to) is > 0 and var count ? $"{count}" : "·"), width);
    }

    private static StyledLine Rating(string label, IEnumerable<string> cells, int width) =>
        cells.Aggregate(StyledLine.Of(" " + label).Fit(width < Narrow ? 9 : 21), (line, cell) => line + StyledLine.Of(" ") + StyledLine.Of(cell, cell == "·" ? Palette.Muted : Palette.Plain).PadLeft(width < Narrow ? 6 : 8));

    private static StyledLine Row(MovementRow row, int ids, int width, bool isOfOne)
    {
        if (row.Heading is { } heading)
            return StyledLine.Of(" " + heading, Palette.Heading);
        var isGone = row.Event is { Stands: false };
        var line = Columns.Row(
            width, (Told.Name(row.Ref!, isOfOne), ids), (Told.Arrowed(Words(row)), width < Narrow ? 16 : 26), (row.Title, 0),
            (StyledLine.Of(Told.Arrowed(row.Event?.Reason ?? ""), Palette.Muted), width < RoomForWhy ? -1 : 30),
            (StyledLine.Of(row.Event?.Authority ?? "", Palette.Muted), width < RoomForAuthority ? -1 : 30),
            (StyledLine.Of(row.Event is { } one ? Day(one.Day) : "", Palette.Muted), width < Narrow ? -1 : 11));
        return isGone ? line.Over(Palette.Muted) : line;
    }

    private static string Words(MovementRow row) => row.Event?.Words ?? row.ByDates?.Words ?? Dates(row.Pair!);

    private static string Dates(MovedPair pair) => pair.Now is { } now ? now.Derived.Reason : "not counted any more";

    private static IEnumerable<(string Text, Style Style)> Parts(MovementRow row)
    {
        yield return ($"{row.Ref}  {row.Title}{(row.Event?.NamedThen is { } then ? $" (then {then})" : "")}", Palette.Title);
        if (row.Event is not { } one)
        {
            yield return (row.ByDates is { } move ? Told.Arrowed(move.Words) : $"By dates and status: {Told.Arrowed(Both(row.Pair!))}", Palette.Plain);
            yield break;
        }
        yield return ($"{Told.Arrowed(one.Words)}{(one.Authority is { } authority ? $", {(one.Kind == MovementKind.DateAsked ? "asked " : "")}{authority}" : "")}{(one.Stands ? "" : "; no longer so")}", Palette.Plain);
        yield return one.Reason is { } reason ? ($"Why: {Told.Arrowed(reason)}", Palette.Plain) : ("Nobody said why.", Palette.Muted);
        yield return ($"{(one.GivenBy is { } giver ? $"Given by {giver}; recorded" : "Recorded")} by {one.RecordedBy}, {Day(one.Day)}, commit {Trails.TrailWords.Short(one.Commit)}", Palette.Muted);
    }

    private static string Both(MovedPair pair) =>
        $"{(pair.Before is { } before ? $"{before.Derived.Rating.Label()}, {before.Derived.Reason}" : "not counted")} -> {(pair.Now is { } now ? $"{now.Derived.Rating.Label()}, {now.Derived.Reason}" : "not counted any more")}";
}
