using TuiPlans.Core.Audits;

namespace TuiPlans.Core.Audit;

/// <summary>What an audit of history came to.</summary>
/// <param name="Commits">How many commits were looked at.</param>
/// <param name="Findings">What was found, the oldest first.</param>
public sealed record AuditedHistory(int Commits, IReadOnlyList<AuditFinding> Findings);
