using Kind = TuiPlans.Core.Plans.ValueKind;

namespace TuiPlans.Core.Plans;

/// <summary>The rows of <see cref="Fields"/> for what stands inside a field: the keys of one update, one item of evidence.</summary>
internal static class FieldParts
{
    public static readonly string[] Audiences = ["public", "partners", "restricted"];
    public static readonly string[] TrueOrFalse = ["true", "false"];

    public static readonly FieldSet Lead = new(
        "lead", new Field("name", "Name", Kind.Text), new Field("post", "Post", Kind.Text), new Field("agency", "Agency", Kind.Id) { Names = Naming.Body });

    public static readonly FieldSet Update = new(
        "update",
        new Field("date", "Given", Kind.Period) { IsPast = true },
        new Field("by", "Given by", Kind.Person) { Names = Naming.PersonOrBody },
        new Field("how", "How", Kind.Word) { Words = ["e-mail", "telephone", "meeting", "document", "form"] },
        new Field("kind", "Kind", Kind.Word) { Words = ["progress", "no-change", "correction", "note"] },
        new Field("rag", "Rating then", Kind.Rating),
        new Field("audience", "Audience", Kind.Word) { Words = Audiences },
        new Field("text", "Text", Kind.Prose));

    public static readonly FieldSet DateChange = new(
        "date change",
        new Field("kind", "Kind", Kind.Word) { Words = ["extension", "brought-forward", "correction", "re-plan"] },
        new Field("from", "From", Kind.Due),
        new Field("from-text", "Earlier wording", Kind.Text),
        new Field("to", "To", Kind.Due),
        new Field("asked", "Asked", Kind.Map)
        {
            Children = new FieldSet(
                "request",
                new Field("by", "Asked by", Kind.Person) { Names = Naming.PersonOrBody },
                new Field("date", "Asked on", Kind.Period) { IsPast = true },
                new Field("reason", "Reason", Kind.Prose),
                new Field("cause", "Cause", Kind.Text)),
        },
        new Field("decision", "Decision", Kind.Word) { Words = ["asked", "granted", "refused", "withdrawn"] },
        new Field("decided", "Decided", Kind.Map)
        {
            Children = new FieldSet(
                "decision",
                new Field("by", "Decided by", Kind.Person) { Names = Naming.PersonOrBody },
                new Field("at", "Decided at", Kind.Id),
                new Field("date", "Decided on", Kind.Period) { IsPast = true },
                new Field("reason", "Reason", Kind.Prose)),
        });

    public static readonly FieldSet Evidence = new(
        "evidence",
        new Field("expected", "Evidence expected", Kind.TextList) { Merge = MergeRule.ByItem },
        new Field("seen", "Evidence seen", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["what", "date"],
            Children = new FieldSet(
                "item of evidence",
                new Field("what", "What", Kind.Prose),
                new Field("where", "Where", Kind.Text),
                new Field("seen-by", "Seen by", Kind.Person) { Names = Naming.Person },
                new Field("date", "Date", Kind.Period) { IsPast = true },
                new Field("strength", "Kind of evidence", Kind.Word) { Words = ["policy", "training", "audit", "practice", "voice"] },
                new Field("audience", "Audience", Kind.Word) { Words = Audiences },
                new Field("withdrawn", "Withdrawn", Kind.Map)
                {
                    Children = new FieldSet("withdrawal", new Field("date", "Date", Kind.Period) { IsPast = true }, new Field("reason", "Reason", Kind.Prose)),
                }),
        });

    public static readonly FieldSet Measure = new(
        "measure",
        new Field("name", "Name", Kind.Text),
        new Field("unit", "Unit", Kind.Text),
        new Field("baseline", "Baseline", Kind.Number),
        new Field("better", "Better", Kind.Word) { Words = ["higher", "lower"] },
        new Field("targets", "Targets", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["due"],
            Children = new FieldSet(
                "target",
                new Field("due", "Due", Kind.Period),
                new Field("value", "Value", Kind.Number),
                new Field("actual", "Actual", Kind.Number)),
        });

    public static readonly FieldSet Source = new(
        "source",
        new Field("id", "Id", Kind.Id),
        new Field("kind", "Kind", Kind.Text),
        new Field("title", "Title", Kind.Text),
        new Field("by", "By", Kind.Text),
        new Field("held", "Held", Kind.Period) { IsPast = true },
        new Field("received", "Received", Kind.Period) { IsPast = true },
        new Field("published", "Published", Kind.Period) { IsPast = true },
        new Field("audience", "Audience", Kind.Word) { Words = Audiences },
        new Field("submission", "Submission", Kind.Map)
        {
            IsLoose = true,
            Children = new FieldSet("submission", new Field("due", "Due", Kind.Period), new Field("sent", "Sent", Kind.Period) { IsPast = true }),
        },
        new Field("judgements", "Judgements", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["of"],
            IsLoose = true,
            Children = new FieldSet("judgement", new Field("of", "Of", Kind.Text), new Field("grade", "Grade", Kind.Text)),
        });
}
