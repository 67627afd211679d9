using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Who answers for an action.</summary>
internal static class Leading
{
    /// <summary>The leads and the accountable of an open action that the register knows, each with the field that names them.</summary>
    public static IEnumerable<(Person Person, string Key)> Of(PlanAction action, Day day)
    {
        if (!action.Status.IsOpen())
            yield break;
        foreach (var lead in action.Leads)
        {
            if (day.Set.Registers.Person(lead.Id) is { } person)
                yield return (person, "leads");
        }
        if (day.Set.Registers.Person(action.Accountable) is { } accountable && action.Leads.All(lead => lead.Id != accountable.Id))
            yield return (accountable, "accountable");
    }

    /// <summary>Whether <paramref name="who"/>, an id or words, leads the action or is accountable for it.</summary>
    public static bool IsLead(PlanAction action, string who) =>
        Same(action.Accountable, who) || action.Leads.Any(lead => Same(lead.Id, who) || Same(lead.Name, who) || Same(lead.Post, who));

    private static bool Same(string? a, string b) => a is not null && a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);
}
