using System.Text;

namespace TuiPlans.Tests.Boards;

/// <summary>An action or a recommendation as the words of its file: what a naive reckoning begins from.</summary>
/// <param name="Plan">The id of its plan.</param>
/// <param name="Id">Its own id.</param>
/// <param name="Written">The status as it is written; null where the file has none.</param>
internal sealed record GeneratedAction(string Plan, string Id, string? Written)
{
    public string? Rag { get; init; }

    public string? Theme { get; init; }

    public string? Timescale { get; init; }

    public string? Agency { get; init; }

    public string? MonitoredBy { get; init; }

    public IReadOnlyList<string> Leads { get; init; } = [];

    public IReadOnlyList<string> Recommendations { get; init; } = [];

    public When? Start { get; init; }

    public When? Due { get; init; }

    public IReadOnlyList<(When? Due, string? Done)> Milestones { get; init; } = [];

    public When? NextCheck { get; init; }

    /// <summary>The date of each update; null for one without a date.</summary>
    public IReadOnlyList<When?> Updates { get; init; } = [];

    public IReadOnlyList<(string Kind, string? Decision)> DateChanges { get; init; } = [];

    public IReadOnlyList<GeneratedMeasure> Measures { get; init; } = [];

    public string? ClosedAs { get; init; }

    /// <summary>Whether each item of evidence that was seen was withdrawn.</summary>
    public IReadOnlyList<bool> EvidenceWithdrawn { get; init; } = [];

    /// <summary>Of a recommendation alone.</summary>
    public When? Deadline { get; init; }

    /// <summary>Of a recommendation alone; it changes no count.</summary>
    public string? Judgement { get; init; }

    public bool IsRecommendation { get; init; }

    public string Status => Written ?? "to-confirm";

    public string Ref => $"{Plan}/{Id}";

    public string Path => IsRecommendation ? $"{Plan}/recommendations/{Id}.yaml" : $"{Plan}/{Id}.yaml";

    public string Yaml()
    {
        var text = new StringBuilder(IsRecommendation ? $"text: Words of {Id}\n" : $"title: {Id}\n");
        Line("theme", Theme);
        Line("timescale", Timescale);
        Line("deadline", Deadline?.Text);
        Line("judgement", Judgement);
        Line("agency", Agency);
        Line("monitored-by", MonitoredBy);
        Items("leads", Leads);
        Items("recommendations", Recommendations);
        Line("start", Start?.Text);
        Items("milestones", Milestones.Select((one, i) => Map(("text", $"M{i}"), ("due", one.Due?.Text), ("done", one.Done))));
        Items("measures", Measures.Select((one, i) => one.Yaml($"F{i}")));
        if (EvidenceWithdrawn.Count > 0)
            text.Append($"evidence: {{seen: [{string.Join(", ", EvidenceWithdrawn.Select((gone, i) => Map(("what", $"Audit {i}"), ("withdrawn", gone ? "{date: 2012-05, reason: Wrong}" : null))))}]}}\n");
        Line("due", Due?.Text);
        Line("next-check", NextCheck?.Text);
        Items("date-changes", DateChanges.Select((one, i) => Map(("kind", one.Kind), ("from", $"2012-0{i + 1}"), ("to", $"2012-0{i + 2}"), ("decision", one.Decision))));
        Line("status", Written);
        Line("closed", ClosedAs is null ? null : $"{{as: {ClosedAs}}}");
        Line("rag", Rag);
        Items("updates", Updates.Select((date, i) => Map(("date", date?.Text), ("text", $"U{i}"))));
        return text.ToString();

        void Line(string key, string? value)
        {
            if (value is not null)
                text.Append(key).Append(": ").Append(value).Append('\n');
        }

        void Items(string key, IEnumerable<string> items) => Line(key, items.Any() ? $"[{string.Join(", ", items)}]" : null);
    }

    internal static string Map(params (string Key, string? Value)[] pairs) =>
        $"{{{string.Join(", ", pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}: {pair.Value}"))}}}";
}

/// <summary>A measure: which way is better (null where the file does not say), and its targets in the order of the file.</summary>
internal sealed record GeneratedMeasure(string? Better, IReadOnlyList<(When? Due, decimal? Value, decimal? Actual)> Targets)
{
    public string Yaml(string name) => GeneratedAction.Map(
        ("name", name),
        ("better", Better),
        ("targets", $"[{string.Join(", ", Targets.Select(one => GeneratedAction.Map(("due", one.Due?.Text), ("value", Number(one.Value)), ("actual", Number(one.Actual)))))}]"));

    private static string? Number(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
