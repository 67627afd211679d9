namespace TuiPlans.Tests.Histories;

/// <summary>How large a history is.</summary>
/// <param name="Plans">Plans at the beginning.</param>
/// <param name="Actions">Actions at the beginning.</param>
/// <param name="Commits">Commits, merges too.</param>
/// <param name="Authors">Posts that give and record.</param>
/// <param name="Years">From the first commit to the last.</param>
public sealed record Sizes(int Plans = 8, int Actions = 120, int Commits = 2_000, int Authors = 12, int Years = 6)
{
    /// <summary>Whether only the program recorded, and nothing in it is for an audit to tell: no hand edits, squashes or copies, merges approved and without clashes.</summary>
    public bool IsClean { get; init; }
}
