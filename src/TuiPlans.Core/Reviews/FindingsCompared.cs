using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Reviews;

/// <summary>What the check finds in two versions, beside each other.</summary>
/// <param name="New">What is new; damage left out.</param>
/// <param name="Reworded">What the rule found before too, with another date or number in its sentence.</param>
/// <param name="Settled">What is found no more, in files that are still there.</param>
internal sealed record FindingsCompared(IReadOnlyList<Finding> New, IReadOnlyList<Finding> Reworded, IReadOnlyList<Finding> Settled)
{
    /// <summary>Compares them; a file under another name is the same file, and the end of a message that says what to do does not count.</summary>
    public static FindingsCompared Of(ReviewMatter matter, IReadOnlyList<FilePair> pairs)
    {
        var former = pairs.Where(pair => pair.FormerPath is not null).ToDictionary(pair => pair.FormerPath!, pair => pair.Path, StringComparer.Ordinal);
        var gone = pairs.Where(pair => pair.After is null).Select(pair => pair.Path).ToHashSet(StringComparer.Ordinal);
        var before = matter.FoundBefore.Select(finding => finding with { Path = former.GetValueOrDefault(finding.Path, finding.Path) }).ToList();
        var left = before.Where(finding => !gone.Contains(finding.Path) && !matter.FoundAfter.Any(now => IsSame(now, finding))).ToList();
        var (fresh, reworded) = (new List<Finding>(), new List<Finding>());
        foreach (var finding in matter.FoundNew.Where(finding => finding.Severity != Severity.Damage && !before.Exists(old => IsSame(old, finding))))
        {
            // To the comparison an action that got another id is gone.
            if (finding.Code == "action-gone" && former.ContainsKey(finding.Path))
                continue;
            var was = left.Find(old => old.Code == finding.Code && old.Path == finding.Path);
            _ = was is not null && left.Remove(was);
            (was is null ? fresh : reworded).Add(finding);
        }
        return new FindingsCompared(fresh, reworded, [.. left.Where(finding => finding.Accepted is null)]);
    }

    private static bool IsSame(Finding a, Finding b) => a.Path == b.Path && a.Code == b.Code && a.What == b.What;
}
