using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Checks;

/// <summary>Where something stands in a file.</summary>
internal static class Places
{
    /// <summary>Line and column, from 1, of what a doubt is about; where it is absent, of the nearest that is there.</summary>
    public static (int Line, int Column) Of(PlanSet set, string path, Doubt doubt)
    {
        if (!set.Files.TryGetValue(path, out var file))
            return (1, 1);
        var node = (file.Document.Root?.Resolve() as YamlMapping)?[doubt.Key]?.Resolve();
        if (doubt.Index is { } index && node is YamlSequence list && index < list.Items.Count)
            node = list.Items[index].Resolve();
        if (doubt.Child is { } child && (node as YamlMapping)?[child]?.Resolve() is { } inside)
            node = inside;
        var position = file.Source.PositionOf(node?.Span.Start ?? 0);
        return (position.Line, position.Column);
    }
}
