using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>An update that was given by a moment of the past, and recorded after it: nobody who looked then saw it.</summary>
/// <param name="Ref">The action or recommendation, as it is named now.</param>
/// <param name="Update">The update.</param>
public sealed record LateUpdate(string Ref, ProgressUpdate Update)
{
    /// <summary>
    /// The updates that stand in the plans now, were given on <paramref name="day"/> or before, and were not there then. An update is
    /// known by its date, giver and text, so that one of an action that was renamed since is no other. One that may be of a later day
    /// ("June") counts from its last.
    /// </summary>
    /// <param name="then">The plans as they were.</param>
    /// <param name="now">The plans as they are.</param>
    /// <param name="day">The day at which they are looked at.</param>
    public static IReadOnlyList<LateUpdate> Of(PlanSet then, PlanSet now, DateOnly day) => Of(then, Reporting(now), day);

    /// <summary>The same, where of the plans as they are now only what they report was read.</summary>
    /// <param name="then">The plans as they were.</param>
    /// <param name="now">The actions and recommendations as they are, with their updates.</param>
    /// <param name="day">The day at which they are looked at.</param>
    public static IReadOnlyList<LateUpdate> Of(PlanSet then, IEnumerable<PlanAction> now, DateOnly day)
    {
        var known = new Dictionary<string, PlanAction>(StringComparer.Ordinal);
        foreach (var action in Reporting(then))
            known[action.Ref] = action;
        HashSet<string>? everywhere = null;
        var late = new List<LateUpdate>();
        foreach (var action in now)
        {
            HashSet<string>? there = known.TryGetValue(action.Ref, out var before) ? [.. before.Updates.Select(Key)] : null;
            foreach (var update in action.Updates.Where(update => update.Date?.Last <= day && there?.Contains(Key(update)) != true))
            {
                everywhere ??= [.. known.Values.SelectMany(one => one.Updates.Select(Key))];
                if (there is not null || !everywhere.Contains(Key(update)))
                    late.Add(new LateUpdate(action.Ref, update));
            }
        }
        return late;
    }

    private static IEnumerable<PlanAction> Reporting(PlanSet set) => set.Plans.SelectMany(plan => plan.Actions.Concat(plan.Recommendations.Select(one => one.Progress)));

    private static string Key(ProgressUpdate update) => $"{update.Date?.Text}\n{update.By}\n{update.Text?.Trim()}";
}
