namespace TuiPlans.Core.Boards.Queries;

/// <summary>Why a query is not understood, and where.</summary>
/// <param name="At">The character at which it was not understood, from 1; one past the end where something is missing there.</param>
/// <param name="Length">How many characters are meant; 1 at least.</param>
/// <param name="Message">What was found and what may stand there, as a sentence.</param>
public sealed record QueryProblem(int At, int Length, string Message)
{
    /// <summary>Whether more of it may mend it: a value that is still to come, an open bracket or quote.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>The sentence with its place, in one line.</summary>
    public string Sentence => $"At character {At}: {Message}";
}
