using System.Text;

namespace TuiPlans.Core.Papers.Html;

/// <summary>The only HTML that a page's Markdown may hold: the lines with which our own pages fold a part. Every other line is text.</summary>
internal sealed class FoldedParts
{
    private const string Open = "<details>";
    private const string Close = "</details>";
    private const string Summary = "<summary>";
    private const string SummaryEnd = "</summary>";

    private int depth;
    private bool isOpened;

    /// <summary>Lines of HTML in the Markdown, as HTML.</summary>
    public string Of(string lines)
    {
        var html = new StringBuilder();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            html.Append(OfLine(line)).Append('\n');
        return html.ToString();
    }

    /// <summary>The ends of what was left open.</summary>
    public string End() => string.Concat(Enumerable.Repeat(Close + "\n", depth));

    private string OfLine(string line)
    {
        var wasOpened = isOpened;
        isOpened = line == Open;
        if (isOpened)
            depth++;
        else if (line == Close && depth > 0)
            depth--;
        else if (!(wasOpened && IsSummary(line)))
            return $"<p>{HtmlText.Of(line)}</p>";
        return line;
    }

    private static bool IsSummary(string line) =>
        line.StartsWith(Summary, StringComparison.Ordinal) && line.EndsWith(SummaryEnd, StringComparison.Ordinal)
        && line.Length >= Summary.Length + SummaryEnd.Length && line[Summary.Length..^SummaryEnd.Length].IndexOfAny(['<', '>']) < 0;
}
