using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.AsAts;

/// <summary>Draws the question at which moment the plans are shown: the text, how it is understood, the meetings.</summary>
internal static class AsAtView
{
    private const int MostWidth = 72;
    private const int MostMeetings = 10;
    private const int OtherRows = 6;
    private const string Label = " As at  ";

    /// <summary>Rows of the list of meetings.</summary>
    public static int ListHeight(Desk desk) => Math.Clamp(desk.Body.Height - Panes.Border - OtherRows, 1, MostMeetings);

    /// <summary>The question as a box.</summary>
    public static Drawing Draw(AsAtScreen screen, Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        var inner = width - Panes.Border;
        var field = Math.Max(1, inner - Label.Length - 1);
        var ids = screen.Meetings.Items.Select(meeting => meeting.Id.Length).DefaultIfEmpty().Max();
        var rows = screen.Meetings.View(inner, (meeting, room) => Row(meeting, room, ids), screen.IsChoosing);
        IReadOnlyList<StyledLine> lines =
        [
            StyledLine.Of(" The plans as they were then, to be read. Nothing changes.", Palette.Muted),
            StyledLine.Of(Label, screen.IsChoosing ? Palette.Muted : Palette.Title) + screen.Line.View(field, !screen.IsChoosing),
            .. Below(screen, desk, inner),
            StyledLine.Of(" Meetings that were held", Palette.Heading),
            .. screen.Meetings.Items.Count > 0 ? rows : [StyledLine.Of(" None has these words.", Palette.Muted), .. rows.Skip(1)],
        ];
        return new Drawing(
            Panes.Box("Show the plans as at", lines, width, lines.Count + Panes.Border, focused: true, screen.Meetings.Position),
            screen.IsChoosing || screen.IsBusy ? null : new CaretPosition(2, 1 + Label.Length + screen.Line.CaretColumn(field)));
    }

    // Always as many rows, so that nothing below jumps.
    private static IEnumerable<StyledLine> Below(AsAtScreen screen, Desk desk, int width)
    {
        const int Rows = 2;
        var (text, style) = screen.IsBusy ? ("A moment: looking for it…", Palette.Muted)
            : screen.Problem.Length > 0 ? ("! " + screen.Problem, Palette.Danger) : (Understood(screen, desk), Palette.Good);
        var rows = WordWrap.Rows(text, Math.Max(2, width - 2));
        return Enumerable.Range(0, Math.Max(Rows, rows.Count)).Select(i => StyledLine.Of(" " + rows.ElementAtOrDefault(i), style));
    }

    private static string Understood(AsAtScreen screen, Desk desk)
    {
        var text = screen.Line.Text.Trim();
        if (screen.IsChoosing)
            return screen.Meetings.Selected is { } chosen ? $"= when the papers of {chosen.Id} closed" : "";
        return Understood(text, desk);
    }

    /// <summary>How words for a moment are understood; empty where nothing is known of them yet.</summary>
    internal static string Understood(string text, Desk desk)
    {
        if (text.Length == 0)
            return "";
        if (DateWords.Read(text, desk.Today, DateSense.Past).Period is { } period)
            return $"= the end of {Period.Day(period.Last).Words}";
        return desk.Set.Meetings.Any(meeting => meeting.Id.Equals(text, StringComparison.OrdinalIgnoreCase)) ? $"= when the papers of {text} closed" : "";
    }

    /// <summary>A meeting: the id is what is typed, so that all of it is shown; the title takes what is left.</summary>
    internal static StyledLine Row(Meeting meeting, int width, int ids)
    {
        const int Date = 11;
        const int LeastTitle = 8;
        var hasTitle = width - Date - ids - 6 >= LeastTitle;
        return Columns.Row(
            width, (meeting.Day is { } day ? Period.Day(day).Words : "", Date), (StyledLine.Of(meeting.Id, Palette.Title), hasTitle ? ids : 0), (StyledLine.Of(meeting.Title ?? "", Palette.Muted), hasTitle ? 0 : -1));
    }
}
