using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing.Team;

/// <summary>Random changes of every field of an action.</summary>
internal sealed class RandomValue(Random random)
{
    private static readonly string[] Words = ["audit", "board", "forms", "pathway", "review", "staff", "training", "weekly"];
    private static readonly string[] People = ["service-manager", "head-of-review", "independent-chair"];

    private int counter;

    /// <summary>A change of a random field: a value, an item more, an item less, an item elsewhere.</summary>
    public FieldEdit? Edit(YamlNode? root)
    {
        var field = Fields.Action.Rows[random.Next(Fields.Action.Rows.Count)];
        if (field.Key is "updates" or "title")
            return null;
        return field.Kind == ValueKind.Map ? Inside(field) : field.IsList ? List(field, FieldPath.Of(field.Key), root) : Set(field.Key, field);
    }

    public string Word() => Words[random.Next(Words.Length)];

    private FieldEdit? Inside(Field map)
    {
        var child = map.Children!.Rows[random.Next(map.Children.Rows.Count)];
        return child.IsScalar ? Set($"{map.Key}.{child.Key}", child) : child.IsList ? List(child, TempClone.Field($"{map.Key}.{child.Key}"), null) : null;
    }

    private FieldEdit Set(string path, Field field) => random.Next(6) == 0 && field.Key is not ("status" or "action") ? new RemoveField(TempClone.Field(path)) : new SetField(TempClone.Field(path), Scalar(field));

    private FieldEdit? List(Field field, FieldPath path, YamlNode? root)
    {
        var items = FieldPlace.ItemsOf((root as YamlMapping)?[path.Steps[0].Key]);
        if (path.Steps.Count == 1 && items.Count > 1 && random.Next(4) == 0)
        {
            var name = ItemIdentity.Named([.. items.Select(item => item.Resolve())], field)[random.Next(items.Count)].Name;
            var item = new FieldPath([new FieldStep(field.Key, name)]);
            return random.Next(3) == 0 ? new RemoveField(item) : items[0] is YamlMapping ? new MoveInList(item, random.Next(items.Count)) : new RemoveField(item);
        }
        return new AddToList(path, field.Children is null || (field.Kind == ValueKind.Mixed && random.Next(2) == 0) ? YamlValue.Scalar(Scalar(field)) : Map(field.Children, 0));
    }

    private YamlValue Map(FieldSet set, int depth) => YamlValue.Map(
    [
        .. set.Rows.Where((row, i) => i == 0 || random.Next(2) == 0).Where(row => row.IsScalar || depth == 0)
            .Select(row => (YamlMapEntry)(row.Key, row.IsScalar ? YamlValue.Scalar(Scalar(row), EditOperations.IntentOf(row)) : row.Kind == ValueKind.Map ? Map(row.Children!, 1) : YamlValue.List([row.Children is null ? YamlValue.Scalar(Scalar(row)) : Map(row.Children, 1)]))),
    ]);

    private string Scalar(Field field) => field.Kind switch
    {
        ValueKind.Prose => random.Next(3) == 0 ? $"{Word()} {Word()} {++counter}.\n\nThen {Word()}: {Word()} # {counter}.\n" : $"{Word()} {Word()} {++counter}.",
        ValueKind.Id or ValueKind.TextList => $"X-{random.Next(8)}",
        ValueKind.Person or ValueKind.Mixed => People[random.Next(People.Length)],
        ValueKind.Period or ValueKind.Due or ValueKind.Completion or ValueKind.DoneMark => random.Next(2) == 0 ? $"2012-{random.Next(1, 13):00}" : $"2012-{random.Next(1, 13):00}-{random.Next(1, 29):00}",
        ValueKind.Moment => $"2012-{random.Next(1, 13):00}-{random.Next(1, 29):00} 14:00",
        ValueKind.Status => Statuses.Words[random.Next(Statuses.Words.Count)],
        ValueKind.Rating => Ratings.Words[random.Next(Ratings.Words.Count)],
        ValueKind.Word => field.Words[random.Next(field.Words.Count)],
        ValueKind.Number => random.Next(100).ToString(),
        _ => $"{Word()} {++counter}",
    };
}
