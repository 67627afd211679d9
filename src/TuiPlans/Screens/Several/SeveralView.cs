using TuiPlans.Core.Changes;
using TuiPlans.Looks;
using TuiPlans.Screens.Undoing;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Several;

/// <summary>Draws a change of several actions: the form, then each action with what is done to it.</summary>
internal static class SeveralView
{
    private const int HeadRows = 2;

    /// <summary>Rows for the actions.</summary>
    public static int ListHeight(SeveralScreen screen, Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - (screen.Stage == SeveralStage.Asking ? FormRows(screen, desk).Lines.Count + 1 : 0));

    /// <summary>The actions as lines.</summary>
    public static IReadOnlyList<StyledLine> Actions(SeveralScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        return screen.Stage == SeveralStage.Asking
            ? [.. screen.Refs.Select(reference => StyledLine.Of(" * ", Palette.KeyHint) + Name(reference, desk))]
            : [.. screen.Actions.SelectMany((row, i) => Row(row, i == screen.At && screen.Stage == SeveralStage.Recording, desk, width))];
    }

    /// <summary>The screen's lines and the caret.</summary>
    public static Drawing Draw(SeveralScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        List<StyledLine> lines = [StyledLine.Of(" " + Head(screen), Palette.Title).WithRight(StyledLine.Of(screen.Text.Position + " ", Palette.Muted), width), StyledLine.Empty];
        if (screen.Stage != SeveralStage.Asking)
            return new Drawing([.. lines, .. screen.Text.View(width)]);
        var (form, hidden) = FormRows(screen, desk);
        return new Drawing([.. lines, .. form, StyledLine.Empty, .. screen.Text.View(width)], screen.Form.Caret(width)?.Offset(HeadRows - hidden, 0));
    }

    // Where the screen is low, the field with the focus and what stands below it; one action at least is seen.
    private static (IReadOnlyList<StyledLine> Lines, int Hidden) FormRows(SeveralScreen screen, Desk desk) => Panes.Window(
    [
        .. screen.Form.View(desk.Size.Width, _ => StyledLine.Empty, focused: true),
        .. screen.Problem.Length == 0 ? [] : WordWrap.Rows("! " + screen.Problem, Math.Max(2, desk.Size.Width - 2)).Select(row => StyledLine.Of(" " + row, Palette.Danger)),
    ],
    screen.Form.Focus,
    Math.Max(1, desk.Body.Height - HeadRows - 2));

    private static string Head(SeveralScreen screen)
    {
        var (can, done) = (screen.Actions.Count(row => row.Order is not null), screen.Actions.Count(row => row.IsDone));
        var refused = screen.Actions.Count(row => row.Refusal.Length > 0);
        return screen.Stage switch
        {
            SeveralStage.Asking when screen is { Refs.Count: 1, What: SeveralField.Other } => "Set a field",
            SeveralStage.Asking => What(screen) + (screen.Elsewhere > 0 ? $"; {screen.Elsewhere} marked in {(screen.Elsewhere == 1 ? "another plan stays as it is" : "other plans stay as they are")}" : ""),
            SeveralStage.Preview => $"Nothing is written yet. {Count(can, "commit")} to make{(refused > 0 ? $"; {refused} not done, and why" : "")}",
            SeveralStage.Recording => $"Recording: {done} of {can} done{(refused > 0 ? $", {refused} not" : "")}…",
            _ => $"{done} recorded{(refused > 0 ? $", {refused} not; these stay marked" : "")}. Each is a commit of its own: g u takes one back",
        };
    }

    private static string What(SeveralScreen screen) =>
        $"{screen.What switch { SeveralField.Status => "Status", SeveralField.Rating => "Rating", _ => "A field" }} of {Count(screen.Refs.Count, "action")}";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static StyledLine Name(string reference, Desk desk) =>
        desk.Action(reference) is { } action ? StyledLine.Of(action.Id.PadRight(8) + " ", Palette.Title).Append(action.Title) : StyledLine.Of(reference, Palette.Title);

    private static IEnumerable<StyledLine> Row(SeveralRow row, bool isNow, Desk desk, int width)
    {
        var sign = row.IsDone ? StyledLine.Of(" ✓ ", Palette.Good) : isNow ? StyledLine.Of(" … ", Palette.KeyHint)
            : row.Refusal.Length > 0 ? StyledLine.Of(" ! ", Palette.Warning) : StyledLine.Of(" → ", Palette.KeyHint);
        yield return (sign + Name(row.Ref, desk)).Fit(width);
        if (row.Refusal.Length > 0)
        {
            foreach (var line in WordWrap.Rows(row.Refusal, Math.Max(2, width - 6)).Take(4))
                yield return StyledLine.Of("     " + line, Palette.Warning);
            yield break;
        }

        foreach (var line in row.Changes.SelectMany(change => ReversalLines.FromTo("  " + (Label(change.Path) ?? change.Path), change.From, change.To, width, ChangeWords.Absent(change.Path))))
            yield return line;
    }

    private static string? Label(string path) => Core.Plans.Fields.Action.Find(path)?.Label;
}
