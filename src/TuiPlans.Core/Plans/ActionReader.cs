using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>Makes an action out of its file's nodes.</summary>
internal static class ActionReader
{
    public static PlanAction Read(string plan, string id, string path, YamlNode? root, Registers registers)
    {
        var file = new NodeValues(root?.Resolve() as YamlMapping);
        var evidence = file.Map("evidence");
        return new PlanAction
        {
            Plan = plan,
            Id = id,
            Path = path,
            OwnTitle = file.Text("title"),
            Recommendations = file.Texts("recommendations"),
            Formerly = file.Texts("formerly"),
            Theme = file.Text("theme"),
            Timescale = file.Text("timescale"),
            Agency = file.Text("agency"),
            Accountable = file.Text("accountable"),
            Leads = ReadLeads(file.Node("leads"), registers),
            Partners = file.Texts("partners"),
            MonitoredBy = file.Text("monitored-by"),
            Action = file.Text("action"),
            Start = file.Period("start"),
            Milestones = file.Items("milestones", ReadMilestone),
            Outcome = file.Text("outcome"),
            Success = file.Text("success"),
            Measures = file.Items("measures", ReadMeasure),
            EvidenceExpected = evidence.Texts("expected"),
            EvidenceSeen = evidence.Items("seen", ReadEvidence),
            Due = file.Due("due"),
            DueText = file.Text("due-text"),
            NextCheck = file.Period("next-check"),
            DateChanges = Told(file.Items("date-changes", ReadDateChange)),
            DependsOn = file.Texts("depends-on"),
            Blockers = file.Items("blockers", item => new Blocker(item.Text("text") ?? "", item.Period("since"))),
            Status = Statuses.Parse(file.Text("status")) ?? Status.ToConfirm,
            Completed = file.Text("completed"),
            Closed = file.Has("closed") ? ReadClosure(file.Map("closed")) : null,
            Continues = file.Text("continues"),
            Rag = file.Rating("rag"),
            RagReason = file.Text("rag-reason"),
            RagBy = file.Text("rag-by"),
            RagDate = file.Period("rag-date"),
            RagLead = file.Rating("rag-lead"),
            ImpactReview = file.Has("impact-review") ? ReadReview(file.Map("impact-review")) : null,
            Updates = file.Items("updates", ReadUpdate),
        };
    }

    public static IReadOnlyList<Lead> ReadLeads(YamlNode? node, Registers registers) => node switch
    {
        YamlSequence list => [.. list.Items.Select(item => ReadLead(item.Resolve(), registers)).OfType<Lead>()],
        YamlScalar { IsNull: false } scalar => [Named(scalar.Value, registers)],
        _ => [],
    };

    private static Lead? ReadLead(YamlNode node, Registers registers)
    {
        if (node is YamlScalar scalar)
            return scalar.IsNull ? null : Named(scalar.Value, registers);
        if (node is not YamlMapping map)
            return null;
        var values = new NodeValues(map);
        return new Lead(null, values.Text("name"), values.Text("post"), values.Text("agency"));
    }

    // An id that the register does not know is shown as it stands, and the check says so.
    private static Lead Named(string text, Registers registers) =>
        registers.Person(text) is { } person
            ? new Lead(person.Id, person.Holder, person.Post, person.Agency)
            : new Lead(text, null, null, null);

    private static Milestone ReadMilestone(NodeValues item)
    {
        var doneOn = item.Period("done");
        return new Milestone(item.Text("text") ?? "", item.Period("due"), doneOn is not null || item.Text("done") == "true", doneOn);
    }

    private static Measure ReadMeasure(NodeValues item) => new(
        item.Text("name") ?? "",
        item.Text("unit"),
        item.Number("baseline"),
        item.Text("better") != "lower",
        item.Items("targets", target => new Target(target.Period("due"), target.Number("value"), target.Number("actual"))));

    private static Evidence ReadEvidence(NodeValues item)
    {
        var withdrawn = item.Map("withdrawn");
        return new Evidence(
            item.Text("what") ?? "", item.Text("where"), item.Text("seen-by"), item.Period("date"), item.Text("strength"),
            item.Node("withdrawn") is not (null or YamlScalar { IsNull: true }))
        {
            Audience = item.Text("audience"),
            WithdrawnOn = withdrawn.Period("date"),
            WithdrawnReason = withdrawn.Text("reason"),
        };
    }

    private static DateChange ReadDateChange(NodeValues item)
    {
        var asked = item.Map("asked");
        var decided = item.Map("decided");
        return new DateChange(
            item.Text("kind"), item.Due("from"), item.Due("to"), asked.Text("by"), asked.Period("date"), asked.Text("reason"),
            item.Text("decision"), decided.Text("by"), decided.Text("at"))
        {
            Cause = asked.Text("cause"),
            Name = string.Join(' ', new[] { NamePart(asked.Text("date")), NamePart(item.Text("to")) }.Where(part => part.Length > 0)),
        };
    }

    // As an item of any list is known: by the beginning of the first line.
    private static string NamePart(string? text) => Shortened.To((text ?? "").Split('\n', 2)[0].Trim(), 60);

    // Twins are numbered in their order, as a path names them.
    private static IReadOnlyList<DateChange> Told(IReadOnlyList<DateChange> changes)
    {
        if (changes.Count < 2)
            return changes;
        var told = new List<DateChange>(changes.Count);
        foreach (var change in changes)
        {
            var before = changes.Take(told.Count).Count(other => other.Name == change.Name);
            told.Add(before == 0 ? change : change with { Name = $"{change.Name} ({before + 1})" });
        }
        return told;
    }

    private static Closure ReadClosure(NodeValues item) =>
        new(item.Text("as"), item.Period("date"), item.Text("by"), item.Text("reason"), item.Text("to")) { At = item.Text("at") };

    private static ImpactReview ReadReview(NodeValues item) => new(item.Period("due"), item.Text("finding")) { Date = item.Period("date") };

    private static ProgressUpdate ReadUpdate(NodeValues item) => new(
        item.Period("date"),
        item.Text("by"),
        item.Text("how"),
        item.Text("kind"),
        item.Rating("rag"),
        item.Text("audience"),
        item.Text("text") ?? "");
}
