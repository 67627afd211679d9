using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Exchange;

/// <summary>What is counted of an imported plan, from its files as the program reads them back.</summary>
public sealed record Counted(
    string Recommendations, string Leads, string Statuses, string Due, string Updates, string Themes, string Timescales, string Agencies, string Overdue, string Measures, int Rated)
{
    public static Counted Of(PlanSet set)
    {
        set.Unreadable.ShouldBeEmpty();
        var plan = set.Plans.ShouldHaveSingleItem();
        var actions = plan.Actions;
        var strands = actions.SelectMany(action => action.Recommendations.Select(r => (r, action.Agency))).Distinct().Count();
        var leads = actions.SelectMany(action => action.Leads).Select(lead => lead.Id ?? lead.Name ?? lead.Post).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return new Counted(
            $"{plan.Recommendations.Count} in {strands} strands, {actions.Count} actions, {actions.Count(action => action.Recommendations.Count == 1)} of them answer one",
            $"{actions.Sum(action => action.Leads.Count)} pairs, {leads} leads",
            $"{actions.Count(a => a.Status == Status.Complete)} complete, {actions.Count(a => a.Status == Status.InProgress)} in progress, {actions.Count(a => a.Status == Status.ToConfirm)} to confirm",
            $"{actions.Count(a => a.Due?.Period?.Precision == Precision.Day)} days, {actions.Count(a => a.Due?.Period?.Precision == Precision.Month)} months, {actions.Count(a => a.Due is null && a.DueText is not null)} in words, {actions.Count(a => a.DueText is null)} empty",
            string.Join(", ", actions.SelectMany(a => a.Updates).Where(u => u.Date is not null).GroupBy(u => u.Date!.Text).OrderBy(g => g.Key).Select(g => $"{g.Key} x{g.Count()}")),
            Grouped(actions.Select(a => a.Theme)),
            $"{Grouped(actions.Select(a => a.Timescale))}; {Grouped(plan.Recommendations.Select(r => r.Timescale))}",
            Grouped(actions.Select(a => a.Agency)),
            string.Join(", ", new[] { "2012-07-31", "2012-08-30", "2012-10-01" }.Select(day => Tally.Of([.. actions.Select(a => ActionRow.From(a, new Day(set, DateOnly.Parse(day))))]).Overdue)),
            string.Join(", ", actions.SelectMany(a => a.Measures).Select(m => string.Join('/', m.Targets.Select(t => $"{t.Value} by {t.Due}")))),
            actions.Count(a => a.Rag is not null));
    }

    private static string Grouped(IEnumerable<string?> values) => string.Join(", ", values.GroupBy(value => value ?? "none").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));
}
