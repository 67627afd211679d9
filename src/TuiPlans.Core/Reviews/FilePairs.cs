using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Reviews;

/// <summary>The files of two versions, those together that are the same thing under another name.</summary>
internal static class FilePairs
{
    /// <summary>Every file that differs, in natural order of the paths.</summary>
    public static IReadOnlyList<FilePair> Of(PlanSet before, PlanSet after, IReadOnlyList<RecordedChange> recorded)
    {
        var misleading = FormerNames.Of(before, after, recorded);
        var gone = before.Files.Keys.Where(path => !after.Files.ContainsKey(path)).ToHashSet(StringComparer.Ordinal);
        var pairs = new List<FilePair>();
        foreach (var path in before.Files.Keys.Concat(after.Files.Keys).Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance))
        {
            var (was, now) = (before.Files.GetValueOrDefault(path), after.Files.GetValueOrDefault(path));
            if (misleading.TryGetValue(path, out var other))
            {
                was = other is null ? null : before.Files[other];
                gone.Remove(other ?? path);
            }
            else if (was is null && FormerOf(now!, before, after, gone, recorded) is { } former)
            {
                gone.Remove(former);
                was = before.Files[former];
            }
            if (now is not null && (was is null || was.Path != now.Path || !SameText(was, now)) && FilePair.Of(path, was, now) is { } pair)
                pairs.Add(pair);
        }
        foreach (var path in gone.Order(NaturalOrder.Instance))
        {
            if (FilePair.Of(path, before.Files[path], null) is { } pair)
                pairs.Add(pair);
        }
        return pairs;
    }

    // By what the trail saw, by the earlier numbers that the file itself keeps, by the same text, and by its id in a plan that got another id.
    private static string? FormerOf(PlanFile now, PlanSet before, PlanSet after, HashSet<string> gone, IReadOnlyList<RecordedChange> recorded)
    {
        if (PlanPath.Of(now.Path) is not { } place)
            return null;
        if (recorded.FirstOrDefault(change => change.Path == now.Path && change.FormerRef is not null)?.FormerRef is { } told
            && gone.FirstOrDefault(path => PlanPath.Of(path) is { } was && was.Kind == place.Kind && $"{was.Plan}/{was.Id}" == told) is { } seen)
            return seen;
        var kept = after.Plan(place.Plan)?.Actions.FirstOrDefault(action => action.Path == now.Path)?.Formerly ?? [];
        return gone.FirstOrDefault(path => PlanPath.Of(path) is { } was && was.Kind == place.Kind && was.Plan == place.Plan && kept.Contains(was.Id, StringComparer.OrdinalIgnoreCase))
            ?? gone.Order(NaturalOrder.Instance).FirstOrDefault(path => PlanPath.Of(path)?.Kind == place.Kind && SameText(before.Files[path], now))
            ?? gone.FirstOrDefault(path => PlanPath.Of(path) is { } was && was.Kind == place.Kind && was.Id == place.Id && was.Plan == FormerPlan(place.Plan, before, after));
    }

    // A plan that is gone and one that is new are one where most of their files have the same ids.
    private static string? FormerPlan(string plan, PlanSet before, PlanSet after)
    {
        if (before.Plan(plan) is not null || after.Plan(plan) is not { } now)
            return null;
        var ids = now.Actions.Select(action => action.Id).ToHashSet(StringComparer.Ordinal);
        return before.Plans.FirstOrDefault(was => after.Plan(was.Id) is null && was.Actions.Count > 0 && was.Actions.Count(action => ids.Contains(action.Id)) * 2 > was.Actions.Count)?.Id;
    }

    private static bool SameText(PlanFile a, PlanFile b) => a.Source.Text == b.Source.Text;
}
