using System.Text;

namespace TuiPlans.Tests.Papers;

/// <summary>
/// A page read back from its Markdown by a reader of the tests' own, as lines that can be compared: <c># title</c>, <c>P a paragraph</c>,
/// <c>- an item</c>, <c>Q a quoted line</c>, <c>| cell ¦ cell</c>, <c>M a line of a chart</c>, <c>+ a fold</c>. Texts are as they were
/// before they were made harmless; <c>⟦bold⟧</c> and <c>⟨words → address⟩</c> stay marked.
/// </summary>
internal static class ReadPage
{
    /// <summary>The lines of a page.</summary>
    /// <param name="markdown">The page.</param>
    /// <param name="target">What an address on it means.</param>
    public static List<string> Lines(string markdown, Func<string, string> target)
    {
        var (lines, inChart) = (new List<string>(), false);
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inChart = line.Length > 3;
            else if (inChart)
                lines.Add("M " + line.Trim());
            else if (line.StartsWith('|') && line.Replace("|", "", StringComparison.Ordinal).All(c => c is ' ' or '-' or ':'))
                lines.Add("| " + string.Join(" ¦ ", Cells(line).Select(cell => cell.Trim().EndsWith(':') ? "right" : "left")));
            else if (line.StartsWith('|'))
                lines.Add("| " + string.Join(" ¦ ", Cells(line).Select(cell => Words(cell, target))));
            else if (line.Length > 0)
                lines.Add(Block(line, target));
        }
        lines.RemoveAll(line => line is "Q" or "Q ");
        return lines.ConvertAll(Even);
    }

    private static string Block(string line, Func<string, string> target)
    {
        if (line.StartsWith('#'))
            return line[..(line.TakeWhile(c => c == '#').Count() + 1)] + Words(ClosedHeading(line.TrimStart('#')), target);
        if (line.StartsWith("- ", StringComparison.Ordinal))
            return "- " + Words(line[2..], target);
        if (line.StartsWith('>'))
            return "Q " + Words(line[1..], target);
        if (line.StartsWith("<summary>", StringComparison.Ordinal))
            return "+ " + Words(line["<summary>".Length..^"</summary>".Length], target);
        return line is "<details>" or "</details>" ? line : "P " + Words(line, target);
    }

    // What closes a heading is no part of it.
    private static string ClosedHeading(string text)
    {
        var closed = text.TrimEnd().TrimEnd('#');
        return closed.Length == 0 || closed[^1] == ' ' ? closed.TrimEnd() : text;
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '|')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
                if (line[i] == '\\')
                    cell.Append(line[++i]);
            }
        }
        return cells;
    }

    /// <summary>Text of one line, with its escapes undone.</summary>
    public static string Words(string markdown, Func<string, string> target)
    {
        var (text, bold) = (new StringBuilder(), false);
        for (var i = 0; i < markdown.Length; i++)
        {
            var rest = markdown.AsSpan(i);
            if (rest[0] == '\\' && rest.Length > 1)
                text.Append(markdown[++i]);
            else if (rest[0] == '&' && rest.IndexOf(';') is > 0 and var end)
            {
                text.Append(System.Net.WebUtility.HtmlDecode(rest[..(end + 1)].ToString()));
                i += end;
            }
            else if (rest.StartsWith("**"))
            {
                text.Append((bold = !bold) ? '⟦' : '⟧');
                i++;
            }
            else if (rest[0] == '[')
                text.Append('⟨');
            else if (rest.StartsWith("](") && rest.IndexOf(')') is var close)
            {
                text.Append(" → ").Append(target(rest[2..close].ToString())).Append('⟩');
                i += close;
            }
            else
                text.Append(rest[0]);
        }
        return Even(text.ToString());
    }

    /// <summary>White space as one blank, and characters without width left out.</summary>
    public static string Even(string text) => string.Join(' ', text.Replace("\u200B", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
