namespace TuiPlans.Core.Checks;

/// <summary>What a rule doubts: a place in the file of what it looked at, and a sentence with the remedy.</summary>
/// <param name="Message">The sentence.</param>
/// <param name="Key">The field.</param>
/// <param name="Index">The item of its list, from 0; null for the field itself.</param>
/// <param name="Child">The key inside the item or map; null for all of it.</param>
internal sealed record Doubt(string Message, string Key, int? Index = null, string? Child = null);
