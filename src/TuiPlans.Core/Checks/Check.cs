using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>All checks over a plans folder. Pure: it changes nothing.</summary>
public static class Check
{
    private static readonly Func<PlanSet, IEnumerable<Finding>>[] Rules =
    [
        FileProblems.Find,
        StrayFiles.Find,
        IdRules.Find,
        UnknownIds.Find,
    ];

    /// <summary>Every finding, by file and line.</summary>
    public static IReadOnlyList<Finding> All(PlanSet set) =>
    [
        .. Rules.SelectMany(rule => rule(set))
            .OrderBy(finding => finding.Path, NaturalOrder.Instance)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column),
    ];
}
