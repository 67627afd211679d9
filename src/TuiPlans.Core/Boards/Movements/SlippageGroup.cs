namespace TuiPlans.Core.Boards.Movements;

/// <summary>What slipped of one lead, of one agency, or for one cause.</summary>
/// <param name="Name">The lead, agency or cause; null for actions that name none.</param>
/// <param name="Title">The same in words.</param>
/// <param name="Refs">The actions.</param>
/// <param name="Moves">How often a date moved.</param>
/// <param name="Extensions">How many extensions were granted.</param>
/// <param name="Days">Days slipped, all actions together; for a cause, the days of the moves that name it.</param>
/// <param name="Again">How many of the actions were extended twice or more.</param>
public sealed record SlippageGroup(string? Name, string Title, IReadOnlyList<string> Refs, int Moves, int Extensions, int Days, int Again)
{
    /// <summary>Those of the rows that have a value, for each value; an action of two leads counts for each. The most days first, no value last.</summary>
    internal static IReadOnlyList<SlippageGroup> By(IReadOnlyList<SlippageRow> rows, Func<SlippageRow, IReadOnlyList<string?>> keys, string none) => InOrder(
        rows.SelectMany(row => keys(row).Select(key => (Key: key, Row: row))).GroupBy(pair => pair.Key, pair => pair.Row, StringComparer.Ordinal)
            .Select(group => new SlippageGroup(
                group.Key,
                group.Key ?? none,
                [.. group.Select(row => row.Row.Action.Ref)],
                group.Sum(row => row.Moves.Count),
                group.Sum(row => row.Extensions.Count),
                group.Sum(row => row.Days ?? 0),
                group.Count(row => row.IsAgain))));

    /// <summary>The moves of each cause.</summary>
    internal static IReadOnlyList<SlippageGroup> ByCause(IReadOnlyList<SlippageRow> rows, string none) => InOrder(
        rows.SelectMany(row => row.Moves.Select(move => (Move: move, Row: row))).GroupBy(pair => pair.Move.Cause, StringComparer.OrdinalIgnoreCase)
            .Select(group => new SlippageGroup(
                group.Key,
                group.Key ?? none,
                [.. group.Select(pair => pair.Row.Row.Action.Ref).Distinct(StringComparer.Ordinal)],
                group.Count(),
                group.Count(pair => pair.Move.IsExtension),
                group.Sum(pair => pair.Move.Days ?? 0),
                group.Select(pair => pair.Row).Distinct().Count(row => row.IsAgain))));

    private static IReadOnlyList<SlippageGroup> InOrder(IEnumerable<SlippageGroup> groups) =>
        [.. groups.OrderBy(group => group.Name is null).ThenByDescending(group => group.Days).ThenByDescending(group => group.Moves).ThenBy(group => group.Title, Plans.NaturalOrder.Instance)];
}
