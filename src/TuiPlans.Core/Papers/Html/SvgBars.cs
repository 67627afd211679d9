using System.Text;
using TuiPlans.Core.Papers.Documents;

namespace TuiPlans.Core.Papers.Html;

/// <summary>Shares of a whole as bars, each with symbol, letter and word before it and its count behind: lengths are easier to compare than angles.</summary>
internal static class SvgBars
{
    /// <summary>How wide the drawing is.</summary>
    public const int Width = 340;

    private const int Row = 28;
    private const int Left = 104;
    private const int Longest = 196;

    /// <summary>How high the drawing is.</summary>
    public static int Height(Chart.Pie chart) => Row * chart.Slices.Count(slice => slice.Count > 0);

    /// <summary>The bars.</summary>
    public static string Draw(Chart.Pie chart)
    {
        var most = chart.Slices.Max(slice => slice.Count);
        var svg = new StringBuilder();
        var y = 0;
        foreach (var (rating, count) in chart.Slices.Where(slice => slice.Count > 0))
        {
            var length = Math.Max(2, (double)Longest * count / most);
            svg.Append($"<text x=\"0\" y=\"{y + 19}\">{HtmlText.Of(RatingSigns.Of(rating))}</text>")
                .Append($"<rect class=\"{RatingMarks.Kind(rating)}\" x=\"{Left}\" y=\"{y + 4}\" width=\"{length:0.#}\" height=\"{Row - 8}\"/>")
                .Append($"<text x=\"{Left + length + 6:0.#}\" y=\"{y + 19}\">{count}</text>\n");
            y += Row;
        }
        return svg.ToString();
    }
}
