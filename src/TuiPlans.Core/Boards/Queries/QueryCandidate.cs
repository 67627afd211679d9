namespace TuiPlans.Core.Boards.Queries;

/// <summary>What a query that is being typed can be completed to.</summary>
/// <param name="Text">What takes the place of what was typed: <c>status:</c>, <c>in-progress</c>, <c>"Named nurse"</c>.</param>
/// <param name="Help">What it means, in a few words; may be empty.</param>
/// <param name="Start">Where what was typed of it begins, from 0.</param>
/// <param name="End">Where it ends: the character after it.</param>
public sealed record QueryCandidate(string Text, string Help, int Start, int End)
{
    /// <summary>The query with the candidate in its place.</summary>
    public string Taken(string query) => query[..Start] + Text + query[End..];
}
