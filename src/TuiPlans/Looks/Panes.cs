using Spectre.Console;

namespace TuiPlans.Looks;

/// <summary>Parts of which screens are composed: bordered panes, panes side by side, header and footer lines.</summary>
public static class Panes
{
    /// <summary>Cells that a border takes from a pane's width, and rows from its height.</summary>
    public const int Border = 2;

    /// <summary>
    /// A pane with a border and a title, exactly of a size. With the focus it has heavier lines and a mark before the title.
    /// </summary>
    /// <param name="title">What it shows.</param>
    /// <param name="lines">Its content from the top; it is cut or filled up to the room within.</param>
    /// <param name="width">Cells with the border, 4 or more.</param>
    /// <param name="height">Rows with the border, 2 or more.</param>
    /// <param name="focused">Do keys go to it?</param>
    /// <param name="position">Where one is, as in "3/31", at the right of the lower border; empty for none.</param>
    public static IReadOnlyList<StyledLine> Box(
        string title, IReadOnlyList<StyledLine> lines, int width, int height, bool focused = false, string position = "")
    {
        var style = focused ? Palette.FocusedBorder : Palette.Border;
        var signs = focused ? "┏━┓┃┗┛" : "┌─┐│└┘";
        var inner = Math.Max(0, width - Border);
        var result = new List<StyledLine>(height) { Top(title, inner, focused, signs, style) };
        for (var row = 0; row < height - Border; row++)
        {
            var content = row < lines.Count ? lines[row] : StyledLine.Empty;
            result.Add(StyledLine.Of(signs[3].ToString(), style) + content.Fit(inner) + StyledLine.Of(signs[3].ToString(), style));
        }

        result.Add(Bottom(position, inner, signs, style));
        return result.ConvertAll(line => line.Fit(width));
    }

    /// <summary>Panes side by side; the result is as high as the highest.</summary>
    /// <param name="panes">The lines of each with its width in cells, from left to right.</param>
    public static IReadOnlyList<StyledLine> Beside(params IReadOnlyList<(IReadOnlyList<StyledLine> Lines, int Width)> panes)
    {
        var result = new StyledLine[panes.Count == 0 ? 0 : panes.Max(pane => pane.Lines.Count)];
        for (var row = 0; row < result.Length; row++)
        {
            var line = StyledLine.Empty;
            foreach (var (lines, width) in panes)
                line += (row < lines.Count ? lines[row] : StyledLine.Empty).Fit(width);
            result[row] = line;
        }

        return result;
    }

    /// <summary>Groups of lines one below the other.</summary>
    /// <param name="groups">From the top.</param>
    public static IReadOnlyList<StyledLine> Stack(params IReadOnlyList<IReadOnlyList<StyledLine>> groups) => [.. groups.SelectMany(lines => lines)];

    /// <summary>One group over another one, as a dialog over its screen, in the middle.</summary>
    /// <param name="below">The screen, each line at least <paramref name="width"/> cells.</param>
    /// <param name="above">The dialog, all lines of one width.</param>
    /// <param name="width">Cells of the screen.</param>
    /// <param name="height">Rows of the screen.</param>
    public static IReadOnlyList<StyledLine> Overlay(IReadOnlyList<StyledLine> below, IReadOnlyList<StyledLine> above, int width, int height)
    {
        var (top, left) = Centre(above, width, height);
        var result = new StyledLine[height];
        for (var row = 0; row < height; row++)
        {
            var line = (row < below.Count ? below[row] : StyledLine.Empty).Fit(width);
            var over = row >= top && row - top < above.Count ? above[row - top] : null;
            result[row] = over is null ? line : line.Cut(0, left) + over + line.Cut(left + over.Width, width);
        }

        return result;
    }

    /// <summary>The top left cell of a group that <see cref="Overlay"/> puts over a screen: the origin for its caret.</summary>
    /// <param name="above">The dialog.</param>
    /// <param name="width">Cells of the screen.</param>
    /// <param name="height">Rows of the screen.</param>
    public static (int Top, int Left) Centre(IReadOnlyList<StyledLine> above, int width, int height) =>
        (Math.Max(0, (height - above.Count) / 2), Math.Max(0, (width - (above.Count == 0 ? 0 : above.Max(line => line.Width))) / 2));

    /// <summary>The first line of a screen: where one is at the left, what holds for all of it at the right.</summary>
    /// <param name="left">As a rule the path to what is shown.</param>
    /// <param name="right">As a rule what is not yet sent, and as at when.</param>
    /// <param name="width">Cells.</param>
    public static StyledLine Header(StyledLine left, StyledLine right, int width) => left.WithRight(right, width).Over(new Style(decoration: Decoration.Bold));

    private static StyledLine Top(string title, int inner, bool focused, string signs, Style style)
    {
        var shown = StyledLine.Of((focused ? "▸" : " ") + title + " ", focused ? Palette.Title.Combine(style) : Palette.Title).Crop(Math.Max(0, inner - 1));
        return StyledLine.Of(signs[0].ToString() + signs[1], style)
            + (title.Length == 0 ? StyledLine.Empty : shown)
            + StyledLine.Of(new string(signs[1], Math.Max(0, inner - 1 - (title.Length == 0 ? 0 : shown.Width))) + signs[2], style);
    }

    private static StyledLine Bottom(string position, int inner, string signs, Style style)
    {
        var shown = position.Length == 0 ? "" : StyledLine.Of(" " + position + " ").Crop(Math.Max(0, inner - 1)).Text;
        var line = new string(signs[1], Math.Max(0, inner - StyledLine.Of(shown).Width - 1));
        return StyledLine.Of(signs[4] + line, style).Append(shown, Palette.Muted).Append(signs[1].ToString() + signs[5], style);
    }

    /// <summary>The lines that fit into some rows, the one with the focus among them and what stands below it before what stands above.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="focus">The line that must be seen, from 0.</param>
    /// <param name="rows">How many fit; one at least.</param>
    /// <returns>The lines that are shown, and how many before them are not.</returns>
    public static (IReadOnlyList<StyledLine> Lines, int Hidden) Window(IReadOnlyList<StyledLine> lines, int focus, int rows)
    {
        if (lines.Count <= rows)
            return (lines, 0);
        var first = Math.Clamp(focus - 1, 0, lines.Count - rows);
        return ([.. lines.Skip(first).Take(rows)], first);
    }
}
