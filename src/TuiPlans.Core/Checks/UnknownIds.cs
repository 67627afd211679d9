using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Checks;

/// <summary>References to recommendations and agencies that are not there: a slip of the keyboard, as a rule.</summary>
internal static class UnknownIds
{
    public static IEnumerable<Finding> Find(PlanSet set)
    {
        foreach (var plan in set.Plans)
        {
            var known = plan.Recommendations.Select(r => r.Id).ToList();
            foreach (var action in plan.Actions)
            {
                foreach (var id in action.Recommendations.Where(id => !id.Contains('/') && !known.Contains(id, StringComparer.Ordinal)))
                    yield return At(set, action.Path, "recommendations", $"There is no recommendation {id} in this plan.", Nearest.To(id, known));
                if (action.Agency is { } agency && set.Registers.Bodies.Count > 0 && set.Registers.Body(agency) is null)
                    yield return At(set, action.Path, "agency", $"There is no body {agency} in bodies.yaml.", Nearest.To(agency, set.Registers.Bodies.Select(b => b.Id)));
            }
        }
    }

    private static Finding At(PlanSet set, string path, string key, string message, string? near)
    {
        var file = set.Files[path];
        var span = (file.Document.Root?.Resolve() as YamlMapping)?.Entry(key)?.Value.Span.Start ?? 0;
        var position = file.Source.PositionOf(span);
        var hint = near is null ? "Correct it, or add it." : $"Did you mean {near}?";
        return new Finding("unknown-id", Severity.Advice, path, position.Line, position.Column, $"{message} {hint}");
    }
}
