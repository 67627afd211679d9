using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>Ids that may not be used, and ids that two things share; actions and recommendations of a plan share one namespace.</summary>
internal static class IdRules
{
    public static IEnumerable<Finding> Find(PlanSet set)
    {
        foreach (var plan in set.Plans)
        {
            if (Ids.WhyNot(plan.Id) is { } reason)
                yield return Damage("bad-id", $"{plan.Id}/plan.yaml", reason + " Rename the folder.");
            var things = plan.Actions.Select(a => (a.Id, a.Path)).Concat(plan.Recommendations.Select(r => (r.Id, r.Path))).ToList();
            foreach (var (id, path) in things)
            {
                if (Ids.WhyNot(id) is { } why)
                    yield return Damage("bad-id", path, why + " Rename the file.");
            }
            foreach (var same in things.GroupBy(thing => thing.Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            {
                var paths = same.Select(thing => thing.Path).ToList();
                yield return Damage("duplicate-id", paths[1], $"The id {same.Key} is also that of {paths[0]}: give one of them another.");
            }
        }
        foreach (var finding in Twice(set.Registers.People.Select(p => p.Id), "people.yaml").Concat(Twice(set.Registers.Bodies.Select(b => b.Id), "bodies.yaml")))
            yield return finding;
    }

    private static IEnumerable<Finding> Twice(IEnumerable<string> ids, string path) =>
        ids.GroupBy(id => id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => Damage("duplicate-id", path, $"The id {group.Key} stands here {group.Count()} times: give each entry its own."));

    private static Finding Damage(string code, string path, string message) => new(code, Severity.Damage, path, 1, 1, message);
}
