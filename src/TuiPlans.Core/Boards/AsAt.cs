namespace TuiPlans.Core.Boards;

/// <summary>A moment of the past at which plans are looked at: the commit that is shown, and why that one (DESIGN, git, "as at").</summary>
/// <param name="Asked">What was asked for: a date, the id of a meeting, a revision.</param>
/// <param name="Commit">The id of the commit that is shown.</param>
/// <param name="Committed">When that commit was recorded.</param>
/// <param name="Day">The day by which every rule about dates reckons.</param>
/// <param name="Why">Why this commit is shown, as a phrase: <c>the last on main before the end of 30 Aug 2012</c>.</param>
public sealed record AsAt(string Asked, string Commit, DateTimeOffset Committed, DateOnly Day, string Why)
{
    /// <summary>The meeting that was asked for; null where it was a date or a revision.</summary>
    public string? Meeting { get; init; }
}
