namespace TuiPlans.Core.Changes;

/// <summary>Who set the three versions of a field that two sides changed differently; null where it is not known.</summary>
/// <param name="Base">The change that set what both began with.</param>
/// <param name="Ours">The change that set what stands here; null also where this side left it as it was.</param>
/// <param name="Theirs">The change that set what stands there; null also where that side left it as it was.</param>
public sealed record ThreeOrigins(RecordedChange? Base, RecordedChange? Ours, RecordedChange? Theirs);
