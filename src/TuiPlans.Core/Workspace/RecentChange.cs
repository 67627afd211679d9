namespace TuiPlans.Core.Workspace;

/// <summary>One of the latest commits that touched a plan file.</summary>
/// <param name="Commit">Its id.</param>
/// <param name="When">When it was recorded.</param>
/// <param name="By">Who recorded it, by name.</param>
/// <param name="Headline">The first line of its message.</param>
/// <param name="Refs">What it touched, as <c>plan/ID</c>, <c>plan</c>, or the name of a register.</param>
/// <param name="IsUndone">Whether later commits took all of it back, and that stands.</param>
/// <param name="WhyNot">Why it cannot be undone, as a sentence; null where nothing is known against it.</param>
/// <param name="Undoes">The id of the commit that it takes back; null where it is no undo.</param>
public sealed record RecentChange(
    string Commit,
    DateTimeOffset When,
    string By,
    string Headline,
    IReadOnlyList<string> Refs,
    bool IsUndone,
    string? WhyNot,
    string? Undoes = null)
{
    /// <summary>Whether a part of it was taken back, and that stands: the rest can still be undone.</summary>
    public bool IsUndoneInPart { get; init; }
}
