namespace TuiPlans.Core.Audits;

/// <summary>One trailer of a commit's message.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
public sealed record Statement(string Key, string Value);
