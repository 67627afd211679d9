using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Exchange;

/// <summary>Which words over a column mean what: those that ship, those of the settings, and those of one import.</summary>
public sealed partial class Headings
{
    private const int MostLetters = 60;
    private const int LeastKnown = 2;

    // The words by which a repository or an import names what a column holds, and the headings that ship.
    private static readonly (ColumnKind Kind, string Field, string[] Words)[] Known =
    [
        (ColumnKind.Number, "number", ["no", "nr", "number", "ref", "ref no", "reference", "id", "item", "action no", "action number", "rec no", "#"]),
        (ColumnKind.Recommendation, "recommendation", ["recommendation", "recommendations", "issue", "issues", "area for improvement", "areas for improvement", "area for development", "finding", "findings", "inspection finding", "priority", "priority action", "ofsted recommendation", "what needs to improve", "requirement"]),
        (ColumnKind.Theme, "theme", ["theme", "details theme timescale", "details theme", "theme timescale", "details", "area", "section", "service area"]),
        (ColumnKind.Action, "action", ["action", "actions", "actions required", "action required", "action to be taken", "actions to be taken", "what we will do", "what will we do", "task", "tasks", "activity", "planned action", "agreed action", "agreed actions", "improvement action", "key actions", "steps"]),
        (ColumnKind.Lead, "leads", ["lead", "leads", "lead officer", "lead officers", "lead person", "who", "who responsible", "who is responsible", "by whom", "responsible", "responsibility", "responsible officer", "responsible officers", "responsible person", "responsible lead", "person responsible", "owner", "action owner", "officer", "accountable officer", "lead responsible"]),
        (ColumnKind.Agency, "agency", ["agency", "lead agency", "organisation", "organization", "partner", "service"]),
        (ColumnKind.Milestones, "milestones", ["milestone", "milestones", "key milestones", "interim milestones", "stages"]),
        (ColumnKind.Due, "due", ["by when", "when", "due", "due date", "date due", "deadline", "completion date", "date for completion", "target date", "target completion date", "target", "timescale", "timescales", "time scale", "timeframe", "date", "end date", "complete by", "to be completed by"]),
        (ColumnKind.Start, "start", ["start", "start date", "from"]),
        (ColumnKind.Completed, "completed", ["completed", "date completed", "completed on", "actual completion date", "date of completion"]),
        (ColumnKind.Status, "status", ["status", "current status", "state", "position"]),
        (ColumnKind.Progress, "updates", ["progress", "progress update", "update", "updates", "monitoring status notes", "monitoring notes", "status notes", "notes", "comments", "comment", "commentary", "progress comments", "progress to date", "current position", "progress and evidence", "latest update"]),
        (ColumnKind.Rating, "rag", ["rag", "rag rating", "rag status", "brag", "brag rating", "rating"]),
        (ColumnKind.Outcome, "outcome", ["outcome", "outcomes", "outcome measure", "outcome measures", "intended outcome", "expected outcome", "desired outcome", "impact", "what difference will it make"]),
        (ColumnKind.Success, "success", ["success", "measure of success", "measures of success", "success criteria", "success measure", "success measures", "how will we know", "performance measure", "measure", "measures", "kpi"]),
        (ColumnKind.Evidence, "evidence", ["evidence", "evidence of completion", "evidence of impact", "supporting evidence", "source of evidence"]),
        (ColumnKind.Monitoring, "monitored-by", ["monitoring", "monitored by", "governance", "reporting to", "oversight"]),
        (ColumnKind.Note, "note", []),
    ];

    // Words that tell what a longer heading is about; the first that stands in it counts.
    private static readonly (string Word, ColumnKind Kind)[] Telling =
    [
        ("rag", ColumnKind.Rating), ("brag", ColumnKind.Rating), ("evidence", ColumnKind.Evidence), ("milestone", ColumnKind.Milestones), ("milestones", ColumnKind.Milestones),
        ("success", ColumnKind.Success), ("outcome", ColumnKind.Outcome), ("outcomes", ColumnKind.Outcome), ("impact", ColumnKind.Outcome), ("progress", ColumnKind.Progress),
        ("update", ColumnKind.Progress), ("comments", ColumnKind.Progress), ("notes", ColumnKind.Progress), ("status", ColumnKind.Status), ("deadline", ColumnKind.Due),
        ("due", ColumnKind.Due), ("timescale", ColumnKind.Due), ("timescales", ColumnKind.Due), ("when", ColumnKind.Due), ("date", ColumnKind.Due), ("responsible", ColumnKind.Lead),
        ("lead", ColumnKind.Lead), ("leads", ColumnKind.Lead), ("owner", ColumnKind.Lead), ("who", ColumnKind.Lead), ("agency", ColumnKind.Agency), ("theme", ColumnKind.Theme),
        ("recommendation", ColumnKind.Recommendation), ("recommendations", ColumnKind.Recommendation), ("issue", ColumnKind.Recommendation), ("improvement", ColumnKind.Recommendation),
        ("finding", ColumnKind.Recommendation), ("action", ColumnKind.Action), ("actions", ColumnKind.Action), ("task", ColumnKind.Action),
    ];

    private readonly Dictionary<string, ColumnKind> words = [];

    /// <summary>The headings that ship.</summary>
    public Headings()
    {
        foreach (var (kind, _, headings) in Known)
        {
            foreach (var heading in headings)
                words.TryAdd(heading, kind);
        }
    }

    /// <summary>The words for what a column may hold, as a mapping names them.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = [.. Known.Select(row => row.Field)];

    /// <summary>The field that a kind of column is named by.</summary>
    public static string FieldOf(ColumnKind kind) => Array.Find(Known, row => row.Kind == kind).Field;

    /// <summary>Adds the headings under <c>wording.import-headings</c> of the settings; a sentence where they cannot be read.</summary>
    public string? AddSettings(PlanSet set)
    {
        var wording = (set.Files.GetValueOrDefault("tuiplans.yaml")?.Document.Root?.Resolve() as YamlMapping)?["wording"]?.Resolve() as YamlMapping;
        return wording?["import-headings"] is { } node ? Add(node, "wording.import-headings in tuiplans.yaml") : null;
    }

    /// <summary>Adds a map of headings to fields, which goes before what was known; a sentence where it is none.</summary>
    /// <param name="node">The map.</param>
    /// <param name="name">What it is called in the sentence.</param>
    public string? Add(YamlNode? node, string name)
    {
        if (node?.Resolve() is not YamlMapping map)
            return $"{name} must hold a heading and a field on each line, such as \"Who does it: leads\".";
        foreach (var entry in map.Entries)
        {
            var field = (entry.Value.Resolve() as YamlScalar)?.Value.Trim() ?? "";
            var at = Array.FindIndex(Known, row => row.Field.Equals(field, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                return $"{name}: \"{entry.KeyText}\" leads to \"{field}\", which is no field of an import. Use one of: {string.Join(", ", FieldNames)}.";
            words[Plain(entry.KeyText)] = Known[at].Kind;
        }
        return null;
    }

    /// <summary>What stands under a heading; null where the words are not known.</summary>
    public ColumnKind? Find(string heading) => words.TryGetValue(Plain(heading), out var kind) ? kind : null;

    /// <summary>
    /// The columns of a row, where it is one of headings: at least two are known, most of those that hold something, and one of them is
    /// of actions or recommendations. Null where it is none.
    /// </summary>
    internal IReadOnlyList<Column>? Match(IReadOnlyList<CellText> cells)
    {
        var filled = cells.Where(cell => !cell.IsEmpty).ToList();
        if (filled.Count < 2 || filled.Exists(cell => cell.Text.Length > MostLetters))
            return null;
        var known = filled.Count(cell => Find(cell.OneLine) is not null);
        var columns = cells.Select(cell => new Column(Find(cell.OneLine) ?? (known >= LeastKnown ? About(cell.OneLine) : ColumnKind.Note), cell.OneLine)).ToList();
        var isOfActions = columns.Exists(column => column.Kind is ColumnKind.Action or ColumnKind.Recommendation);
        var isOfWork = columns.Exists(column => column.Kind is ColumnKind.Lead or ColumnKind.Due or ColumnKind.Status or ColumnKind.Progress or ColumnKind.Rating or ColumnKind.Action);
        return isOfActions && isOfWork && known >= LeastKnown && columns.Count(column => column.Kind != ColumnKind.Note) * 2 >= filled.Count ? columns : null;
    }

    private static ColumnKind About(string heading)
    {
        var parts = Plain(heading).Split(' ');
        return Array.Find(Telling, one => parts.Contains(one.Word, StringComparer.Ordinal)).Kind;
    }

    private static string Plain(string heading) => Signs().Replace(heading.ToLowerInvariant().Replace("(s)", "s", StringComparison.Ordinal), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{Nd}#]+", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Signs();
}

/// <summary>A column of a table.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Heading">The words over it.</param>
public sealed record Column(ColumnKind Kind, string Heading);
