using TuiPlans.Core.Plans;

namespace TuiPlans.Screens.Editing;

/// <summary>Fields under one heading of the form.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Fields">From the top.</param>
internal sealed record FormSection(string Title, IReadOnlyList<Field> Fields);

/// <summary>
/// In which order the form shows the fields of the table: what changes most often first. It names no field that the table has not, and one
/// that stands in no section here comes under the last heading, so that every field is shown.
/// </summary>
internal static class FormSections
{
    private static readonly (string Title, string[] Keys)[] Order =
    [
        ("How far it is", ["status", "completed", "rag", "rag-reason", "rag-by", "rag-date", "rag-lead"]),
        ("When", ["start", "due", "due-text", "next-check", "deadline", "date-changes"]),
        ("Milestones and blockers", ["milestones", "blockers", "depends-on"]),
        ("Who", ["agency", "agencies", "accountable", "leads", "partners", "monitored-by"]),
        ("What", ["title", "action", "text", "recommendations", "source", "page", "level", "related", "theme", "timescale", "formerly", "continues"]),
        ("What comes of it", ["outcome", "success", "measures", "evidence", "impact-review", "judgement", "judged", "closed"]),
        ("Updates", ["updates"]),
    ];

    private static readonly (string Title, string[] Keys)[] OfPlan =
    [
        ("The plan", ["title", "area", "classification", "audience", "owner", "monitored-by", "rag"]),
        ("How far it has come", ["stages", "sign-off"]),
        ("What it answers", ["sources"]),
        ("How it is ordered", ["themes", "timescales", "numbering"]),
    ];

    private static readonly (string Title, string[] Keys)[] OfSettings = [("Settings", ["timezone", "rag", "authorship"]), ("What the ratings mean", ["schemes"])];

    private static readonly (string Title, string[] Keys)[] OfPeople = [("Posts, and who holds them", ["people"])];

    private static readonly (string Title, string[] Keys)[] OfBodies = [("Agencies, boards and sub-groups", ["bodies"])];

    /// <summary>What a file of the whole repository is, in words; empty for another.</summary>
    public static string TitleOf(string path) => RegisterFile.Of(path) is { } file ? Sections(file.Fields)[0].Title : "";

    /// <summary>The sections of a file; those without a field are left out.</summary>
    public static IReadOnlyList<FormSection> Of(FieldSet fields)
    {
        var order = Sections(fields);
        var known = order.SelectMany(section => section.Keys).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. order.Select(section => new FormSection(section.Title, [.. section.Keys.Select(fields.Find).OfType<Field>()])),
            new FormSection("More", [.. fields.Rows.Where(field => !known.Contains(field.Key))]),
        ];
    }

    private static (string Title, string[] Keys)[] Sections(FieldSet fields) => fields == Fields.Plan ? OfPlan
        : fields == RegisterFields.Settings ? OfSettings
        : fields == RegisterFields.People ? OfPeople
        : fields == RegisterFields.Bodies ? OfBodies : Order;
}
