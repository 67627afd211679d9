using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>An old edition of a document that stands for its plan at a moment of the past, though it was imported later.</summary>
/// <param name="Plan">The id of the plan.</param>
/// <param name="AsOf">The day of the edition: what the plan was on that day.</param>
/// <param name="Commit">The commit that imported it.</param>
/// <param name="Imported">When that was recorded.</param>
public sealed record EditionThen(string Plan, DateOnly AsOf, string Commit, DateTimeOffset Imported)
{
    /// <summary>What is shown, as a phrase: <c>darlington-2011 as in its edition of 29 Jun 2012, imported on 26 Nov 2026</c>.</summary>
    public string Words => $"{Plan} as in its edition of {Period.Day(AsOf).Words}, imported on {Period.Day(DateOnly.FromDateTime(Imported.DateTime)).Words}";
}
