namespace TuiPlans.Core.Audit;

/// <summary>What of history is audited.</summary>
/// <param name="Tips">Where to begin, as commits or branches.</param>
/// <param name="Shared">The shared branch, one of them.</param>
/// <param name="Since">The commit after which it is looked at; null for all.</param>
public sealed record AuditScope(IReadOnlyList<string> Tips, string Shared, string? Since)
{
    /// <summary>The revisions for git.</summary>
    internal IReadOnlyList<string> Revisions => Since is null ? Tips : [.. Tips, "^" + Since];
}
