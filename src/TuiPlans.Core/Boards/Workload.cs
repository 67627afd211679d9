using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>What one lead or agency has to do.</summary>
/// <param name="Who">The lead or agency.</param>
/// <param name="Rows">The actions, the most pressing first.</param>
/// <param name="Tally">Their counts.</param>
/// <param name="Delivery">How much of it is delivered.</param>
/// <param name="DueBeforeMeeting">Open, not overdue, and due before the next meeting of the body that watches it; where none is planned, within a month.</param>
public sealed record WorkloadRow(Facet Who, IReadOnlyList<ActionRow> Rows, Tally Tally, Delivery Delivery, int DueBeforeMeeting)
{
    /// <summary>For how long the oldest of what is overdue has been: <c>5 months</c>; null where nothing is.</summary>
    public string? OldestLateness => Rows.Where(row => row.IsOverdue).MinBy(row => row.Action.Due!.LastDay) is { Action.Due.LastDay: { } due } late ? Elapsed.Words(due, late.Day.Today) : null;
}

/// <summary>
/// Who has how much to do, on one day: who is pressed most stands first, what nobody leads last. An action of two leads counts for each.
/// </summary>
/// <param name="Rows">One for each lead or agency.</param>
public sealed record Workload(IReadOnlyList<WorkloadRow> Rows)
{
    /// <summary>The order of the rows, in words.</summary>
    public const string OrderWords = "Most overdue first, then due soon, red, amber";

    /// <summary>The workload by <see cref="LaneField.Lead"/> or <see cref="LaneField.Agency"/>.</summary>
    /// <param name="rows">The actions that count.</param>
    /// <param name="by">Lead or agency; any other field parts them too.</param>
    /// <param name="registers">Names of bodies.</param>
    public static Workload Of(IEnumerable<ActionRow> rows, LaneField by, Registers registers) => new(
    [
        .. rows.SelectMany(row => Facet.Keys(row.Action, by, registers).Select(key => (Key: key, Row: row)))
            .GroupBy(pair => pair.Key, pair => pair.Row, StringComparer.Ordinal)
            .Select(group => Row(new Facet(by, group.Key, group.Key ?? Facet.None(by)), Board.Pressing(group)))
            .OrderBy(row => row.Who.Key is null)
            .ThenByDescending(row => row.Tally.Overdue)
            .ThenByDescending(row => row.DueBeforeMeeting)
            .ThenByDescending(row => row.Tally.Derived[Rating.Red])
            .ThenByDescending(row => row.Tally.Derived[Rating.Amber])
            .ThenByDescending(row => row.Tally.Open)
            .ThenBy(row => row.Who.Title, NaturalOrder.Instance),
    ]);

    private static WorkloadRow Row(Facet who, IReadOnlyList<ActionRow> rows) =>
        new(who, rows, Tally.Of(rows), Delivery.To(rows), rows.Count(row => row.IsDueBeforeMeeting));
}
