using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Checks;

/// <summary>References to what is not there: a slip of the keyboard, as a rule. A register that is empty or missing is not held against anybody.</summary>
internal static class UnknownIds
{
    public static IEnumerable<Finding> Find(PlanSet set)
    {
        var refs = set.Plans.SelectMany(plan => IdsOf(plan).Select(id => $"{plan.Id}/{id}")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return set.Plans.SelectMany(plan => plan.Actions.SelectMany(action => Of(set, plan, action, refs)));
    }

    private static IEnumerable<Finding> Of(PlanSet set, Plan plan, PlanAction action, HashSet<string> refs)
    {
        var recommendations = plan.Recommendations.Select(r => r.Id).ToList();
        foreach (var id in action.Recommendations.Where(id => id.Contains('/') ? !refs.Contains(id) : !recommendations.Contains(id, StringComparer.OrdinalIgnoreCase)))
            yield return At(set, action, "recommendations", id, id.Contains('/') ? $"There is no {id}." : $"There is no recommendation {id} in this plan.", recommendations);
        var ids = IdsOf(plan).ToList();
        foreach (var id in action.DependsOn.Where(id => !refs.Contains(id.Contains('/') ? id : $"{plan.Id}/{id}")))
            yield return At(set, action, "depends-on", id, $"There is no action {id}.", ids);
        foreach (var finding in Bodies(set, action).Concat(People(set, action)).Concat(Labels(set, plan, action)))
            yield return finding;
    }

    private static IEnumerable<Finding> Bodies(PlanSet set, PlanAction action)
    {
        var known = set.Registers.Bodies.Select(body => body.Id).ToList();
        IEnumerable<(string Key, string? Id)> named =
            [("agency", action.Agency), .. action.Partners.Select(id => ("partners", (string?)id)), ("monitored-by", action.MonitoredBy)];
        return named.Where(name => name.Id is not null && known.Count > 0 && set.Registers.Body(name.Id) is null)
            .Select(name => At(set, action, name.Key, name.Id!, $"There is no body {name.Id} in bodies.yaml.", known));
    }

    private static IEnumerable<Finding> People(PlanSet set, PlanAction action)
    {
        var known = set.Registers.People.Select(person => person.Id).ToList();
        IEnumerable<(string Key, string? Id)> named =
            [.. action.Leads.Select(lead => ("leads", lead.Id)), ("accountable", action.Accountable)];
        return named.Where(name => name.Id is not null && known.Count > 0 && set.Registers.Person(name.Id) is null)
            .Select(name => At(set, action, name.Key, name.Id!, $"{name.Id} is not in people.yaml.", known));
    }

    private static IEnumerable<Finding> Labels(PlanSet set, Plan plan, PlanAction action)
    {
        if (action.Theme is { } theme && plan.Themes.Count > 0 && plan.Themes.All(label => label.Id != theme))
            yield return At(set, action, "theme", theme, $"The theme {theme} is not in plan.yaml.", plan.Themes.Select(label => label.Id));
        if (action.Timescale is { } timescale && plan.Timescales.Count > 0 && plan.Timescales.All(label => label.Id != timescale))
            yield return At(set, action, "timescale", timescale, $"The timescale {timescale} is not in plan.yaml.", plan.Timescales.Select(label => label.Id));
    }

    private static IEnumerable<string> IdsOf(Plan plan) => plan.Actions.Select(a => a.Id).Concat(plan.Recommendations.Select(r => r.Id));

    private static Finding At(PlanSet set, PlanAction action, string key, string id, string message, IEnumerable<string> known)
    {
        var file = set.Files[action.Path];
        var value = (file.Document.Root?.Resolve() as YamlMapping)?[key]?.Resolve();
        var item = value is YamlSequence list ? list.Items.FirstOrDefault(item => item.Resolve() is YamlScalar scalar && scalar.Value == id) : null;
        var position = file.Source.PositionOf((item ?? value)?.Span.Start ?? 0);
        var hint = Nearest.To(id, known) is { } near ? $"Did you mean {near}?" : "Correct it, or add it.";
        return new Finding("unknown-id", Severity.Advice, action.Path, position.Line, position.Column, $"{message} {hint}") { Ref = action.Ref };
    }
}
