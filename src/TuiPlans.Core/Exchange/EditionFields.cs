using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Exchange;

/// <summary>
/// What a later edition changes in the file of an action or recommendation. What it says is taken over; what it does not say any more
/// stays, and is told, since an empty cell says nothing of how things are.
/// </summary>
/// <param name="fields">The table of fields.</param>
/// <param name="day">The day of the edition.</param>
internal sealed class EditionFields(FieldSet fields, DateOnly day)
{
    private static readonly string[] Authoritative = ["recommendations", "leads", "partners"];

    // What documents have no column for is never missing in them.
    private static readonly string[] NotOfDocuments =
        ["title", "formerly", "accountable", "next-check", "date-changes", "depends-on", "blockers", "closed", "continues", "rag-reason", "rag-by", "rag-date", "rag-lead", "impact-review", "source", "page", "level", "deadline", "judgement", "judged", "related"];

    /// <summary>What is to be done.</summary>
    public List<FieldEdit> Edits { get; } = [];

    /// <summary>What stays, as phrases.</summary>
    public List<string> Kept { get; } = [];

    /// <summary>Compares the file with what the edition would make of it.</summary>
    /// <param name="now">The action, or the progress of the recommendation, as it is.</param>
    /// <param name="file">Its file.</param>
    /// <param name="edition">The file that the edition would make.</param>
    /// <param name="said">What the edition says.</param>
    public void Take(PlanAction now, PlanFile file, PlanFile edition, ImportedAction said)
    {
        foreach (var change in PlanDiff.Between(file.Document.Root, edition.Document.Root, fields))
            Take(now, change, edition.Document.Root, said);
        Date(now, said);
        Updates(now, said);
    }

    private void Take(PlanAction now, FieldChange change, YamlNode? edition, ImportedAction said)
    {
        switch (change.TopKey)
        {
            case "due" or "due-text" or "updates":
                break;
            case "status":
                Status(now, said);
                break;
            case "completed" when change.To is null && said.Status.IsOpen() && said.Status != Plans.Status.ToConfirm:
                Edits.Add(new RemoveField(FieldPath.Of("completed")));
                break;
            case "rag" when change.To is not null:
                Edits.Add(new SetField(FieldPath.Of("rag"), change.To));
                // Why, by whom and when belong to the rating before.
                Edits.AddRange(new[] { "rag-reason", "rag-by", "rag-date" }.Select(key => new RemoveField(FieldPath.Of(key))));
                break;
            default:
                Any(change, edition);
                break;
        }
    }

    private void Any(FieldChange change, YamlNode? edition)
    {
        if (change.To is null && NotOfDocuments.Contains(change.TopKey, StringComparer.Ordinal))
            return;
        if (!FieldPath.TryParse(change.Path, fields, out var path, out _))
            Keep($"{change.Path}, which the edition has otherwise: look at it");
        else if (path!.Steps[^1].Item is not null)
            Item(change, path, edition);
        else if (change.To is null)
            Keep($"{Label(path)}, {Short(change.From)}, which the edition does not give any more");
        else if (change.TopKey == "text")
            Differs(path, change);
        else if (JoinedLines.Of(change.From ?? "") != JoinedLines.Of(change.To))
            Edits.Add(new SetField(path, change.To));
    }

    // The inspectors' words stay as they were when somebody first took them in.
    private void Differs(FieldPath path, FieldChange change)
    {
        if (!new Wording(change.From).IsSame(new Wording(change.To)))
            Keep($"{Label(path)}, of which the edition says: {Short(change.To)}");
    }

    private void Item(FieldChange change, FieldPath path, YamlNode? edition)
    {
        var list = new FieldPath([.. path.Steps.Take(path.Steps.Count - 1), path.Steps[^1] with { Item = null }]);
        if (change is { From: null, To: { } to })
        {
            var value = change.Item is { } item ? NodeValue.Of(item) : YamlValue.Scalar(to);
            Edits.Add(new AddToList(list, value!));
        }
        else if (Authoritative.Contains(change.TopKey, StringComparer.Ordinal))
            Edits.Add(new RemoveField(path));
        else if (change.To is null)
            Keep($"{Label(path)} \"{Short(path.Steps[^1].Item)}\", which the edition does not give any more");
        else
            Keep($"{Label(path)} \"{Short(path.Steps[^1].Item)}\", which the edition has otherwise");
    }

    // What somebody saw or decided since is more than a document's "complete", and it does not take that back.
    private void Status(PlanAction now, ImportedAction said)
    {
        if (said.Status == now.Status)
            return;
        if (said.Status == Plans.Status.ToConfirm)
            Keep($"the status, {now.Status.Word()}, which the edition does not give any more");
        else if (now.Status is Plans.Status.SignedOff or Plans.Status.Embedded or Plans.Status.Closed)
            Keep($"the status, {now.Status.Word()}, which somebody decided; the edition says {said.Status.Word()}");
        else
            Edits.Add(new SetField(FieldPath.Of("status"), said.Status.Word()));
    }

    // A document says its date and never who decided on it: the move is told as what it is, a date planned anew by nobody that is known.
    private void Date(PlanAction now, ImportedAction said)
    {
        if (said.DueText.Length == 0 && said.Due is null)
        {
            if (now.Due is not null || now.DueText is not null)
                Keep($"the date, {now.Due?.Words ?? now.DueText}, which the edition does not give any more");
            return;
        }
        if (now.Due?.Text != said.Due?.Text)
        {
            Edits.Add(said.Due is { } due ? new SetField(FieldPath.Of("due"), due.Text) : new RemoveField(FieldPath.Of("due")));
            if (now.Due is not null && now.Due.LastDay != said.Due?.LastDay)
                Edits.Add(new AddToList(FieldPath.Of("date-changes"), Move(now, said)));
        }
        if (said.DueText.Length > 0 && said.DueText != now.DueText)
            Edits.Add(new SetField(FieldPath.Of("due-text"), said.DueText));
    }

    private YamlValue Move(PlanAction now, ImportedAction said)
    {
        var row = fields.Find("date-changes")!.Children!;
        var asked = new StepMap(row.Find("asked")!.Children!)
            .With("date", Period.Day(day).Text).With("reason", $"As in the edition of {Period.Day(day).Words}, which does not say who decided.");
        return new StepMap(row).With("kind", "re-plan").With("from", now.Due?.Text).With("from-text", now.DueText).With("to", said.Due?.Text)
            .With("asked", asked.Block).With("decision", DateDecision.Granted).Block;
    }

    // What was reported before stays, and is not said twice.
    private void Updates(PlanAction now, ImportedAction said)
    {
        var there = now.Updates.Select(update => (Date: update.Date?.Text, Words: new Wording(update.Text))).ToList();
        foreach (var update in said.Updates)
        {
            var text = new Wording(update.Text);
            if (!there.Exists(one => one.Date == update.Date?.Text && one.Words.IsSame(text)))
                Edits.Add(new AddToList(FieldPath.Of("updates"), ActionEdits.Update(update)));
        }
    }

    private void Keep(string phrase) => Kept.Add(phrase);

    private string Label(FieldPath path) => $"the {path.Field(fields)?.Label.ToLowerInvariant() ?? path.ToString()}";

    private static string Short(string? text)
    {
        const int Most = 60;
        return Shortened.To(JoinedLines.Of(text ?? ""), Most);
    }
}
