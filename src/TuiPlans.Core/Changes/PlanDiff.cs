using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// What changed between two versions of one file, field by field. Lists are compared by the identity of their items, so that an
/// item which moved did not change. It is the trail's eye: it needs no word of the program that made the change.
/// </summary>
public static class PlanDiff
{
    /// <summary>
    /// The changes from <paramref name="before"/> to <paramref name="after"/>, in canonical order; a null node is a file that is not
    /// there.
    /// </summary>
    public static IReadOnlyList<FieldChange> Between(YamlNode? before, YamlNode? after, FieldSet fields) =>
        [.. WithMoves(before, after, fields).Where(change => !change.IsMove)];

    /// <summary>The same, and which items of lists stand elsewhere: for what is told of a change, since somebody put them there.</summary>
    public static IReadOnlyList<FieldChange> WithMoves(YamlNode? before, YamlNode? after, FieldSet fields)
    {
        var changes = new List<FieldChange>();
        Maps(before?.Resolve() as YamlMapping, after?.Resolve() as YamlMapping, fields, "", changes);
        return changes;
    }

    private static void Maps(YamlMapping? before, YamlMapping? after, FieldSet? fields, string prefix, List<FieldChange> changes)
    {
        foreach (var key in Keys(before, after, fields))
        {
            var (old, now) = (before?[key]?.Resolve(), after?[key]?.Resolve());
            if (old is null && now is null)
                continue;
            if (old is not null && now is not null && YamlTree.SameContent(old, now))
                continue;
            Values(old, now, fields?.Find(key), prefix + key, changes);
        }
    }

    private static void Values(YamlNode? old, YamlNode? now, Field? field, string path, List<FieldChange> changes)
    {
        if (field?.Kind is ValueKind.Map or ValueKind.Free && (old ?? now) is YamlMapping && (now ?? old) is YamlMapping)
            Maps(old as YamlMapping, now as YamlMapping, field.Parts, path + ".", changes);
        else if (field is { IsList: true } && Listish(old) && Listish(now))
            Lists(ItemsOf(old), ItemsOf(now), field, path, changes);
        else if (NodeText.Of(old) != NodeText.Of(now))
            changes.Add(new FieldChange(path, NodeText.Of(old), NodeText.Of(now)));
    }

    private static void Lists(IReadOnlyList<YamlNode> before, IReadOnlyList<YamlNode> after, Field field, string path, List<FieldChange> changes)
    {
        var old = ItemIdentity.Named(before, field);
        var now = ItemIdentity.Named(after, field);
        foreach (var (name, item) in old)
        {
            if (!now.Exists(entry => entry.Name == name))
                changes.Add(new FieldChange($"{path}[{name}]", NodeText.OfItem(item), null) { Item = item as YamlMapping });
        }
        foreach (var (name, item) in now)
        {
            var match = old.Find(entry => entry.Name == name)?.Item;
            if (match is null)
                changes.Add(new FieldChange($"{path}[{name}]", null, NodeText.OfItem(item)) { Item = item as YamlMapping });
            else if (!YamlTree.SameContent(match, item))
                Inside(match, item, field, $"{path}[{name}]", changes);
        }
        changes.AddRange(ListMoves.Between(old, now, path));
    }

    private static void Inside(YamlNode old, YamlNode now, Field field, string path, List<FieldChange> changes)
    {
        if (old is YamlMapping oldMap && now is YamlMapping nowMap)
            Maps(oldMap, nowMap, field.Children, path + ".", changes);
        else
            changes.Add(new FieldChange(path, NodeText.Of(old), NodeText.Of(now)));
    }

    private static List<string> Keys(YamlMapping? before, YamlMapping? after, FieldSet? fields)
    {
        var keys = new List<string>();
        if (fields is not null)
            keys.AddRange(fields.Order);
        foreach (var entry in (before?.Entries ?? []).Concat(after?.Entries ?? []))
        {
            if (!keys.Contains(entry.KeyText, StringComparer.Ordinal))
                keys.Add(entry.KeyText);
        }
        return keys;
    }

    private static bool Listish(YamlNode? node) => node is null or YamlSequence or YamlScalar;

    private static IReadOnlyList<YamlNode> ItemsOf(YamlNode? node) => node switch
    {
        YamlSequence list => [.. list.Items.Select(item => item.Resolve())],
        YamlScalar { IsNull: false } scalar => [scalar],
        _ => [],
    };
}
