namespace TuiPlans.Core.Privacy;

/// <summary>
/// One place in a text where personal data seems to stand. It never carries the value itself: findings are printed,
/// logged and put into drafts.
/// </summary>
/// <param name="Code">The kind: <c>nhs-number</c>, <c>upn</c>, <c>ni-number</c>, <c>case-id</c> or <c>birth-date</c>.</param>
/// <param name="Start">Where the value begins, as a UTF-16 offset into the scanned text.</param>
/// <param name="Length">How many UTF-16 units it takes, separators inside it included; at least 1.</param>
/// <param name="Line">The line in which it begins, from 1.</param>
/// <param name="Column">The column in which it begins, from 1, in characters (a surrogate pair is one).</param>
/// <param name="Sentence">What was found, where, why it matters and what to do; for the person who typed it.</param>
public sealed record PrivacyFinding(string Code, int Start, int Length, int Line, int Column, string Sentence);
