using System.Runtime.CompilerServices;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>The words of an action in which a text is sought, made once for as long as the action is there.</summary>
internal static class SearchText
{
    private static readonly ConditionalWeakTable<PlanAction, string> Made = [];

    /// <summary>Whether the words of an action hold a text that was made upper case, as comparing without regard to case has it.</summary>
    public static bool Holds(PlanAction action, string upper) => Made.GetValue(action, WordsOf).Contains(upper, StringComparison.Ordinal);

    private static string WordsOf(PlanAction action) => string.Join(
        '\n',
        [action.Ref, action.Title, action.Action ?? "", .. action.Leads.Select(lead => lead.Words), .. action.Updates.Select(update => update.Text ?? "")])
        .ToUpperInvariant();
}
