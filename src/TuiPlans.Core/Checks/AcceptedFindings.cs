using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>
/// Findings of governance and advice that a board accepted, in <c>plan.yaml</c>: printed, and without effect on the exit code. It needs
/// a name and a reason; damage cannot be accepted.
/// </summary>
internal static class AcceptedFindings
{
    public static CheckRule Rule { get; } = new("acceptance-incomplete", RuleKind.Record, "An accepted finding without a name, a reason, or a known code");

    /// <summary>The findings, each with how it was accepted where it was.</summary>
    public static IEnumerable<Finding> Mark(IEnumerable<Finding> findings, Day day) => findings.Select(finding =>
        finding.Severity == Severity.Damage ? finding : finding with { Accepted = Of(finding, day) });

    /// <summary>What is doubtful in the acceptances themselves.</summary>
    public static IEnumerable<Finding> Doubts(Day day, IReadOnlyCollection<string> codes)
    {
        foreach (var plan in day.Set.Plans)
        {
            for (var i = 0; i < plan.AcceptedFindings.Count; i++)
            {
                if (Doubtful(plan.AcceptedFindings[i], codes) is not { } message)
                    continue;
                var path = $"{plan.Id}/plan.yaml";
                var (line, column) = Places.Of(day.Set, path, new Doubt(message, "", "accepted-findings", i));
                yield return new Finding(Rule.Code, Severity.Governance, path, line, column, message);
            }
        }
    }

    private static string? Doubtful(AcceptedFinding accepted, IReadOnlyCollection<string> codes)
    {
        if (!codes.Contains(accepted.Code))
            return $"\"{accepted.Code}\" is no code of a check.{(Nearest.To(accepted.Code, codes) is { } near ? $" Did you mean {near}?" : "")} See them with: tuiplans check --rules";
        return IsWhole(accepted) ? null : $"The finding {accepted.Code} is accepted without {(accepted.By is null ? "a name (by)" : "a reason")}, so it still counts: add it.";
    }

    private static AcceptedFinding? Of(Finding finding, Day day)
    {
        var slash = finding.Path.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? null : day.Set.Plan(finding.Path[..slash])?.AcceptedFindings.FirstOrDefault(accepted =>
            accepted.Code == finding.Code && IsWhole(accepted) && IsOf(accepted, finding) && !(accepted.Until?.Last < day.Today));
    }

    private static bool IsWhole(AcceptedFinding accepted) => !string.IsNullOrWhiteSpace(accepted.By) && !string.IsNullOrWhiteSpace(accepted.Reason);

    private static bool IsOf(AcceptedFinding accepted, Finding finding) => accepted.Ref is null
        || (finding.Ref is { } reference && (Same(accepted.Ref, reference) || Same(accepted.Ref, reference[(reference.IndexOf('/') + 1)..])));

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
