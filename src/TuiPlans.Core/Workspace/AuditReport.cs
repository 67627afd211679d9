using TuiPlans.Core.Audits;

namespace TuiPlans.Core.Workspace;

/// <summary>What an audit found.</summary>
/// <param name="Branch">The shared branch, as people name it.</param>
/// <param name="Commits">How many commits were looked at.</param>
/// <param name="Findings">What was found, the latest first.</param>
public sealed record AuditReport(string Branch, int Commits, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>What could not be looked at, as sentences: a clone that does not have all of history.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}
