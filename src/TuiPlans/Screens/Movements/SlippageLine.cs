using TuiPlans.Core.Boards.Movements;

namespace TuiPlans.Screens.Movements;

/// <summary>By what slippage is shown.</summary>
internal enum SlippageBy
{
    /// <summary>Action by action.</summary>
    Action,

    /// <summary>By lead.</summary>
    Lead,

    /// <summary>By agency.</summary>
    Agency,

    /// <summary>By cause of each move.</summary>
    Cause,
}

/// <summary>A row of slippage: a heading, an action whose date moved, a request that moved nothing, or a group.</summary>
/// <param name="Key">By which it is known again.</param>
/// <param name="Heading">The heading; null where it is none.</param>
internal sealed record SlippageLine(string Key, string? Heading = null)
{
    /// <summary>An action whose date moved; null where it is something else.</summary>
    public SlippageRow? Moved { get; private init; }

    /// <summary>A request that moved nothing; null where it is something else.</summary>
    public DateRequestRow? Request { get; private init; }

    /// <summary>A group; null where it is something else.</summary>
    public SlippageGroup? Group { get; private init; }

    /// <summary>The action; null where it is none.</summary>
    public string? Ref => (Moved?.Row ?? Request?.Row)?.Action.Ref;

    /// <summary>The rows.</summary>
    /// <param name="slippage">What slipped.</param>
    /// <param name="by">By what it is shown.</param>
    /// <param name="only">The group whose actions alone are shown; null for all.</param>
    public static IReadOnlyList<SlippageLine> Of(Slippage slippage, SlippageBy by, SlippageGroup? only) => only is not null
        ? Actions(slippage.Rows.Where(row => only.Refs.Contains(row.Row.Action.Ref)))
        : by switch
        {
            SlippageBy.Lead => Groups(slippage.ByLead),
            SlippageBy.Agency => Groups(slippage.ByAgency),
            SlippageBy.Cause => Groups(slippage.ByCause),
            _ => [.. Actions(slippage.Rows), .. Requests(slippage.Requests)],
        };

    private static IReadOnlyList<SlippageLine> Actions(IEnumerable<SlippageRow> rows) => [.. rows.Select(row => new SlippageLine(row.Row.Action.Ref) { Moved = row })];

    private static IEnumerable<SlippageLine> Requests(IReadOnlyList<DateRequestRow> requests) => requests.Count == 0 ? [] : requests
        .Select((request, i) => new SlippageLine($"{request.Row.Action.Ref} {i}") { Request = request })
        .Prepend(new SlippageLine("requests", $"Asked for, and moved nothing ({requests.Count})"));

    private static IReadOnlyList<SlippageLine> Groups(IReadOnlyList<SlippageGroup> groups) => [.. groups.Select(group => new SlippageLine(group.Title) { Group = group })];
}
