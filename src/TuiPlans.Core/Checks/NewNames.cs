using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>Leads in words that no post of the register is: perhaps a post that is there, said otherwise. A register that is empty or missing is not held against anybody.</summary>
internal static class NewNames
{
    public const string Code = "new-name";

    public static IEnumerable<Finding> Find(PlanSet set)
    {
        if (set.Registers.People.Count == 0)
            return [];
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in set.Registers.People)
        {
            known.Add(person.Post ?? person.Id);
            known.Add(person.Holder ?? person.Id);
        }
        return set.Plans.SelectMany(plan => plan.Counted).SelectMany(action => Of(set, action, known));
    }

    private static IEnumerable<Finding> Of(PlanSet set, PlanAction action, HashSet<string> known)
    {
        for (var i = 0; i < action.Leads.Count; i++)
        {
            var lead = action.Leads[i];
            if (lead.Id is not null || known.Contains(lead.Name ?? "") || known.Contains(lead.Post ?? "") || lead.Words.Length == 0)
                continue;
            var doubt = new Doubt($"{lead.Words} leads it, and is in no register.", "Add the post with tuiplans people add, and name it by its id; or leave the words.", "leads", i);
            var (line, column) = Places.Of(set, action.Path, doubt);
            yield return new Finding(Code, Severity.Advice, action.Path, line, column, doubt.Message) { Ref = action.Ref, Remedy = doubt.Remedy };
        }
    }
}
