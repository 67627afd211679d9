using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml;

/// <summary>What a document says, as strings, lists and lists of pairs: a model of its own, to check the editor's against.</summary>
internal static class YamlModel
{
    public static object? Of(YamlNode? node) => node switch
    {
        null => null,
        YamlScalar { IsNull: true } => null,
        YamlScalar scalar => scalar.Value,
        YamlSequence list => list.Items.Select(Of).ToList(),
        YamlMapping map => map.Entries.Select(entry => new KeyValuePair<string, object?>(entry.KeyText, Of(entry.Value))).ToList(),
        _ => throw new InvalidOperationException("no aliases here"),
    };

    public static object? Of(YamlValue value) => value switch
    {
        YamlScalarValue scalar => scalar.Text,
        YamlListValue list => list.Items.Select(Of).ToList(),
        YamlMapValue map => map.Entries.Select(entry => new KeyValuePair<string, object?>(entry.Key, Of(entry.Value))).ToList(),
        _ => null,
    };

    public static string Show(object? model) => model switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        List<object?> list => "[" + string.Join(",", list.Select(Show)) + "]",
        List<KeyValuePair<string, object?>> map => "{" + string.Join(",", map.Select(pair => pair.Key + "=" + Show(pair.Value))) + "}",
        _ => "?",
    };

    /// <summary>The model after an operation; a new key is put where it is found in <paramref name="result"/>.</summary>
    public static object? After(object? model, YamlOperation operation, object? result) => Change(model, operation.Path, 0, operation, result);

    private static object? Change(object? model, YamlPath path, int depth, YamlOperation operation, object? result)
    {
        var isRemoval = operation is RemoveKey or RemoveItem;
        if (depth == path.Steps.Length - (isRemoval ? 1 : 0))
            return Apply(model, operation, result);
        var step = path.Steps[depth];
        if (step.Key is null)
        {
            var list = (List<object?>)model!;
            var inner = (result as List<object?>)?.ElementAtOrDefault(step.Index);
            return list.Select((item, i) => i == step.Index ? Change(item, path, depth + 1, operation, inner) : item).ToList();
        }

        var map = (List<KeyValuePair<string, object?>>)model!;
        var resultInner = (result as List<KeyValuePair<string, object?>>)?.Find(pair => pair.Key == step.Key).Value;
        return map.Select(pair => pair.Key == step.Key ? new(pair.Key, Change(pair.Value, path, depth + 1, operation, resultInner)) : pair).ToList();
    }

    private static object? Apply(object? model, YamlOperation operation, object? result)
    {
        switch (operation)
        {
            case SetScalar set:
                return Of(set.Value);
            case AppendItem append:
                return new List<object?>((List<object?>?)model ?? []) { Of(append.Value) };
            case AddKey add:
                var map = new List<KeyValuePair<string, object?>>((List<KeyValuePair<string, object?>>?)model ?? []);
                var place = (result as List<KeyValuePair<string, object?>>)?.FindIndex(pair => pair.Key == add.Key) ?? -1;
                map.Insert(Math.Clamp(place, 0, map.Count), new(add.Key, Of(add.Value)));
                return map;
            case RemoveItem:
                return ((List<object?>)model!).Where((_, i) => i != operation.Path.Steps[^1].Index).ToList();
            default:
                return ((List<KeyValuePair<string, object?>>)model!).Where(pair => pair.Key != operation.Path.Steps[^1].Key).ToList();
        }
    }
}
