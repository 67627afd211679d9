using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>YAML that belongs to no plan: nobody would miss it until it is too late.</summary>
internal static class StrayFiles
{
    public static IEnumerable<Finding> Find(PlanSet set) =>
        set.Unreadable.Where(file => !set.Files.ContainsKey(file.Path))
            .Select(file => new Finding("stray-file", Severity.Damage, file.Path, file.Line, 1, file.Message));
}
