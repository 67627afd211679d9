namespace TuiPlans.Core.Checks;

/// <summary>What a rule doubts: a place in the file of what it looked at, what is the matter there, and the remedy.</summary>
/// <param name="What">What is the matter, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence; empty where the first says it.</param>
/// <param name="Key">The field.</param>
/// <param name="Index">The item of its list, from 0; null for the field itself.</param>
/// <param name="Child">The key inside the item or map; null for all of it.</param>
internal sealed record Doubt(string What, string Remedy, string Key, int? Index = null, string? Child = null)
{
    /// <summary>Both sentences.</summary>
    public string Message => Remedy.Length == 0 ? What : $"{What} {Remedy}";
}
