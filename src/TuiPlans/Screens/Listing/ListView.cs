using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Screens.Listing;

/// <summary>Draws the table with its filter above.</summary>
internal static class ListView
{
    private const int Wide = 100;
    private const int Least = 60;
    private const int HeadRows = 2;
    private const int LeastOfId = 7;
    private const string Filters = " / filters; the most pressing stand first";
    internal const int FilterColumn = 3;

    /// <summary>Rows for the actions.</summary>
    public static int ListHeight(Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - Legend.Rows(desk));

    /// <summary>The screen's lines and the caret of the filter.</summary>
    public static Drawing Draw(ListScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        var ids = Columns.OfIds(screen.List.Items.Select(row => row.Action.Id), LeastOfId);
        List<StyledLine> lines =
        [
            FilterLine(screen, width, desk.MarkedIn(screen.PlanId).Count),
            FilterPart.Below(screen, width, FieldWidth(width)) ?? Heading(width, ids).Over(Palette.Muted),
            .. screen.List.View(width, (row, room) => Columns.Marked(Row(row, room, ids), desk.Marks.Contains(row.Action.Ref)), !screen.IsTyping),
            .. Legend.Lines(screen.PlanId!, screen.List.Shown, desk),
        ];
        if (screen.List.Items.Count == 0)
            lines[HeadRows] = StyledLine.Of(screen.Filter.Text.Length == 0 ? Legend.NoAction : $" {WhyNone(screen, desk)} Esc shows all again.", Palette.Muted);
        // Below the few rows that a plain word found, where there is room.
        if (PlainWords.Hint(screen.Query, screen.List.Items.Count, desk.View.Day) is { } hint && screen.List.Items.Count + 1 < screen.List.Height)
            lines[HeadRows + screen.List.Items.Count + 1] = StyledLine.Of(" " + hint, Palette.KeyHint);
        // A sentence lies over the first rows, so that the list stays where it is.
        var told = FilterPart.Told(screen, width);
        for (var i = 0; i < told.Count && HeadRows + i < desk.Body.Height; i++)
            Put(lines, HeadRows + i, told[i].Fit(width));
        return new Drawing(lines, screen.IsTyping ? new CaretPosition(0, FilterColumn + screen.Filter.CaretColumn(FieldWidth(width))) : null);
    }

    private static string WhyNone(ListScreen screen, Desk desk) => screen.Elsewhere is { } found ? found.Words(desk) : UnknownValues.In(screen.Query, desk.View.Day, desk.View.Pressing(screen.PlanId!)) is [var unknown, ..] ? unknown : "No action matches.";

    private static void Put(List<StyledLine> lines, int at, StyledLine line)
    {
        if (at < lines.Count)
            lines[at] = line;
        else
            lines.Add(line);
    }

    private static int FieldWidth(int width) => Math.Max(1, width - FilterColumn - 28);

    private static StyledLine FilterLine(ListScreen screen, int width, int marks)
    {
        var count = StyledLine.Of(marks > 0 ? $"* {marks} marked · " : "", Palette.KeyHint) + StyledLine.Of($"{screen.List.Items.Count} of {screen.Total} ", Palette.Muted);
        var part = string.Join(" · ", screen.Within.Select(facet => facet.Title));
        if (!screen.IsTyping && part.Length > 0)
            return StyledLine.Of(" " + part, Palette.Title).Append(screen.Filter.Text.Length > 0 ? $" · {screen.Filter.Text}" : "", Palette.KeyHint).WithRight(count, width);
        if (!screen.IsTyping && screen.Filter.Text.Length == 0)
            return StyledLine.Of(Filters.Length + count.Width < width ? Filters : " / filters", Palette.Muted).WithRight(count, width);
        return (StyledLine.Of(" / ", Palette.KeyHint) + screen.Filter.View(FieldWidth(width), screen.IsTyping)).WithRight(count, width);
    }

    private static StyledLine Heading(int width, int ids) => Cells(width, ids, "", "Action", "", "Lead", "Due", "Status", width < Wide ? "Said" : "Stated", width < Wide ? "Dates" : "By dates");

    private static StyledLine Row(ActionRow row, int width, int ids) => Cells(
        width,
        ids,
        Legend.Signs(row),
        row.Action.Id,
        row.Action.Title,
        row.Leads,
        StyledLine.Of(row.DueWords, row.IsOverdue ? Palette.Danger : Palette.Plain),
        row.Action.Status.Label(),
        RatingMarks.Of(row.Action.Rag).Short(),
        width < Wide ? RatingMarks.Of(row.Derived.Rating).Short()
            : RatingMarks.Of(row.Derived.Rating).Short() + StyledLine.Of(" " + row.Derived.Reason, row.IsOverdue ? Palette.Danger : Palette.Muted));

    private static StyledLine Cells(
        int width, int ids, StyledLine mark, StyledLine id, StyledLine title, StyledLine lead, StyledLine due, StyledLine status, StyledLine stated, StyledLine derived) =>
        Columns.Row(
            width, (mark, Legend.SignCells), (id, ids), (title, 0), (lead, width < Columns.WithLead ? -1 : 24), (due, width < Least ? -1 : 11), (status, width < Least ? -1 : 11),
            (stated, width < Wide ? 4 : 6), (derived, width < Wide ? 5 : 22));
}
