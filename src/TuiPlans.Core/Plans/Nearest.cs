namespace TuiPlans.Core.Plans;

/// <summary>Finds what somebody meant: the "did you mean" of keys, words and ids.</summary>
public static class Nearest
{
    private const int ShortestPart = 3;

    /// <summary>
    /// The word of <paramref name="words"/> that is nearest to <paramref name="text"/> by letters inserted, left out, changed or
    /// swapped with a neighbour, or null where none is near enough (a third of its letters differ at most, or two; of three letters or less one, but never all of them).
    /// </summary>
    public static string? To(string text, IEnumerable<string> words)
    {
        string? best = null;
        var most = text.Length <= ShortestPart ? 1 : Math.Max(2, text.Length / 3);
        var least = Math.Min(most + 1, text.Length);
        foreach (var word in words)
        {
            var distance = Distance(text.ToLowerInvariant(), word.ToLowerInvariant());
            if (distance >= least)
                continue;
            best = word;
            least = distance;
        }
        return best;
    }

    /// <summary>
    /// The same for names of fields, where the one may also stand within the other: <c>duedate</c> means <c>due</c>. Of several the
    /// longest that is part of <paramref name="text"/>, then the shortest that holds it, counts.
    /// </summary>
    public static string? Field(string text, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (To(text, all) is { } near)
            return near;
        var sought = text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return all.Where(name => name.Length >= ShortestPart && sought.Contains(name.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)).MaxBy(name => name.Length)
            ?? (sought.Length < ShortestPart ? null : all.Where(name => name.Replace("-", "", StringComparison.Ordinal).Contains(sought, StringComparison.Ordinal)).MinBy(name => name.Length));
    }

    // Optimal string alignment: Levenshtein's distance, with a swap of neighbours as one step.
    internal static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            (before, last, row) = (last, row, before);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
        }
        return row[b.Length];
    }
}
