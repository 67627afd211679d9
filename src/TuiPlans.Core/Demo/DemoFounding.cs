using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Demo;

/// <summary>Writes a plan of the demonstration as it is on its first day.</summary>
internal static class DemoFounding
{
    // Every date here is written in full, so no word such as "tomorrow" asks for the day.
    private static readonly DateOnly NoDay = DateOnly.MinValue;

    public static void Found(DemoLedger ledger, DemoChance chance, DemoPlan plan, DateOnly day)
    {
        ledger.GoTo(day);
        ledger.Add(plan.Id, "new plan", DemoCast.Manager, [.. Files(chance, plan, day)]);
    }

    private static IEnumerable<ChangeSet> Files(DemoChance chance, DemoPlan plan, DateOnly day)
    {
        yield return new ChangeSet($"{plan.Id}/plan.yaml", Fields.Plan, Edits(
            Fields.Plan, $"title={plan.Title}", "area=Northmoor", "audience=partners", $"stages+=live; date {Text(day)}; by {DemoCast.Board}",
            $"owner={DemoCast.Manager}", $"monitored-by={DemoCast.SubGroup}", "rag=brag"));
        for (var i = 0; i < plan.Recommendations.Count; i++)
        {
            yield return new ChangeSet(
                $"{plan.Id}/recommendations/{plan.Prefix}-R{i + 1}.yaml", Fields.Recommendation,
                Edits(Fields.Recommendation, $"text={plan.Recommendations[i]}", "level=should"));
        }
        for (var i = 0; i < plan.Actions.Count; i++)
        {
            yield return new ChangeSet(
                string.Create(CultureInfo.InvariantCulture, $"{plan.Id}/{plan.Prefix}-{i + 1:00}.yaml"), Fields.Action,
                Action(chance, plan, i, day));
        }
    }

    private static List<FieldEdit> Action(DemoChance chance, DemoPlan plan, int index, DateOnly day)
    {
        var lead = chance.Of(DemoCast.Leads);
        var recommendation = plan.Recommendations.Count * index / plan.Actions.Count;
        var due = day.AddMonths(4 + chance.Below(18)).AddDays(chance.Below(28));
        return Edits(
            Fields.Action, $"title={plan.Actions[index]}", $"recommendations+={plan.Prefix}-R{recommendation + 1}", $"agency={lead.Agency}",
            $"leads+={lead.Id}", $"action=See to it, with all agencies: {char.ToLowerInvariant(plan.Actions[index][0])}{plan.Actions[index][1..]}.",
            $"due={(chance.Percent(70) ? Text(due) : Text(due)[..7])}", $"status={(chance.Percent(60) ? "in-progress" : "not-started")}");
    }

    /// <summary>Edits as people type them.</summary>
    public static List<FieldEdit> Edits(FieldSet fields, params string[] assignments)
    {
        var edits = new List<FieldEdit>();
        foreach (var one in assignments)
        {
            var (assignment, problem) = FieldAssignment.Parse(one, fields, NoDay);
            edits.AddRange(assignment?.Edits ?? throw new InvalidOperationException(problem));
        }
        return edits;
    }

    /// <summary>A day as it stands in a file.</summary>
    public static string Text(DateOnly day) => Period.Day(day).Text;

    /// <summary>An edit that adds an item to a list, each key written as the table of fields says; a key without a value is left out.</summary>
    public static AddToList Item(FieldSet fields, string list, params (string Key, string? Value)[] parts) =>
        new(FieldPath.Of(list), parts.Aggregate(new StepMap(fields.Find(list)!.Children!), (map, part) => map.With(part.Key, part.Value)).Block);
}
