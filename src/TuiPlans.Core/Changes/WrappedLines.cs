namespace TuiPlans.Core.Changes;

/// <summary>Text wrapped to a width that does not depend on any terminal: for messages of commits and for what git compares.</summary>
internal static class WrappedLines
{
    /// <summary>The lines of a text, broken at blanks; the writer's own line breaks stay, and a word that is too long stays whole.</summary>
    /// <param name="text">Any text, with <c>\n</c> between its lines.</param>
    /// <param name="width">The most characters of a line.</param>
    public static List<string> Of(string text, int width)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var rest = line.TrimEnd();
            while (BreakIn(rest, width) is { } space)
            {
                lines.Add(rest[..space].TrimEnd());
                rest = rest[space..].TrimStart();
            }
            lines.Add(rest);
        }
        return lines;
    }

    // The last blank that keeps the line within its width, else the first one after a word that is too long; never one of the indent.
    private static int? BreakIn(string line, int width)
    {
        if (line.Length <= width)
            return null;
        var indent = line.Length - line.TrimStart().Length;
        var space = line.LastIndexOf(' ', width);
        if (space <= indent)
            space = line.IndexOf(' ', indent);
        return space > indent ? space : null;
    }
}
