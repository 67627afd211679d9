using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>A value that stands in a file now, and the change that set it.</summary>
/// <param name="Now">The value, as a change that added it would tell it.</param>
/// <param name="SetBy">The change that gave it this value; null where it is not recorded yet, or history does not reach back that far.</param>
public sealed record ValueOrigin(FieldChange Now, RecordedChange? SetBy)
{
    /// <summary>The field, as <see cref="FieldPath"/> writes it.</summary>
    public string Path => Now.Path;

    /// <summary>The merge in which a person settled that this value counts and another does not; null where nobody had to.</summary>
    public RecordedChange? Settled { get; init; }

    /// <summary>The value, as text.</summary>
    public string Value => Now.To ?? "";

    /// <summary>
    /// The values of a file, each with the latest change that gave it the value it has. An item of a list is one value where one commit
    /// set all of it, else each of its parts is one.
    /// </summary>
    /// <param name="root">What the file holds; null for a file that is not there.</param>
    /// <param name="fields">The table of its fields.</param>
    /// <param name="trail">The trail of the file, newest first.</param>
    public static IReadOnlyList<ValueOrigin> Of(YamlNode? root, FieldSet fields, IReadOnlyList<RecordedChange> trail) =>
        [.. PlanDiff.Between(null, root, fields).Where(value => value.To is not null).SelectMany(value => Origins(value, fields, trail))];

    private static IReadOnlyList<ValueOrigin> Origins(FieldChange value, FieldSet fields, IReadOnlyList<RecordedChange> trail)
    {
        if (value.Item is not { } item || !FieldPath.TryParse(value.Path, fields, out var path, out _) || path!.Field(fields)?.Children is not { } children)
            return [new ValueOrigin(value, Setter(value, null, trail)) { Settled = Settling(value, trail) }];
        var parts = PlanDiff.Between(null, item, children).Where(part => part.To is not null)
            .Select(part => part with { Path = $"{value.Path}.{part.Path}" })
            .Select(part => new ValueOrigin(part, Setter(part, value.Path, trail))).ToList();
        return parts.DistinctBy(part => part.SetBy?.Commit, StringComparer.Ordinal).Count() <= 1 ? [new ValueOrigin(value, parts.FirstOrDefault()?.SetBy)] : parts;
    }

    // Whatever was recorded later than that is another matter.
    private static RecordedChange? Settling(FieldChange value, IReadOnlyList<RecordedChange> trail) =>
        trail.FirstOrDefault(change => change.Changes.Any(field => field.Path == value.Path && !field.IsMove)) is { IsSettled: true } settled
            && settled.Changes.Any(field => field.Path == value.Path && field.To == value.To) ? settled : null;

    // The latest change that left this value. A merge may go back to an earlier one; where none did, the latest that touched it.
    private static RecordedChange? Setter(FieldChange value, string? item, IReadOnlyList<RecordedChange> trail)
    {
        RecordedChange? touched = null;
        foreach (var change in trail)
        {
            foreach (var field in change.Changes)
            {
                // Who settled that one of two values counts did not give it.
                if (field.IsMove || (change.IsSettled && change.AlsoOverruled(field.Path) is null) || (field.Path != value.Path && field.Path != item))
                    continue;
                if ((field.Path == value.Path ? field.To : PartOf(field, value, item!)) == value.To)
                    return change;
                touched ??= change;
            }
        }
        return touched;
    }

    private static string? PartOf(FieldChange added, FieldChange part, string item)
    {
        YamlNode? node = added.Item;
        foreach (var key in part.Path[(item.Length + 1)..].Split('.'))
            node = (node?.Resolve() as YamlMapping)?[key];
        return NodeText.Of(node);
    }
}
