using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>A name that may stand in a field.</summary>
/// <param name="Id">What the file has.</param>
/// <param name="Words">The post, body or title.</param>
public sealed record KnownName(string Id, string Words);

/// <summary>What can be named in a field: what a form offers, and what it says of a name that nobody knows.</summary>
public static class KnownNames
{
    /// <summary>The names, in the order of their registers and those of the plan first; none where nothing is listed.</summary>
    public static IEnumerable<KnownName> Of(Naming naming, PlanSet set, string planId)
    {
        var plan = set.Plan(planId);
        return naming switch
        {
            Naming.Person => People(set),
            Naming.PersonOrBody => People(set).Concat(Bodies(set)),
            Naming.Body => Bodies(set),
            Naming.Recommendation => Plans(set, plan)
                .SelectMany(other => other.Recommendations.Select(r => new KnownName(Here(plan, other, r.Id), Shortened.To(r.Text.ReplaceLineEndings(" ").Trim(), 200)))),
            Naming.Action => Plans(set, plan).SelectMany(other => other.Actions.Select(action => new KnownName(Here(plan, other, action.Id), action.Title))),
            Naming.Theme => plan?.Themes.Select(label => new KnownName(label.Id, label.Text)) ?? [],
            Naming.Timescale => plan?.Timescales.Select(label => new KnownName(label.Id, label.Text)) ?? [],
            Naming.Scheme => set.Settings.Schemes.Select(scheme => new KnownName(scheme.Id, scheme.Legend)),
            _ => [],
        };
    }

    /// <summary>The name of that id, upper or lower case; null where nobody has it.</summary>
    public static KnownName? Find(Naming naming, string id, PlanSet set, string planId) =>
        Of(naming, set, planId).FirstOrDefault(one => Same(one.Id, id) || Same(one.Id, $"{planId}/{id}") || Same($"{planId}/{one.Id}", id));

    /// <summary>
    /// A sentence where the register does not know the name, with the nearest that it knows; empty where all is well, or where nothing is
    /// listed. It is advice: the name may stand.
    /// </summary>
    public static string Advice(Naming naming, string name, PlanSet set, string planId)
    {
        var id = name.Trim();
        if (naming == Naming.Nothing || id.Length == 0 || Find(naming, id, set, planId) is not null || !Of(naming, set, planId).Any())
            return "";
        // People may be named in words.
        var isWords = naming is Naming.Person or Naming.PersonOrBody && id.Contains(' ', StringComparison.Ordinal);
        return Nearest.To(id, Of(naming, set, planId).Select(one => one.Id)) is { } near ? $"\"{id}\" is not known. Did you mean {near}?"
            : isWords ? "" : $"\"{id}\" is not known in {Register(naming)}: it is kept as it is.";
    }

    private static string Register(Naming naming) => naming switch
    {
        Naming.Person => "people.yaml",
        Naming.PersonOrBody => "people.yaml or bodies.yaml",
        Naming.Body => "bodies.yaml",
        Naming.Recommendation => "the recommendations",
        Naming.Action => "the actions",
        Naming.Scheme => "tuiplans.yaml",
        _ => "plan.yaml",
    };

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Plan> Plans(PlanSet set, Plan? first) => set.Plans.OrderBy(other => other.Id == first?.Id ? 0 : 1);

    private static string Here(Plan? plan, Plan other, string id) => other.Id == plan?.Id ? id : $"{other.Id}/{id}";

    private static IEnumerable<KnownName> People(PlanSet set) => set.Registers.People.Select(person => new KnownName(person.Id, person.Words));

    private static IEnumerable<KnownName> Bodies(PlanSet set) => set.Registers.Bodies.Select(body => new KnownName(body.Id, body.Name));
}
