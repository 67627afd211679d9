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

    /// <summary>The sections of a file; those without a field are left out.</summary>
    public static IReadOnlyList<FormSection> Of(FieldSet fields)
    {
        var known = Order.SelectMany(section => section.Keys).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Order.Select(section => new FormSection(section.Title, [.. section.Keys.Select(fields.Find).OfType<Field>()])),
            new FormSection("More", [.. fields.Rows.Where(field => !known.Contains(field.Key))]),
        ];
    }
}
