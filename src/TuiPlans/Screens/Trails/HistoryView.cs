using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Trails;

/// <summary>Draws a history: a row a change, and below them all that changed with the one under the cursor.</summary>
internal static class HistoryView
{
    private const int HeadRows = 2;
    private const int FootRows = 5;
    private const int LeastForFoot = 15;
    private const int Narrow = 60;
    private const int Wide = 100;
    private const int MostPicker = 50;

    /// <summary>Rows of the list.</summary>
    public static int ListHeight(Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - (desk.Body.Height < LeastForFoot ? 0 : FootRows));

    /// <summary>The screen.</summary>
    public static Drawing Draw(HistoryScreen screen, Desk desk)
    {
        var lines = Lines(screen, desk);
        if (screen.Fields is not { } picker)
            return new Drawing(lines);
        var width = Math.Min(MostPicker, desk.Size.Width);
        var box = picker.View(width);
        var (top, left) = Panes.Centre(box, desk.Body.Width, desk.Body.Height);
        return new Drawing(Panes.Overlay([.. lines.Select(line => line.Over(Palette.Muted))], box, desk.Body.Width, desk.Body.Height), picker.Caret(width).Offset(top, left));
    }

    private static IReadOnlyList<StyledLine> Lines(HistoryScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (screen.Came is not { } came)
            return [StyledLine.Of(" Reading the history…", Palette.Muted)];
        if (came.Problem is { } problem)
            return [.. WordWrap.Rows(problem, Math.Max(2, width - 2)).Select(row => StyledLine.Of(" " + row, Palette.Warning))];
        if (screen.List.Items.Count == 0)
            return [StyledLine.Of(screen.Only is null ? " Nothing is committed yet." : " This field never changed here. Esc shows all fields.", Palette.Muted)];
        return
        [
            Head(screen, came.Changes.Count, desk),
            Cells(width, "Recorded", "Given by", "Recorded by", screen.Only is null ? "What changed" : "Change").Over(Palette.Muted),
            .. screen.List.View(width, (row, room) => Row(row, room, desk)),
            .. desk.Body.Height < LeastForFoot ? [] : Foot(screen.List.Selected, desk, width),
        ];
    }

    private static StyledLine Head(HistoryScreen screen, int count, Desk desk)
    {
        var title = desk.File(screen.Ref!)?.Target?.Title ?? "";
        var field = screen.Only is { } key && screen.List.Items is [var first, ..] ? TrailWords.Label(key, first.Change.Fields) : null;
        var words = field is null ? Changes(count) : $"{field}: {screen.List.Items.Count} of {Changes(count)} · Esc shows all";
        return (StyledLine.Of(" " + words, field is null ? Palette.Muted : Palette.KeyHint) + StyledLine.Of(title.Length == 0 ? "" : $" · {title}", Palette.Muted)).Fit(desk.Size.Width);
    }

    private static string Changes(int count) => count == 1 ? "1 change" : $"{count} changes";

    private static StyledLine Row(TrailRow row, int width, Desk desk) => Cells(
        width, TrailWords.Day(row.Change), TrailWords.Giver(row.Change, desk.Set.Registers), TrailWords.IsGiven(row.Change) ? row.Change.Recorder.Name : "", string.Join("; ", row.Words));

    private static StyledLine Cells(int width, string when, string given, string recorded, string what) =>
        Columns.Row(width, (when, 11), (given, width < Narrow ? -1 : 20), (recorded, width < Wide ? -1 : 20), (what, 0));

    // What a row has no room for, so that most questions need no Enter.
    private static IEnumerable<StyledLine> Foot(TrailRow? row, Desk desk, int width)
    {
        if (row is null)
            yield break;
        yield return StyledLine.Of(new string('─', width), Palette.Border);
        var people = TrailWords.IsGiven(row.Change) ? $"Given by {TrailWords.Giver(row.Change, desk.Set.Registers)}, recorded by {row.Change.Recorder.Name}" : $"Recorded by {row.Change.Recorder.Name}";
        yield return StyledLine.Of(" " + people, Palette.Title).Fit(width);
        var why = TrailWords.Reason(row.Change) is { } reason ? $" · why: {reason}" : "";
        var rows = WordWrap.Rows(string.Join(" · ", row.Words) + why, Math.Max(2, width - 2));
        for (var i = 0; i < FootRows - 2; i++)
            yield return StyledLine.Of(" " + (i < rows.Count ? rows[i] : "") + (i == FootRows - 3 && rows.Count > FootRows - 2 ? "…" : "")).Fit(width);
    }
}
