namespace TuiPlans.Tests.Histories;

/// <summary>
/// Two branches as one file, field by field: what only one side changed is taken from it; where both gave a field different values the
/// one that was set later stands, or a value that neither had.
/// </summary>
/// <param name="root">The file where the branches parted; null where it was not there.</param>
/// <param name="ours">The file on the shared branch.</param>
/// <param name="theirs">The file on the other.</param>
/// <param name="decide">Chooses a value of its own for a field, or null.</param>
internal sealed class Merging(FileState? root, FileState ours, FileState theirs, Func<string, string?, string?, string?> decide)
{
    public FileState Merged(int mark, out List<MadeChange> told)
    {
        var merged = ours with
        {
            Root = (Map)Nodes(root?.Root, ours.Root, theirs.Root, "", "")!,
            Format = ours.Format == root?.Format ? theirs.Format : ours.Format,
            Plan = ours.Plan == root?.Plan ? theirs.Plan : ours.Plan,
            Id = ours.Id == root?.Id ? theirs.Id : ours.Id,
        };
        var own = Difference.Between(theirs.Root, merged.Root).Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var changes = Difference.Between(ours.Root, merged.Root);
        told = changes.FindAll(change => own.Contains(change.Path));
        return merged with { SetBy = ours.SetBy.SetItems(changes.Select(change => new KeyValuePair<string, int>(change.Path, own.Contains(change.Path) ? mark : theirs.SetBy[change.Path])).Concat(Inner(changes)).Concat(Again(own))) };
    }

    // Where both set the same value, it was set last by the later.
    private IEnumerable<KeyValuePair<string, int>> Again(HashSet<string> own) =>
        theirs.SetBy.Where(set => !own.Contains(set.Key) && IsTouched(theirs, set.Key) && set.Value > ours.SetBy.GetValueOrDefault(set.Key));

    // What stands inside an item that came or went goes with it.
    private IEnumerable<KeyValuePair<string, int>> Inner(List<MadeChange> changes) =>
        theirs.SetBy.Where(set => changes.Exists(change => set.Key.StartsWith(change.Path + ".", StringComparison.Ordinal)));

    private Node? Nodes(Node? old, Node? mine, Node? other, string path, string list)
    {
        if (ReferenceEquals(mine, other))
            return mine;
        if (mine is Map or null && other is Map or null && (mine ?? other) is Map)
            return Maps(old as Map, mine as Map, other as Map, path, list);
        if (mine is Items or null && other is Items or null && (mine ?? other) is Items)
            return Lists(old as Items, mine as Items, other as Items, path, list);
        return Texts(mine as Text, other as Text, path);
    }

    private Map? Maps(Map? old, Map? mine, Map? other, string path, string list)
    {
        var merged = Map.Empty;
        foreach (var key in (mine ?? Map.Empty).Entries.Concat((other ?? Map.Empty).Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal))
            merged = merged.With(key, Nodes(old?.At(key), mine?.At(key), other?.At(key), Join(path, key), Join(list, key)));
        return merged.Entries.IsEmpty ? null : merged;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private Items? Lists(Items? old, Items? mine, Items? other, string path, string list)
    {
        var merged = new List<Node>();
        var (was, here, there) = (Named(old, list), Named(mine, list), Named(other, list));
        foreach (var name in here.Keys.Concat(there.Keys.Where(name => !here.ContainsKey(name))))
        {
            var (a, b, c) = (was.GetValueOrDefault(name), here.GetValueOrDefault(name), there.GetValueOrDefault(name));
            if (b is null || c is null)
            {
                if ((IsTheirs($"{path}[{name}]") ? c : b) is { } left)
                    merged.Add(left);
            }
            else if (Nodes(a, b, c, $"{path}[{name}]", list) is { } node)
            {
                merged.Add(node);
            }
        }
        return merged.Count == 0 ? null : new Items([.. merged]);
    }

    private static Dictionary<string, Node> Named(Items? items, string list) =>
        (items?.All ?? []).ToDictionary(item => Known.Name(list, item), StringComparer.Ordinal);

    private Text? Texts(Text? mine, Text? other, string path)
    {
        if (mine?.Value == other?.Value)
            return mine;
        if (IsTouched(ours, path) && IsTouched(theirs, path) && decide(path, mine?.Value, other?.Value) is { } own)
            return new Text(own);
        return IsTheirs(path) ? other : mine;
    }

    // Who set it since the branches parted; where both did, the later, even if one of them came back to what it had been.
    private bool IsTheirs(string path) =>
        IsTouched(theirs, path) && (!IsTouched(ours, path) || theirs.SetBy.GetValueOrDefault(path) > ours.SetBy.GetValueOrDefault(path));

    private bool IsTouched(FileState side, string path) => side.SetBy.GetValueOrDefault(path) != root?.SetBy.GetValueOrDefault(path);
}
