using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>Turns an edit of a field into an operation on the nodes of one document.</summary>
internal static class EditOperations
{
    /// <summary>The operation for <paramref name="edit"/>, null where nothing is to be done; a sentence where it cannot be done.</summary>
    public static (YamlOperation? Operation, string Problem) For(FieldEdit edit, YamlDocument document, FieldSet fields)
    {
        if (edit.Path.Field(fields) is not { } field)
            return (null, $"There is no field \"{edit.Path}\".");
        var place = Place.Find(edit.Path, document.Root, fields);
        if (place.Problem.Length > 0)
            return edit is RemoveField ? (null, "") : (null, place.Problem);
        return (Operation(edit, field, place), "");
    }

    private static YamlOperation? Operation(FieldEdit edit, Field field, Place place) => edit switch
    {
        SetField set when place.Node is not null => new SetScalar(place.Path, ValueOf(set, field)),
        SetField set => place.AddTo(ValueOf(set, field)),
        AddToList add when place.Node is not null => new AppendItem(place.Path, add.Item),
        AddToList add => place.AddTo(YamlValue.List([add.Item], preferFlow: field.Kind == ValueKind.TextList)),
        PutField put when place.Node is not null => new SetValue(place.Path, put.Value),
        PutField put => place.AddTo(put.Value),
        InsertInList insert when place.Node is not null => new InsertItem(place.Path, insert.Index, insert.Item),
        InsertInList insert => place.AddTo(YamlValue.List([insert.Item], preferFlow: field.Kind == ValueKind.TextList)),
        MoveInList move => place.Node is null ? null : new MoveItem(place.Path, move.To),
        RemoveField when place.Node is null => null,
        _ => edit.Path.Steps[^1].Item is null ? new RemoveKey(place.Path) : new RemoveItem(place.Path),
    };

    private static YamlValue ValueOf(SetField set, Field field) => YamlValue.Scalar(FieldValue.Canonical(field, set.Value), IntentOf(field));

    /// <summary>Ids and texts are quoted where some reader would take them for another type; dates and words are not.</summary>
    public static ScalarIntent IntentOf(Field field) => field.Kind switch
    {
        ValueKind.Number => ScalarIntent.Number,
        ValueKind.Text or ValueKind.Prose or ValueKind.Id or ValueKind.Person or ValueKind.TextList => ScalarIntent.Text,
        _ => ScalarIntent.Token,
    };

    // Where a field stands, or would: the deepest map that is there, and the keys that are missing below it.
    private sealed record Place(YamlPath Path, YamlNode? Node, YamlPath Parent, IReadOnlyList<string> Missing, FieldSet Fields, string Problem)
    {
        public static Place Find(FieldPath path, YamlNode? root, FieldSet fields)
        {
            var (at, node, set) = (YamlPath.Root, root?.Resolve(), fields);
            for (var i = 0; i < path.Steps.Count; i++)
            {
                var step = path.Steps[i];
                var child = (node as YamlMapping)?[step.Key]?.Resolve();
                if (child is null && step.Item is not null)
                    return new Place(at, null, at, [], set, $"There is no {step.Key}[{step.Item}] to change.");
                if (child is null)
                    return new Place(at, null, at, [.. path.Steps.Skip(i).Select(s => s.Key)], set, "");
                (at, node) = (at.Then(step.Key), child);
                var field = set.Find(step.Key);
                if (step.Item is not null)
                {
                    var index = IndexOf(child, step.Item, field!);
                    if (index < 0)
                        return new Place(at, null, at, [], set, $"There is no {step.Key}[{step.Item}] to change.");
                    (at, node) = (at.Then(index), ((YamlSequence)child).Items[index].Resolve());
                }
                set = field?.Children ?? set;
            }
            return new Place(at, node, at, [], set, "");
        }

        // A missing field inside a missing map is added together with the map.
        public AddKey AddTo(YamlValue value)
        {
            for (var i = Missing.Count - 1; i > 0; i--)
                value = YamlValue.Map([(Missing[i], value)]);
            return new AddKey(Parent, Missing[0], value, Fields.Order);
        }

        private static int IndexOf(YamlNode list, string item, Field field) =>
            list is YamlSequence sequence ? ItemIdentity.Named(sequence.Items, field).FindIndex(named => named.Name == item) : -1;
    }
}
