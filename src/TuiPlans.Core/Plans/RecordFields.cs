using Kind = TuiPlans.Core.Plans.ValueKind;

namespace TuiPlans.Core.Plans;

/// <summary>The rows of the table of fields for the records beside the plans: <c>meetings/ID.yaml</c> and <c>rounds/ID.yaml</c>.</summary>
public static class RecordFields
{
    private static readonly string[] EntryStates = ["open", "done", "withdrawn"];

    /// <summary>The fields of a meeting.</summary>
    public static FieldSet Meeting { get; } = new(
        "meeting",
        new Field("body", "Body", Kind.Id) { Names = Naming.Body },
        new Field("title", "Title", Kind.Text),
        new Field("starts", "Starts", Kind.Moment) { Merge = MergeRule.Person },
        new Field("state", "State", Kind.Word) { Words = ["planned", "held", "cancelled"], Merge = MergeRule.Person },
        new Field("papers-closed", "Papers closed", Kind.Moment),
        new Field("edition", "Edition", Kind.Text),
        new Field("present", "Present", Kind.TextList) { Names = Naming.Person, Merge = MergeRule.ByItem },
        new Field("apologies", "Apologies", Kind.TextList) { Names = Naming.Person, Merge = MergeRule.ByItem },
        new Field("deputies", "Deputies", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["for"],
            Children = new FieldSet(
                "deputy",
                new Field("for", "For", Kind.Person) { Names = Naming.Person },
                new Field("by", "By", Kind.Person) { Names = Naming.Person }),
        },
        new Field("items", "Items", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["ref"],
            Children = new FieldSet(
                "item",
                new Field("ref", "Ref", Kind.Id) { IsReference = true },
                new Field("said-by", "Said by", Kind.Person) { Names = Naming.PersonOrBody },
                new Field("outcome", "Outcome", Kind.Text),
                new Field("proposed", "Rating proposed", Kind.Rating),
                new Field("agreed", "Rating agreed", Kind.Rating),
                new Field("dissent", "Dissent", Kind.Prose),
                new Field("note", "Note", Kind.Prose)),
        },
        Entries("decisions", "Decisions", "decision"),
        Entries("challenges", "Challenges", "challenge"),
        new Field("commentary", "Commentary", Kind.Map)
        {
            Merge = MergeRule.ByKey,
            Children = new FieldSet(
                "commentary",
                new Field("enclosure", "Enclosure", Kind.Text),
                new Field("responsible-lead", "Responsible lead", Kind.Person) { Names = Naming.Person },
                new Field("author", "Author", Kind.Person) { Names = Naming.Person },
                new Field("recommendation", "Recommendation", Kind.Prose),
                new Field("summary", "Summary", Kind.Prose),
                new Field("key-issues", "Key issues", Kind.Prose),
                new Field("consultation", "Consultation history", Kind.Prose),
                new Field("involvement", "Public and user involvement", Kind.Prose),
                new Field("equality", "Public sector equality duty", Kind.Prose),
                new Field("stakeholders", "Stakeholder involvement", Kind.Prose)),
        });

    /// <summary>The fields of a round of returns.</summary>
    public static FieldSet Round { get; } = new(
        "round",
        new Field("meeting", "For the meeting", Kind.Id),
        new Field("asked", "Asked on", Kind.Period) { IsPast = true },
        new Field("return-by", "Return by", Kind.Period),
        new Field("closed", "Closed on", Kind.Period) { IsPast = true },
        new Field("leads", "Leads", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["lead"],
            Children = new FieldSet(
                "return",
                new Field("lead", "Lead", Kind.Person) { Names = Naming.Person },
                new Field("sent", "Sent on", Kind.Period) { IsPast = true },
                new Field("reminded", "Reminded on", Kind.Period) { IsPast = true },
                new Field("state", "State", Kind.Word) { Words = ["returned", "nil-return", "no-return", "out-of-office"] },
                new Field("received", "Received on", Kind.Period) { IsPast = true },
                new Field("how", "How", Kind.Word) { Words = ["e-mail", "telephone", "meeting", "document", "form"] })
            {
                NeedsOneOf = ["lead"],
            },
        });

    private static Field Entries(string key, string label, string one) => new(key, label, Kind.Items)
    {
        Merge = MergeRule.ByItem,
        Identity = ["id"],
        Children = new FieldSet(
            one,
            new Field("id", "Id", Kind.Id),
            new Field("text", "Text", Kind.Prose),
            new Field("refs", "Refs", Kind.TextList) { Merge = MergeRule.ByItem, IsReference = true },
            new Field("owner", "Owner", Kind.Person) { Names = Naming.PersonOrBody },
            new Field("due", "Due", Kind.Period),
            new Field("state", "State", Kind.Word) { Words = EntryStates }),
    };

    /// <summary>The table of fields of a record, named from the plans folder; null where the file is none.</summary>
    public static FieldSet? Of(string path) =>
        StrayPaths.RecordId(path, "meetings") is not null ? Meeting : StrayPaths.RecordId(path, "rounds") is not null ? Round : null;
}
