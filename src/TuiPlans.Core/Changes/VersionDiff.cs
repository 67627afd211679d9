using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// The same as <see cref="PlanDiff"/>, of the texts of two versions: where their lines show that an entry is the same in both, it is not
/// understood at all. History holds the same values thousands of times.
/// </summary>
public static class VersionDiff
{
    /// <summary>The changes from one version to the other, with the items of lists that moved.</summary>
    /// <param name="before">The earlier version; null for a file that was not there.</param>
    /// <param name="after">The later version; null for a file that is not there.</param>
    /// <param name="fields">The table of fields.</param>
    /// <param name="reader">Reads YAML.</param>
    public static IReadOnlyList<FieldChange> Between(SourceText? before, SourceText? after, FieldSet fields, IYamlReader reader)
    {
        if (before is { InvalidCharAt: null } && after is { InvalidCharAt: null } && Differing(before.Text, after.Text) is var (old, now))
        {
            if (old.Length + now.Length == 0)
                return [];
            var (first, second) = (Part(before, old, reader), Part(after, now, reader));
            if (first is { Problems.Count: 0 } && second is { Problems.Count: 0 })
                return PlanDiff.WithMoves(first.Root, second.Root, fields);
        }
        return PlanDiff.WithMoves(Root(before, reader), Root(after, reader), fields);
    }

    /// <summary>A version with these entries at least: the others are not understood where the lines tell them apart.</summary>
    internal static YamlNode? Root(SourceText? text, IReadOnlyCollection<string> keys, IYamlReader reader)
    {
        if (text is { InvalidCharAt: null } && TopEntries.Of(text.Text) is { } entries)
        {
            var wanted = string.Concat(keys.Select(key => entries.TryGetValue(key, out var entry) ? entry.ToString() : ""));
            if (Part(text, wanted, reader) is { Problems.Count: 0 } part)
                return part.Root;
        }
        return Root(text, reader);
    }

    // The entries that are not the same, of both texts; null where the lines do not tell.
    private static (string Before, string After)? Differing(string before, string after)
    {
        if (TopEntries.Of(before) is not { } old || TopEntries.Of(after) is not { } now)
            return null;
        var (first, second) = (new StringBuilder(), new StringBuilder());
        foreach (var (key, entry) in old)
        {
            if (!now.TryGetValue(key, out var there) || !entry.Span.SequenceEqual(there.Span))
                first.Append(entry.Span);
        }
        foreach (var (key, entry) in now)
        {
            if (!old.TryGetValue(key, out var there) || !entry.Span.SequenceEqual(there.Span))
                second.Append(entry.Span);
        }
        return (first.ToString(), second.ToString());
    }

    private static YamlDocument Part(SourceText whole, string part, IYamlReader reader) => reader.Read(SourceText.FromText(whole.Path, part));

    private static YamlNode? Root(SourceText? text, IYamlReader reader) => text is null ? null : reader.Read(text).Root;
}
