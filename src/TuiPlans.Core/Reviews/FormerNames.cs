using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Reviews;

/// <summary>
/// Which file of an earlier version a file of a later one is, where its name alone misleads: numbers were shifted, or one that an action
/// left was given to another. What was recorded between the two tells it.
/// </summary>
internal static class FormerNames
{
    /// <summary>By the path of the later version the path in the earlier one; null of what is new, though another file had that name before. Only what a name misleads about is in it.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="recorded">What was recorded between, newest first.</param>
    public static IReadOnlyDictionary<string, string?> Of(PlanSet before, PlanSet after, IReadOnlyList<RecordedChange> recorded)
    {
        var began = before.Files.Keys.ToDictionary(path => path, string? (path) => path, StringComparer.Ordinal);
        foreach (var change in recorded.Reverse())
        {
            if (change.FormerPath is { } former)
                began[change.Path] = began.Remove(former, out var first) ? first : null;
            else if (change.IsNew)
                began[change.Path] = null;
        }
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (path, first) in began)
        {
            if (first is null || first == path || !after.Files.ContainsKey(path) || !(before.Files.ContainsKey(path) || after.Files.ContainsKey(first)))
                continue;
            found[path] = first;
            if (after.Files.ContainsKey(first) && began.GetValueOrDefault(first) is null)
                found[first] = null;
        }
        return found;
    }
}
