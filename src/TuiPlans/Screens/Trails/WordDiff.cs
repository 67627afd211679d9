namespace TuiPlans.Screens.Trails;

/// <summary>A word of a text, with the blanks or the line break behind it.</summary>
/// <param name="Text">The word.</param>
/// <param name="HasChanged">Does the other text not have it here?</param>
internal sealed record DiffWord(string Text, bool HasChanged);

/// <summary>The difference of two texts by words: for a sentence in which three words changed.</summary>
internal static class WordDiff
{
    private const long MostCells = 1_000_000;

    /// <summary>The words of both texts, each marked where the other does not have it.</summary>
    public static (IReadOnlyList<DiffWord> Before, IReadOnlyList<DiffWord> After) Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var (keptOld, keptNow) = ((long)old.Count * now.Count > MostCells) ? (new bool[old.Count], new bool[now.Count]) : Common(old, now);
        return (Marked(old, keptOld), Marked(now, keptNow));
    }

    // A line break is a word of its own, so that paragraphs stay.
    private static List<string> Words(string text) =>
        [.. text.ReplaceLineEndings("\n").Replace("\n", " \n ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static IReadOnlyList<DiffWord> Marked(List<string> words, bool[] kept) => [.. words.Select((word, i) => new DiffWord(word, !kept[i] && word != "\n"))];

    // The longest common subsequence.
    private static (bool[] Old, bool[] Now) Common(List<string> old, List<string> now)
    {
        var lengths = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
                lengths[i, j] = old[i] == now[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        var (keptOld, keptNow) = (new bool[old.Count], new bool[now.Count]);
        for (var (i, j) = (0, 0); i < old.Count && j < now.Count;)
        {
            if (old[i] == now[j])
                keptOld[i++] = keptNow[j++] = true;
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
        return (keptOld, keptNow);
    }
}
