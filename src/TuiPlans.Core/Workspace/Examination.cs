using TuiPlans.Core.Boards;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Privacy;

namespace TuiPlans.Core.Workspace;

/// <summary>All that <c>check</c> looks at: the checks, and the guard over the whole text of every file. Pure: it changes nothing.</summary>
public static class Examination
{
    /// <summary>Every finding on a day, by file and line.</summary>
    public static IReadOnlyList<Finding> All(Day day) => Joined(Check.All(day).Concat(ViewFindings.Find(day)), Guarded(day.Set));

    /// <summary>What was not found in <paramref name="before"/>, by file and line; a value that the guard found there already is not new.</summary>
    public static IReadOnlyList<Finding> Since(PlanSet before, Day day) => Joined(
        Check.Since(before, day).Concat(NewViewFindings(before, day)),
        day.Set.Files.Values.Where(file => Guarding.One(before.Files.GetValueOrDefault(file.Path)?.Source.Text ?? "", file.Source.Text, "") is not null).SelectMany(Scan));

    private static IEnumerable<Finding> NewViewFindings(PlanSet before, Day day)
    {
        var old = ViewFindings.Find(new Day(before, day.Today)).ToList();
        return ViewFindings.Find(day).Where(finding => !old.Exists(finding.IsSameAs));
    }

    private static IEnumerable<Finding> Guarded(PlanSet set) => set.Files.Values.SelectMany(Scan);

    private static IEnumerable<Finding> Scan(PlanFile file) => PrivacyGuard.Scan(file.Source.Text)
        .Select(found => new Finding(found.Code, Severity.Damage, file.Path, found.Line, found.Column, found.Sentence));

    private static IReadOnlyList<Finding> Joined(IEnumerable<Finding> findings, IEnumerable<Finding> guarded) =>
        [.. findings.Concat(guarded).OrderBy(finding => finding.Path, NaturalOrder.Instance).ThenBy(finding => finding.Line).ThenBy(finding => finding.Column)];
}
