using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>
/// The first agreed date against today's, for each action whose date moved. Periods count by their last day. Pure: the dates come from the
/// granted date changes of the files, and from the trail where somebody moved a date alone.
/// </summary>
public sealed record Slippage
{
    /// <summary>What is said of actions without a cause.</summary>
    public const string NoCause = "No cause given";

    /// <summary>The day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The actions whose date moved, the most days first.</summary>
    public required IReadOnlyList<SlippageRow> Rows { get; init; }

    /// <summary>Requests that moved nothing: those not decided yet first.</summary>
    public required IReadOnlyList<DateRequestRow> Requests { get; init; }

    /// <summary>How many actions were looked at.</summary>
    public required int Counted { get; init; }

    /// <summary>By lead; an action of two leads counts for each.</summary>
    public required IReadOnlyList<SlippageGroup> ByLead { get; init; }

    /// <summary>By agency.</summary>
    public required IReadOnlyList<SlippageGroup> ByAgency { get; init; }

    /// <summary>By the cause of each move.</summary>
    public required IReadOnlyList<SlippageGroup> ByCause { get; init; }

    /// <summary>How many slipped to a later date than was agreed first.</summary>
    public int Later => Rows.Count(row => row.Days > 0);

    /// <summary>How many were extended twice or more.</summary>
    public int Again => Rows.Count(row => row.IsAgain);

    /// <summary>Days slipped, of those that are later than was agreed first.</summary>
    public int DaysLater => Rows.Sum(row => Math.Max(0, row.Days ?? 0));

    /// <summary>How it stands in one sentence.</summary>
    public string Headline
    {
        get
        {
            if (Rows.Count == 0)
                return $"No agreed date has moved, of {Counted} {(Counted == 1 ? "action" : "actions")}.";
            var again = Again == 0 ? "none again and again" : $"{Again} again and again";
            var average = Later == 0 ? "" : $", by {Math.Round((double)DaysLater / Later, MidpointRounding.AwayFromZero)} days on average";
            return $"{Rows.Count} of {Counted} {(Counted == 1 ? "action" : "actions")} had {(Rows.Count == 1 ? "its" : "their")} date moved; {Later} {(Later == 1 ? "is" : "are")} later than first agreed{average}; {again}.";
        }
    }

    /// <summary>Looks at the dates of actions.</summary>
    /// <param name="day">The plans, on their day.</param>
    /// <param name="history">Everything that was recorded of them, newest first.</param>
    /// <param name="plan">The plan to look at; null for all.</param>
    public static Slippage Of(Day day, IReadOnlyList<RecordedChange> history, string? plan = null)
    {
        var registers = day.Set.Registers;
        var steps = DueSteps.Of(day.Set, history);
        var counted = day.Set.Plans.Where(one => plan is null || one.Id.Equals(plan, StringComparison.OrdinalIgnoreCase)).SelectMany(one => one.Counted)
            .Select(action => ActionRow.From(action, day)).ToList();
        var rows = counted.Select(row => new SlippageRow(row, DateChain.Of(row.Action, steps.GetValueOrDefault(row.Action.Ref) ?? [], registers)))
            .Where(row => row.Moves.Count > 0)
            .OrderByDescending(row => row.Days ?? int.MinValue).ThenByDescending(row => row.Extensions.Count).ThenBy(row => row.Row.Action.Ref, NaturalOrder.Instance).ToList();
        return new Slippage
        {
            Today = day.Today,
            Rows = rows,
            Requests = Waiting(counted),
            Counted = counted.Count,
            ByLead = SlippageGroup.By(rows, row => Facet.Keys(row.Row.Action, LaneField.Lead, registers), Facet.None(LaneField.Lead)),
            ByAgency = SlippageGroup.By(rows, row => Facet.Keys(row.Row.Action, LaneField.Agency, registers), Facet.None(LaneField.Agency)),
            ByCause = SlippageGroup.ByCause(rows, NoCause),
        };
    }

    private static List<DateRequestRow> Waiting(IEnumerable<ActionRow> rows) =>
    [
        .. rows.SelectMany(row => row.Action.DateChanges.Where(change => change.Decision != DateDecision.Granted).Select(change => new DateRequestRow(row, change)))
            .OrderByDescending(request => request.IsOpen),
    ];
}
