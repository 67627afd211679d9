using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Closed otherwise, without reason, authority, or what takes its place.</summary>
internal static class ClosureIncomplete
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (action.Status != Status.Closed)
            yield break;
        var closed = action.Closed;
        var missing = new List<string>();
        if (string.IsNullOrWhiteSpace(closed?.As))
            missing.Add("how (superseded, not-accepted, transferred, withdrawn)");
        if (string.IsNullOrWhiteSpace(closed?.Reason))
            missing.Add("the reason");
        if (string.IsNullOrWhiteSpace(closed?.By) && string.IsNullOrWhiteSpace(closed?.At))
            missing.Add("on whose authority");
        if (closed is { As: "superseded" or "transferred", To: null })
            missing.Add("what takes its place");
        if (missing.Count > 0)
            yield return new Doubt($"It is closed, and this is not said: {string.Join("; ", missing)}.", "Record it under closed.", closed is null ? "status" : "closed");
    }
}
