namespace TuiPlans.Core.Git;

/// <summary>One <c>Key: value</c> line at the end of a message.</summary>
/// <param name="Key">The key, as written.</param>
/// <param name="Value">The value; lines that continue it are joined by one space.</param>
public sealed record Trailer(string Key, string Value);

/// <summary>
/// Reads the trailers of a commit message. git finds none once a hook or a host has put a line of prose behind them;
/// here the last paragraph that holds nothing but trailers counts, wherever it stands, with those beside it.
/// </summary>
public static class Trailers
{
    private const int LongestKey = 40;

    /// <summary>The trailers, in their order; none where there is no such paragraph. The first paragraph is the subject.</summary>
    public static IReadOnlyList<Trailer> Parse(string message)
    {
        var paragraphs = Paragraphs(message);
        var last = paragraphs.Count - 1;
        while (last > 0 && Read(paragraphs[last]) is null)
            last--;
        var first = last;
        while (first > 1 && Read(paragraphs[first - 1]) is not null)
            first--;
        var found = new List<Trailer>();
        for (var i = Math.Max(1, first); i <= last; i++)
            found.AddRange(Read(paragraphs[i]) ?? []);
        return found;
    }

    private static List<List<string>> Paragraphs(string message)
    {
        var found = new List<List<string>>();
        var isOpen = false;
        foreach (var raw in message.Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.Length > 0 && !isOpen)
                found.Add([]);
            isOpen = line.Length > 0;
            if (isOpen)
                found[^1].Add(line);
        }

        return found;
    }

    // Prose directly behind the trailers (a hook that appends one line) is dropped; prose before or among them is not.
    private static List<Trailer>? Read(List<string> paragraph)
    {
        var found = new List<Trailer>();
        var hasEnded = false;
        foreach (var line in paragraph)
        {
            if (line[0] is ' ' or '\t' && found.Count > 0 && !hasEnded)
                found[^1] = found[^1] with { Value = found[^1].Value + " " + line.Trim() };
            else if (ReadLine(line) is not { } trailer)
                hasEnded = true;
            else if (hasEnded)
                return null;
            else
                found.Add(trailer);
        }

        return found.Count == 0 ? null : found;
    }

    private static Trailer? ReadLine(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > LongestKey || (colon + 1 < line.Length && line[colon + 1] != ' '))
            return null;
        foreach (var c in line.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                return null;
        }

        return new Trailer(line[..colon], line[(colon + 1)..].Trim());
    }
}
