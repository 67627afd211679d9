namespace TuiPlans.Core.Changes;

/// <summary>Merges two changes of one text by lines. It knows nothing of what the lines mean: who calls it proves the outcome.</summary>
internal static class LineMerge
{
    private const long MostCells = 4_000_000;

    /// <summary>
    /// The text with both changes, line breaks and all; null where both touch the same lines, or the texts are too long to compare.
    /// </summary>
    /// <param name="from">The text that both began with.</param>
    /// <param name="one">It with one change.</param>
    /// <param name="other">It with the other.</param>
    public static string? Merge(string from, string one, string other)
    {
        var lines = Lines(from);
        if (Hunks(lines, Lines(one)) is not { } ones || Hunks(lines, Lines(other)) is not { } others)
            return null;
        var all = ones.Concat(others).OrderBy(hunk => hunk.Start).ThenBy(hunk => hunk.End).ToList();
        var text = new System.Text.StringBuilder();
        var at = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var hunk = all[i];
            // Two insertions at one place have no order that both meant.
            if (hunk.Start < at || (i > 0 && hunk.Start == hunk.End && all[i - 1] is var last && last.Start == last.End && last.Start == hunk.Start))
                return null;
            text.AppendJoin("", lines[at..hunk.Start]).AppendJoin("", hunk.Lines);
            at = hunk.End;
        }
        return text.AppendJoin("", lines[at..]).ToString();
    }

    // What stands between the common beginning and end, by the longest common subsequence.
    private static List<Hunk>? Hunks(string[] a, string[] b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var (rows, columns) = (a.Length - start - end, b.Length - start - end);
        if ((long)rows * columns > MostCells)
            return null;
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                lengths[i, j] = a[start + i] == b[start + j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return Walked(a.AsSpan(start, rows), b.AsSpan(start, columns), lengths, start);
    }

    private static List<Hunk> Walked(ReadOnlySpan<string> a, ReadOnlySpan<string> b, int[,] lengths, int offset)
    {
        var found = new List<Hunk>();
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var (fromA, fromB) = (i, j);
            while ((i < a.Length || j < b.Length) && !(i < a.Length && j < b.Length && a[i] == b[j]))
            {
                if (i < a.Length && (j == b.Length || lengths[i + 1, j] >= lengths[i, j + 1]))
                    i++;
                else
                    j++;
            }
            found.Add(new Hunk(offset + fromA, offset + i, b[fromB..j].ToArray()));
        }
        return found;
    }

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..end]);
            at = end;
        }
        return [.. lines];
    }

    // Lines that take the place of others, which may be none.
    private sealed record Hunk(int Start, int End, string[] Lines);
}
