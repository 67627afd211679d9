using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>How an action ends otherwise than by delivery.</summary>
/// <param name="As">superseded, not-accepted, transferred or withdrawn.</param>
/// <param name="Date">When; null where it is not known.</param>
/// <param name="By">On whose authority: an id of a body or person, or words; null where nobody said.</param>
/// <param name="At">The meeting at which it was decided; null where there was none.</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="To">What takes its place, or whose it is now; null where nothing does.</param>
public sealed record Closing(string As, Period? Date, string? By, string? At, string? Reason, string? To);
