namespace TuiPlans.Core.Plans;

/// <summary>What <c>audit</c> in <c>tuiplans.yaml</c> asks of the trail.</summary>
/// <param name="IsSigned">Whether each commit must be signed, from the one on that asks for it.</param>
/// <param name="Days">So many days may lie between the day on which something was given and its recording before that must be said.</param>
/// <param name="Recorders">Who records or gives besides the people of the register, by name or address: a host, a colleague who left.</param>
public sealed record AuditSettings(bool IsSigned, int Days, IReadOnlyList<string> Recorders)
{
    /// <summary>What is asked where nothing is said.</summary>
    public static AuditSettings Default { get; } = new(IsSigned: false, Days: 1, []);
}
