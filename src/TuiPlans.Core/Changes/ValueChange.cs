using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// Brings a value to what it is to be by changing only what differs in it, so that comments inside a list or map stay, and the
/// difference of the file is that of the values.
/// </summary>
internal static class ValueChange
{
    /// <summary>The operations, none where nothing differs.</summary>
    /// <param name="path">Where the value stands.</param>
    /// <param name="now">What stands there.</param>
    /// <param name="wanted">What is to stand there.</param>
    /// <param name="field">The row of the table; null for what has none.</param>
    public static IReadOnlyList<YamlOperation> Operations(YamlPath path, YamlNode now, YamlValue wanted, Field? field)
    {
        var operations = new List<YamlOperation>();
        Add(path, now, wanted, field, operations);
        return operations;
    }

    private static void Add(YamlPath path, YamlNode now, YamlValue wanted, Field? field, List<YamlOperation> operations)
    {
        switch (now, wanted)
        {
            // What has no row says nothing of how it is written: what is there already stays as it is.
            case (YamlScalar there, YamlScalarValue same) when field is null or { Kind: ValueKind.Free } && there.Value == same.Text && there.Anchor is null:
                break;
            case (YamlScalar scalar, YamlScalarValue text):
                operations.Add(new SetScalar(path, field?.Kind == ValueKind.Prose ? LikeBefore(scalar, text) : text));
                break;
            case (YamlMapping { Entries.Count: > 0 } map, YamlMapValue value):
                Keys(path, map, value, field, operations);
                break;
            case (YamlSequence { Items.Count: > 0 } list, YamlListValue value) when IsPlain(list, value):
                Items(path, list, value, operations);
                break;
            case (YamlSequence list, YamlListValue value) when list.Items.Count == value.Items.Length && list.Items.Count > 0:
                for (var i = 0; i < list.Items.Count; i++)
                    Add(path.Then(i), list.Items[i].Resolve(), value.Items[i], field, operations);
                break;
            default:
                operations.Add(new SetValue(path, wanted));
                break;
        }
    }

    // A block keeps the line break at its end, which nobody types: else its first line, '|', would differ too.
    private static YamlScalarValue LikeBefore(YamlScalar before, YamlScalarValue text) =>
        before.Style is ScalarStyle.Literal or ScalarStyle.Folded && before.Value.EndsWith('\n') && !text.Text.EndsWith('\n')
            ? text with { Text = text.Text + "\n" }
            : text;

    // What is new comes first, so that no map is ever empty in between.
    private static void Keys(YamlPath path, YamlMapping map, YamlMapValue wanted, Field? field, List<YamlOperation> operations)
    {
        var order = field?.Children?.Order ?? [.. wanted.Entries.Select(entry => entry.Key)];
        foreach (var (key, value) in wanted.Entries)
        {
            if (map[key]?.Resolve() is { } there)
                Add(path.Then(key), there, value, field?.Children?.Find(key), operations);
            else
                operations.Add(new AddKey(path, key, value, order));
        }
        foreach (var entry in map.Entries)
        {
            if (!wanted.Entries.Any(other => other.Key == entry.KeyText))
                operations.Add(new RemoveKey(path.Then(entry.KeyText)));
        }
    }

    private static bool IsPlain(YamlSequence list, YamlListValue value) =>
        value.Items.Length > 0 && list.Items.All(item => item.Resolve() is YamlScalar) && value.Items.All(item => item is YamlScalarValue);

    // What stays stays where it is; the rest is taken out and put in around it.
    private static void Items(YamlPath path, YamlSequence list, YamlListValue value, List<YamlOperation> operations)
    {
        var now = list.Items.Select(item => ((YamlScalar)item.Resolve()).Value).ToList();
        var wanted = value.Items.Select(item => ((YamlScalarValue)item).Text).ToList();
        var kept = Common(now, wanted);
        if (kept.Count == 0)
        {
            operations.Add(new SetValue(path, value));
            return;
        }
        var next = kept.Count;
        for (var i = now.Count - 1; i >= 0; i--)
        {
            if (next > 0 && kept[next - 1] == now[i])
                next--;
            else
                operations.Add(new RemoveItem(path.Then(i)));
        }
        var count = kept.Count;
        for (var i = 0; i < wanted.Count; i++)
        {
            if (next < kept.Count && kept[next] == wanted[i])
            {
                next++;
                continue;
            }
            operations.Add(i == count ? new AppendItem(path, value.Items[i]) : new InsertItem(path, i, value.Items[i]));
            count++;
        }
    }

    // The longest run of values that both have in the same order.
    private static List<string> Common(List<string> a, List<string> b)
    {
        var lengths = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }
        var common = new List<string>();
        for (var (i, j) = (0, 0); i < a.Count && j < b.Count;)
        {
            if (a[i] == b[j])
                (common, i, j) = (With(common, a[i]), i + 1, j + 1);
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
        return common;
    }

    private static List<string> With(List<string> list, string value)
    {
        list.Add(value);
        return list;
    }
}
