using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>One value of a field by which actions are parted: those of one theme, one lead, one agency.</summary>
/// <param name="By">The field.</param>
/// <param name="Key">The value as <see cref="Keys"/> gives it; null for the actions without one.</param>
/// <param name="Title">The value in words.</param>
public sealed record Facet(LaneField By, string? Key, string Title)
{
    /// <summary>
    /// The values of an action: the id of its theme or timescale, the name of each agency, the words of each lead. Never empty: a null
    /// stands where it has none.
    /// </summary>
    public static IReadOnlyList<string?> Keys(PlanAction action, LaneField by, Registers registers) => by switch
    {
        LaneField.Rag => [action.Rag?.Word()],
        LaneField.Status => [action.Status.Word()],
        LaneField.Theme => [action.Theme],
        LaneField.Timescale => [action.Timescale],
        LaneField.Agency => action.Agencies.Count == 0 ? [null] : [.. action.Agencies.Select(agency => registers.Body(agency)?.Name ?? agency).Distinct(StringComparer.Ordinal)],
        _ => action.Leads.Count == 0 ? [null] : [.. action.Leads.Select(lead => lead.Words).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>What a board calls the actions without a value.</summary>
    public static string None(LaneField by) => by switch
    {
        LaneField.Rag => "Not rated",
        LaneField.Theme => "No theme",
        LaneField.Timescale => "No timescale",
        LaneField.Agency => "No agency",
        _ => "No lead",
    };

    /// <summary>Whether an action is one of these.</summary>
    public bool Holds(PlanAction action, Registers registers) => Keys(action, By, registers).Contains(Key, StringComparer.Ordinal);
}
