using Kind = TuiPlans.Core.Plans.ValueKind;

namespace TuiPlans.Core.Plans;

/// <summary>The rows of the table of fields for the files of the whole repository: <c>people.yaml</c>, <c>bodies.yaml</c>, <c>tuiplans.yaml</c>.</summary>
public static class RegisterFields
{
    /// <summary>The fields of <c>people.yaml</c>.</summary>
    public static FieldSet People { get; } = new(
        "register of people",
        new Field("people", "People", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["id"],
            Children = new FieldSet(
                "person",
                new Field("id", "Id", Kind.Id),
                new Field("post", "Post", Kind.Text),
                new Field("agency", "Agency", Kind.Id) { Names = Naming.Body },
                new Field("holder", "Holder", Kind.Text),
                new Field("e-mail", "E-mail", Kind.Text),
                new Field("from", "From", Kind.Period) { IsPast = true },
                new Field("until", "Until", Kind.Period),
                new Field("deputy", "Deputy", Kind.Person) { Names = Naming.Person },
                new Field("public", "Published as", Kind.Word) { Words = ["post", "name"] })
            {
                NeedsOneOf = ["id"],
            },
        });

    /// <summary>The fields of <c>bodies.yaml</c>.</summary>
    public static FieldSet Bodies { get; } = new(
        "register of bodies",
        new Field("bodies", "Bodies", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["id"],
            Children = new FieldSet(
                "body",
                new Field("id", "Id", Kind.Id),
                new Field("name", "Name", Kind.Text),
                new Field("kind", "Kind", Kind.Text),
                new Field("from", "From", Kind.Period) { IsPast = true },
                new Field("until", "Until", Kind.Period),
                new Field("successors", "Successors", Kind.TextList) { Names = Naming.Body, Merge = MergeRule.ByItem },
                new Field("chair", "Chair", Kind.Person) { Names = Naming.Person },
                new Field("quorum", "Quorum", Kind.Number),
                new Field("papers-close", "Papers close, days before", Kind.Number))
            {
                NeedsOneOf = ["id"],
            },
        });

    /// <summary>The fields of <c>tuiplans.yaml</c>.</summary>
    public static FieldSet Settings { get; } = new(
        "file of settings",
        new Field("timezone", "Time zone", Kind.Text),
        new Field("rag", "Rating scheme", Kind.Id) { Names = Naming.Scheme },
        new Field("schemes", "Rating schemes", Kind.Items)
        {
            Merge = MergeRule.ByItem,
            Identity = ["id"],
            Children = new FieldSet(
                "rating scheme",
                new Field("id", "Id", Kind.Id),
                new Field("name", "Name", Kind.Text),
                new Field("ratings", "Ratings", Kind.Items)
                {
                    Identity = ["id"],
                    Children = new FieldSet(
                        "rating",
                        new Field("id", "Rating", Kind.Rating),
                        new Field("letter", "Letter", Kind.Text),
                        new Field("word", "Word", Kind.Text),
                        new Field("meaning", "Meaning", Kind.Text),
                        new Field("for", "Derived for", Kind.TextList) { Words = Positions.Words })
                    {
                        NeedsOneOf = ["id"],
                    },
                },
                new Field("unrated", "Not rated", Kind.Map)
                {
                    IsLoose = true,
                    Children = new FieldSet(
                        "meaning", new Field("letter", "Letter", Kind.Text), new Field("word", "Word", Kind.Text), new Field("meaning", "Meaning", Kind.Text)),
                })
            {
                NeedsOneOf = ["id"],
            },
        },
        new Field("authorship", "Author of a commit", Kind.Word) { Words = ["giver", "recorder"] },
        // Whether every plan that says nothing else is reviewed.
        new Field("reviewed", "Reviewed", Kind.Word) { Words = FieldParts.TrueOrFalse, Merge = MergeRule.Person },
        new Field("audit", "Audit", Kind.Map)
        {
            Merge = MergeRule.ByKey,
            Children = new FieldSet(
                "audit",
                new Field("signed", "Commits are signed", Kind.Word) { Words = FieldParts.TrueOrFalse },
                new Field("days", "Days between giving and recording", Kind.Number),
                new Field("recorders", "Who else records", Kind.TextList) { Merge = MergeRule.ByItem }),
        },
        new Field("views", "Saved views", Kind.Free),
        new Field("limits", "Limits", Kind.Free),
        new Field("guard", "Guard", Kind.Free),
        new Field("wording", "Wording", Kind.Free));
}
