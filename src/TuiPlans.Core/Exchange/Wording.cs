namespace TuiPlans.Core.Exchange;

/// <summary>How much two texts have in common, whatever their signs, capitals and line breaks.</summary>
internal sealed class Wording
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly int count;
    private readonly string joined;

    public Wording(string? text)
    {
        var found = Words(text ?? "").ToList();
        joined = string.Join(' ', found);
        count = found.Count;
        foreach (var word in found)
            words[word] = words.GetValueOrDefault(word) + 1;
    }

    /// <summary>Whether the words are the same, in the same order, and there are any.</summary>
    public bool IsSame(Wording other) => count > 0 && joined == other.joined;

    /// <summary>From 0, no word in common, to 1, all of them.</summary>
    public double Likeness(Wording other)
    {
        if (count == 0 || other.count == 0)
            return 0;
        var (small, large) = words.Count < other.words.Count ? (words, other.words) : (other.words, words);
        var common = 0;
        foreach (var (word, times) in small)
            common += Math.Min(times, large.GetValueOrDefault(word));
        return 2.0 * common / (count + other.count);
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
                start = i;
            if (isWord || start < 0)
                continue;
            yield return text[start..i].ToLowerInvariant();
            start = -1;
        }
    }
}
