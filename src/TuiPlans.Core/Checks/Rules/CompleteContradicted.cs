using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Delivered, and its latest update says otherwise.</summary>
internal static class CompleteContradicted
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (!action.Status.IsDelivered() || action.LatestUpdate is not { } update)
            yield break;
        var at = action.Updates.ToList().IndexOf(update);
        var status = action.Status.Label().ToLowerInvariant();
        if (update.Rag is Rating.Red or Rating.Amber)
            yield return new Doubt($"It is {status}, and its latest update rates it {update.Rag.Label()}.", "Ask the lead which of the two holds.", "updates", at);
        else if (UnfinishedWords.In(update.Text) is { } words)
            yield return new Doubt($"It is {status}, and its latest update says \"{words}\".", $"Ask the lead whether all is done; if not, re-open it: tuiplans reopen {action.Ref} -m WHY", "updates", at);
    }
}
