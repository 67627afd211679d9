using Kind = TuiPlans.Core.Plans.ValueKind;

namespace TuiPlans.Core.Plans;

/// <summary>
/// The one table of fields. Checking, <c>set</c>, the trail, reviews, merges, forms and imports all read it, so that a field is
/// described once. The order of rows is the canonical order of keys in a file.
/// </summary>
public static class Fields
{
    private static readonly Field Theme = new("theme", "Theme", Kind.Text) { Names = Naming.Theme };
    private static readonly Field Timescale = new("timescale", "Timescale", Kind.Text) { Names = Naming.Timescale };

    private static readonly Field[] Progress =
    [
        new Field("due", "Due", Kind.Due) { Merge = MergeRule.Person },
        new Field("due-text", "Due, as worded", Kind.Text),
        new Field("next-check", "Next check", Kind.Period),
        new Field("date-changes", "Date changes", Kind.Items) { Children = FieldParts.DateChange, Merge = MergeRule.ByItem, Identity = ["asked.date", "to"] },
        new Field("depends-on", "Depends on", Kind.TextList) { Names = Naming.Action, Merge = MergeRule.ByItem, IsReference = true },
        new Field("blockers", "Blockers", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["text"],
            Children = new FieldSet("blocker", new Field("text", "Text", Kind.Prose), new Field("since", "Since", Kind.Period) { IsPast = true }),
        },
        new Field("status", "Status", Kind.Status) { Merge = MergeRule.Person },
        new Field("completed", "Completed", Kind.Completion) { IsPast = true, Merge = MergeRule.Person },
        new Field("closed", "Closed", Kind.Map)
        {
            Merge = MergeRule.Person,
            Children = new FieldSet(
                "closure",
                new Field("as", "As", Kind.Word) { Words = ["superseded", "not-accepted", "transferred", "withdrawn"] },
                new Field("date", "Date", Kind.Period) { IsPast = true },
                new Field("by", "By", Kind.Person) { Names = Naming.PersonOrBody },
                new Field("at", "At", Kind.Id),
                new Field("reason", "Reason", Kind.Prose),
                new Field("to", "To", Kind.Id) { IsReference = true }),
        },
        new Field("continues", "Continues", Kind.Id) { IsReference = true },
        new Field("rag", "Rating", Kind.Rating) { Merge = MergeRule.Person },
        new Field("rag-reason", "Reason for the rating", Kind.Prose),
        new Field("rag-by", "Rated by", Kind.Person) { Names = Naming.PersonOrBody },
        new Field("rag-date", "Rated on", Kind.Period) { IsPast = true },
        new Field("rag-lead", "Lead's own rating", Kind.Rating),
        new Field("impact-review", "Impact review", Kind.Map)
        {
            Merge = MergeRule.ByKey,
            Children = new FieldSet(
                "impact review",
                new Field("due", "Due", Kind.Period),
                new Field("date", "Date", Kind.Period) { IsPast = true },
                new Field("by", "By", Kind.Person) { Names = Naming.PersonOrBody },
                new Field("finding", "Finding", Kind.Prose)),
        },
        new Field("updates", "Updates", Kind.Items) { Children = FieldParts.Update, Merge = MergeRule.ByItem, Identity = ["date", "by", "text"] },
    ];

    /// <summary>The fields of an action.</summary>
    public static FieldSet Action { get; } = new(
        "action",
        [
            new Field("title", "Title", Kind.Text),
            new Field("recommendations", "Recommendations", Kind.TextList) { Names = Naming.Recommendation, Merge = MergeRule.ByItem, IsReference = true },
            new Field("formerly", "Formerly", Kind.TextList) { Merge = MergeRule.ByItem },
            Theme,
            Timescale,
            new Field("agency", "Agency", Kind.Id) { Names = Naming.Body },
            new Field("accountable", "Accountable", Kind.Person) { Names = Naming.Person },
            new Field("leads", "Leads", Kind.Mixed) { Names = Naming.Person, Children = FieldParts.Lead, Merge = MergeRule.ByItem, Identity = ["name", "post"] },
            new Field("partners", "Partners", Kind.TextList) { Names = Naming.Body, Merge = MergeRule.ByItem },
            new Field("monitored-by", "Monitored by", Kind.Id) { Names = Naming.Body },
            new Field("action", "Action", Kind.Prose),
            new Field("start", "Start", Kind.Period),
            new Field("milestones", "Milestones", Kind.Items)
            {
                Merge = MergeRule.ByItem,
                Identity = ["text"],
                Children = new FieldSet(
                    "milestone",
                    new Field("text", "Text", Kind.Prose),
                    new Field("due", "Due", Kind.Period),
                    new Field("done", "Done", Kind.DoneMark) { IsPast = true }),
            },
            new Field("outcome", "Outcome measure", Kind.Prose),
            new Field("success", "Measure of success", Kind.Prose),
            new Field("measures", "Measures", Kind.Items) { Children = FieldParts.Measure, Merge = MergeRule.ByItem, Identity = ["name"] },
            new Field("evidence", "Evidence", Kind.Map) { Children = FieldParts.Evidence, Merge = MergeRule.ByKey },
            .. Progress,
        ])
    {
        NeedsOneOf = ["title", "action"],
    };

    /// <summary>The fields of a recommendation; those of progress count where no action stands under it.</summary>
    public static FieldSet Recommendation { get; } = new(
        "recommendation",
        [
            new Field("text", "Text", Kind.Prose) { Merge = MergeRule.Person },
            new Field("source", "Source", Kind.Id),
            new Field("page", "Page", Kind.Text),
            new Field("level", "Level", Kind.Word) { Words = ["must", "should"] },
            Theme,
            Timescale,
            new Field("deadline", "Inspectors' deadline", Kind.Period),
            new Field("agencies", "Agencies", Kind.TextList) { Names = Naming.Body, Merge = MergeRule.ByItem },
            new Field("judgement", "Judgement", Kind.Word) { Words = ["met", "partly-met", "not-met", "not-accepted"], Merge = MergeRule.Person },
            new Field("judged", "Judged", Kind.Map)
            {
                Children = new FieldSet(
                    "judgement",
                    new Field("by", "By", Kind.Person) { Names = Naming.PersonOrBody },
                    new Field("at", "At", Kind.Id),
                    new Field("date", "Date", Kind.Period) { IsPast = true },
                    new Field("reason", "Reason", Kind.Prose)),
            },
            new Field("related", "Related", Kind.TextList) { Names = Naming.Recommendation, Merge = MergeRule.ByItem, IsReference = true },
            new Field("accountable", "Accountable", Kind.Person) { Names = Naming.Person },
            new Field("leads", "Leads", Kind.Mixed) { Names = Naming.Person, Children = FieldParts.Lead, Merge = MergeRule.ByItem, Identity = ["name", "post"] },
            new Field("monitored-by", "Monitored by", Kind.Id) { Names = Naming.Body },
            .. Progress,
        ])
    {
        NeedsOneOf = ["text"],
    };

    /// <summary>The fields of <c>plan.yaml</c>.</summary>
    public static FieldSet Plan { get; } = new(
        "plan",
        new Field("title", "Title", Kind.Text),
        new Field("area", "Area", Kind.Text),
        new Field("classification", "Classification", Kind.Text),
        new Field("audience", "Audience", Kind.Word) { Words = FieldParts.Audiences },
        new Field("sources", "Sources", Kind.Mixed) { Children = FieldParts.Source, Merge = MergeRule.ByItem, Identity = ["id"], IsLoose = true },
        new Field("stages", "Stages", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["stage"],
            Children = new FieldSet(
                "stage",
                new Field("stage", "Stage", Kind.Word)
                {
                    Words = ["draft", "consultation", "agreed", "approved", "submitted", "live", "closed", "archived"],
                },
                new Field("date", "Date", Kind.Period) { IsPast = true },
                new Field("by", "By", Kind.Person) { Names = Naming.PersonOrBody },
                new Field("at", "At", Kind.Id)),
        },
        new Field("sign-off", "Sign-off", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["agency"],
            IsLoose = true,
            Children = new FieldSet(
                "sign-off",
                new Field("agency", "Agency", Kind.Id) { Names = Naming.Body },
                new Field("by", "By", Kind.Person) { Names = Naming.PersonOrBody },
                new Field("date", "Date", Kind.Period) { IsPast = true },
                new Field("at", "At", Kind.Id)),
        },
        new Field("owner", "Owner", Kind.Person) { Names = Naming.Person },
        new Field("monitored-by", "Monitored by", Kind.Id) { Names = Naming.Body },
        // Recording in a reviewed plan goes to a branch of its own, and comes to the shared branch by an approved merge.
        new Field("reviewed", "Reviewed", Kind.Word) { Words = FieldParts.TrueOrFalse, Merge = MergeRule.Person },
        new Field("themes", "Themes", Kind.Mixed)
        {
            Merge = MergeRule.ByItem,
            Identity = ["id"],
            IsLoose = true,
            Children = new FieldSet("theme", new Field("id", "Id", Kind.Id), new Field("label", "Label", Kind.Text)),
        },
        new Field("timescales", "Timescales", Kind.Mixed)
        {
            Merge = MergeRule.ByItem,
            Identity = ["id"],
            IsLoose = true,
            Children = new FieldSet(
                "timescale", new Field("id", "Id", Kind.Id), new Field("label", "Label", Kind.Text), new Field("date", "Date", Kind.Period)),
        },
        new Field("rag", "Rating scheme", Kind.Id) { Names = Naming.Scheme },
        new Field("numbering", "Numbering", Kind.Free),
        new Field("accepted-findings", "Accepted findings", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["code", "ref"],
            Children = new FieldSet(
                "accepted finding",
                new Field("code", "Code", Kind.Text),
                new Field("ref", "Ref", Kind.Id) { IsReference = true },
                new Field("by", "By", Kind.Person) { Names = Naming.PersonOrBody },
                new Field("reason", "Reason", Kind.Prose),
                new Field("until", "Until", Kind.Period)),
        },
        new Field("retention", "Retention", Kind.Free));
}
