using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>An action with what a day makes of it: what boards and lists show.</summary>
/// <param name="Action">The action.</param>
/// <param name="Derived">The rating that dates and status give.</param>
/// <param name="IsOverdue">Open, and the last day of the agreed date is before today.</param>
/// <param name="IsMismatch">The stated rating contradicts the derived one.</param>
public sealed record ActionRow(PlanAction Action, Derived Derived, bool IsOverdue, bool IsMismatch)
{
    /// <summary>Looks at <paramref name="action"/> on the day <paramref name="today"/>.</summary>
    public static ActionRow From(PlanAction action, DateOnly today)
    {
        var derived = Derived.From(action, today);
        var overdue = action.Status.IsOpen() && action.Due?.LastDay < today;
        return new ActionRow(action, derived, overdue, derived.Contradicts(action.Rag, action.Status));
    }

    /// <summary>The date that is asked for and not decided; null where none is.</summary>
    public DateChange? Asked => Steps.Open(Action) is [var open, ..] ? open : null;

    /// <summary>What stands out about it, as signs: <c>≠</c> rated otherwise than dates say, <c>?</c> a date is asked for; empty where nothing does.</summary>
    public string Signs => (IsMismatch ? "≠" : "") + (Asked is null ? "" : "?");

    /// <summary>What the signs mean.</summary>
    public const string SignLegend = "≠ not as dates say · ? date asked";

    /// <summary>The leads in one line.</summary>
    public string Leads => string.Join(", ", Action.Leads.Select(lead => lead.Words));

    /// <summary>When it is due in words, or <c>no date</c>.</summary>
    public string DueWords => Action.Due?.Words ?? Action.DueText ?? "no date";
}
