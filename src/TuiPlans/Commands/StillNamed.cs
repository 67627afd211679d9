using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>What open actions still refer to an entry of a register that ends: said, and never a reason to refuse.</summary>
internal static class StillNamed
{
    private const int MostListed = 6;

    /// <summary>A sentence for each way in which it is named.</summary>
    public static IReadOnlyList<string> In(PlanSet set, RegisterFile register, string id)
    {
        var open = set.Plans.SelectMany(plan => plan.Counted).Where(action => action.Status.IsOpen()).ToList();
        return register == RegisterFile.People
            ? [.. Said(open, action => action.Leads.Any(lead => lead.Id == id), "led by it"), .. Said(open, action => action.Accountable == id, "accountable to it")]
            :
            [
                .. Said(open, action => action.Agencies.Contains(id, StringComparer.Ordinal), "of this agency"),
                .. Said(open, action => action.Partners.Contains(id, StringComparer.Ordinal), "with it as a partner"),
                .. Said(open, action => action.MonitoredBy == id, "monitored by it"),
            ];
    }

    private static IEnumerable<string> Said(List<PlanAction> open, Func<PlanAction, bool> isNamed, string how)
    {
        var named = open.Where(isNamed).Select(action => action.Ref).ToList();
        if (named.Count > 0)
            yield return $"{(named.Count == 1 ? "1 open action is" : $"{named.Count} open actions are")} still {how}: {string.Join(", ", named.Take(MostListed))}{(named.Count > MostListed ? ", …" : "")}.";
    }
}
