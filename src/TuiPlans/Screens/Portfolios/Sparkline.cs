using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Portfolios;

/// <summary>How a plan stood at the last meetings of the body that watches it, and how it stands now, in a few cells.</summary>
internal static class Sparkline
{
    /// <summary>Cells of the column: the meetings and now, under its heading.</summary>
    public const int Width = 9;

    private const string Levels = "▁▂▃▄▅▆▇█";
    private const char None = '·';

    /// <summary>How many were stated red, a cell a meeting and one for now; empty while that is not known.</summary>
    public static StyledLine Of(RatingTrend? trend, Tally now) =>
        trend is null || trend.Points.Count == 0 ? StyledLine.Empty : StyledLine.Of(Drawn([.. trend.Points.Select(point => Red(point.Tally)), Red(now)]), Red(now) > 0 ? Palette.Red : Palette.Plain);

    /// <summary>The same in numbers, with how many were delivered; none where nothing is known.</summary>
    public static IEnumerable<StyledLine> Lines(RatingTrend? trend, Tally now)
    {
        if (trend is null || trend.Points.Count == 0)
            return [];
        var meetings = trend.Points.Count == 1 ? "at the last meeting, and now" : $"at the last {trend.Points.Count} meetings, and now";
        return
        [
            Line(" Red    ", [.. trend.Points.Select(point => Red(point.Tally)), Red(now)], meetings),
            Line(" Done   ", [.. trend.Points.Select(point => point.Tally.Delivered), now.Delivered], $"of {now.Actions - now.Closed}"),
        ];
    }

    private static StyledLine Line(string label, IReadOnlyList<int> counts, string words) =>
        StyledLine.Of(label, Palette.Muted) + StyledLine.Of(Drawn(counts)) + StyledLine.Of("  " + string.Join(' ', counts.Take(counts.Count - 1)) + $" → {counts[^1]} ") + StyledLine.Of(words, Palette.Muted);

    private static int Red(Tally tally) => tally.Stated[Rating.Red];

    // To the scale of its own highest; none is told from few.
    private static string Drawn(IReadOnlyList<int> counts)
    {
        var most = Math.Max(1, counts.Max());
        return string.Concat(counts.Select(count => count == 0 ? None : Levels[Math.Clamp((count * Levels.Length / most) - 1, 0, Levels.Length - 1)]));
    }
}
