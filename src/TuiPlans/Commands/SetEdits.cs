using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Commands;

/// <summary>What <c>set</c> does to a file: what was typed, with what goes with it.</summary>
internal static class SetEdits
{
    /// <summary>The edits of one file; a sentence where there are none.</summary>
    public static (IReadOnlyList<FieldEdit> Edits, string Problem) For(
        FileLookup target, IReadOnlyList<string> arguments, NamedEdits names, string? why, string by, DateOnly today)
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
        var typed = assignments.SelectMany(assignment => assignment.Edits).ToList();
        var rules = new GoesWith(target.Target!, target.Fields, by, today);
        if (rules.NeedsReason(typed) && string.IsNullOrWhiteSpace(why))
            return ([], "A change of the agreed date needs its reason: add -m WHY.");
        if (typed.Select(WhyNotAccepted).FirstOrDefault(wrong => wrong is not null) is { } incomplete)
            return ([], incomplete);
        return ([.. rules.Add(typed, why, why).Select(target.InFile)], "");
    }

    // An acceptance without a name and a reason would have no effect, and nobody would see why.
    private static string? WhyNotAccepted(FieldEdit edit)
    {
        if (edit is not AddToList { Path.Steps: [{ Key: "accepted-findings" }] } added)
            return null;
        string[] keys = added.Item is YamlMapValue map ? [.. map.Entries.Select(entry => entry.Key)] : [];
        return keys.Contains("by") && keys.Contains("reason") ? null
            : $"A finding is accepted by somebody and for a reason: {Acceptance.Form("PLAN", "CODE", "ID")}";
    }
}
