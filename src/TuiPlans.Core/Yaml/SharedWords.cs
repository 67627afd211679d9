namespace TuiPlans.Core.Yaml;

/// <summary>
/// One string for the keys and short values that stand in every file ("date", "green"). Of a large folder they are most of the strings,
/// and to make them anew each time is a good part of reading it.
/// </summary>
internal static class SharedWords
{
    private const int Longest = 16;
    private const int Places = 2048;

    // A word gives way to the next one of its place. Two threads may write at once: both strings are right.
    private static readonly string?[] Words = new string?[Places];

    /// <summary>The text as a string.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
            return text.ToString();
        var hash = (uint)text.Length;
        foreach (var c in text)
            hash = (hash * 31) + c;
        ref var place = ref Words[(hash ^ (hash >> 11)) % Places];
        return place is { } word && text.SequenceEqual(word) ? word : place = text.ToString();
    }
}
