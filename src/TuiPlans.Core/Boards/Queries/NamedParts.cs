using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>The ids and names that <see cref="NameField"/>s look at.</summary>
internal static class NamedParts
{
    public static bool Agency(ActionRow row, string part)
    {
        foreach (var agency in row.Action.Agencies)
        {
            if (NameField.Holds(agency, part) || NameField.Holds(row.Day.Set.Registers.Body(agency)?.Name, part))
                return true;
        }
        return false;
    }

    public static IEnumerable<QueryValue> Agencies(PlanSet set) =>
        set.Registers.Bodies.Select(body => new QueryValue(body.Id, body.Name)).Concat(Used(set, action => action.Agencies));

    public static bool Lead(ActionRow row, string part)
    {
        var leads = row.Action.Leads;
        for (var i = 0; i < leads.Count; i++)
        {
            if (NameField.Holds(leads[i].Id, part) || NameField.Holds(leads[i].Name, part) || NameField.Holds(leads[i].Post, part))
                return true;
        }
        return false;
    }

    public static IEnumerable<QueryValue> Leads(PlanSet set) =>
        set.Registers.People.Select(person => new QueryValue(person.Id, string.Join(", ", new[] { person.Post, person.Holder }.OfType<string>())))
            .Concat(set.Plans.SelectMany(plan => plan.Counted).SelectMany(action => action.Leads).Select(lead => Lead(lead, lead.Id ?? lead.Words)));

    // Who has a post and a name is found by either.
    private static QueryValue Lead(Lead lead, string text) => new(text, string.Join(", ", new[] { lead.Post, lead.Name }.OfType<string>().Where(part => part != text)));

    public static bool Theme(ActionRow row, string part) => Labelled(row, row.Action.Theme, part, isTheme: true);

    public static IEnumerable<QueryValue> Themes(PlanSet set) => Labels(set, plan => plan.Themes, action => One(action.Theme));

    public static bool Timescale(ActionRow row, string part) => Labelled(row, row.Action.Timescale, part, isTheme: false);

    public static IEnumerable<QueryValue> Timescales(PlanSet set) => Labels(set, plan => plan.Timescales, action => One(action.Timescale));

    public static bool Plan(ActionRow row, string part) =>
        NameField.Holds(row.Action.Plan, part) || NameField.Holds(row.Day.Plan(row.Action)?.Title, part);

    public static IEnumerable<QueryValue> Plans(PlanSet set) => set.Plans.Select(plan => new QueryValue(plan.Id, plan.Title));

    public static bool Id(ActionRow row, string part)
    {
        if (NameField.Holds(row.Action.Id, part))
            return true;
        var formerly = row.Action.Formerly;
        for (var i = 0; i < formerly.Count; i++)
        {
            if (NameField.Holds(formerly[i], part))
                return true;
        }
        return false;
    }

    public static IEnumerable<QueryValue> Ids(PlanSet set) => set.Plans.SelectMany(plan => plan.Counted).Select(action => new QueryValue(action.Id, action.Title));

    // An id alone is that of any plan: R4 also finds scr-2012/R4. Whole ids only, so that R1 does not find R10.
    public static bool Recommendation(ActionRow row, string id)
    {
        var answered = row.Action.Recommendations;
        for (var i = 0; i < answered.Count; i++)
        {
            if (IsNamed(answered[i], id) || (IsNamed(id, answered[i]) && id.StartsWith($"{row.Action.Plan}/", StringComparison.OrdinalIgnoreCase)))
                return true;
        }
        return IsNamed(row.Action.Ref, id) && row.Action.Path.Contains("/recommendations/", StringComparison.Ordinal);
    }

    public static IEnumerable<QueryValue> Recommendations(PlanSet set) =>
        set.Plans.SelectMany(plan => plan.Recommendations).Select(one => new QueryValue(one.Id, Shortened.To(one.Text.ReplaceLineEndings(" ").Trim(), 60)));

    private static bool IsNamed(string reference, string id) => reference.EndsWith(id, StringComparison.OrdinalIgnoreCase)
        && (reference.Length == id.Length || reference[reference.Length - id.Length - 1] == '/');

    private static bool Labelled(ActionRow row, string? id, string part, bool isTheme)
    {
        if (id is null || NameField.Holds(id, part))
            return id is not null;
        var plan = row.Day.Plan(row.Action);
        var labels = isTheme ? plan?.Themes : plan?.Timescales;
        for (var i = 0; i < labels?.Count; i++)
        {
            if (labels[i].Id == id)
                return NameField.Holds(labels[i].Text, part);
        }
        return false;
    }

    private static IEnumerable<QueryValue> Labels(PlanSet set, Func<Plan, IEnumerable<Label>> labels, Func<PlanAction, IEnumerable<string>> used) =>
        set.Plans.SelectMany(labels).Select(label => new QueryValue(label.Id, label.Text)).Concat(Used(set, used));

    private static IEnumerable<QueryValue> Used(PlanSet set, Func<PlanAction, IEnumerable<string>> texts) =>
        set.Plans.SelectMany(plan => plan.Counted).SelectMany(texts).Select(text => new QueryValue(text, ""));

    private static IEnumerable<string> One(string? text) => text is null ? [] : [text];
}
