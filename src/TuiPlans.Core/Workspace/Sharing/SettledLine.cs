namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>What somebody settled, as whoever sends or receives it is told.</summary>
/// <param name="Ref">What people call the file: <c>plan/ID</c>.</param>
/// <param name="Field">The field, as the file has it.</param>
/// <param name="Value">The value that counts, as the file has it; null where it is absent.</param>
/// <param name="Sentence">What counts, whose it is, and what does not: <c>plan/ID Rating: amber (Minute Taker's; your green does not count)</c>.</param>
public sealed record SettledLine(string Ref, string Field, string? Value, string Sentence);
