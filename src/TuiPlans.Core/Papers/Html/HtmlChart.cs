using TuiPlans.Core.Papers.Documents;

namespace TuiPlans.Core.Papers.Html;

/// <summary>A chart as a drawing within the page. Its figures stand in the sentence before it, so a reader who hears the page is told its title alone.</summary>
internal static class HtmlChart
{
    /// <summary>The drawing with its title.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="number">Which of the page's it is, from 1.</param>
    public static string Write(Chart chart, int number)
    {
        var title = HtmlText.Of(chart.Title);
        var (kind, height, width, drawing) = chart switch
        {
            Chart.Pie pie => ("bars", SvgBars.Height(pie), SvgBars.Width, SvgBars.Draw(pie)),
            Chart.BurnUp burnUp => ("burn-up", SvgBurnUp.Height, SvgBurnUp.Width, SvgBurnUp.Draw(burnUp)),
            Chart.Gantt gantt => ("gantt", SvgGantt.Height(gantt), SvgGantt.Width, SvgGantt.Draw(gantt, number)),
            _ => ("", 0, 0, ""),
        };
        return $"<figure class=\"{kind}\">\n<figcaption>{title}</figcaption>\n<div class=\"scroll\" role=\"group\" aria-label=\"Chart: {title}\" tabindex=\"0\">\n"
            + $"<svg role=\"img\" aria-label=\"{title}\" viewBox=\"0 0 {width} {height}\">\n{drawing}</svg>\n</div>\n</figure>\n";
    }
}
