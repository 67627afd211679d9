using System.Text;
using TuiPlans.Core.Papers.Documents;

namespace TuiPlans.Core.Papers.Html;

/// <summary>How much was delivered by the end of each month: a line that climbs towards the one at the top, which is all there is to deliver.</summary>
internal static class SvgBurnUp
{
    /// <summary>How wide the drawing is.</summary>
    public const int Width = 720;

    /// <summary>How high the drawing is.</summary>
    public const int Height = 250;

    private const int Left = 36;
    private const int Right = 650;
    private const int Top = 14;
    private const int Bottom = 218;
    private const int MostLabels = 9;

    /// <summary>The line.</summary>
    public static string Draw(Chart.BurnUp chart)
    {
        var svg = new StringBuilder();
        foreach (var value in new[] { 0, chart.Of / 2, chart.Of }.Distinct())
        {
            svg.Append($"<line class=\"{(value == chart.Of ? "all" : "grid")}\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(chart, value)}\" y2=\"{Y(chart, value)}\"/>")
                .Append($"<text class=\"end\" x=\"{Left - 6}\" y=\"{Y(chart, value, 4)}\">{value}</text>\n");
        }
        var every = (chart.Months.Count + MostLabels - 1) / MostLabels;
        for (var i = 0; i < chart.Months.Count; i += every)
            svg.Append($"<text class=\"middle\" x=\"{X(chart, i)}\" y=\"{Bottom + 20}\">{chart.Months[i]:MMM yyyy}</text>\n");
        svg.Append($"<polyline class=\"line\" points=\"{string.Join(' ', chart.Delivered.Select((count, i) => $"{X(chart, i)},{Y(chart, count)}"))}\"/>\n");
        for (var i = 0; i < chart.Delivered.Count; i++)
            svg.Append($"<circle class=\"point\" cx=\"{X(chart, i)}\" cy=\"{Y(chart, chart.Delivered[i])}\" r=\"3\"/>");
        var last = chart.Delivered[^1];
        svg.Append($"\n<text x=\"{X(chart, chart.Delivered.Count - 1, 8)}\" y=\"{Y(chart, last, 4)}\">{last}</text>\n");
        return last == chart.Of ? svg.ToString() : svg.Append($"<text x=\"{Right + 8}\" y=\"{Y(chart, chart.Of, 4)}\">of {chart.Of}</text>\n").ToString();
    }

    private static string X(Chart.BurnUp chart, int month, int more = 0)
    {
        const int Inset = 24;
        var wide = Right - Left - (2 * Inset);
        return $"{Left + Inset + (chart.Months.Count == 1 ? wide / 2.0 : (double)wide * month / (chart.Months.Count - 1)) + more:0.#}";
    }

    private static string Y(Chart.BurnUp chart, int count, int more = 0) => $"{Bottom - ((double)(Bottom - Top) * count / Math.Max(1, chart.Of)) + more:0.#}";
}
