using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>The one table of query fields: reading, matching, sorting, completion and help all come from it.</summary>
internal static class QueryFields
{
    /// <summary>What puts rows into an order; it matches nothing, so it is no row of the table.</summary>
    public const string Sort = "sort";

    /// <summary>What <see cref="Sort"/> does.</summary>
    public const string SortHelp = "the order; with a minus the other way round";

    /// <summary>The rows, in the order in which they are offered.</summary>
    public static IReadOnlyList<QueryField> All { get; } =
    [
        new WordField("is", "what holds of it", "overdue", FieldWords.States),
        new WordField("status", Label("status"), "in-progress", FieldWords.Statuses) { Order = SortKey.Of(row => (int)row.Action.Status) },
        new WordField("rag", $"{Label("rag")}, as stated", "red", FieldWords.Ratings(row => row.Action.Rag)) { Order = SortKey.Of(row => -(int?)row.Action.Rag) },
        new WordField("stated", "the same as rag", "red", FieldWords.Ratings(row => row.Action.Rag)) { Order = SortKey.Of(row => -(int?)row.Action.Rag) },
        new WordField("derived", "rating by dates and status", "red", FieldWords.Ratings(row => row.Derived.Rating)) { Order = SortKey.Of(row => -(int?)row.Derived.Rating) },
        Dates("due", Label("due"), "2012-06", DateSense.Coming, row => Span(row.Action.Due?.Period)),
        Dates("updated", "the last update", "60d", DateSense.Past, row => Span(row.Action.LastNews)),
        new NameField("lead", Label("leads"), "…", NamedParts.Lead, NamedParts.Leads) { Order = SortKey.Of(row => row.Action.Leads is [var first, ..] ? first.Words : null) },
        new NameField("agency", Label("agency"), "…", NamedParts.Agency, NamedParts.Agencies) { Order = SortKey.Of(row => row.Action.Agencies is [var first, ..] ? first : null) },
        new NameField("theme", Label("theme"), "…", NamedParts.Theme, NamedParts.Themes) { Order = SortKey.Of(row => row.Action.Theme) },
        new NameField("timescale", Label("timescale"), "…", NamedParts.Timescale, NamedParts.Timescales) { Order = SortKey.Of(row => row.Action.Timescale) },
        new NameField("plan", "Plan", "…", NamedParts.Plan, NamedParts.Plans) { Order = SortKey.Of(row => row.Action.Plan) },
        new NameField("id", "Id, now or formerly", "…", NamedParts.Id, NamedParts.Ids) { Order = SortKey.Of(row => row.Action.Id), IsListed = false },
        new NameField("recommendation", $"{Label("recommendations")}, by whole ids", "…", NamedParts.Recommendation, NamedParts.Recommendations),
        new MeetingField(),
        new WordField("has", "what is there", "lead", FieldWords.Present),
        new WordField("no", "what is not there", "lead", FieldWords.Absent),
        Dates("deadline", "the inspectors' own date", "2012-06", DateSense.Coming, row => Span(row.Day.Deadline(row.Action))),
        Dates("next-check", Label("next-check"), "2012-06", DateSense.Coming, row => Span(row.Action.NextCheck)),
        Dates("start", Label("start"), "2012-06", DateSense.Past, row => Span(row.Action.Start)),
        Dates("rated", Label("rag-date"), "60d", DateSense.Past, row => Span(row.Action.RagDate)),
        new ViewField(),
    ];

    private static readonly Dictionary<string, QueryField> ByName = All.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Names = [.. All.Select(field => field.Name), Sort];

    /// <summary>The row of a name, upper or lower case; null where there is none.</summary>
    public static QueryField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>A word of another field: <c>status:complete</c> for <c>complete</c>; null where none has it.</summary>
    public static string? Elsewhere(string word) => All.OfType<WordField>()
        .Where(field => field.Words.Any(known => known.Text.Equals(word, StringComparison.OrdinalIgnoreCase)))
        .Select(field => $"{field.Name}:{word.ToLowerInvariant()}").FirstOrDefault();

    /// <summary>The sentence for a name that no row has.</summary>
    public static string WhyUnknown(string name, char sign)
    {
        var near = Nearest.To(name, Names) is { } meant ? $" Did you mean {meant}:?" : "";
        return $"\"{Shortened.To(name, 40)}{sign}\" is not a field to filter by.{near} Use one of: {string.Join(", ", Names)}.";
    }

    /// <summary>The sentence for a name that gives no order.</summary>
    public static string WhyNoOrder(string name)
    {
        var sortable = All.Where(field => field.Order is not null).Select(field => field.Name).ToList();
        var near = Nearest.To(name, sortable) is { } meant ? $" Did you mean {meant}?" : "";
        return $"\"{Sort}:{Shortened.To(name, 40)}\" is not understood.{near} After {Sort}: use one of {string.Join(", ", sortable)}, with a minus before it for the other way round.";
    }

    private static DateField Dates(string name, string help, string example, DateSense sense, Func<ActionRow, DaySpan?> span) =>
        new(name, help, example, sense, span) { Order = DateField.Sorted(span) };

    private static DaySpan? Span(Period? period) => period is null ? null : new DaySpan(period.First, period.Last);

    private static DaySpan? Span(DateOnly? day) => day is { } known ? new DaySpan(known, known) : null;

    // What a plan file calls it.
    private static string Label(string key) => Fields.Action.Find(key)!.Label;
}
