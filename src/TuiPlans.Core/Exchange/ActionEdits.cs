using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Exchange;

/// <summary>Turns an imported action into the fields of its file.</summary>
internal sealed class ActionEdits(Registers registers)
{
    private readonly EditList edits = new();

    /// <summary>All fields of an action; theme and timescale only where its recommendation says others.</summary>
    public List<FieldEdit> Of(ImportedAction action, ImportedRecommendation? recommendation)
    {
        edits.Texts("recommendations", recommendation is null ? [] : [recommendation.Id]);
        edits.Texts("formerly", action.Number.Length > 0 && action.Number != action.Id ? [action.Number] : []);
        edits.Set("theme", action.Theme.Length > 0 && action.Theme != recommendation?.Theme ? ThemeNames.Id(action.Theme) : null);
        edits.Set("timescale", action.Timescale?.Id == recommendation?.Timescale?.Id ? null : action.Timescale?.Id);
        edits.Set("agency", action.Agency);
        People(action);
        edits.Texts("partners", action.Partners);
        edits.Set("monitored-by", action.MonitoredBy);
        edits.Set("action", action.Text);
        edits.Set("start", action.Start?.Text);
        edits.Put("milestones", action.Milestones.Select(text => YamlValue.Map([("text", YamlValue.Scalar(text))])));
        edits.Set("outcome", action.Outcome);
        edits.Set("success", action.Success);
        edits.Put("measures", action.Measures.Select(Measure));
        if (action.Evidence.Count > 0)
            edits.PutMap("evidence", [("expected", YamlValue.List(action.Evidence.Select(text => YamlValue.Scalar(text))))]);
        Progress(action);
        return edits.All;
    }

    /// <summary>The fields of a recommendation that no action answers; what has no field there is kept as notes.</summary>
    public List<FieldEdit> OfProgress(ImportedAction own)
    {
        People(own);
        edits.Set("monitored-by", own.MonitoredBy);
        (string Label, string? Text)[] more =
        [
            ("Number", own.Number), ("Partners", string.Join(", ", own.Partners)), ("Start", own.Start?.Text), ("Outcome", own.Outcome), ("Measure of success", own.Success),
            ("Milestones", string.Join('\n', own.Milestones)), ("Evidence", string.Join('\n', own.Evidence)),
        ];
        Progress(own with { Updates = [.. own.Updates, .. more.Where(one => !string.IsNullOrEmpty(one.Text)).Select(one => new ImportedUpdate(null, $"{one.Label}: {one.Text}", IsNote: true))] });
        return edits.All;
    }

    private void Progress(ImportedAction action)
    {
        edits.Set("due", action.Due?.Text);
        edits.Set("due-text", action.DueText);
        edits.Set("status", action.Status.Word());
        edits.Set("completed", action.Completed?.Text);
        edits.Set("rag", action.Rating?.Word());
        edits.Put("updates", action.Updates.Select(Update));
    }

    private void People(ImportedAction action) => edits.Put("leads", action.Leads.Select(Lead));

    private YamlValue Lead(ImportedLead lead) => AgencyWords.Person(lead, registers) is { } id
        ? YamlValue.Scalar(id)
        : YamlValue.Map(new[] { ("name", lead.Name), ("post", lead.Post), ("agency", lead.Agency) }.Where(part => part.Item2.Length > 0).Select(part => new YamlMapEntry(part.Item1, YamlValue.Scalar(part.Item2))), preferFlow: true);

    private static YamlValue Measure(ImportedMeasure measure) => YamlValue.Map(
    [
        ("name", YamlValue.Scalar(measure.Name.Length > 0 ? measure.Name : "Target")),
        ("unit", YamlValue.Scalar("%")),
        ("targets", YamlValue.List(measure.Targets.Select(target => YamlValue.Map(
            [("due", EditList.Token(target.Due.Text)), ("value", YamlValue.Scalar(target.Value.ToString(CultureInfo.InvariantCulture), ScalarIntent.Number))], preferFlow: true)))),
    ]);

    internal static YamlValue Update(ImportedUpdate update)
    {
        var entries = new List<YamlMapEntry>();
        if (update.Date is { } date)
            entries.Add(("date", EditList.Token(date.Text)));
        entries.Add(("how", EditList.Token("document")));
        if (update.IsNote)
            entries.Add(("kind", EditList.Token("note")));
        entries.Add(("text", YamlValue.Scalar(update.Text)));
        return YamlValue.Map(entries);
    }
}
