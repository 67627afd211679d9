using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Commanding;

/// <summary>Draws a command: its words, what it does or why it cannot be done now, its keys at the right.</summary>
internal static class PaletteView
{
    private const int Narrow = 60;

    /// <summary>What the command under the cursor does, in whole.</summary>
    /// <param name="row">The command; null where there is none.</param>
    /// <param name="width">Cells.</param>
    /// <param name="rows">Lines, as many as are given back.</param>
    public static IEnumerable<StyledLine> Whole(CommandRow? row, int width, int rows)
    {
        var words = row is null ? [] : WordWrap.Rows(row is { IsElsewhere: false, WhyDisabled: { } why } ? $"{row.Description}. Not now: {why}" : row.Description, Math.Max(2, width - 2));
        for (var i = 0; i < rows; i++)
            yield return StyledLine.Of(" " + (i < words.Count ? words[i] : ""), Palette.Muted);
    }

    /// <summary>A row of exactly a width.</summary>
    public static StyledLine Row(CommandRow row, int width)
    {
        var (label, keys) = width < Narrow ? (14, Math.Min(9, row.Keys.Length)) : (18, row.Keys.Length);
        keys = keys == 0 ? -1 : keys;
        var isOff = row.WhyDisabled is not null;
        // Keys stand at the edge, and what they do takes all that is left.
        return Columns.Row(
            width,
            (StyledLine.Of(isOff ? $"({row.Label})" : row.Label, isOff ? Palette.Muted : Palette.Title), label),
            (StyledLine.Of(row is { IsElsewhere: false, WhyDisabled: { } why } ? "Not now: " + why : row.Description, isOff ? Palette.Muted : Palette.Plain), 0),
            (StyledLine.Of(row.Keys, isOff ? Palette.Muted : Palette.KeyHint), keys));
    }
}
