using System.Text.Json;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>How dates slipped, in JSON.</summary>
internal static class SlippageJson
{
    public static int Write(Utf8JsonWriter json, Slippage slippage, string? plan, PlanStore store, PlanSet set)
    {
        json.Day("asAt", slippage.Today);
        json.WriteString("plan", plan is null ? null : set.Plan(plan)!.Id);
        json.WriteString("headline", slippage.Headline);
        json.WriteNumber("counted", slippage.Counted);
        json.WriteStartArray("actions");
        foreach (var row in slippage.Rows)
            Write(json, row);
        json.WriteEndArray();
        json.WriteStartArray("requests");
        foreach (var request in slippage.Requests)
            Write(json, request);
        json.WriteEndArray();
        Groups(json, "byLead", slippage.ByLead);
        Groups(json, "byAgency", slippage.ByAgency);
        Groups(json, "byCause", slippage.ByCause);
        return UnreadableFiles.Write(json, store, set);
    }

    private static void Write(Utf8JsonWriter json, SlippageRow row)
    {
        json.WriteStartObject();
        json.WriteString("ref", row.Row.Action.Ref);
        json.WriteString("title", row.Row.Action.Title);
        json.WriteString("first", row.First?.Text);
        json.WriteString("now", row.Now?.Text);
        Number(json, "days", row.Days);
        json.WriteNumber("extensions", row.Extensions.Count);
        json.WriteBoolean("again", row.IsAgain);
        json.WriteStartArray("moves");
        foreach (var move in row.Moves)
        {
            json.WriteStartObject();
            json.WriteString("from", move.From?.Text);
            json.WriteString("to", move.To?.Text);
            Number(json, "days", move.Days);
            json.WriteString("kind", move.Kind);
            json.WriteBoolean("extension", move.IsExtension);
            json.WriteBoolean("byHand", move.IsByHand);
            json.WriteString("by", move.By);
            json.WriteString("at", move.At);
            json.WriteString("cause", move.Cause);
            json.WriteString("reason", move.Reason);
            json.WriteString("commit", move.Commit);
            json.WriteString("recordedBy", move.RecordedBy);
            json.Day("recorded", move.RecordedOn);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DateRequestRow request)
    {
        json.WriteStartObject();
        json.WriteString("ref", request.Row.Action.Ref);
        json.WriteString("title", request.Row.Action.Title);
        json.WriteString("from", request.Request.From?.Text);
        json.WriteString("to", request.Request.To?.Text);
        json.WriteString("decision", request.Request.Decision ?? "asked");
        json.WriteString("askedBy", request.Request.AskedBy);
        json.WriteString("by", request.Request.DecidedBy);
        json.WriteString("at", request.Request.DecidedAt);
        json.WriteString("cause", request.Request.Cause);
        json.WriteString("reason", request.Request.Reason);
        json.WriteEndObject();
    }

    private static void Groups(Utf8JsonWriter json, string name, IReadOnlyList<SlippageGroup> groups)
    {
        json.WriteStartArray(name);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            json.Texts("refs", group.Refs);
            json.WriteNumber("moves", group.Moves);
            json.WriteNumber("extensions", group.Extensions);
            json.WriteNumber("again", group.Again);
            json.WriteNumber("days", group.Days);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
