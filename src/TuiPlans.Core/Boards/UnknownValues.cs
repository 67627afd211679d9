using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>What of a filter names nothing that there is: a slip in an id lets no action through, and the filter alone cannot know it.</summary>
public static class UnknownValues
{
    private static readonly string[] Looked = ["agency", "lead", "theme", "timescale", "plan"];

    /// <summary>A sentence for each such value: <c>There is no agency "cdftt": did you mean cddft?</c></summary>
    public static IReadOnlyList<string> In(string filter, PlanSet set)
    {
        if (!QueryWord.TrySplit(filter, out var words, out _))
            return [];
        var sentences = new List<string>();
        foreach (var word in words.Where(word => word is { IsNegated: false, Field: not null } && Looked.Contains(word.Field, StringComparer.Ordinal)))
        {
            var known = Known(word.Field!, set).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            foreach (var value in word.Values.Where(value => !known.Exists(text => text.Contains(value, StringComparison.OrdinalIgnoreCase))))
            {
                var near = Nearest.To(value, known);
                sentences.Add($"There is no {word.Field} \"{value}\"{(near is null ? "." : $": did you mean {near}?")}");
            }
        }
        return sentences;
    }

    private static IEnumerable<string> Known(string field, PlanSet set)
    {
        var actions = set.Plans.SelectMany(plan => plan.Counted);
        return field switch
        {
            "agency" => set.Registers.Bodies.Select(body => body.Id).Concat(actions.Select(action => action.Agency ?? "")),
            "lead" => set.Registers.People.SelectMany(person => new[] { person.Id, person.Post ?? "", person.Holder ?? "" })
                .Concat(actions.SelectMany(action => action.Leads).SelectMany(lead => new[] { lead.Id ?? "", lead.Name ?? "", lead.Post ?? "" })),
            "theme" => set.Plans.SelectMany(plan => plan.Themes.Select(label => label.Id)).Concat(actions.Select(action => action.Theme ?? "")),
            "timescale" => set.Plans.SelectMany(plan => plan.Timescales.Select(label => label.Id)).Concat(actions.Select(action => action.Timescale ?? "")),
            _ => set.Plans.Select(plan => plan.Id),
        };
    }
}
