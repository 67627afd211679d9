using static TuiPlans.Core.Plans.ValueKind;

namespace TuiPlans.Core.Plans;

/// <summary>
/// The one table of fields. Checking, <c>set</c>, the trail, reviews, merges, forms and imports all read it, so that a field is
/// described once. The order of rows is the canonical order of keys in a file.
/// </summary>
public static class Fields
{
    private static readonly string[] Audiences = ["public", "partners", "restricted"];

    private static readonly FieldSet Update = new(
        "update",
        new Field("date", "Given", Period),
        new Field("by", "Given by", Person),
        new Field("how", "How", Word) { Words = ["e-mail", "telephone", "meeting", "document", "form"] },
        new Field("kind", "Kind", Word) { Words = ["progress", "no-change", "correction", "note"] },
        new Field("rag", "Rating then", ValueKind.Rating),
        new Field("audience", "Audience", Word) { Words = Audiences },
        new Field("text", "Text", Prose));

    private static readonly FieldSet DateChange = new(
        "date change",
        new Field("kind", "Kind", Word) { Words = ["extension", "brought-forward", "correction", "re-plan"] },
        new Field("from", "From", ValueKind.Due),
        new Field("from-text", "Earlier wording", Text),
        new Field("to", "To", ValueKind.Due),
        new Field("asked", "Asked", Map)
        {
            Children = new FieldSet(
                "request",
                new Field("by", "Asked by", Person),
                new Field("date", "Asked on", Period),
                new Field("reason", "Reason", Prose),
                new Field("cause", "Cause", Text)),
        },
        new Field("decision", "Decision", Word) { Words = ["asked", "granted", "refused", "withdrawn"] },
        new Field("decided", "Decided", Map)
        {
            Children = new FieldSet(
                "decision",
                new Field("by", "Decided by", Person),
                new Field("at", "Decided at", Id),
                new Field("date", "Decided on", Period),
                new Field("reason", "Reason", Prose)),
        });

    private static readonly FieldSet Evidence = new(
        "evidence",
        new Field("expected", "Evidence expected", TextList) { Merge = MergeRule.ByItem },
        new Field("seen", "Evidence seen", Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["what", "date"],
            Children = new FieldSet(
                "item of evidence",
                new Field("what", "What", Prose),
                new Field("where", "Where", Text),
                new Field("seen-by", "Seen by", Person),
                new Field("date", "Date", Period),
                new Field("strength", "Strength", Word) { Words = ["policy", "training", "audit", "practice", "voice"] },
                new Field("audience", "Audience", Word) { Words = Audiences },
                new Field("withdrawn", "Withdrawn", Map)
                {
                    Children = new FieldSet("withdrawal", new Field("date", "Date", Period), new Field("reason", "Reason", Prose)),
                }),
        });

    private static readonly FieldSet Measure = new(
        "measure",
        new Field("name", "Name", Text),
        new Field("unit", "Unit", Text),
        new Field("baseline", "Baseline", Number),
        new Field("better", "Better", Word) { Words = ["higher", "lower"] },
        new Field("targets", "Targets", Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["due"],
            Children = new FieldSet(
                "target",
                new Field("due", "Due", Period),
                new Field("value", "Value", Number),
                new Field("actual", "Actual", Number)),
        });

    // What an action and a recommendation without actions share: who, when, how far, what was said.
    private static readonly Field Theme = new("theme", "Theme", Text);
    private static readonly Field Timescale = new("timescale", "Timescale", Text);

    private static readonly Field[] Progress =
    [
        new Field("due", "Due", ValueKind.Due) { Merge = MergeRule.Person },
        new Field("due-text", "Due, as worded", Text),
        new Field("next-check", "Next check", Period),
        new Field("date-changes", "Date changes", Items) { Children = DateChange, Merge = MergeRule.ByItem, Identity = ["asked.date", "to"] },
        new Field("depends-on", "Depends on", TextList) { Merge = MergeRule.ByItem },
        new Field("blockers", "Blockers", Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["text"],
            Children = new FieldSet("blocker", new Field("text", "Text", Prose), new Field("since", "Since", Period)),
        },
        new Field("status", "Status", ValueKind.Status) { Merge = MergeRule.Person, Words = Statuses.Words },
        new Field("completed", "Completed", Completion) { Merge = MergeRule.Person },
        new Field("closed", "Closed", Map)
        {
            Merge = MergeRule.Person,
            Children = new FieldSet(
                "closure",
                new Field("as", "As", Word) { Words = ["superseded", "not-accepted", "transferred", "withdrawn"] },
                new Field("date", "Date", Period),
                new Field("by", "By", Person),
                new Field("at", "At", Id),
                new Field("reason", "Reason", Prose),
                new Field("to", "To", Id)),
        },
        new Field("continues", "Continues", Id),
        new Field("rag", "Rating", ValueKind.Rating) { Merge = MergeRule.Person, Words = Ratings.Words },
        new Field("rag-reason", "Reason for the rating", Prose),
        new Field("rag-by", "Rated by", Person),
        new Field("rag-date", "Rated on", Period),
        new Field("rag-lead", "Lead's own rating", ValueKind.Rating) { Words = Ratings.Words },
        new Field("impact-review", "Impact review", Map)
        {
            Merge = MergeRule.ByKey,
            Children = new FieldSet(
                "impact review",
                new Field("due", "Due", Period),
                new Field("date", "Date", Period),
                new Field("by", "By", Person),
                new Field("finding", "Finding", Prose)),
        },
        new Field("updates", "Updates", Items) { Children = Update, Merge = MergeRule.ByItem, Identity = ["date", "by", "text"] },
    ];

    /// <summary>The fields of an action.</summary>
    public static FieldSet Action { get; } = new(
        "action",
        [
            new Field("title", "Title", Text),
            new Field("recommendations", "Recommendations", TextList) { Merge = MergeRule.ByItem },
            new Field("formerly", "Formerly", TextList) { Merge = MergeRule.ByItem },
            Theme,
            Timescale,
            new Field("agency", "Agency", Id),
            new Field("accountable", "Accountable", Person),
            new Field("leads", "Leads", Leads) { Merge = MergeRule.ByItem, Identity = ["name", "post"] },
            new Field("partners", "Partners", TextList) { Merge = MergeRule.ByItem },
            new Field("monitored-by", "Monitored by", Id),
            new Field("action", "Action", Prose),
            new Field("start", "Start", Period),
            new Field("milestones", "Milestones", Items)
            {
                Merge = MergeRule.ByItem,
                Identity = ["text"],
                Children = new FieldSet(
                    "milestone",
                    new Field("text", "Text", Prose),
                    new Field("due", "Due", Period),
                    new Field("done", "Done", DoneMark)),
            },
            new Field("outcome", "Outcome measure", Prose),
            new Field("success", "Measure of success", Prose),
            new Field("measures", "Measures", Items) { Children = Measure, Merge = MergeRule.ByItem, Identity = ["name"] },
            new Field("evidence", "Evidence", Map) { Children = Evidence, Merge = MergeRule.ByKey },
            .. Progress,
        ]);

    /// <summary>The fields of a recommendation; those of progress count where no action stands under it.</summary>
    public static FieldSet Recommendation { get; } = new(
        "recommendation",
        [
            new Field("text", "Text", Prose) { Merge = MergeRule.Person },
            new Field("source", "Source", Id),
            new Field("page", "Page", Text),
            new Field("level", "Level", Word) { Words = ["must", "should"] },
            Theme,
            Timescale,
            new Field("deadline", "Inspectors' deadline", Period),
            new Field("agencies", "Agencies", TextList) { Merge = MergeRule.ByItem },
            new Field("judgement", "Judgement", Word) { Words = ["met", "partly-met", "not-met", "not-accepted"], Merge = MergeRule.Person },
            new Field("judged", "Judged", Map)
            {
                Children = new FieldSet(
                    "judgement",
                    new Field("by", "By", Person),
                    new Field("at", "At", Id),
                    new Field("date", "Date", Period),
                    new Field("reason", "Reason", Prose)),
            },
            new Field("related", "Related", TextList) { Merge = MergeRule.ByItem },
            new Field("accountable", "Accountable", Person),
            new Field("leads", "Leads", Leads) { Merge = MergeRule.ByItem, Identity = ["name", "post"] },
            new Field("monitored-by", "Monitored by", Id),
            .. Progress,
        ]);

    /// <summary>The fields of <c>plan.yaml</c>.</summary>
    public static FieldSet Plan { get; } = new(
        "plan",
        new Field("title", "Title", Text),
        new Field("area", "Area", Text),
        new Field("classification", "Classification", Text),
        new Field("audience", "Audience", Word) { Words = Audiences },
        new Field("sources", "Sources", Free),
        new Field("stages", "Stages", Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["stage"],
            Children = new FieldSet(
                "stage",
                new Field("stage", "Stage", Word)
                {
                    Words = ["draft", "consultation", "agreed", "approved", "submitted", "live", "closed", "archived"],
                },
                new Field("date", "Date", Period),
                new Field("by", "By", Person),
                new Field("at", "At", Id)),
        },
        new Field("sign-off", "Sign-off", Free),
        new Field("owner", "Owner", Person),
        new Field("monitored-by", "Monitored by", Id),
        new Field("themes", "Themes", Free),
        new Field("timescales", "Timescales", Free),
        new Field("rag", "Rating scheme", Id),
        new Field("numbering", "Numbering", Free),
        new Field("accepted-findings", "Accepted findings", Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["code", "ref"],
            Children = new FieldSet(
                "accepted finding",
                new Field("code", "Code", Text),
                new Field("ref", "Ref", Id),
                new Field("by", "By", Person),
                new Field("reason", "Reason", Prose),
                new Field("until", "Until", Period)),
        },
        new Field("retention", "Retention", Free));
}
