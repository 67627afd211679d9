namespace TuiPlans.Core.Plans;

/// <summary>What a REF of the command line means: an action or recommendation, or a sentence that says why none.</summary>
/// <param name="Action">The action, or the recommendation read as what is counted; null where there is none.</param>
/// <param name="Problem">Why there is none; empty where there is one.</param>
/// <param name="IsRecommendation">True where the file is a recommendation's.</param>
public sealed record RefLookup(PlanAction? Action, string Problem, bool IsRecommendation = false)
{
    /// <summary>The fields of its file.</summary>
    public FieldSet Fields => IsRecommendation ? Plans.Fields.Recommendation : Plans.Fields.Action;

    /// <summary>Finds <c>plan/ID</c>, or an id that is unique in the repository; upper and lower case are alike.</summary>
    public static RefLookup Find(PlanSet set, string reference)
    {
        var slash = reference.IndexOf('/');
        var plan = slash < 0 ? null : reference[..slash];
        var id = reference[(slash + 1)..];
        if (plan is not null && set.Plan(plan) is null)
            return None($"There is no plan \"{plan}\".{DidYouMean(plan, set.Plans.Select(p => p.Id))} Plans here: {Listed(set.Plans.Select(p => p.Id))}.");
        var plans = plan is null ? set.Plans : [set.Plan(plan)!];
        var hits = plans.SelectMany(p => p.Actions.Where(a => Same(a.Id, id)).Select(a => new RefLookup(a, ""))
            .Concat(p.Recommendations.Where(r => Same(r.Id, id)).Select(r => new RefLookup(r.Progress, "", IsRecommendation: true)))).ToList();
        if (hits.Count == 1)
            return hits[0];
        if (hits.Count > 1)
            return None($"\"{reference}\" is in more than one plan: say which, one of {Listed(hits.Select(h => h.Action!.Ref))}.");
        if (set.Unreadable.FirstOrDefault(file => Same(System.IO.Path.GetFileNameWithoutExtension(file.Path), id)) is { } broken)
            return None($"{broken.Path} cannot be read, line {broken.Line}: {broken.Message} Nothing was changed.");
        return None($"There is no action \"{reference}\".{DidYouMean(id, plans.SelectMany(p => p.Actions).Select(a => a.Id))} See them all with: tuiplans list");
    }

    private static RefLookup None(string problem) => new(null, problem);

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static string DidYouMean(string text, IEnumerable<string> ids) =>
        Nearest.To(text, ids) is { } near ? $" Did you mean {near}?" : "";

    private static string Listed(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count == 0 ? "none yet" : string.Join(", ", all.Take(8)) + (all.Count > 8 ? ", …" : "");
    }
}
