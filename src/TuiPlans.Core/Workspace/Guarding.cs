using TuiPlans.Core.Privacy;

namespace TuiPlans.Core.Workspace;

/// <summary>Asks the guard about what a change brings: what stood in a file before is not this person's doing, and must not stop them.</summary>
internal static class Guarding
{
    /// <summary>Why a change of one file is stopped, as a sentence; null where it is not.</summary>
    public static string? One(string before, string after, string message) => Together([before], [after], message);

    /// <summary>Why a change of several files is stopped, as a sentence; null where it is not. What moved from one file to another stood there before.</summary>
    public static string? Together(IEnumerable<string> before, IEnumerable<string> after, string message)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in before)
        {
            foreach (var found in PrivacyGuard.Scan(text))
                known.Add(text.Substring(found.Start, found.Length));
        }
        foreach (var text in after.Append(message))
        {
            foreach (var found in PrivacyGuard.Scan(text))
            {
                if (!known.Contains(text.Substring(found.Start, found.Length)))
                    return $"{found.Sentence} Nothing was changed.";
            }
        }
        return null;
    }
}
