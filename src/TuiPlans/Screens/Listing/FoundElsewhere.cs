using TuiPlans.Core.Boards;

namespace TuiPlans.Screens.Listing;

/// <summary>What is looked for in one plan and stands in others: somebody who knows an action need not know whose plan it is of.</summary>
/// <param name="Plan">The plan that has most of it.</param>
/// <param name="Count">How many actions of it match.</param>
/// <param name="Others">How many more plans have some.</param>
internal sealed record FoundElsewhere(string Plan, int Count, int Others)
{
    /// <summary>Looks through the other plans; null where none has any.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="plan">The plan that has none.</param>
    /// <param name="desk">What there is.</param>
    public static FoundElsewhere? Of(Query query, string plan, Desk desk)
    {
        var found = desk.Set.Plans.Where(other => other.Id != plan).Select(other => (other.Id, Count: query.Of(desk.View.Pressing(other.Id)).Count))
            .Where(other => other.Count > 0).OrderByDescending(other => other.Count).ToList();
        return found.Count == 0 ? null : new FoundElsewhere(found[0].Id, found[0].Count, found.Count - 1);
    }

    /// <summary>That in words, with the key that goes there.</summary>
    public string Words(Desk desk) =>
        $"Not in this plan; {Count} in {desk.Set.Plan(Plan)?.Title ?? Plan}{(Others == 0 ? "" : Others == 1 ? " and some in 1 more plan" : $" and some in {Others} more plans")}: Enter goes there.";
}
