namespace TuiPlans.Core.Audits;

/// <summary>One rule of the audit.</summary>
/// <param name="Code">A short stable word for what it finds.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Judge">What it has to say of a commit.</param>
public sealed record AuditRule(string Code, AuditSubject Subject, Func<AuditedCommit, AuditContext, IEnumerable<AuditRemark>> Judge);
