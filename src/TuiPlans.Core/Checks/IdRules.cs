using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Checks;

/// <summary>Ids that may not be used, and ids that two things share; actions and recommendations of a plan share one namespace.</summary>
internal static class IdRules
{
    public static IEnumerable<Finding> Find(PlanSet set) =>
        Plans(set).Concat(set.Plans.SelectMany(Contents)).Concat(Register(set, "people")).Concat(Register(set, "bodies"));

    private static IEnumerable<Finding> Plans(PlanSet set)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in set.Plans.Select(plan => plan.Id))
        {
            if (Ids.WhyNot(id) is { } reason)
                yield return Damage("bad-id", $"{id}/plan.yaml", $"{reason} Rename the folder.");
            if (!seen.TryAdd(id, id))
                yield return Damage("duplicate-id", $"{id}/plan.yaml", $"The plans {seen[id]} and {id} differ only in upper and lower case: rename one of the folders.");
        }
    }

    private static IEnumerable<Finding> Contents(Plan plan)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, path) in plan.Actions.Select(a => (a.Id, a.Path)).Concat(plan.Recommendations.Select(r => (r.Id, r.Path))))
        {
            if (Ids.WhyNot(id) is { } reason)
                yield return Damage("bad-id", path, $"{reason} Rename the file.");
            if (!seen.TryAdd(id, path))
                yield return Damage("duplicate-id", path, $"The id {id} is also that of {seen[id]}: give one of them another.");
        }
    }

    // Ids of bodies are names of files too (DESIGN, the files); those of people are not.
    private static IEnumerable<Finding> Register(PlanSet set, string key)
    {
        if (!set.Files.TryGetValue($"{key}.yaml", out var file) || (file.Document.Root?.Resolve() as YamlMapping)?[key]?.Resolve() is not YamlSequence list)
            yield break;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in list.Items)
        {
            if ((item.Resolve() as YamlMapping)?["id"]?.Resolve() is not YamlScalar { IsNull: false } id)
                continue;
            var position = file.Source.PositionOf(id.Span.Start);
            if (key == "bodies" && Ids.WhyNot(id.Value) is { } reason)
                yield return new Finding("bad-id", Severity.Damage, file.Path, position.Line, position.Column, reason);
            if (!seen.Add(id.Value))
                yield return new Finding("duplicate-id", Severity.Damage, file.Path, position.Line, position.Column, $"The id {id.Value} stands here already: give each entry its own.");
        }
    }

    private static Finding Damage(string code, string path, string message) => new(code, Severity.Damage, path, 1, 1, message);
}
