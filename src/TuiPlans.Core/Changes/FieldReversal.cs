using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// Walks through a change, from one version of a file to the next, beside the file as it is now: what of it still stands and can be
/// reversed, and what has changed since.
/// </summary>
/// <param name="reversed">Paths that were reversed already: of twins the other one may still be there.</param>
/// <param name="refused">Paths for which no way was found; they are left.</param>
internal sealed class FieldReversal(IReadOnlySet<string> reversed, IReadOnlySet<string> refused)
{
    /// <summary>What can be reversed; the operation of the first is for the file as it is now, those behind it may not be any more.</summary>
    public List<Reversal> Pending { get; } = [];

    /// <summary>What has changed since, from what it holds now to what the reversal would set.</summary>
    public List<FieldChange> Left { get; } = [];

    /// <summary>Walks through two versions of a file and the file as it is now.</summary>
    public static FieldReversal Of(YamlNode? before, YamlNode? after, YamlNode? now, FieldSet fields, IReadOnlySet<string> reversed, IReadOnlySet<string> refused)
    {
        var walk = new FieldReversal(reversed, refused);
        walk.Maps(before?.Resolve() as YamlMapping, after?.Resolve() as YamlMapping, now?.Resolve() as YamlMapping, fields, "", YamlPath.Root);
        return walk;
    }

    private void Maps(YamlMapping? before, YamlMapping? after, YamlMapping? now, FieldSet? fields, string prefix, YamlPath at)
    {
        foreach (var key in (before?.Entries ?? []).Concat(after?.Entries ?? []).Select(entry => entry.KeyText).Distinct(StringComparer.Ordinal))
        {
            var three = new Three(before?[key]?.Resolve(), after?[key]?.Resolve(), now?[key]?.Resolve());
            if (three.IsUnchanged || three.IsAsBefore)
                continue;
            Value(three, fields?.Find(key), prefix + key, at.Then(key), () => new AddKey(at, key, NodeValue.Of(three.Before!)!, fields?.Order ?? []));
        }
    }

    private void Value(Three three, Field? field, string path, YamlPath at, Func<YamlOperation> add)
    {
        var (before, after, now) = three;
        if (three.Stands && (before is null || now is null))
            Add(path, three, () => before is null ? new RemoveKey(at) : add());
        else if (field?.Kind is ValueKind.Map or ValueKind.Free && now is YamlMapping map && (before ?? map) is YamlMapping && (after ?? map) is YamlMapping)
            Maps(before as YamlMapping, after as YamlMapping, map, field.Parts, path + ".", at);
        else if (field is { IsList: true } && now is YamlSequence list && before is null or YamlSequence && after is null or YamlSequence)
            Lists(ItemsOf(before), ItemsOf(after), ItemsOf(list), field, path, at);
        else if (three.Stands)
            Add(path, three, () => Put(at, before!, now!));
        else
            Left.Add(new FieldChange(path, NodeText.Of(now), NodeText.Of(before)));
    }

    private void Lists(IReadOnlyList<YamlNode> before, IReadOnlyList<YamlNode> after, IReadOnlyList<YamlNode> now, Field field, string path, YamlPath at)
    {
        var (old, made, current) = (ItemIdentity.Named(before, field), ItemIdentity.Named(after, field), ItemIdentity.Named(now, field));
        foreach (var (name, item) in made)
        {
            var was = old.Find(entry => entry.Name == name)?.Item;
            if (was is not null && YamlTree.SameContent(was, item))
                continue;
            // A twin is told by what it holds: its number is another where twins before it went.
            var index = current.FindIndex(entry => entry.Name == name);
            if (was is null && (index < 0 || !YamlTree.SameContent(current[index].Item, item)))
                index = Twin(item, old, current) is var twin and >= 0 ? twin : index;
            Item(new Three(was, item, index < 0 ? null : current[index].Item), field, $"{path}[{name}]", at.Then(Math.Max(0, index)));
        }
        for (var i = 0; i < old.Count; i++)
        {
            var (name, item) = old[i];
            if (made.Exists(entry => entry.Name == name))
                continue;
            var same = current.Find(entry => entry.Name == name)?.Item;
            var place = PlaceOf(i, old, current);
            if (same is null)
                Add($"{path}[{name}]", new Three(item, null, null), () => place == now.Count ? new AppendItem(at, NodeValue.Of(item)!) : new InsertItem(at, place, NodeValue.Of(item)!));
            else if (!YamlTree.SameContent(same, item))
                Left.Add(new FieldChange($"{path}[{name}]", NodeText.OfItem(same), NodeText.OfItem(item)));
        }
    }

    // The last of those that hold the same, where there are more of them than there were before.
    private static int Twin(YamlNode item, List<NamedItem> old, List<NamedItem> now)
    {
        var before = old.Count(entry => YamlTree.SameContent(entry.Item, item));
        return now.Count(entry => YamlTree.SameContent(entry.Item, item)) > before ? now.FindLastIndex(entry => YamlTree.SameContent(entry.Item, item)) : -1;
    }

    private void Item(Three three, Field field, string path, YamlPath at)
    {
        var (before, after, now) = three;
        if (before is null && now is null)
            return;
        if (before is not null && now is not null && YamlTree.SameContent(before, now))
            return;
        if (before is YamlMapping old && after is YamlMapping made && now is YamlMapping current)
            Maps(old, made, current, field.Children, path + ".", at);
        else if (three.Stands)
            Add(path, three, () => before is null ? new RemoveItem(at) : Put(at, before, now!));
        else
            Left.Add(new FieldChange(path, now is null ? null : NodeText.OfItem(now), before is null ? null : NodeText.OfItem(before)));
    }

    private void Add(string path, Three three, Func<YamlOperation> operation)
    {
        if (reversed.Contains(path))
            return;
        if (refused.Contains(path) || (three.Before is not null && NodeValue.Of(three.Before) is null))
            Left.Add(new FieldChange(path, NodeText.Of(three.Now), NodeText.Of(three.Before)));
        else
            Pending.Add(new Reversal(path, operation()));
    }

    private static YamlOperation Put(YamlPath at, YamlNode before, YamlNode now) =>
        before is YamlScalar && now is YamlScalar ? new SetScalar(at, NodeValue.Of(before)!) : new SetValue(at, NodeValue.Of(before)!);

    // Behind the nearest neighbour before it that is still there, else before the nearest one after it, else at the end.
    private static int PlaceOf(int index, List<NamedItem> old, List<NamedItem> now)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (now.FindIndex(entry => entry.Name == old[i].Name) is var found and >= 0)
                return found + 1;
        }
        for (var i = index + 1; i < old.Count; i++)
        {
            if (now.FindIndex(entry => entry.Name == old[i].Name) is var found and >= 0)
                return found;
        }
        return now.Count;
    }

    private static IReadOnlyList<YamlNode> ItemsOf(YamlNode? node) =>
        node is YamlSequence list ? [.. list.Items.Select(item => item.Resolve())] : [];

    // One value in three versions. What is absent and what is empty is the same.
    private sealed record Three(YamlNode? Before, YamlNode? After, YamlNode? Now)
    {
        public bool IsUnchanged => Same(Before, After);

        public bool IsAsBefore => Same(Before, Now);

        public bool Stands => Same(After, Now);

        private static bool Same(YamlNode? a, YamlNode? b) => YamlTree.SameContent(a, b) || (NodeText.Of(a) is null && NodeText.Of(b) is null);
    }
}

/// <summary>A change that can be reversed.</summary>
/// <param name="Path">The field.</param>
/// <param name="Operation">What reverses it.</param>
internal sealed record Reversal(string Path, YamlOperation Operation);
