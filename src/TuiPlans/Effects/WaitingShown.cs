using TuiPlans.Core.Changes;

namespace TuiPlans.Effects;

/// <summary>A save that is written and has no commit yet.</summary>
/// <param name="Id">Its name in the journal.</param>
/// <param name="Headline">The first line of the message that it is to have.</param>
/// <param name="Difference">What it changed, by lines.</param>
/// <param name="WhyNot">Why it cannot be thrown away; null where it can.</param>
internal sealed record WaitingShown(string Id, string Headline, IReadOnlyList<DiffLine> Difference, string? WhyNot);
