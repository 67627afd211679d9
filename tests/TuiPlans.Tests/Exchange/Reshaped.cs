using System.Text.RegularExpressions;
using TuiPlans.Core.Exchange;

namespace TuiPlans.Tests.Exchange;

/// <summary>The same table in another shape: what documents do to one between two meetings.</summary>
public static partial class Reshaped
{
    private static readonly Dictionary<string, Func<string, string>> All = new()
    {
        ["columns the other way round"] = text => Rows(text, cells => [.. cells.Reverse()]),
        ["the first columns last"] = text => Rows(text, cells => [.. cells.Skip(2), .. cells.Take(2)]),
        ["headings in other words"] = text => Headings(text),
        ["headings in other words, columns the other way round"] = text => Rows(Headings(text), cells => [.. cells.Reverse()]),
        ["the last cell broken after its second word"] = text => Broken(text, last => 2, ""),
        ["the last cell broken in the middle, over a page"] = text => Broken(text, words => words / 2, "\n\n"),
        ["the last cell broken in the middle, over a page with headings"] = text => Broken(text, words => words / 2, null),
        ["each row broken over a page in two cells"] = text => BrokenInside(text),
        ["each cell over two lines"] = text => Lines(text),
        ["no line breaks but those of Windows"] = text => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        ["headings once"] = text => HeadingsOnce(text),
        ["bold lost"] = text => Bold().Replace(text, "").Replace("**", "", StringComparison.Ordinal),
        ["empty cells at the end of a row lost"] = text => string.Join('\n', text.Split('\n').Select(line => line.Contains('\t') && line.Trim('\t').Length > 0 ? line.TrimEnd('\t') : line)),
        ["a number before each row"] = text => Numbered(text),
    };

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    public static string As(string shape, string text) => All[shape](text);

    private static string Rows(string text, Func<string[], string[]> change) =>
        string.Join('\n', text.Split('\n').Select(line => line.Split('\t') is { Length: > 2 } cells ? string.Join('\t', change(cells)) : line));

    private static string Headings(string text)
    {
        (string Old, string New)[] words =
        [
            ("Details Theme/Timescale", "Theme"), ("Actions Required", "What we will do"), ("Responsible officer(s)", "By whom"), ("Milestones", "Key milestones"),
            ("Completion date", "Deadline"), ("Monitoring/ Status Notes", "Progress to date"), ("Issue", "Area for improvement"), ("Action", "Agreed action"),
            ("Who Responsible", "Lead officer"), ("Timescale", "By when"), ("Evidence", "Evidence of completion"),
        ];
        return string.Join('\n', text.Split('\n').Select(line => IsHeading(line)
            ? string.Join('\t', line.Split('\t').Select(cell => words.FirstOrDefault(word => word.Old == Bold().Replace(cell, "")) is { New: { } other } ? other : cell)) : line));
    }

    // The words behind a place go into a row of their own, whose other cells are empty.
    private static string Broken(string text, Func<int, int> at, string? between)
    {
        var header = "";
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            header = IsHeading(line) ? line : header;
            var cells = line.Split('\t');
            var words = CellFragment.Read(cells[^1]).OneLine.Split(' ');
            if (header.Length == 0 || IsHeading(line) || cells.Length < 3 || cells[..^1].All(cell => cell.Length == 0) || words.Length < 6)
            {
                lines.Add(line);
                continue;
            }
            var cut = Cut(cells[^1], at(words.Length));
            lines.Add(string.Join('\t', cells[..^1]) + "\t" + cells[^1][..cut]);
            lines.Add(between is null ? $"\n{header}" : between);
            lines.Add(new string('\t', cells.Length - 1) + cells[^1][cut..].TrimStart());
        }
        return string.Join('\n', lines.Where(line => line.Length > 0 || between is not ""));
    }

    // The words behind the first full stop of each cell but the first stand on the next page.
    private static string BrokenInside(string text)
    {
        var lines = new List<string>();
        var header = "";
        foreach (var line in text.Split('\n'))
        {
            header = IsHeading(line) ? line : header;
            var cells = line.Split('\t');
            lines.Add(line);
            if (header.Length == 0 || IsHeading(line) || cells.Length < 5 || cells.Count(cell => cell.Length > 0) < 4)
                continue;
            var cuts = cells.Select((cell, i) => i is 0 or 2 || cell.IndexOf(". ", StringComparison.Ordinal) is not (> 0 and var cut) ? cell.Length : cut + 1).ToList();
            lines[^1] = string.Join('\t', cells.Select((cell, i) => cell[..cuts[i]]));
            lines.Add("\n" + header);
            lines.Add(string.Join('\t', cells.Select((cell, i) => cell[cuts[i]..].Trim())));
        }
        return string.Join('\n', lines);
    }

    // A place between two words outside a tag, behind that many blanks of text.
    private static int Cut(string cell, int words)
    {
        var isTag = false;
        for (var i = 0; i < cell.Length; i++)
        {
            isTag = cell[i] == '<' || (isTag && cell[i] != '>');
            if (!isTag && cell[i] == ' ' && --words <= 0)
                return i;
        }
        return cell.Length;
    }

    // Each row that has words in several cells is broken at the first full stop of its longest cell.
    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line =>
    {
        var cells = line.Split('\t');
        if (cells.Length < 3 || IsHeading(line) || cells.Count(cell => cell.Length > 0) < 4)
            return line;
        var longest = Array.IndexOf(cells, cells.MaxBy(cell => cell.Length));
        var cut = cells[longest].IndexOf(". ", StringComparison.Ordinal);
        if (cut > 0)
            cells[longest] = cells[longest][..(cut + 1)] + "\n" + cells[longest][(cut + 2)..];
        return string.Join('\t', cells);
    }));

    private static string HeadingsOnce(string text)
    {
        var seen = false;
        return string.Join('\n', text.Split('\n').Where(line => !IsHeading(line) || !seen & (seen = true)));
    }

    private static string Numbered(string text)
    {
        var number = 0;
        return string.Join('\n', text.Split('\n').Select(line => line.Split('\t') is not { Length: > 2 } cells ? line
            : IsHeading(line) ? "No.\t" + line
            : cells.Count(cell => cell.Length > 0) > 2 && !line.Contains("--", StringComparison.Ordinal) && !line.Contains("Date/Version", StringComparison.Ordinal) ? $"{++number}.\t{line}" : "\t" + line));
    }

    private static bool IsHeading(string line) => line.Split('\t') is { Length: > 2 } cells && new Headings().Match([.. cells.Select(CellFragment.Read)]) is not null;

    [GeneratedRegex("</?b>")]
    private static partial Regex Bold();
}
