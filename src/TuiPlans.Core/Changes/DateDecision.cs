using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>What was decided about the date that is asked for.</summary>
/// <param name="Decision">granted, refused or withdrawn.</param>
/// <param name="By">Who decided: an id of a body or person, or words; null where nobody said.</param>
/// <param name="At">The meeting at which it was decided; null where there was none.</param>
/// <param name="Date">When, with the precision that is known; null where it is not.</param>
public sealed record DateDecision(string Decision, string? By, string? At, Period? Date)
{
    /// <summary>The request was met.</summary>
    public const string Granted = "granted";

    /// <summary>The date stays.</summary>
    public const string Refused = "refused";

    /// <summary>Whoever asked takes it back; the date stays.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Why; null where nobody said.</summary>
    public string? Reason { get; init; }
}
