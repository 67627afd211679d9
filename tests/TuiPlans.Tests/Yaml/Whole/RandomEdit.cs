using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml.Whole;

/// <summary>A random operation of any kind on a place where it makes sense.</summary>
internal static class RandomEdit
{
    public static YamlOperation? On(YamlDocument document, Random random)
    {
        var nodes = new List<(YamlPath Path, YamlNode? Node, YamlNode? Parent)>();
        Collect(nodes, YamlPath.Root, document.Root, null);
        var kind = random.Next(9);
        for (var tries = 0; tries < 12; tries++)
        {
            var (path, node, parent) = nodes[random.Next(nodes.Count)];
            if (Make((kind + (tries / 6)) % 9, random, path, node, parent) is { } operation)
                return operation;
        }

        return null;
    }

    private static YamlOperation? Make(int kind, Random random, YamlPath path, YamlNode? node, YamlNode? parent)
    {
        var values = new RandomYaml(random);
        var isEmpty = node is null or YamlScalar { IsNull: true } || node is YamlScalar { Value: "", Style: ScalarStyle.Plain };
        var siblings = (parent as YamlSequence)?.Items.Count ?? 0;
        return kind switch
        {
            0 when node is YamlScalar => new SetScalar(path, random.Next(8) == 0 ? YamlValue.Scalar("42", ScalarIntent.Number) : values.Scalar()),
            1 => new SetValue(path, values.Value()),
            2 when node is YamlMapping or YamlAlias || isEmpty => new AddKey(path, random.Next(3) == 0 ? "added " + random.Next(9) : "new", values.Value(), TreeEdit.Order),
            3 when parent is YamlMapping => new RemoveKey(path),
            4 when parent is YamlSequence => new RemoveItem(path),
            5 when node is YamlSequence or YamlAlias || isEmpty => new AppendItem(path, values.Value()),
            6 when node is YamlSequence list => new InsertItem(path, random.Next(list.Items.Count + 1), values.Value()),
            6 when isEmpty => new InsertItem(path, 0, values.Value()),
            7 when siblings > 0 => new MoveItem(path, random.Next(siblings)),
            8 when parent is YamlMapping => new RenameKey(path, random.Next(4) == 0 ? ScalarWriterProperties.RandomText(random) + "n" : "name" + random.Next(20)),
            _ => null,
        };
    }

    // Each place that a path leads to; through an alias too, though nothing may be changed there.
    private static void Collect(List<(YamlPath Path, YamlNode? Node, YamlNode? Parent)> nodes, YamlPath path, YamlNode? node, YamlNode? parent)
    {
        nodes.Add((path, node, parent));
        if (node is YamlMapping map)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Key is YamlScalar key)
                    Collect(nodes, path.Then(key.Value), entry.Value, map);
            }
        }
        else if (node is YamlSequence list)
        {
            for (var i = 0; i < list.Items.Count; i++)
                Collect(nodes, path.Then(i), list.Items[i], list);
        }
        else if (node is YamlAlias { Target: YamlMapping { Entries: [{ Key: YamlScalar first }, ..] } })
        {
            nodes.Add((path.Then(first.Value), null, null));
        }
    }
}
