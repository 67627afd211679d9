using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using Style = Spectre.Console.Style;

namespace TuiPlans.Screens.Movements;

/// <summary>Draws how far dates have moved: a row an action or group, and below them each move of the one under the cursor.</summary>
internal static class SlippageView
{
    private const int Narrow = 60;
    private const int Wide = 110;
    private const int LeastList = 3;

    /// <summary>Rows of the list.</summary>
    public static int ListHeight(SlippageScreen screen, Desk desk) =>
        Math.Max(LeastList, desk.Body.Height - Head(screen, desk).Count - 1 - (Told.PaneRows(desk) is > 0 and var pane ? pane + 1 : 0));

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(SlippageScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (screen.Came is not { } came)
            return [StyledLine.Of(" Reading all that was recorded…", Palette.Muted)];
        if (came.Slippage is null)
            return [.. Told.Wrapped(came.Note, width, Palette.Warning)];
        if (screen.List.Items.Count == 0)
            return Head(screen, desk);
        var isOfOne = screen.PlanId is not null;
        var ids = Told.NameWidth(screen.List.Items.Select(row => row.Ref), isOfOne, width);
        return
        [
            .. Head(screen, desk),
            Heading(screen, ids, width).Over(Palette.Muted),
            .. screen.List.View(width, (row, room) => Row(row, ids, room, isOfOne)),
            .. screen.List.Selected is { } selected && Told.PaneRows(desk) is > 0 and var pane ? Told.Pane(Parts(selected), width, pane) : [],
        ];
    }

    private static List<StyledLine> Head(SlippageScreen screen, Desk desk)
    {
        if (screen.Came?.Slippage is not { } slippage)
            return [];
        var width = desk.Size.Width;
        var by = screen.Only is { } only ? $"{only.Title} · Esc: all groups" : screen.By switch
        {
            SlippageBy.Lead => "By lead; an action of two leads counts for each",
            SlippageBy.Agency => "By agency",
            SlippageBy.Cause => "By cause of each move",
            _ => "Periods count by their last day. Again: two or more extensions",
        };
        return
        [
            .. Told.Capped(slippage.Headline, width, 2, Palette.Title),
            .. screen.Came.Note.Length > 0 ? Told.Capped(screen.Came.Note, width, 2, Palette.Warning) : [],
            StyledLine.Of(" " + by, screen.Only is null ? Palette.Muted : Palette.KeyHint).Fit(width),
        ];
    }

    private static StyledLine Heading(SlippageScreen screen, int ids, int width) => IsOfGroups(screen)
        ? Group(width, "", "Actions", "Moves", "Extended", "Again", "Days")
        : Action(width, ids, "", "Slipped", width < Wide ? "First" : "First agreed", "Now", "Extended", "Title");

    private static bool IsOfGroups(SlippageScreen screen) => screen is { Only: null, By: not SlippageBy.Action };

    private static StyledLine Row(SlippageLine line, int ids, int width, bool isOfOne) => line switch
    {
        { Heading: { } heading } => StyledLine.Of(" " + heading, Palette.Heading),
        { Group: { } group } => Group(width, group.Title, Number(group.Refs.Count, 7), Number(group.Moves, 5), Number(group.Extensions, 8), Number(group.Again, 5), Number(group.Days, 6)),
        { Moved: { } moved } => Action(width, ids, Told.Name(line.Ref!, isOfOne), Slipped(moved.Days), moved.First?.Words ?? "no date", moved.Now?.Words ?? "no date",
            moved.Extensions.Count == 0 ? "" : StyledLine.Of($"{moved.Extensions.Count}{(moved.IsAgain ? " again" : "")}", moved.IsAgain ? Palette.Warning : Palette.Plain), moved.Row.Action.Title),
        { Request: { } request } => Action(width, ids, Told.Name(line.Ref!, isOfOne), StyledLine.Of(Short(request), request.IsOpen ? Palette.Warning : Palette.Plain),
            request.Request.From?.Words ?? "no date", request.Request.To?.Words ?? "no date", "", request.Row.Action.Title),
        _ => StyledLine.Empty,
    };

    private static string Short(DateRequestRow request) => request.IsOpen ? "undecided" : request.StateWords;

    private static StyledLine Slipped(int? days) => StyledLine.Of(days switch { null => "–", > 0 => $"+{days} days", _ => $"{days} days" }, days > 0 ? Palette.Danger : Palette.Plain);

    private static StyledLine Number(int count, int width) => StyledLine.Of($"{count}").PadLeft(width);

    private static StyledLine Action(int width, int ids, StyledLine id, StyledLine slipped, StyledLine first, StyledLine now, StyledLine extended, StyledLine title) => Columns.Row(
        width, (id, ids), (slipped, 10), (first, width < Narrow ? -1 : width < Wide ? 11 : 18), (now, width < Wide ? 11 : 18), (extended, width < Narrow ? -1 : 8), (title, 0));

    private static StyledLine Group(int width, StyledLine title, StyledLine actions, StyledLine moves, StyledLine extensions, StyledLine again, StyledLine days) => Columns.Row(
        width, (title, 0), (actions, 7), (moves, width < Narrow ? -1 : 5), (extensions, width < Narrow ? -1 : 8), (again, 5), (days, 6));

    private static IEnumerable<(string Text, Style Style)> Parts(SlippageLine line) => line switch
    {
        { Group: { } group } => [(group.Title, Palette.Title), (string.Join(", ", group.Refs), Palette.Plain)],
        { Moved: { } moved } => moved.Moves.SelectMany(Move).Prepend(($"{line.Ref}  {moved.Row.Action.Title}", Palette.Title)),
        { Request: { } request } =>
        [
            ($"{line.Ref}  {request.Row.Action.Title}", Palette.Title),
            ($"{request.Request.From?.Words ?? "no date"} → {request.Request.To?.Words ?? "no date"}, {request.StateWords}", Palette.Plain),
            request.Request.Reason is { } reason ? ($"Why: {Told.Arrowed(reason)}", Palette.Plain) : ("Nobody said why.", Palette.Muted),
        ],
        _ => [],
    };

    private static IEnumerable<(string Text, Style Style)> Move(DateMove move)
    {
        var who = move.IsByHand
            ? $", recorded by {move.RecordedBy}, {Period.Day(move.RecordedOn!.Value).Words}, commit {Trails.TrailWords.Short(move.Commit!)}"
            : $", {move.Authority ?? "by whom is not said"}";
        yield return ($"{Told.Arrowed(move.FromTo)}, {SlippedWords.Of(move.Days)}, {move.KindWords}{who}{(move.Cause is { } cause ? $"; cause: {cause}" : "")}", Palette.Plain);
        if (move.Reason is { } reason)
            yield return ($"Why: {Told.Arrowed(reason)}", Palette.Muted);
    }
}
