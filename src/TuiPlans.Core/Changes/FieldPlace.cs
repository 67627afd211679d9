using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>Where a field stands in a document, or would: the deepest map that is there, and the keys that are missing below it.</summary>
/// <param name="Path">The field, or the deepest map above it.</param>
/// <param name="Node">The value; null where the field is absent.</param>
/// <param name="Missing">The keys that are missing.</param>
/// <param name="Fields">The table of the deepest map.</param>
/// <param name="Problem">Why it can neither be found nor added; empty where it can.</param>
internal sealed record FieldPlace(YamlPath Path, YamlNode? Node, IReadOnlyList<string> Missing, FieldSet Fields, string Problem)
{
    /// <summary>Follows a path as far as it goes.</summary>
    public static FieldPlace Find(FieldPath path, YamlNode? root, FieldSet fields)
    {
        var (at, node, set) = (YamlPath.Root, root?.Resolve(), fields);
        for (var i = 0; i < path.Steps.Count; i++)
        {
            var step = path.Steps[i];
            if (node is YamlScalar { IsNull: false } && i > 0)
                return new FieldPlace(at, null, [], set, $"{new FieldPath([.. path.Steps.Take(i)])} is one value here and has no {step.Key}: write the whole of it anew, with its keys.");
            if (node is YamlSequence && i > 0)
                return new FieldPlace(at, null, [], set, $"{new FieldPath([.. path.Steps.Take(i)])} is a list here: say which item is meant, such as {new FieldPath([.. path.Steps.Take(i)])}[…].{step.Key}.");
            var child = (node as YamlMapping)?[step.Key]?.Resolve();
            if (child is null && step.Item is not null)
                return new FieldPlace(at, null, [], set, $"There is no {step.Key}[{step.Item}] to change. The list is empty.");
            if (child is null)
                return new FieldPlace(at, null, [.. path.Steps.Skip(i).Select(s => s.Key)], set, "");
            (at, node) = (at.Then(step.Key), child);
            var field = set.Find(step.Key)!;
            if (step.Item is not null && ItemsOf(child) is var items)
            {
                var search = ItemSearch.For(items, step.Item, field);
                if (search.Index < 0)
                    return new FieldPlace(at, null, [], set, search.Problem);
                // A list of one may be written as the value alone; the item is then the value.
                (at, node) = child is YamlSequence ? (at.Then(search.Index), items[search.Index].Resolve()) : (at, child);
            }
            set = field.Parts ?? set;
        }
        return new FieldPlace(at, node, [], set, "");
    }

    /// <summary>The items of a list, also of a list of one that is written as the value alone.</summary>
    public static IReadOnlyList<YamlNode> ItemsOf(YamlNode? node) => node switch
    {
        YamlSequence list => list.Items,
        YamlScalar { IsNull: false } scalar => [scalar],
        _ => [],
    };

    /// <summary>Adds the field; a missing field inside a missing map is added together with the map.</summary>
    public AddKey AddTo(YamlValue value)
    {
        for (var i = Missing.Count - 1; i > 0; i--)
            value = YamlValue.Map([(Missing[i], value)]);
        return new AddKey(Path, Missing[0], value, Fields.Order);
    }
}
