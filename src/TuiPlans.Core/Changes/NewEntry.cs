using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>A new entry of a register, out of what was typed.</summary>
public static class NewEntry
{
    /// <summary>The entry with its id first; null and a sentence where a field is not understood.</summary>
    /// <param name="register">The register; it has entries.</param>
    /// <param name="id">The id, which may be used.</param>
    /// <param name="assignments">Its fields as <c>field=value</c>.</param>
    /// <param name="today">The day by which dates as people type them are understood.</param>
    public static (YamlValue? Item, string Problem) Of(RegisterFile register, string id, IReadOnlyList<string> assignments, DateOnly today)
    {
        var fields = register.Entries!.Children!;
        var entries = new List<YamlMapEntry> { ("id", YamlValue.Scalar(id)) };
        foreach (var typed in assignments)
        {
            if (!FieldAssignment.Is(typed))
                return (null, $"\"{typed}\" was not understood: after the id come fields as field=value.");
            var (assignment, problem) = FieldAssignment.Parse(typed, fields, today);
            if (assignment is null)
                return (null, problem);
            if (entries.Exists(entry => entry.Key == assignment.Key))
                return (null, $"{assignment.Key} is given twice: say it once.");
            if (assignment.Edits is [RemoveField])
                continue;
            if (assignment.Path.Steps.Count != 1 || assignment.Path.Steps[0].Item is not null || assignment.Kind == AssignmentKind.Take)
                return (null, $"\"{typed}\" changes a part, and a new {fields.Name} has none yet: write {assignment.Path.Steps[0].Key}=value.");
            entries.Add((assignment.Key, ValueOf(assignment)));
        }
        return (ItemInput.InOrder(entries, fields, isFlow: false), "");
    }

    private static YamlValue ValueOf(FieldAssignment assignment) => assignment.Edits[0] switch
    {
        PutField put => put.Value,
        AddToList => YamlValue.List(assignment.Edits.OfType<AddToList>().Select(add => add.Item), preferFlow: true),
        _ => YamlValue.Scalar(assignment.Value!, EditOperations.IntentOf(assignment.Field)),
    };
}
