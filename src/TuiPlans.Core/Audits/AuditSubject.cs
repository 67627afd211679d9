namespace TuiPlans.Core.Audits;

/// <summary>What a finding of the audit is about, the gravest first.</summary>
public enum AuditSubject
{
    /// <summary>Whether history is what it was and says what the files show: that it was rewritten, back-dated or slipped in.</summary>
    Trail,

    /// <summary>Who somebody is.</summary>
    People,

    /// <summary>Whether what counts was agreed, and came as changes come.</summary>
    Approval,
}
