using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Reviews;

/// <summary>What follows from a change in files that it does not touch: told with what causes it, since at the foot nobody connects the two.</summary>
internal static class Consequences
{
    // That no action answers it says that it has no date either.
    private static readonly string[] Told = ["no-action", "no-next-check"];

    /// <summary>The recommendations that the action answered before, and that no action answers after.</summary>
    public static IReadOnlyList<Recommendation> Unanswered(FilePair pair, PlanSet after)
    {
        if (pair.Kind != ReviewItemKind.Action || pair.Before is null || after.Plan(pair.Plan) is not { } plan)
            return [];
        var answered = Answers(pair.Before).Where(id => !plan.Actions.Any(action => action.Recommendations.Contains(id, StringComparer.OrdinalIgnoreCase)));
        return [.. answered.Select(id => plan.Recommendations.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase))).OfType<Recommendation>()];
    }

    /// <summary>Tells which recommendations are left with no action.</summary>
    public static void Tell(Telling telling, PlanSet after)
    {
        var pair = telling.Pair;
        foreach (var left in Unanswered(pair, after))
        {
            var of = pair.Changes.FirstOrDefault(change => change.TopKey == "recommendations") ?? new Changes.FieldChange("recommendations", left.Id, null);
            telling.Say(of, $"Recommendation {telling.Names.Titled(pair.Plan, left.Id)} is left with no action.");
        }
    }

    /// <summary>What the check finds new of those recommendations beside that.</summary>
    public static IEnumerable<string> Remarks(FilePair pair, PlanSet after, IReadOnlyList<Finding> found) =>
        from left in Unanswered(pair, after)
        from finding in found
        where finding.Path == left.Path && finding.Accepted is null && !Told.Contains(finding.Code, StringComparer.Ordinal)
        select $"Recommendation {left.Id}: {finding.What}";

    private static IEnumerable<string> Answers(PlanFile version) => version.Document.Root is Yaml.YamlMapping map
        ? Changes.FieldPlace.ItemsOf(map["recommendations"]).Select(Changes.NodeText.Of).OfType<string>()
        : [];
}
