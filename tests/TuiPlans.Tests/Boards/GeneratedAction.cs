using System.Text;

namespace TuiPlans.Tests.Boards;

/// <summary>An action, or a recommendation that no action answers, as the words of its file: what a naive reckoning begins from.</summary>
internal sealed record GeneratedAction(string Plan, string Id, string Status)
{
    public string? Rag { get; init; }

    public string? Theme { get; init; }

    public string? Timescale { get; init; }

    public string? Agency { get; init; }

    public IReadOnlyList<string> Leads { get; init; } = [];

    public IReadOnlyList<string> Recommendations { get; init; } = [];

    /// <summary>A day, so that the naive reckoning needs no periods.</summary>
    public DateOnly? Due { get; init; }

    public DateOnly? Milestone { get; init; }

    public bool IsMilestoneDone { get; init; }

    public DateOnly? NextCheck { get; init; }

    public DateOnly? News { get; init; }

    public int Extensions { get; init; }

    public string? ClosedAs { get; init; }

    public bool HasEvidence { get; init; }

    public bool IsEvidenceWithdrawn { get; init; }

    public string Ref => $"{Plan}/{Id}";

    public string Yaml()
    {
        var text = new StringBuilder($"title: {Id}\n");
        Line("theme", Theme);
        Line("timescale", Timescale);
        Line("agency", Agency);
        Line("leads", Leads.Count == 0 ? null : $"[{string.Join(", ", Leads)}]");
        Line("recommendations", Recommendations.Count == 0 ? null : $"[{string.Join(", ", Recommendations)}]");
        Line("milestones", Milestone is { } milestone ? $"[{{text: M, due: {Day(milestone)}{(IsMilestoneDone ? ", done: true" : "")}}}]" : null);
        Line("evidence", HasEvidence ? $"{{seen: [{{what: Audit{(IsEvidenceWithdrawn ? ", withdrawn: {date: 2012-05, reason: Wrong}" : "")}}}]}}" : null);
        Line("due", Day(Due));
        Line("next-check", Day(NextCheck));
        Line("date-changes", Extensions == 0 ? null : $"[{string.Join(", ", Enumerable.Range(1, Extensions).Select(i => $"{{kind: extension, from: 2012-0{i}, to: 2012-0{i + 1}, decision: granted}}"))}]");
        Line("status", Status);
        Line("closed", ClosedAs is null ? null : $"{{as: {ClosedAs}}}");
        Line("rag", Rag);
        Line("updates", News is { } news ? $"[{{date: {Day(news)}, text: U}}]" : null);
        return text.ToString();

        void Line(string key, string? value)
        {
            if (value is not null)
                text.Append(key).Append(": ").Append(value).Append('\n');
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
