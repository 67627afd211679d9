namespace TuiPlans.Tests.Histories;

/// <summary>A field that got another value, by the name under which the program tells it.</summary>
public sealed record MadeChange(string Path, string? From, string? To);

/// <summary>
/// The plainest comparison of two made files: for what is composed of other commits (a merge, a squash, a revert), and as a second
/// look at what an edit wrote down itself.
/// </summary>
internal static class Difference
{
    public static List<MadeChange> Between(Map? before, Map? after)
    {
        var changes = new List<MadeChange>();
        if (!ReferenceEquals(before, after))
            Maps(before ?? Map.Empty, after ?? Map.Empty, "", "", changes);
        return changes;
    }

    // The list's name has no brackets: evidence.seen, whichever item is looked at.
    private static void Maps(Map before, Map after, string prefix, string list, List<MadeChange> changes)
    {
        foreach (var key in before.Entries.Concat(after.Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal))
            Values(before.At(key), after.At(key), prefix + key, list + key, changes);
    }

    private static void Values(Node? before, Node? after, string path, string list, List<MadeChange> changes)
    {
        if (ReferenceEquals(before, after))
            return;
        if ((before ?? after) is Map)
            Maps(before as Map ?? Map.Empty, after as Map ?? Map.Empty, path + ".", list + ".", changes);
        else if ((before ?? after) is Items)
            Lists(Named(before, list), Named(after, list), path, list, changes);
        else if ((before as Text)?.Value is var from && (after as Text)?.Value is var to && from != to)
            changes.Add(new MadeChange(path, from, to));
    }

    private static void Lists(Dictionary<string, Node> before, Dictionary<string, Node> after, string path, string list, List<MadeChange> changes)
    {
        foreach (var (name, item) in before)
        {
            if (!after.TryGetValue(name, out var now))
                changes.Add(new MadeChange($"{path}[{name}]", Known.Whole(item), null));
            else if (item is Map old && now is Map map)
                Maps(old, map, $"{path}[{name}].", list + ".", changes);
        }
        foreach (var (name, item) in after)
        {
            if (!before.ContainsKey(name))
                changes.Add(new MadeChange($"{path}[{name}]", null, Known.Whole(item)));
        }
    }

    private static Dictionary<string, Node> Named(Node? items, string list) =>
        ((items as Items)?.All ?? []).ToDictionary(item => Known.Name(list, item), StringComparer.Ordinal);
}
