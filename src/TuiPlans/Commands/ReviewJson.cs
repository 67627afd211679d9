using System.Text.Json;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Reviews;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>A review in JSON.</summary>
internal static class ReviewJson
{
    /// <summary>Writes its members.</summary>
    /// <returns>The exit code: whatever is found, it was told.</returns>
    public static int Write(Utf8JsonWriter json, Review review, CommitRange range, Func<string, string> fromTop)
    {
        json.WriteString("range", range.Asked);
        json.WriteString("base", range.Base);
        json.WriteString("head", range.Head);
        json.WriteString("headline", review.Headline);
        json.WriteNumber("needingAttention", review.NeedingAttention);
        json.WriteStartArray("items");
        foreach (var item in review.Items)
            Write(json, item);
        json.WriteEndArray();
        Findings(json, "damage", review.Damage, fromTop);
        Findings(json, "newFindings", review.FoundElsewhere, fromTop);
        Findings(json, "settledFindings", review.Settled, fromTop);
        json.WriteStartArray("newNames");
        foreach (var name in review.NewNames)
        {
            json.WriteStartObject();
            json.WriteString("name", name.Text);
            json.WriteBoolean("registered", name.IsRegistered);
            json.Texts("refs", name.Refs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Texts("otherFiles", review.OtherFiles.Select(file => file.Path));
        return ExitCodes.Done;
    }

    private static void Write(Utf8JsonWriter json, ReviewItem item)
    {
        json.WriteStartObject();
        json.WriteNumber("number", item.Number);
        json.WriteString("ref", item.Ref);
        json.WriteString("formerRef", item.FormerRef);
        json.WriteString("title", item.Title);
        json.WriteString("kind", Kind(item.Kind));
        json.WriteString("plan", item.Plan.Length == 0 ? null : item.Plan);
        json.Texts("refs", item.Refs.Count > 0 ? item.Refs : [item.Ref]);
        json.WriteBoolean("needsAttention", item.NeedsAttention);
        json.Texts("questions", item.Questions.Select(question => question.Text));
        json.Texts("remarks", item.Remarks);
        json.WriteStartArray("parts");
        foreach (var part in item.Parts)
            Write(json, part);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReviewPart part)
    {
        json.WriteStartObject();
        json.WriteStartArray("lines");
        foreach (var line in part.Lines)
        {
            json.WriteStartObject();
            json.WriteString("text", line.Text);
            json.WriteString("quote", line.Quote);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("givenBy", part.Said?.GivenBy);
        json.WriteString("givenOn", part.Said?.GivenOn);
        json.WriteString("givenHow", part.Said?.GivenHow);
        json.WriteString("recordedBy", part.Said?.Recorder);
        json.Day("recordedOn", part.Said?.Recorded);
        json.WriteString("reason", part.Said?.Reason);
        json.WriteString("note", part.Said?.Note);
        json.WriteEndObject();
    }

    private static string Kind(ReviewItemKind kind) => kind switch
    {
        ReviewItemKind.Action => "action",
        ReviewItemKind.Recommendation => "recommendation",
        ReviewItemKind.Plan => "plan",
        ReviewItemKind.Meeting => "meeting",
        ReviewItemKind.Round => "round",
        ReviewItemKind.Register => "register",
        _ => "together",
    };

    private static void Findings(Utf8JsonWriter json, string name, IReadOnlyList<Finding> findings, Func<string, string> fromTop)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", CheckCommand.Word(finding.Severity));
            json.WriteString("path", fromTop(finding.Path));
            json.WriteNumber("line", finding.Line);
            json.WriteString("ref", finding.Ref);
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
