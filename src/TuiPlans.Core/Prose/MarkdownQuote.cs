using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Prose;

/// <summary>A text of a plan as a quotation in Markdown: its paragraphs and lists as they were typed, harmless.</summary>
internal static class MarkdownQuote
{
    // A line so long was broken for its width, whatever the next begins with.
    private const int Wide = 60;

    /// <summary>The lines, beneath an item of a list; empty where there is no text.</summary>
    public static string Of(string? quoted) => Of(quoted, "  ");

    /// <summary>The lines.</summary>
    /// <param name="quoted">The text; none where null.</param>
    /// <param name="indent">What stands before each.</param>
    public static string Of(string? quoted, string indent)
    {
        var text = new StringBuilder();
        foreach (var paragraph in LineBreaks.Replace((quoted ?? "").Trim(), "\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var isList = false;
            foreach (var (line, isItem) in Parts(paragraph))
            {
                text.Append($"{(text.Length == 0 || (isItem && isList) ? "" : $"{indent}>\n")}{indent}> {(isItem ? "- " : "")}{MarkdownText.Line(JoinedLines.Of(line))}\n");
                isList = isItem;
            }
        }
        return text.ToString();
    }

    private static List<(string Text, bool IsItem)> Parts(string paragraph)
    {
        var parts = new List<(string Text, bool IsItem)>();
        var wasWide = false;
        foreach (var line in paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var isItem = line.Length > 1 && "-*•·–".Contains(line[0]) && line[1] == ' ';
            if (isItem || parts.Count == 0)
                parts.Add((isItem ? line[1..].Trim() : line, isItem));
            else
                parts[^1] = (parts[^1].Text + (wasWide ? " " : "\n") + line, parts[^1].IsItem);
            wasWide = line.Length >= Wide;
        }
        return parts;
    }
}
