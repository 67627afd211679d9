using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>Draws what is about to be recorded: changes and lines in a box, below it the line for why.</summary>
internal static class ReviewView
{
    private const int LabelWidth = 7;

    /// <summary>Rows of the text within its box.</summary>
    public static int TextRows(EditScreen screen, EditReview review, Desk desk) => Math.Max(1, desk.Body.Height - 1 - Panes.Border - Below(screen, review, desk).Count);

    /// <summary>The screen's lines and the caret.</summary>
    public static Drawing Draw(EditScreen screen, EditReview review, Desk desk)
    {
        var width = desk.Size.Width;
        var box = Panes.Box(screen.IsRecording ? "Recording…" : "To be recorded, as one commit", review.Text.View(width - Panes.Border), width, review.Text.Height + Panes.Border, position: review.Text.Position);
        var caret = screen.IsRecording ? (CaretPosition?)null : new CaretPosition(1 + box.Count, LabelWidth + review.Why.CaretColumn(WhyWidth(desk)));
        return new Drawing([EditView.Head(screen, desk), .. box, .. Below(screen, review, desk)], caret);
    }

    private static int WhyWidth(Desk desk) => Math.Max(1, desk.Size.Width - LabelWidth - 1);

    private static List<StyledLine> Below(EditScreen screen, EditReview review, Desk desk)
    {
        var why = review.Why with { Placeholder = review.NeedsWhy ? "needed, because the agreed date moves: in one line" : "in one line; may be left out" };
        List<StyledLine> lines = [StyledLine.Of("▸ ").Append("Why  ", Palette.Title) + why.View(WhyWidth(desk))];
        if (screen.Problem.Length > 0)
            lines.AddRange(WordWrap.Rows("! " + screen.Problem, Math.Max(2, desk.Size.Width - 2)).Take(3).Select(row => StyledLine.Of(" " + row, Palette.Danger)));
        return lines;
    }
}
