using System.Text;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Markdown;

/// <summary>Charts in the language of Mermaid, which git hosts draw. Texts of plans keep only characters that mean nothing there.</summary>
internal static class MermaidChart
{
    // A task that began with one of these would be read as a statement.
    private static readonly string[] Statements =
    [
        "accdescr", "acctitle", "axisformat", "call", "click", "dateformat", "excludes", "gantt", "href", "includes", "inclusiveenddates", "section",
        "tickinterval", "title", "todaymarker", "topaxis", "weekday", "weekend",
    ];

    /// <summary>The chart, each statement on a line.</summary>
    public static string Write(Chart chart) => chart switch
    {
        Chart.Pie pie => Pie(pie),
        Chart.BurnUp burnUp => BurnUp(burnUp),
        Chart.Gantt gantt => Gantt(gantt),
        _ => "",
    };

    private static string Pie(Chart.Pie pie)
    {
        var text = new StringBuilder($"pie showData\n    title {Safe(pie.Title)}\n");
        foreach (var (rating, count) in pie.Slices.Where(slice => slice.Count > 0))
            text.Append($"    \"{rating.Letter()} {rating.Label()}\" : {count}\n");
        return text.ToString();
    }

    private static string BurnUp(Chart.BurnUp chart)
    {
        var months = string.Join(", ", chart.Months.Select(month => $"\"{month:MMM yyyy}\""));
        return $"xychart-beta\n    title \"{Safe(chart.Title)}\"\n    x-axis [{months}]\n    y-axis \"Complete\" 0 --> {Math.Max(1, chart.Of)}\n    line [{string.Join(", ", chart.Delivered)}]\n";
    }

    private static string Gantt(Chart.Gantt chart)
    {
        var text = new StringBuilder($"gantt\n    title {Safe(chart.Title)}\n    dateFormat YYYY-MM-DD\n    axisFormat %b %Y\n");
        foreach (var section in chart.Sections)
        {
            text.Append($"    section {Safe(section.Title)}\n");
            // The end of a task is the day after its last.
            foreach (var bar in section.Bars)
                text.Append($"    {Task(bar)} :{(bar.IsOverdue ? "crit, " : "")}{bar.From:yyyy-MM-dd}, {bar.To.AddDays(1):yyyy-MM-dd}\n");
        }
        return text.ToString();
    }

    private static string Task(GanttBar bar)
    {
        const int Most = 50;
        var words = Safe($"{bar.Id} {Shortened.To(bar.Title, Most)}");
        var first = words.Split(' ')[0].ToLowerInvariant();
        return Statements.Contains(first, StringComparer.Ordinal) || char.IsAsciiDigit(first[0]) ? $"Action {words}" : words;
    }

    private static string Safe(string text)
    {
        var safe = new string([.. text.Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' or ',' or '(' or ')' or '/' ? c : ' ')]);
        var words = string.Join(' ', safe.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "-" : words;
    }
}
