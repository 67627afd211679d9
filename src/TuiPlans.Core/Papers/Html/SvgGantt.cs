using System.Text;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Html;

/// <summary>Open actions along the calendar; what is overdue is hatched and says so in words.</summary>
internal static class SvgGantt
{
    /// <summary>How wide the drawing is.</summary>
    public const int Width = 760;

    private const int Left = 270;
    private const int Right = 610;
    private const int Row = 20;
    private const int Head = 24;
    private const int Top = 26;
    private const int MostOfName = 40;

    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 60];

    /// <summary>How high the drawing is.</summary>
    public static int Height(Chart.Gantt chart) => Foot(chart) + 22;

    /// <summary>The bars.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="number">Which of the page's charts it is: its hatching has a name of its own.</param>
    public static string Draw(Chart.Gantt chart, int number)
    {
        var days = Span(chart);
        var svg = new StringBuilder($"<defs><pattern id=\"hatch.{number}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
            .Append("<rect class=\"late\" width=\"6\" height=\"6\"/><line class=\"stripe\" x1=\"0\" x2=\"0\" y1=\"0\" y2=\"6\"/></pattern></defs>\n");
        Months(svg, chart, days);
        var y = Top;
        foreach (var section in chart.Sections)
        {
            svg.Append($"<text class=\"section\" x=\"0\" y=\"{y + 17}\">{HtmlText.Of(Shortened.To(section.Title, MostOfName))}</text>\n");
            y += Head;
            foreach (var bar in section.Bars)
            {
                Bar(svg, bar, days, y, number);
                y += Row;
            }
        }
        var today = X(chart.Today, days);
        return svg.Append($"<line class=\"today\" x1=\"{today:0.#}\" x2=\"{today:0.#}\" y1=\"{Top - 4}\" y2=\"{y + 4}\"/>")
            .Append($"<text class=\"middle\" x=\"{today:0.#}\" y=\"{y + 18}\">{Period.Day(chart.Today).Words}</text>\n").ToString();
    }

    private static void Bar(StringBuilder svg, GanttBar bar, (DateOnly First, DateOnly Last) days, int y, int number)
    {
        var (from, to) = (X(bar.From, days), X(bar.To.AddDays(1), days));
        var name = Shortened.To($"{bar.Id} {bar.Title}", MostOfName);
        svg.Append($"<text x=\"0\" y=\"{y + 14}\">{HtmlText.Of(name)}</text>")
            .Append($"<rect {(bar.IsOverdue ? $"class=\"edge\" fill=\"url(#hatch.{number})\"" : "class=\"open\"")} x=\"{from:0.#}\" y=\"{y + 3}\" width=\"{Math.Max(2, to - from):0.#}\" height=\"{Row - 6}\"/>")
            .Append($"<text x=\"{Right + 8}\" y=\"{y + 14}\">{Period.Day(bar.To).Words}{(bar.IsOverdue ? ", overdue" : "")}</text>\n");
    }

    // Names of months that stand far enough apart.
    private static void Months(StringBuilder svg, Chart.Gantt chart, (DateOnly First, DateOnly Last) days)
    {
        const int MostNames = 5;
        var count = ((days.Last.Year - days.First.Year) * 12) + days.Last.Month - days.First.Month + 1;
        var step = Steps.FirstOrDefault(step => count <= step * MostNames, Steps[^1]);
        for (var month = days.First; month < days.Last; month = month.AddMonths(step))
        {
            svg.Append($"<line class=\"grid\" x1=\"{X(month, days):0.#}\" x2=\"{X(month, days):0.#}\" y1=\"{Top - 6}\" y2=\"{Foot(chart)}\"/>")
                .Append($"<text x=\"{X(month, days):0.#}\" y=\"14\">{month:MMM yyyy}</text>\n");
        }
    }

    private static int Foot(Chart.Gantt chart) => Top + chart.Sections.Sum(section => Head + (Row * section.Bars.Count));

    // Whole months, which hold every bar and today.
    private static (DateOnly First, DateOnly Last) Span(Chart.Gantt chart)
    {
        var bars = chart.Sections.SelectMany(section => section.Bars).ToList();
        var (first, last) = (bars.Select(bar => bar.From).Append(chart.Today).Min(), bars.Select(bar => bar.To).Append(chart.Today).Max());
        return (new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1));
    }

    private static double X(DateOnly day, (DateOnly First, DateOnly Last) days) =>
        Left + ((double)(Right - Left) * (day.DayNumber - days.First.DayNumber) / (days.Last.DayNumber - days.First.DayNumber));
}
