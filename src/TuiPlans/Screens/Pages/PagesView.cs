using TuiPlans.Core.Papers;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Pages;

/// <summary>Draws the page: above it for whom this edition is, and in it the link under the cursor reversed.</summary>
internal static class PagesView
{
    private const int Roomy = 70;

    /// <summary>Rows of the page in a room.</summary>
    public static int Rows(Desk desk) => Math.Max(1, desk.Body.Height - 1);

    /// <summary>The screen.</summary>
    public static Drawing Draw(PagesScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (screen.Came is not { } came)
            return new Drawing([Edition(screen, width), StyledLine.Empty, StyledLine.Of(" Making the page…", Palette.Muted)]);
        if (screen.Text is null)
            return new Drawing([Edition(screen, width), StyledLine.Empty, .. Movements.Told.Wrapped(Problem(screen, came.Problem), width, Palette.Warning)]);
        return new Drawing([Edition(screen, width), .. Page(screen, screen.Text, width)]);
    }

    private static string Problem(PagesScreen screen, string problem) => problem.Length > 0 ? problem
        : $"There is no page {screen.At.Path} in the edition for {screen.Audience.Said()}. a shows another edition; Esc goes back.";

    // What is not for everybody stands out.
    private static StyledLine Edition(PagesScreen screen, int width)
    {
        var said = StyledLine.Of($" Edition for {screen.Audience.Said()}", screen.Audience == Audience.Public ? Palette.Title : Palette.Warning);
        if (width >= Roomy)
            said = said.Append(" · a shows another", Palette.Muted);
        return said.WithRight(StyledLine.Of(screen.Text is null ? "" : $"{screen.Scroll.Position} ", Palette.Muted), width);
    }

    private static StyledLine[] Page(PagesScreen screen, PageText text, int width)
    {
        StyledLine[] rows = [.. screen.Scroll.View(width)];
        if (screen.At.Focus is not { } focus)
            return rows;
        foreach (var piece in text.Stops[focus].Pieces)
        {
            var at = piece.Line - screen.Scroll.Offset;
            if (at < 0 || at >= rows.Length)
                continue;
            var end = piece.Column + piece.Width;
            rows[at] = rows[at].Cut(0, piece.Column) + rows[at].Cut(piece.Column, piece.Width).Over(Palette.Selected) + rows[at].Cut(end, Math.Max(0, width - end));
        }
        return rows;
    }
}
