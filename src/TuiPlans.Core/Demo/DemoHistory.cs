using TuiPlans.Core.Git;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Demo;

/// <summary>
/// Two years in the life of four invented plans, worked out from a seed: each month a round of returns, what leads reported, dates that
/// were asked for, a meeting that decided, and what was delivered, checked or came back. The same seed and day give the same commits.
/// </summary>
public sealed class DemoHistory
{
    private const int Months = 24;
    private readonly DemoChance chance;
    private readonly DemoLedger ledger;
    private readonly DateOnly today;
    private readonly DateOnly beginning;

    private DemoHistory(long seed, DateOnly today, IYamlReader reader)
    {
        chance = new DemoChance(seed);
        ledger = new DemoLedger(reader);
        this.today = today;
        beginning = new DateOnly(today.Year, today.Month, 1).AddMonths(-Months);
    }

    /// <summary>The commits, oldest first.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="today">The day before which the history ends; it begins on the first of that month two years earlier.</param>
    /// <param name="reader">Reads back what is written.</param>
    public static IReadOnlyList<HistoryCommit> Of(long seed, DateOnly today, IYamlReader reader)
    {
        var history = new DemoHistory(seed, today, reader);
        history.Run();
        return history.ledger.Commits;
    }

    private void Run()
    {
        ledger.GoTo(beginning);
        ledger.Begin("Set up the plans of Northmoor, a place that does not exist\n\nMade by tuiplans demo.\n");
        var cycle = new DemoCycle(chance, ledger);
        var work = new DemoWork(chance, ledger);
        cycle.Plan(MeetingOf(0));
        for (var month = 0; month <= Months; month++)
        {
            foreach (var plan in DemoWords.Plans.Where(plan => plan.BeginsIn == month))
                DemoFounding.Found(ledger, chance, plan, beginning.AddMonths(month));
            foreach (var (day, act) in Month(cycle, work, month).OrderBy(entry => entry.Day).TakeWhile(entry => entry.Day < today))
            {
                ledger.GoTo(day);
                act();
            }
        }
    }

    // What happens in a month, with its days; on one day in the order in which it is told here. All of it is thrown before any of it is
    // done, so that what one action does changes nothing for the others.
    private IEnumerable<DemoEvent> Month(DemoCycle cycle, DemoWork work, int month)
    {
        var (first, meeting) = (beginning.AddMonths(month), MeetingOf(month));
        var (opens, closes) = (first.AddDays(1), meeting.AddDays(-4));
        List<DemoEvent> events = [new(opens, () => cycle.OpenRound(opens, meeting))];
        events.AddRange(work.Reports(first, meeting));
        events.Add(new DemoEvent(closes, () => cycle.CloseRound(first, closes)));
        events.Add(new DemoEvent(meeting, () => cycle.Hold(meeting)));
        events.Add(new DemoEvent(meeting.AddDays(1), () => cycle.Decide(meeting)));
        events.AddRange(work.Checks(meeting));
        events.Add(new DemoEvent(meeting.AddDays(2), () => cycle.Plan(MeetingOf(month + 1))));
        return events;
    }

    // The third Thursday, as such groups meet.
    private DateOnly MeetingOf(int month)
    {
        var first = beginning.AddMonths(month);
        var toThursday = ((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toThursday + 14);
    }
}

/// <summary>Something that happens on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Act">Records it.</param>
internal sealed record DemoEvent(DateOnly Day, Action Act);
