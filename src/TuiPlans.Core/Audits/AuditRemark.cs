namespace TuiPlans.Core.Audits;

/// <summary>What a rule has to say of a commit.</summary>
/// <param name="Sentence">What was found.</param>
/// <param name="Remedy">What to do now.</param>
/// <param name="Alike">What such remarks have in common that are told once; null where each is told.</param>
public sealed record AuditRemark(string Sentence, string Remedy, string? Alike = null);
