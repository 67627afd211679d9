using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Demo;

/// <summary>What becomes of the actions in a month.</summary>
/// <param name="chance">What is thrown.</param>
/// <param name="ledger">Where it is recorded.</param>
internal sealed class DemoWork(DemoChance chance, DemoLedger ledger)
{
    private const int DaysToReport = 12;
    private static readonly string[] Ways = ["e-mail", "e-mail", "e-mail", "telephone", "form"];

    /// <summary>What leads report before the meeting; the manager records it on the day or the next.</summary>
    public IEnumerable<DemoEvent> Reports(DateOnly first, DateOnly meeting)
    {
        foreach (var path in Paths())
        {
            var given = first.AddDays(2 + chance.Below(Math.Min(DaysToReport, meeting.DayNumber - first.DayNumber - 4)));
            yield return new DemoEvent(given.AddDays(chance.Below(2)), () => Report(ledger.Action(path), given));
        }
    }

    /// <summary>What is looked at after the meeting.</summary>
    public IEnumerable<DemoEvent> Checks(DateOnly meeting)
    {
        foreach (var path in Paths())
            yield return new DemoEvent(meeting.AddDays(1 + chance.Below(4)), () => Look(ledger.Action(path), meeting));
    }

    private IReadOnlyList<string> Paths() => [.. ledger.Actions.Select(action => action.Path)];

    private void Report(PlanAction action, DateOnly day)
    {
        if (!action.Status.IsOpen())
            return;
        var given = new Given(action.Leads[0].Id, Period.Day(day), chance.Of(Ways));
        var left = action.Due?.LastDay is { } due ? due.DayNumber - day.DayNumber : 0;
        var started = action.Updates.Count > 2;
        if (started && left < 45 && chance.Percent(18))
            Complete(action, given);
        else if (started && left < 30 && Steps.Open(action).Count == 0 && chance.Percent(action.DateChanges.Count < 3 ? 35 : 5))
            Ask(action, given);
        else if (chance.Percent(60))
            Update(action, given, left);
    }

    private void Update(PlanAction action, Given given, int left)
    {
        var isQuiet = chance.Percent(12);
        var rating = left < 0 ? Rating.Red : chance.Percent(20) ? Rating.Amber : Rating.Green;
        var isRated = !isQuiet && (chance.Percent(40) || left < 0);
        var update = new UpdateRequest
        {
            Text = chance.Of(isQuiet ? DemoWords.Quiet : DemoWords.Progress),
            By = given.By!,
            On = given.On,
            How = given.How,
            Kind = isQuiet ? "no-change" : null,
            Rating = isRated ? rating : null,
            RatingReason = isRated && rating != Rating.Green ? chance.Of(DemoWords.Reasons) : null,
            Status = action.Status == Status.InProgress ? null : Status.InProgress,
        };
        ledger.Change(update.For(action, Fields.Action, given.On!.First), update.Text, DemoCast.Manager, given);
    }

    private void Complete(PlanAction action, Given given)
    {
        var text = chance.Of(DemoWords.Done);
        var step = Steps.Complete(action, Fields.Action, given.On!)
            .Saying(new UpdateRequest { Text = text, By = given.By!, On = given.On, How = given.How, Kind = "progress" });
        var changes = step.Changes!;
        if (action.Rag is not null)
            changes = changes with { Edits = [.. changes.Edits, .. UpdateRequest.RatingEdits(action, Rating.Blue, null, given.By!, given.On!)] };
        ledger.Change(changes, text, DemoCast.Manager, given);
    }

    private void Ask(PlanAction action, Given given)
    {
        var which = chance.Below(DemoWords.Reasons.Count);
        var to = Max(action.Due!.LastDay!.Value, given.On!.First).AddMonths(1 + chance.Below(4));
        var request = new DateRequest(given.By!, given.On, Due.Parse(DemoFounding.Text(to))!, DemoWords.Reasons[which], DemoWords.Causes[which]);
        ledger.Change(Steps.Ask(action, Fields.Action, request).Changes!, request.Reason, DemoCast.Manager, given);
    }

    private void Look(PlanAction action, DateOnly meeting)
    {
        if (action.Status == Status.Complete && action.EvidenceSeen.Count == 0 && chance.Percent(50))
            See(action, meeting);
        else if (action.Status == Status.Complete && chance.Percent(4))
            Reopen(action, meeting);
        else if (action.Status.IsOpen() && Steps.Open(action).Count == 0 && action.Due?.LastDay > meeting && chance.Percent(1))
            Correct(action, meeting);
    }

    private void See(PlanAction action, DateOnly meeting)
    {
        var seen = $"evidence.seen+={chance.Of(DemoWords.Evidence)}; seen-by {DemoCast.Chair}; date {DemoFounding.Text(meeting)}; strength audit";
        ledger.Change(new ChangeSet(action.Path, Fields.Action, DemoFounding.Edits(Fields.Action, seen)), null, DemoCast.Manager);
    }

    private void Reopen(PlanAction action, DateOnly meeting)
    {
        var reason = chance.Of(DemoWords.Reopened);
        var step = Steps.Reopen(action, Fields.Action, reason)
            .Saying(new UpdateRequest { Text = reason, By = DemoCast.Manager, On = Period.Day(meeting), Kind = "progress" });
        var changes = step.Changes!;
        if (action.Rag is not null)
            changes = changes with { Edits = [.. changes.Edits, .. UpdateRequest.RatingEdits(action, Rating.Amber, reason.TrimEnd('.'), DemoCast.Manager, Period.Day(meeting))] };
        ledger.Change(changes, reason, DemoCast.Manager);
    }

    private void Correct(PlanAction action, DateOnly meeting)
    {
        const string Why = "The date was copied wrongly from the agreed plan.";
        var edits = DemoFounding.Edits(Fields.Action, $"due={DemoFounding.Text(action.Due!.LastDay!.Value.AddDays(7))}");
        var all = new GoesWith(action, Fields.Action, DemoCast.Manager, meeting).Add(edits, Why, null);
        ledger.Change(new ChangeSet(action.Path, Fields.Action, all), Why, DemoCast.Manager);
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
