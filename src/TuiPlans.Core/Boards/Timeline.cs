using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>Actions over time, on one day: spans and marks in days, which a screen maps to its cells.</summary>
/// <param name="Rows">By agreed date, then by id; those without an agreed date last.</param>
public sealed record Timeline(IReadOnlyList<TimelineRow> Rows)
{
    /// <summary>The timeline of actions.</summary>
    public static Timeline From(IEnumerable<ActionRow> rows) => new(
    [
        .. rows.OrderBy(row => row.Action.Due?.LastDay ?? DateOnly.MaxValue)
            .ThenBy(row => row.Action.Ref, NaturalOrder.Instance)
            .Select(TimelineRow.From),
    ]);

    /// <summary>The signs that stand somewhere on it, in their order: what its legend explains.</summary>
    public IReadOnlyList<TimelineSign> Signs { get; } = [.. Rows.SelectMany(row => row.Marks).Select(mark => mark.Sign).Distinct().Order()];

    /// <summary>Whether an action was, or is, later than agreed.</summary>
    public bool HasOverrun { get; } = Rows.Any(row => row.Overrun is not null);
}
