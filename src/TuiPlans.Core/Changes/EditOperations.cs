using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>Turns an edit of a field into operations on the nodes of one document.</summary>
internal static class EditOperations
{
    /// <summary>The operations for <paramref name="edit"/>, none where nothing is to be done; a sentence where it cannot be done.</summary>
    public static (IReadOnlyList<YamlOperation> Operations, string Problem) For(FieldEdit edit, YamlDocument document, FieldSet fields)
    {
        if (edit.Path.Field(fields) is not { } field)
            return ([], $"There is no field \"{edit.Path}\".");
        var place = FieldPlace.Find(edit.Path, document.Root, fields);
        if (place.Problem.Length > 0)
            return edit is RemoveField { MustFindItem: false } ? ([], "") : ([], place.Problem);
        return edit switch
        {
            SetField set => (Set(place, ValueOf(set, field), field), ""),
            PutField put => (Set(place, put.Value, field), ""),
            AddToList add => (Insert(place, int.MaxValue, add.Item, field), ""),
            InsertInList insert => (Insert(place, insert.Index, insert.Item, field), ""),
            TakeFromList take => Take(take, place, document, field),
            MoveInList move => (place.Node is null ? [] : [new MoveItem(place.Path, move.To)], ""),
            _ => (place.Node is null ? [] : [Removal.Of(place.Path, document)], ""),
        };
    }

    /// <summary>Ids and texts are quoted where some reader would take them for another type; dates and words are not.</summary>
    public static ScalarIntent IntentOf(Field field) => field.Kind switch
    {
        ValueKind.Number => ScalarIntent.Number,
        ValueKind.Text or ValueKind.Prose or ValueKind.Id or ValueKind.Person or ValueKind.TextList => ScalarIntent.Text,
        _ => ScalarIntent.Token,
    };

    private static YamlValue ValueOf(SetField set, Field field) => YamlValue.Scalar(FieldValue.Canonical(field, set.Value), IntentOf(field));

    private static IReadOnlyList<YamlOperation> Set(FieldPlace place, YamlValue value, Field field) =>
        place.Node is null ? [place.AddTo(value)] : ValueChange.Operations(place.Path, place.Node, value, field);

    private static IReadOnlyList<YamlOperation> Insert(FieldPlace place, int index, YamlValue item, Field field)
    {
        var items = FieldPlace.ItemsOf(place.Node);
        // A plain value is in a list or not; it is never there twice.
        if (item is YamlScalarValue scalar && items.Any(other => other.Resolve() is YamlScalar same && same.Value == scalar.Text))
            return [];
        var isFlow = field.Kind == ValueKind.TextList;
        if (place.Node is null)
            return [place.AddTo(YamlValue.List([item], preferFlow: isFlow))];
        if (place.Node is YamlScalar { IsNull: false } one)
        {
            var first = YamlValue.Scalar(one.Value);
            return [new SetValue(place.Path, YamlValue.List(index == 0 ? [item, first] : [first, item], preferFlow: isFlow))];
        }
        return index >= items.Count ? [new AppendItem(place.Path, item)] : [new InsertItem(place.Path, index, item)];
    }

    private static (IReadOnlyList<YamlOperation> Operations, string Problem) Take(TakeFromList take, FieldPlace place, YamlDocument document, Field field)
    {
        var search = ItemSearch.For(FieldPlace.ItemsOf(place.Node), take.Item, field);
        if (search.Index < 0)
            return ([], search.Problem);
        return ([Removal.Of(place.Node is YamlSequence ? place.Path.Then(search.Index) : place.Path, document)], "");
    }
}
