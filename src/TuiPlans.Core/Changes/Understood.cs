using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>What a typed text means for a field.</summary>
/// <param name="Values">The value, or the items where several were typed at once; empty where it was not understood.</param>
/// <param name="Problem">A sentence with the remedy; empty where it was understood.</param>
public sealed record Understood(IReadOnlyList<YamlValue> Values, string Problem)
{
    /// <summary>The one value; only where it was understood.</summary>
    public YamlValue Value => Values[0];

    /// <summary>Whether it was understood.</summary>
    public bool IsUnderstood => Problem.Length == 0;

    internal static Understood Of(params YamlValue[] values) => new(values, "");

    internal static Understood Not(string problem) => new([], problem);
}
