using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Workspace;

/// <summary>A save that is written and has no commit yet.</summary>
/// <param name="Id">Its name in the journal.</param>
/// <param name="Ref">What it is about, as <c>plan/ID</c>.</param>
/// <param name="Headline">The first line of the message that it is to have.</param>
/// <param name="Difference">What it changed, by lines.</param>
/// <param name="WhyNot">Why it cannot be thrown away, as a sentence; null where it can.</param>
public sealed record WaitingSave(string Id, string Ref, string Headline, IReadOnlyList<DiffLine> Difference, string? WhyNot);

/// <summary>What became of a save that was to be thrown away.</summary>
/// <param name="Ref">What it was about.</param>
/// <param name="Sentence">What was done, and where the words are now; or why nothing was done.</param>
/// <param name="IsDone">Is it thrown away?</param>
/// <param name="Kept">The form that was typed, kept as a draft; null where nothing was typed.</param>
public sealed record ThrownAway(string Ref, string Sentence, bool IsDone, TypedForm? Kept);
