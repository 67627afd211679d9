namespace TuiPlans.Core.Boards.Movements;

/// <summary>What a step did, before who recorded it is told with it.</summary>
/// <param name="Kind">What happened.</param>
internal sealed record Telling(MovementKind Kind)
{
    public string? From { get; init; }

    public string? To { get; init; }

    public required string Words { get; init; }

    public string? Reason { get; init; }

    public string? By { get; init; }

    public string? At { get; init; }

    public required bool Stands { get; init; }
}
