using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Open, with an agency or a watching body that ended.</summary>
internal static class BodyEnded
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        if (!action.Status.IsOpen())
            yield break;
        foreach (var (id, key, does) in new[] { (action.Agency, "agency", "leads it"), (day.WatchedBy(action), "monitored-by", "watches it") })
        {
            if (day.Set.Registers.Body(id) is { Until: { } until } body && until.Last < day.Today)
                yield return new Doubt($"{body.Name}, which {does}, ended on {Period.Day(until.Last).Words}.", "Say which body took it over.", key);
        }
    }
}
