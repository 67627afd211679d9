using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>One plan in the portfolio.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Tally">Its counts.</param>
/// <param name="NextDue">The open action that is due next, on or after today; null where none is.</param>
/// <param name="NextMeeting">The next meeting of the body that watches the plan; null where none is planned.</param>
/// <param name="LastUpdate">The latest dated update and its action; null where none has a date.</param>
public sealed record PortfolioRow(Plan Plan, Tally Tally, PlanAction? NextDue, Meeting? NextMeeting, (PlanAction Action, ProgressUpdate Update)? LastUpdate)
{
    /// <summary>The last update in words: <c>Jul 2012, SG-03</c>.</summary>
    public string LastUpdateWords => LastUpdate is { } last ? $"{last.Update.Date!.Words}, {last.Action.Id}" : "none with a date";
}

/// <summary>All plans at a glance, on one day.</summary>
/// <param name="Rows">The plans, by id.</param>
/// <param name="Total">The counts of all of them together.</param>
public sealed record Portfolio(IReadOnlyList<PortfolioRow> Rows, Tally Total)
{
    /// <summary>Looks at all plans on a day.</summary>
    /// <param name="day">The day, with the plans.</param>
    /// <param name="made">What the day makes of an action, where that is kept; worked out where null.</param>
    public static Portfolio From(Day day, Func<PlanAction, ActionRow>? made = null)
    {
        var all = new List<ActionRow>();
        var rows = new List<PortfolioRow>();
        foreach (var plan in day.Set.Plans)
        {
            var counted = plan.Counted.Select(made ?? (action => ActionRow.From(action, day))).ToList();
            rows.Add(Row(plan, counted, day));
            all.AddRange(counted);
        }
        return new Portfolio(rows, Tally.Of(all));
    }

    private static PortfolioRow Row(Plan plan, List<ActionRow> rows, Day day)
    {
        var counted = rows.ConvertAll(row => row.Action);
        var next = counted
            .Where(action => action.Status.IsOpen() && action.Due?.LastDay >= day.Today)
            .MinBy(action => action.Due!.LastDay);
        var last = counted
            .SelectMany(action => action.Updates.Where(u => u.Date is not null).Select(update => (Action: action, Update: update)))
            .OrderByDescending(pair => pair.Update.Date!.First)
            .Select(pair => ((PlanAction, ProgressUpdate)?)pair)
            .FirstOrDefault();
        return new PortfolioRow(plan, Tally.Of(rows), next, day.NextMeeting(plan), last);
    }
}
