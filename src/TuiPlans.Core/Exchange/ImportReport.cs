using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using Kind = TuiPlans.Core.Plans.ValueKind;

namespace TuiPlans.Core.Exchange;

/// <summary>The report of an import, kept beside the plan: from which file it came, what was counted, and what was not understood.</summary>
public static class ImportReport
{
    /// <summary>The folder of reports inside a plan.</summary>
    public const string Folder = "imports";

    private const string EditionPrefix = "as-of-";

    /// <summary>Where the report of an edition stands, from the plans folder.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="day">The day of the edition.</param>
    public static string EditionPath(string plan, DateOnly day) => $"{plan}/{Folder}/{EditionPrefix}{day:yyyy-MM-dd}.yaml";

    /// <summary>The plan and day of an edition, told from where its report stands, from the plans folder; null where it is none.</summary>
    public static (string Plan, DateOnly Day)? EditionOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length == 3 && parts[1] == Folder && parts[2].StartsWith(EditionPrefix, StringComparison.Ordinal) && parts[2].EndsWith(".yaml", StringComparison.Ordinal)
            && DateOnly.TryParseExact(parts[2][EditionPrefix.Length..^".yaml".Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (parts[0], day) : null;
    }

    /// <summary>The fields of such a report.</summary>
    public static FieldSet Fields { get; } = new(
        "report of an import",
        new Field("file", "File", Kind.Text),
        new Field("sha-256", "SHA-256", Kind.Text),
        new Field("imported", "Imported", Kind.Period),
        new Field("as-of", "Edition of", Kind.Period),
        new Field("inspected", "Inspected", Kind.Period),
        new Field("titles", "Titles in the document", Kind.TextList),
        new Field("counts", "Counts", Kind.Free),
        new Field("new", "New in this edition", Kind.TextList),
        new Field("gone", "No longer in this edition, and kept", Kind.TextList),
        new Field("kept", "Not as in this edition, and kept", Kind.TextList),
        new Field("unclear", "Not understood", Kind.Items)
        {
            Children = new FieldSet(
                "cell",
                new Field("ref", "Action", Kind.Id),
                new Field("line", "Line", Kind.Number),
                new Field("column", "Column", Kind.Text),
                new Field("reason", "Reason", Kind.Text),
                new Field("kept-in", "Kept in", Kind.Text)),
        });

    /// <summary>What is counted, each with its words, in the order in which it is told.</summary>
    public static IReadOnlyList<(string Key, string Words, int Count)> Counts(ImportedPlan plan) =>
    [
        ("rows", "rows", plan.Table.Rows.Count),
        ("recommendations", "recommendations", plan.Recommendations.Count),
        ("actions", "actions", plan.Actions.Count),
        ("complete", "complete", plan.Actions.Count(action => action.Status == Status.Complete)),
        ("in-progress", "in progress", plan.Actions.Count(action => action.Status == Status.InProgress)),
        ("not-started", "not started", plan.Actions.Count(action => action.Status == Status.NotStarted)),
        ("to-confirm", "to confirm", plan.Actions.Count(action => action.Status == Status.ToConfirm)),
        ("due-on-a-day", "due on a day", plan.Actions.Count(action => action.Due?.Period?.Precision == Precision.Day)),
        ("due-in-a-longer-time", "due in a month or longer", plan.Actions.Count(action => action.Due?.Period is { Precision: not Precision.Day })),
        ("due-in-words", "with words and no date in the column of dates", plan.Actions.Count(action => action.Due?.Period is null && action.DueText.Length > 0)),
        ("no-date", "with nothing there", plan.Actions.Count(action => action.DueText.Length == 0)),
        ("leads", "leads", plan.Leads),
        ("pairs-of-action-and-lead", "pairs of action and lead", plan.LeadPairs),
        ("dated-updates", "dated updates", plan.DatedUpdates),
        ("measures-with-targets", "measures with targets", plan.Actions.Sum(action => action.Measures.Count)),
        ("rows-of-headings", "rows of headings", plan.Table.Headers),
        ("titles", "titles", plan.Table.Titled),
        ("lines-outside", "lines outside the tables, not imported", plan.Table.Outside),
    ];

    /// <summary>The fields of the report of a later edition: also what is new, what is gone, and what was kept against it.</summary>
    internal static List<FieldEdit> Edits(ImportedPlan plan, ImportSource source, EditionOutcome outcome)
    {
        var more = new EditList();
        more.Put("new", outcome.New.Select(id => YamlValue.Scalar(id)));
        more.Put("gone", outcome.Gone.Select(id => YamlValue.Scalar(id)));
        more.Put("kept", outcome.Kept.Select(one => YamlValue.Scalar(one.Sentence)));
        return [.. Edits(plan, source), .. more.All];
    }

    internal static List<FieldEdit> Edits(ImportedPlan plan, ImportSource source)
    {
        var edits = new EditList();
        edits.Set("file", source.File);
        edits.Set("sha-256", source.Digest);
        edits.Set("imported", source.Day.ToString("yyyy-MM-dd"));
        edits.Set("as-of", source.AsOf?.ToString("yyyy-MM-dd"));
        edits.Set("inspected", source.Inspected?.Text);
        edits.Put("titles", plan.Titles.Select(title => YamlValue.Scalar(title)));
        edits.PutMap("counts", Counts(plan).Select(one => new YamlMapEntry(one.Key, Number(one.Count))));
        edits.Put("unclear", plan.Unclear.Select(Cell));
        return edits.All;
    }

    private static YamlValue Cell(UnclearCell cell) => YamlValue.Map(new List<YamlMapEntry>
    {
        ("ref", YamlValue.Scalar(cell.Ref)),
        ("line", Number(cell.Line)),
        ("column", YamlValue.Scalar(cell.Column)),
        ("reason", YamlValue.Scalar(cell.Reason)),
        ("kept-in", YamlValue.Scalar(cell.KeptIn)),
    });

    private static YamlValue Number(int number) => YamlValue.Scalar(number.ToString(CultureInfo.InvariantCulture), ScalarIntent.Number);
}
