namespace TuiPlans.Core.Changes;

/// <summary>Something to tell a person about one line of a text that they edit.</summary>
/// <param name="Line">The line of their text, from 1; a line that is not there means the end.</param>
/// <param name="Sentence">What is the matter with it, and what to do.</param>
public sealed record TextNote(int Line, string Sentence);
