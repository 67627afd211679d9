using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>Files that cannot be read, keys that are unknown, values that do not fit their fields.</summary>
internal static class FileProblems
{
    public static IEnumerable<Finding> Find(PlanSet set) =>
        set.Files.Values.SelectMany(file => file.Problems.Select(problem => At(file, problem)));

    private static Finding At(PlanFile file, Problem problem)
    {
        var position = file.Source.PositionOf(problem.Span.Start);
        return new Finding(problem.Code, problem.Severity, file.Path, position.Line, position.Column, problem.Message);
    }
}
