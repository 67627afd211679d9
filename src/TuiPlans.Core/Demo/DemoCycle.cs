using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Demo;

/// <summary>The month's round of returns and its meeting.</summary>
/// <param name="chance">What is thrown.</param>
/// <param name="ledger">Where it is recorded.</param>
internal sealed class DemoCycle(DemoChance chance, DemoLedger ledger)
{
    private static readonly string[] Silences = ["nil-return", "nil-return", "no-return", "out-of-office"];

    // The actions whose evidence the latest meeting accepted.
    private IReadOnlyList<string> accepted = [];

    /// <summary>The id of the meeting of that day.</summary>
    public static string MeetingId(DateOnly day) => $"{DemoFounding.Text(day)}-{DemoCast.SubGroup}";

    public void Plan(DateOnly meeting)
    {
        var id = MeetingId(meeting);
        ledger.Add($"meetings/{id}", "meeting planned", DemoCast.Manager,
        [
            Of("meetings", id, RecordFields.Meeting, DemoFounding.Edits(
                RecordFields.Meeting, $"body={DemoCast.SubGroup}", "title=Performance Sub-group", $"starts={DemoFounding.Text(meeting)} 14:00", "state=planned")),
        ]);
    }

    public void OpenRound(DateOnly day, DateOnly meeting)
    {
        var edits = DemoFounding.Edits(
            RecordFields.Round, $"meeting={MeetingId(meeting)}", $"asked={DemoFounding.Text(day)}", $"return-by={DemoFounding.Text(meeting.AddDays(-6))}");
        edits.AddRange(DemoCast.Leads.Select(lead => DemoFounding.Item(RecordFields.Round, "leads", ("lead", lead.Id), ("sent", DemoFounding.Text(day)))));
        ledger.Add($"rounds/{RoundId(day)}", $"{DemoCast.Leads.Count} leads asked", DemoCast.Manager, [Of("rounds", RoundId(day), RecordFields.Round, edits)]);
    }

    public void CloseRound(DateOnly month, DateOnly day)
    {
        var edits = DemoFounding.Edits(RecordFields.Round, $"closed={DemoFounding.Text(day)}");
        var back = 0;
        foreach (var lead in DemoCast.Leads)
        {
            var state = HasReported(lead, month, day) ? "returned" : chance.Of(Silences);
            var isBack = state is "returned" or "nil-return";
            back += isBack ? 1 : 0;
            edits.AddRange(DemoFounding.Edits(RecordFields.Round, $"leads[{lead.Id}].state={state}"));
            if (isBack)
                edits.AddRange(DemoFounding.Edits(RecordFields.Round, $"leads[{lead.Id}].received={DemoFounding.Text(day.AddDays(-chance.Below(8)))}", $"leads[{lead.Id}].how=e-mail"));
        }
        ledger.Change(
            Of("rounds", RoundId(month), RecordFields.Round, edits) with { Headline = $"round closed, {back} of {DemoCast.Leads.Count} returned" }, null, DemoCast.Manager);
    }

    public void Hold(DateOnly meeting)
    {
        var edits = DemoFounding.Edits(RecordFields.Meeting, "state=held", $"present+={DemoCast.Chair}", $"present+={DemoCast.Manager}", $"present+={DemoCast.MinuteTaker}");
        foreach (var action in Pressing(meeting))
        {
            edits.Add(DemoFounding.Item(
                RecordFields.Meeting, "items", ("ref", action.Ref), ("said-by", action.Leads[0].Id), ("outcome", "noted"), ("note", chance.Of(DemoWords.Progress))));
        }
        edits.Add(Entry("decisions", "D1", DemoWords.Decisions, DemoCast.Manager, meeting));
        accepted = [.. ledger.Actions.Where(action => action.Status == Status.Complete && action.EvidenceSeen.Count > 0 && chance.Percent(60)).Select(action => action.Path)];
        if (accepted.Count > 0)
            edits.Add(Accepted());
        if (chance.Percent(50))
            edits.Add(Entry("challenges", "C1", DemoWords.Challenges, chance.Of(DemoCast.Leads).Id, meeting));
        ledger.Change(Of("meetings", MeetingId(meeting), RecordFields.Meeting, edits) with { Headline = "meeting held" }, null, DemoCast.MinuteTaker);
    }

    public void Decide(DateOnly meeting)
    {
        foreach (var action in ledger.Actions.Where(action => Steps.Open(action).Count > 0))
        {
            var decision = chance.Percent(65) ? DateDecision.Granted : chance.Percent(80) ? DateDecision.Refused : DateDecision.Withdrawn;
            var reason = decision == DateDecision.Refused ? chance.Of(DemoWords.Refused) : null;
            var step = Steps.Decide(action, Fields.Action, new DateDecision(decision, DemoCast.SubGroup, MeetingId(meeting), null) { Reason = reason });
            ledger.Change(step.Changes!, reason, DemoCast.MinuteTaker);
        }
        foreach (var path in accepted)
        {
            var signedOff = new ChangeSet(path, Fields.Action, DemoFounding.Edits(Fields.Action, "status=signed-off"));
            ledger.Change(signedOff, $"The evidence was accepted at the meeting {MeetingId(meeting)}.", DemoCast.MinuteTaker);
        }
    }

    private AddToList Accepted()
    {
        var row = RecordFields.Meeting.Find("decisions")!.Children!;
        var refs = YamlValue.List(accepted.Select(path => YamlValue.Scalar(ledger.Action(path).Ref)), preferFlow: true);
        return new AddToList(FieldPath.Of("decisions"), new StepMap(row)
            .With("id", "D2").With("text", "The evidence is accepted, and the actions are signed off.").With("refs", refs)
            .With("owner", DemoCast.MinuteTaker).With("state", "done").Block);
    }

    private bool HasReported(DemoPost lead, DateOnly month, DateOnly day) => ledger.Actions.Any(action =>
        action.Leads[0].Id == lead.Id && action.LastNews is { } news && news >= month && news <= day);

    // The three that are most overdue.
    private IEnumerable<PlanAction> Pressing(DateOnly day) =>
        ledger.Actions.Where(action => action.Status.IsOpen() && action.Due?.LastDay < day).OrderBy(action => action.Due!.LastDay).Take(3);

    private AddToList Entry(string list, string id, IReadOnlyList<string> words, string owner, DateOnly meeting) => DemoFounding.Item(
        RecordFields.Meeting, list, ("id", id), ("text", chance.Of(words)), ("owner", owner), ("due", DemoFounding.Text(meeting.AddMonths(1))),
        ("state", chance.Percent(85) ? "done" : "open"));

    private static string RoundId(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static ChangeSet Of(string folder, string id, FieldSet fields, IReadOnlyList<FieldEdit> edits) => new($"{folder}/{id}.yaml", fields, edits);
}
