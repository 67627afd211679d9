namespace TuiPlans.Core.Audits.Rules;

/// <summary>A host made one commit of the several of a branch: who recorded what, and who approved it, is lost.</summary>
internal static class SquashedIntoReviewed
{
    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        if (!IsSquashed(commit) || Reviewed.Of(commit) is not { Count: > 0 } files)
            yield break;
        yield return new AuditRemark(
            $"It brought changes of {Refs.Of(files)}, which are reviewed, to the shared branch as one squashed commit: who recorded each of them, and when, is lost.",
            "Switch squashing off for this repository at the host, and merge with: tuiplans approve");
    }

    /// <summary>Whether it was squashed: its message is of several, or ends as a host ends that of a request.</summary>
    internal static bool IsSquashed(AuditedCommit commit) => !commit.IsMerge && (commit.Squashed.Count > 0 || HasNumber(commit.Headline));

    // "Returns of June (#12)", "Returns of June (!12)".
    private static bool HasNumber(string headline)
    {
        if (!headline.EndsWith(')') || headline.LastIndexOf('(') is not (>= 0 and var open))
            return false;
        var inside = headline.AsSpan(open + 1, headline.Length - open - 2);
        return inside is ['#' or '!', _, ..] && !inside[1..].ContainsAnyExceptInRange('0', '9');
    }
}
