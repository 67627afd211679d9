namespace TuiPlans.Core.Reviews;

/// <summary>The difference of two texts by words.</summary>
public static class WordDiff
{
    private const int Context = 6;
    private const int LeastBetween = 2;
    private const long MostCells = 4_000_000;
    private const string Left = "…";

    /// <summary>
    /// The words that went and came, with some words around them; what is left out between them is an ellipsis. Where little stayed, the
    /// whole old text and the whole new one stand one after the other, since a patchwork cannot be read.
    /// </summary>
    public static IReadOnlyList<LinePiece> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var all = Joined(Compared(a, b));
        var same = all.Where(run => run.Kind == PieceKind.Plain).Sum(run => run.Words.Count);
        if (same * 3 < Math.Max(a.Length, b.Length))
            all = [new Run(PieceKind.Was, [.. a]), new Run(PieceKind.Now, [.. b])];
        var pieces = new List<LinePiece>();
        for (var i = 0; i < all.Count; i++)
        {
            var words = all[i].Kind == PieceKind.Plain ? Cropped(all[i].Words, isFirst: i == 0, isLast: i == all.Count - 1) : all[i].Words;
            if (words.Count == 0)
                continue;
            if (pieces.Count > 0)
                pieces.Add(new LinePiece(PieceKind.Plain, " "));
            pieces.Add(new LinePiece(all[i].Kind, string.Join(' ', words)));
        }
        return pieces;
    }

    private sealed record Run(PieceKind Kind, List<string> Words);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Cropped(List<string> words, bool isFirst, bool isLast)
    {
        var most = (isFirst ? 0 : Context) + (isLast ? 0 : Context);
        if (words.Count <= most + 1)
            return words;
        var shown = new List<string>();
        if (!isFirst)
            shown.AddRange(words.Take(Context));
        shown.Add(Left);
        if (!isLast)
            shown.AddRange(words.Skip(words.Count - Context));
        return shown;
    }

    // A word or two that stayed between two changes are read with them; what went stands before what came.
    private static List<Run> Joined(List<Run> runs)
    {
        var joined = new List<Run>();
        List<string> was = [], now = [];
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.Kind == PieceKind.Was)
                was.AddRange(run.Words);
            else if (run.Kind == PieceKind.Now)
                now.AddRange(run.Words);
            else if (run.Words.Count <= LeastBetween && was.Count + now.Count > 0 && i < runs.Count - 1)
                (was, now) = ([.. was, .. run.Words], [.. now, .. run.Words]);
            else
                (was, now) = Flushed(joined, was, now, run);
        }
        _ = Flushed(joined, was, now, null);
        return joined;
    }

    private static (List<string> Was, List<string> Now) Flushed(List<Run> joined, List<string> was, List<string> now, Run? same)
    {
        if (was.Count > 0)
            joined.Add(new Run(PieceKind.Was, was));
        if (now.Count > 0)
            joined.Add(new Run(PieceKind.Now, now));
        if (same is not null)
            joined.Add(same);
        return ([], []);
    }

    // The longest common subsequence of what lies between the common beginning and end.
    private static List<Run> Compared(string[] a, string[] b)
    {
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var runs = new List<Run>();
        Add(runs, PieceKind.Plain, a[..start]);
        Middle(a[start..^end], b[start..^end], runs);
        Add(runs, PieceKind.Plain, a[^end..]);
        return runs;
    }

    private static void Middle(string[] a, string[] b, List<Run> runs)
    {
        var lengths = (long)a.Length * b.Length > MostCells ? null : Lengths(a, b);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && lengths is not null && a[i] == b[j])
            {
                Add(runs, PieceKind.Plain, [a[i]]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < a.Length && (j == b.Length || lengths is null || lengths[i + 1, j] >= lengths[i, j + 1]))
                Add(runs, PieceKind.Was, [a[i++]]);
            else
                Add(runs, PieceKind.Now, [b[j++]]);
        }
    }

    private static int[,] Lengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        return lengths;
    }

    private static void Add(List<Run> runs, PieceKind kind, string[] words)
    {
        if (words.Length == 0)
            return;
        if (runs.Count > 0 && runs[^1].Kind == kind)
            runs[^1].Words.AddRange(words);
        else
            runs.Add(new Run(kind, [.. words]));
    }
}
