namespace TuiPlans.Core.Boards.Queries;

/// <summary>A value that a field knows.</summary>
/// <param name="Text">What is typed.</param>
/// <param name="Help">What it means, in a few words.</param>
internal sealed record QueryValue(string Text, string Help);
