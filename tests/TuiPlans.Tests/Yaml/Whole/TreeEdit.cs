using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml.Whole;

/// <summary>Carries out an operation on a <see cref="Tree"/>, or says with which code it must be refused.</summary>
internal static class TreeEdit
{
    public static readonly string[] Order = ["k0", "k1", "k2", "k3", "new", "k4", "k5", "k6", "k7", "k8"];

    /// <summary>The tree afterwards (null: an empty document) and the code of the refusal, empty where it must be accepted.</summary>
    public static (Tree? After, string Refusal) Apply(Tree? root, YamlOperation operation)
    {
        var repeated = root?.Nodes().Where(node => node.Kind == 'a').Select(node => node.Target!).ToHashSet() ?? [];
        var holder = new Tree { Kind = 'l', Children = root is null ? [] : [root] };
        var (parent, place) = (holder, 0);
        foreach (var step in operation.Path.Steps)
        {
            var node = parent.Children[place];
            if (node.Kind == 'a' || repeated.Contains(node))
                return (null, YamlRefusalCodes.Alias);
            (parent, place) = (node, step.Key is null ? step.Index : node.ValueAt(step.Key));
        }

        var old = place < parent.Children.Count ? parent.Children[place] : null;
        var isKept = operation is RemoveKey or RemoveItem or MoveItem or RenameKey;
        if (!isKept && old is not null && (old.Kind == 'a' || repeated.Contains(old)))
            return (null, YamlRefusalCodes.Alias);
        if (Change(parent, place, old, operation) is { Length: > 0 } refusal)
            return (null, refusal);
        var after = holder.Children.Count == 0 ? null : holder.Children[0];
        return after is null || after.AliasesAreRight() ? (after, "") : (null, YamlRefusalCodes.Alias);
    }

    private static string Change(Tree parent, int place, Tree? old, YamlOperation operation)
    {
        switch (operation)
        {
            case SetScalar set:
                Put(parent, place, old, set.Value);
                return "";
            case SetValue set:
                Put(parent, place, old, set.Value);
                return "";
            case AppendItem append when old is { Kind: 'l' }:
                old.Children.Add(Tree.Of(append.Value));
                return "";
            case AppendItem append:
                Put(parent, place, old, YamlValue.List([append.Value]));
                return "";
            case InsertItem insert when old is { Kind: 'l' }:
                old.Children.Insert(insert.Index, Tree.Of(insert.Value));
                return "";
            case InsertItem insert:
                Put(parent, place, old, YamlValue.List([insert.Value]));
                return "";
            case AddKey add when old is { Kind: 'm' }:
                if (old.ValueAt(add.Key) >= 0)
                    return YamlRefusalCodes.KeyExists;
                old.Children.InsertRange(PlaceFor(old, add.Key), [Tree.KeyOf(add.Key), Tree.Of(add.Value)]);
                return "";
            case AddKey add:
                Put(parent, place, old, YamlValue.Map([(add.Key, add.Value)]));
                return "";
            case RenameKey rename:
                var key = parent.Children[place - 1];
                if (key.Text == rename.NewKey)
                    return "";
                if (parent.ValueAt(rename.NewKey) >= 0)
                    return YamlRefusalCodes.KeyExists;
                parent.Children[place - 1] = Tree.KeyOf(rename.NewKey).With(KeptTag(key, YamlValue.Scalar("")), key.Anchor);
                return "";
            case MoveItem move:
                var item = parent.Children[place];
                parent.Children.RemoveAt(place);
                parent.Children.Insert(move.To, item);
                return "";
            case RemoveItem:
                parent.Children.RemoveAt(place);
                break;
            default:
                parent.Children.RemoveRange(place - 1, 2);
                break;
        }

        return "";
    }

    private static void Put(Tree parent, int place, Tree? old, YamlValue value)
    {
        if (old is null)
            parent.Children.Add(Tree.Of(value));
        else
            parent.Children[place] = Tree.Of(value).With(KeptTag(old, value), old.Anchor);
    }

    private static string? KeptTag(Tree old, YamlValue value)
    {
        var kind = value switch { YamlScalarValue => 's', YamlListValue => 'l', _ => 'm' };
        return old.Tag switch
        {
            "tag:yaml.org,2002:str" => kind == 's' ? old.Tag : null,
            "tag:yaml.org,2002:int" => value is YamlScalarValue { Intent: ScalarIntent.Number } ? old.Tag : null,
            "tag:yaml.org,2002:seq" => kind == 'l' ? old.Tag : null,
            "tag:yaml.org,2002:map" => kind == 'm' ? old.Tag : null,
            "tag:yaml.org,2002:set" or "tag:yaml.org,2002:binary" => null,
            _ => kind == old.Kind ? old.Tag : null,
        };
    }

    private static int PlaceFor(Tree map, string key)
    {
        var keys = Enumerable.Range(0, map.Children.Count / 2).Select(i => map.Children[i * 2]).Select(node => node.Kind == 's' ? node.Text : "").ToList();
        var own = Array.IndexOf(Order, key);
        if (own < 0)
            return map.Children.Count;
        for (var rank = own - 1; rank >= 0; rank--)
        {
            if (keys.IndexOf(Order[rank]) is var found and >= 0)
                return (found + 1) * 2;
        }

        var before = keys.FindIndex(other => Array.IndexOf(Order, other) > own);
        return before >= 0 ? before * 2 : map.Children.Count;
    }
}
