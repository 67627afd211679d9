namespace TuiPlans.Core.Source;

/// <summary>One replacement in a text.</summary>
/// <param name="Span">What is replaced; a span of no length inserts.</param>
/// <param name="Replacement">What stands there afterwards; empty deletes.</param>
public sealed record TextEdit(TextSpan Span, string Replacement);
