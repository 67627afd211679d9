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

    /// <summary>Whether anything was recorded here by then; else nothing is shown but <see cref="Editions"/>, and the commit is that of the latest of them.</summary>
    public bool HasRecord { get; init; } = true;

    /// <summary>The plans that are shown as in an old edition of their document, which was imported after this moment; none as a rule.</summary>
    public IReadOnlyList<EditionThen> Editions { get; init; } = [];

    /// <summary>Does it lie before another one? An edition is of its day, whenever it was imported.</summary>
    public bool IsBefore(AsAt other) => Editions.Count + other.Editions.Count > 0 ? Day < other.Day : Committed < other.Committed;

    /// <summary>The commit that shows a plan; null where nothing was recorded here by then, and it has no edition.</summary>
    public string? CommitOf(string plan)
    {
        foreach (var edition in Editions)
        {
            if (edition.Plan == plan)
                return edition.Commit;
        }
        return HasRecord ? Commit : null;
    }
}
