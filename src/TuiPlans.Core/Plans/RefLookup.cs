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
            return None(NoPlan(set, plan));
        IReadOnlyList<Plan> plans = plan is null ? set.Plans : [set.Plan(plan)!];
        var hits = plans.SelectMany(p => HitsIn(p, id)).ToList();
        // A file that cannot be read may be the one that is meant: that it is broken must not make another one unique.
        var broken = set.Unreadable.FirstOrDefault(file =>
            Same(System.IO.Path.GetFileNameWithoutExtension(file.Path), id) && (plan is null || (file.Plan is not null && Same(file.Plan, plan))));
        if (hits.Count == 1 && (broken is null || plan is not null))
            return hits[0];
        if (hits.Count > 0)
            return None(Ambiguous(reference, hits, broken));
        return None(broken is not null
            ? $"{broken.Path} cannot be read, line {broken.Line}: {broken.Message} Nothing was changed."
            : NotFound(set, plans, reference, id));
    }

    /// <summary>That there is no such plan, and which there are; where there is none yet, how one is made.</summary>
    public static string NoPlan(PlanSet set, string plan) => set.Plans.Count == 0
        ? $"There is no plan \"{plan}\", and no other one yet. Make it first: tuiplans new {plan} --title TITLE"
        : $"There is no plan \"{plan}\".{DidYouMean(plan, set.Plans.Select(p => p.Id))} Plans here: {Listed(set.Plans.Select(p => p.Id))}.";

    private static IEnumerable<RefLookup> HitsIn(Plan plan, string id) =>
        plan.Actions.Where(a => Same(a.Id, id)).Select(a => new RefLookup(a, ""))
            .Concat(plan.Recommendations.Where(r => Same(r.Id, id)).Select(r => new RefLookup(r.Progress, "", IsRecommendation: true)));

    private static string Ambiguous(string reference, List<RefLookup> hits, UnreadableFile? broken)
    {
        var refs = hits.Select(hit => hit.Action!.Ref).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (refs.Count > 1)
            return $"\"{reference}\" is in more than one plan: say which, one of {Listed(refs)}.";
        return hits.Count > 1
            ? $"Two files have the id of \"{reference}\", {Listed(hits.Select(hit => hit.Action!.Path))}: rename one of them."
            : $"\"{reference}\" may be {refs[0]} or {broken!.Path}, which cannot be read (line {broken.Line}): say which, such as {refs[0]}.";
    }

    private static string NotFound(PlanSet set, IReadOnlyList<Plan> plans, string reference, string id)
    {
        if (set.Plan(reference) is { } plan)
            return $"\"{reference}\" is a plan, not an action: name one of its actions, such as {plan.Actions.FirstOrDefault()?.Ref ?? plan.Id + "/ID"}.";
        var ids = plans.SelectMany(p => p.Actions.Select(a => a.Id).Concat(p.Recommendations.Select(r => r.Id)));
        return $"There is no action \"{reference}\".{DidYouMean(id, ids)} See them all with: tuiplans list";
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
