using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>Takes a value away, and with the last of a list or map the key that held it: an empty list says no more than none.</summary>
internal static class Removal
{
    /// <summary>The operation that takes away what stands at <paramref name="path"/>.</summary>
    public static YamlOperation Of(YamlPath path, YamlDocument document)
    {
        var widest = path;
        while (IsLast(widest, document))
            widest = Above(widest);
        return widest.Steps[^1].Key is null ? new RemoveItem(widest) : new RemoveKey(widest);
    }

    // What holds it is kept where it is the file itself or an item of a list, and where a comment stands before it.
    private static bool IsLast(YamlPath path, YamlDocument document)
    {
        if (path.Steps.Length < 2 || path.Steps[^2].Key is not { } key)
            return false;
        var start = At(document.Root, Above(path)) switch
        {
            YamlMapping { Entries: [var only] } => only.Key.Span.Start,
            YamlSequence { Items: [var only] } => only.Span.Start,
            _ => -1,
        };
        return start >= 0
            && At(document.Root, Above(Above(path))) is YamlMapping holder
            && holder.Entry(key) is { } entry
            && entry.Key.Span.End <= start
            && !document.Source.Text.AsSpan(entry.Key.Span.End..start).Contains('#');
    }

    private static YamlPath Above(YamlPath path) => new(path.Steps.RemoveAt(path.Steps.Length - 1));

    private static YamlNode? At(YamlNode? root, YamlPath path)
    {
        var node = root?.Resolve();
        foreach (var step in path.Steps)
            node = (step.Key is { } key ? (node as YamlMapping)?[key] : (node as YamlSequence)?.Items[step.Index])?.Resolve();
        return node;
    }
}
