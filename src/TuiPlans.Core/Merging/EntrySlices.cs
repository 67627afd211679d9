using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// Merges two changes of a file by the stretches of its outermost keys, so that what one side alone touched stays as that side wrote it.
/// It knows nothing of what they mean: who calls it proves the outcome.
/// </summary>
internal static class EntrySlices
{
    /// <summary>The text; null where it cannot be told by the lines, or both sides touched the same of them.</summary>
    public static string? Merge(string before, string first, string second, IYamlReader reader)
    {
        if (TopEntries.Of(before) is not { } old || TopEntries.Of(first) is not { } one || TopEntries.Of(second) is not { } other)
            return null;
        if (Merged(Head(before, old), Head(first, one), Head(second, other), reader) is not { } head)
            return null;
        var text = new StringBuilder(head);
        foreach (var key in Keys(one, other))
        {
            if (Merged(Slice(old, key), Slice(one, key), Slice(other, key), reader) is not { } slice)
                return null;
            if (slice.Length > 0 && text.Length > 0 && text[^1] != '\n')
                text.Append(first.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
            text.Append(slice);
        }
        return text.ToString();
    }

    // An entry that is not there is an empty stretch.
    private static string? Merged(string before, string first, string second, IYamlReader reader) =>
        first == second || second == before ? first
        : first == before ? second
        : first.Length == 0 || second.Length == 0 ? null
        : LineMerge.Merge(before, first, second) ?? ItemSlices.Merge(before, first, second, reader);

    private static string Slice(Dictionary<string, TextSlice> entries, string key) => entries.TryGetValue(key, out var slice) ? slice.Span.ToString() : "";

    // What stands above the first key.
    private static string Head(string text, Dictionary<string, TextSlice> entries) => text[..entries.Values.Min(slice => slice.Start)];

    // Those of the first side in its order; one that only the second has stands behind what it stands behind there.
    private static List<string> Keys(Dictionary<string, TextSlice> one, Dictionary<string, TextSlice> other)
    {
        var keys = InOrder(one);
        var theirs = InOrder(other);
        for (var i = 0; i < theirs.Count; i++)
        {
            if (!keys.Contains(theirs[i]))
                keys.Insert(i == 0 ? 0 : keys.IndexOf(theirs[i - 1]) + 1, theirs[i]);
        }
        return keys;
    }

    private static List<string> InOrder(Dictionary<string, TextSlice> entries) => [.. entries.OrderBy(entry => entry.Value.Start).Select(entry => entry.Key)];
}
