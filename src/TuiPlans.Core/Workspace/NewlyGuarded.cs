using TuiPlans.Core.Privacy;

namespace TuiPlans.Core.Workspace;

/// <summary>What the guard finds in a text and did not find before it was changed.</summary>
internal static class NewlyGuarded
{
    public static IEnumerable<PrivacyFinding> Find(string before, string after)
    {
        var known = PrivacyGuard.Scan(before).Select(f => before.Substring(f.Start, f.Length)).ToHashSet(StringComparer.Ordinal);
        return PrivacyGuard.Scan(after).Where(f => !known.Contains(after.Substring(f.Start, f.Length)));
    }
}
