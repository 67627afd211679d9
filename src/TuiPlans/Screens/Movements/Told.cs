using TuiPlans.Looks;
using TuiPlans.Widgets;
using Style = Spectre.Console.Style;

namespace TuiPlans.Screens.Movements;

/// <summary>Sentences as lines, and the pane below a list that tells of the row under the cursor.</summary>
internal static class Told
{
    /// <summary>A sentence in as many rows as it needs, a blank at each side.</summary>
    public static IEnumerable<StyledLine> Wrapped(string text, int width, Style style) =>
        WordWrap.Rows(text, Math.Max(2, width - 2)).Select(row => StyledLine.Of(" " + row, style));

    /// <summary>A sentence in a number of rows at most; where it is longer, the last one ends in a sign of that.</summary>
    public static IReadOnlyList<StyledLine> Capped(string text, int width, int most, Style style)
    {
        List<StyledLine> rows = [.. Wrapped(text, width, style)];
        return rows.Count <= most ? rows : most <= 0 ? [] : [.. rows.Take(most - 1), rows[most - 1].Append("…", style).Crop(width - 1)];
    }

    /// <summary>A rule, and below it parts of text in a number of rows.</summary>
    public static IReadOnlyList<StyledLine> Pane(IEnumerable<(string Text, Style Style)> parts, int width, int rows)
    {
        List<StyledLine> lines = [.. parts.SelectMany(part => Wrapped(part.Text, width, part.Style))];
        if (lines.Count > rows)
            lines = [.. lines.Take(rows - 1), lines[rows - 1].Append("…").Crop(width - 1)];
        while (lines.Count < rows)
            lines.Add(StyledLine.Empty);
        return [StyledLine.Of(new string('─', width), Palette.Border), .. lines];
    }

    /// <summary>With an arrow for people, in one line.</summary>
    public static string Arrowed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("->", "→", StringComparison.Ordinal);

    /// <summary>Rows of the pane below a list in a room; none where it is low.</summary>
    public static int PaneRows(Desk desk) => desk.Body.Height switch { < 15 => 0, < 30 => 5, _ => 8 };

    /// <summary>The width of a column of such names: of all plans, so much that plan and id can be read.</summary>
    public static int NameWidth(IEnumerable<string?> references, bool isOfOne, int width)
    {
        const int Least = 6;
        const int Narrow = 60;
        const int Most = 28;
        const int MostNarrow = 18;
        List<string> names = [.. references.OfType<string>().Select(reference => Name(reference, isOfOne))];
        return isOfOne || width < Narrow ? Columns.OfIds(names, Least) : Math.Clamp(names.Select(name => name.Length).DefaultIfEmpty().Max(), Least, width < 110 ? MostNarrow : Most);
    }

    /// <summary>The id of a reference where one plan is shown; else all of it.</summary>
    public static string Name(string reference, bool isOfOne) => isOfOne ? reference[(reference.IndexOf('/') + 1)..] : reference;
}
