namespace TuiPlans.Core.Plans;

/// <summary>A file of a plan, and what it is of; neither action nor recommendation where it cannot be read.</summary>
/// <param name="File">The file.</param>
/// <param name="Action">The action, with theme and timescale of its own alone.</param>
/// <param name="Recommendation">The recommendation.</param>
internal sealed record OneFile(PlanFile File, PlanAction? Action, Recommendation? Recommendation);
