using TuiPlans.Effects;
using TuiPlans.Looks;

namespace TuiPlans.Widgets;

/// <summary>The footer: the keys that can be used here, as many as fit, and always the way to the help where there is one.</summary>
public static class KeyHints
{
    // What one comes to a screen for is missed where it is absent; of the rest only what can be used is of interest.
    private const int ShownDisabled = 40;
    private const string Gap = "  ";
    private const string HelpLabel = "help";

    /// <summary>A line of exactly a width. The most important keys stand first, the others are left out; important ones that cannot be used now come last, in brackets.</summary>
    /// <param name="hints">As <see cref="KeyTable{TContext}.Hints"/> gives them.</param>
    /// <param name="width">Cells.</param>
    public static StyledLine Line(IEnumerable<KeyHint> hints, int width)
    {
        var all = hints.ToList();
        // In a form "?" is a character, so that its table has another key for the help.
        var help = all.Find(hint => hint.Label == HelpLabel) is { Enabled: true } way ? One(way) : StyledLine.Empty;
        var line = StyledLine.Empty;
        foreach (var hint in all.Where(hint => hint.Label != HelpLabel && (hint.Enabled || hint.Priority <= ShownDisabled)).OrderBy(hint => hint.Enabled ? 0 : 1).ThenBy(hint => hint.Priority))
        {
            var longer = line + One(hint) + "  ";
            if (longer.Width + help.Width > width)
                break;
            line = longer;
        }

        return (line + help).Fit(width);
    }

    /// <summary>All keys that can be used, in their order, in as many rows as they need: what can follow a key that begins a chord.</summary>
    /// <param name="hints">As they follow each other.</param>
    /// <param name="width">Cells.</param>
    public static IReadOnlyList<StyledLine> Rows(IEnumerable<KeyHint> hints, int width)
    {
        List<StyledLine> rows = [StyledLine.Empty];
        foreach (var hint in hints.Where(hint => hint.Enabled))
        {
            var one = One(hint);
            if (rows[^1].Width > 0 && rows[^1].Width + Gap.Length + one.Width > width)
                rows.Add(StyledLine.Empty);
            rows[^1] = rows[^1].Width == 0 ? one : rows[^1] + Gap + one;
        }
        return rows.ConvertAll(row => row.Fit(width));
    }

    private static StyledLine One(KeyHint hint) => hint.Enabled
        ? StyledLine.Of(hint.Key, Palette.KeyHint).Append(" ").Append(hint.Label)
        : StyledLine.Of($"({hint.Key} {hint.Label})", Palette.Muted);
}
