namespace TuiPlans.Core.Changes;

/// <summary>A line of a difference.</summary>
/// <param name="Mark">A blank for a line of both, <c>-</c> for one of the old text, <c>+</c> for one of the new;
/// <see cref="FileMark"/> where the text names the file whose lines follow.</param>
/// <param name="Text">The line without its break.</param>
public sealed record DiffLine(char Mark, string Text)
{
    /// <summary>The mark of a line that names a file.</summary>
    public const char FileMark = '@';
}

/// <summary>The difference of two texts by lines.</summary>
public static class LineDiff
{
    private const int Context = 1;

    /// <summary>The lines that changed, each with a line around it.</summary>
    public static IReadOnlyList<DiffLine> Between(string before, string after)
    {
        var all = All(Lines(before), Lines(after));
        var shown = new bool[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Mark == ' ')
                continue;
            for (var j = Math.Max(0, i - Context); j <= Math.Min(all.Count - 1, i + Context); j++)
                shown[j] = true;
        }
        return [.. all.Where((_, i) => shown[i])];
    }

    // The longest common subsequence of what lies between the common beginning and end.
    private static List<DiffLine> All(string[] a, string[] b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var lines = new List<DiffLine>();
        lines.AddRange(a.Take(start).Select(line => new DiffLine(' ', line)));
        Middle(a.AsSpan(start, a.Length - start - end), b.AsSpan(start, b.Length - start - end), lines);
        lines.AddRange(a.Skip(a.Length - end).Select(line => new DiffLine(' ', line)));
        return lines;
    }

    private static void Middle(ReadOnlySpan<string> a, ReadOnlySpan<string> b, List<DiffLine> lines)
    {
        const long MostCells = 4_000_000;
        // Two long texts with nothing in common are shown one after the other.
        var lengths = (long)a.Length * b.Length > MostCells ? null : Lengths(a, b);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
                (lines, i, j) = (With(lines, ' ', a[i]), i + 1, j + 1);
            else if (i < a.Length && (j == b.Length || lengths is null || lengths[i + 1, j] >= lengths[i, j + 1]))
                lines.Add(new DiffLine('-', a[i++]));
            else
                lines.Add(new DiffLine('+', b[j++]));
        }
    }

    private static List<DiffLine> With(List<DiffLine> lines, char mark, string text)
    {
        lines.Add(new DiffLine(mark, text));
        return lines;
    }

    private static int[,] Lengths(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return lengths;
    }

    private static string[] Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        return lines.Length > 0 && lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
