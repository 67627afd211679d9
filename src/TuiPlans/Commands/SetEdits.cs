using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Commands;

/// <summary>What <c>set</c> does to a file: a date moves only with a date change, and a rating carries who set it and when.</summary>
internal static class SetEdits
{
    private static readonly string[] RatingKeys = ["rag-reason", "rag-by", "rag-date"];

    /// <summary>The edits of one file; a sentence where there are none.</summary>
    public static (IReadOnlyList<FieldEdit> Edits, string Problem) For(
        SetTarget target, IReadOnlyList<string> arguments, NamedEdits names, string? why, string by, DateOnly today)
    {
        var assignments = new List<FieldAssignment>();
        foreach (var argument in arguments)
        {
            var (assignment, problem) = FieldAssignment.Parse(argument, target.Fields, today);
            if (assignment is null)
                return ([], problem);
            assignments.Add(assignment with { Edits = names.Of(assignment.Edits, target.Fields) });
        }
        var set = assignments.Where(a => a.Kind == AssignmentKind.Set);
        if (set.GroupBy(a => a.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return ([], $"{twice.Key} is set twice: say it once.");
        var edits = new List<FieldEdit>();
        foreach (var assignment in assignments)
        {
            if (IsDue(assignment) && string.IsNullOrWhiteSpace(why))
                return ([], "A change of the agreed date needs its reason: add -m WHY.");
            edits.AddRange(EditsOf(assignment, assignments, target.Action, why, by, today));
        }
        return (edits, "");
    }

    private static IEnumerable<FieldEdit> EditsOf(
        FieldAssignment assignment, List<FieldAssignment> all, PlanAction action, string? why, string by, DateOnly today)
    {
        if (IsDue(assignment))
            return DueEdits(assignment, action, why!, by, today);
        return assignment is { Key: "rag", Field.Kind: ValueKind.Rating } ? RatingEdits(assignment, all, action, why, by, today) : assignment.Edits;
    }

    private static bool IsDue(FieldAssignment assignment) => assignment is { Key: "due", Field.Kind: ValueKind.Due };

    // What is said about a rating beside it counts; what is not said is settled here.
    private static IEnumerable<FieldEdit> RatingEdits(
        FieldAssignment rag, List<FieldAssignment> all, PlanAction action, string? why, string by, DateOnly today)
    {
        var edits = Ratings.Parse(rag.Value) is { } rating
            ? UpdateRequest.RatingEdits(action, rating, why, by, Period.Day(today))
            : [.. rag.Edits, .. RatingKeys.Select(key => (FieldEdit)new RemoveField(FieldPath.Of(key)))];
        return edits.Where(edit => edit.Path.ToString() is var key && (key == "rag" || all.TrueForAll(other => other.Key != key)));
    }

    private static IEnumerable<FieldEdit> DueEdits(FieldAssignment due, PlanAction action, string why, string by, DateOnly today)
    {
        var isSame = action.Due?.Text == due.Value && action.DueText is null;
        return isSame
            ? due.Edits
            : [.. due.Edits, new RemoveField(FieldPath.Of("due-text")), new AddToList(FieldPath.Of("date-changes"), Change(due.Value, action, why, by, today))];
    }

    private static YamlValue Change(string? to, PlanAction action, string why, string by, DateOnly today)
    {
        var entries = new List<YamlMapEntry> { ("kind", Token("correction")) };
        if (action.Due is { } from)
            entries.Add(("from", Token(from.Text)));
        if (action.DueText is { } words)
            entries.Add(("from-text", YamlValue.Scalar(words)));
        if (to is not null)
            entries.Add(("to", Token(to)));
        entries.Add(("asked", YamlValue.Map([("by", YamlValue.Scalar(by)), ("date", Token(Period.Day(today).Text)), ("reason", YamlValue.Scalar(why.Trim()))])));
        entries.Add(("decision", Token("granted")));
        return YamlValue.Map(entries);
    }

    private static YamlValue Token(string text) => YamlValue.Scalar(text, ScalarIntent.Token);
}
