namespace TuiPlans.Core.Source;

/// <summary>A place in a file as an editor shows it.</summary>
/// <param name="Line">The line, from 1. Lines end at a line feed.</param>
/// <param name="Column">The column in UTF-16 code units, from 1.</param>
public readonly record struct LinePosition(int Line, int Column);
