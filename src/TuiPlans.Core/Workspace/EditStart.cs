namespace TuiPlans.Core.Workspace;

/// <summary>How the editing of a file begins.</summary>
/// <param name="Visit">The first visit to the editor; null where it cannot be edited now.</param>
/// <param name="Notices">What the person should know before the editor opens, as sentences.</param>
/// <param name="Refusal">Why it cannot be edited now, before anything is typed; null where it can.</param>
public sealed record EditStart(EditVisit? Visit, IReadOnlyList<string> Notices, SaveOutcome.Refused? Refusal);
