using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>How a mismatch is called: a stated rating better than dates and status give, or red or amber on something delivered (DESIGN, ratings). One worse than they give is an opinion, and no mismatch.</summary>
public static class Mismatch
{
    /// <summary>What holds of all mismatches among the rows: <c>better than dates say</c>; where one of them is delivered, wider words.</summary>
    public static string Words(IEnumerable<ActionRow> rows) =>
        rows.Any(row => row.IsMismatch && row.Action.Status.IsDelivered()) ? "against dates or delivery" : "better than dates say";
}
