using TuiPlans.Core.Boards.Movements;

namespace TuiPlans.Screens.Movements;

/// <summary>A row of what moved: a heading, something that happened, or an action at both moments.</summary>
/// <param name="Key">By which it is known again.</param>
/// <param name="Heading">The heading; null where it is none.</param>
internal sealed record MovementRow(string Key, string? Heading = null)
{
    /// <summary>What happened; null where it is something else.</summary>
    public MovementEvent? Event { get; private init; }

    /// <summary>What dates alone made of an action; null where it is something else.</summary>
    public DerivedMove? ByDates { get; private init; }

    /// <summary>The action at both moments; null where something happened, and in headings.</summary>
    public MovedPair? Pair { get; private init; }

    /// <summary>The action; null for a heading.</summary>
    public string? Ref => Event?.Ref ?? Pair?.Ref;

    /// <summary>Its title; empty for a heading.</summary>
    public string Title => Event?.Title ?? Pair?.Title ?? "";

    /// <summary>What happened, by kind, the worst first; then what dates alone did.</summary>
    public static IReadOnlyList<MovementRow> Happened(Movement movement) =>
    [
        .. movement.Events.GroupBy(one => one.Kind).SelectMany(group => group
            .Select((one, i) => new MovementRow($"{one.Kind} {one.Ref} {one.Commit} {i}") { Event = one })
            .Prepend(new MovementRow($"{group.Key}", $"{group.Key.Title()} ({group.Count()})"))),
        .. Derived("Newly red by dates and status, whatever is stated", movement.ByDates.Where(one => one.IsNewlyRed)),
        .. Derived("No longer red by dates and status", movement.ByDates.Where(one => !one.IsNewlyRed)),
    ];

    /// <summary>The actions by their stated rating then and now: first those that changed.</summary>
    public static IReadOnlyList<MovementRow> ByRating(Movement movement)
    {
        var pairs = movement.Pairs.ToLookup(pair => pair.Ref);
        return
        [
            .. movement.FromTo.Cells.OrderBy(cell => cell.From == cell.To).SelectMany(cell => cell.Refs
                .Select(reference => new MovementRow($"{cell.From} {cell.To} {reference}") { Pair = pairs[reference].First() })
                .Prepend(new MovementRow($"{cell.From} {cell.To}", cell.From == cell.To ? $"Still {cell.From} ({cell.Refs.Count})" : $"{cell.From} → {cell.To} ({cell.Refs.Count})"))),
        ];
    }

    private static IEnumerable<MovementRow> Derived(string title, IEnumerable<DerivedMove> moves)
    {
        var rows = moves.Select(move => new MovementRow($"{title} {move.Pair.Ref}") { ByDates = move, Pair = move.Pair }).ToList();
        return rows.Count == 0 ? [] : rows.Prepend(new MovementRow(title, $"{title} ({rows.Count})"));
    }
}
