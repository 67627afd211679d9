using TuiPlans.Terminal;

namespace TuiPlans.Commands;

/// <summary>Wraps text for pages.</summary>
internal static class TextWrap
{
    private const int LeastWidth = 8;

    /// <summary>The lines of a text, none wider than <paramref name="width"/> cells but for a word that is; at least one.</summary>
    public static List<string> Lines(string text, int width)
    {
        var room = Math.Max(LeastWidth, width);
        var lines = new List<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            Add(line.TrimEnd(), room, lines);
        return lines;
    }

    private static void Add(string line, int width, List<string> lines)
    {
        if (CellWidth.Of(line) <= width)
        {
            lines.Add(line);
            return;
        }
        var row = "";
        foreach (var word in line.Split(' '))
        {
            if (row.Length > 0 && CellWidth.Of(row) + 1 + CellWidth.Of(word) > width)
            {
                lines.Add(row);
                row = word;
            }
            else
            {
                row = row.Length == 0 ? word : $"{row} {word}";
            }
        }
        lines.Add(row);
    }
}
