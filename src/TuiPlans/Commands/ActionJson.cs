using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>An action in JSON, as <c>list</c> and <c>show</c> give it.</summary>
internal static class ActionJson
{
    /// <summary>Writes the members of one action.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="row">The action.</param>
    /// <param name="path">Its file, from the root of the repository.</param>
    public static void Members(Utf8JsonWriter json, ActionRow row, string path)
    {
        var action = row.Action;
        json.WriteString("plan", action.Plan);
        json.WriteString("id", action.Id);
        json.WriteString("title", action.Title);
        json.Texts("recommendations", action.Recommendations);
        json.WriteString("theme", action.Theme);
        json.WriteString("timescale", action.Timescale);
        json.WriteString("agency", action.Agencies.FirstOrDefault());
        json.Texts("agencies", action.Agencies);
        Leads(json, action.Leads);
        json.WriteString("due", action.Due?.Text);
        json.Day("dueDate", action.Due?.LastDay);
        json.WriteString("dueText", action.DueText);
        json.WriteString("status", action.Status.Word());
        json.WriteStartObject("rag");
        json.WriteString("stated", action.Rag?.Word());
        json.WriteString("derived", row.Derived.Rating?.Word());
        json.WriteBoolean("mismatch", row.IsMismatch);
        json.WriteString("reason", row.Derived.Reason);
        json.WriteString("statedReason", action.RagReason?.TrimEnd('\n'));
        json.WriteEndObject();
        json.WriteBoolean("overdue", row.IsOverdue);
        json.WriteBoolean("dueBeforeMeeting", row.IsDueBeforeMeeting);
        json.WriteString("assurance", row.Assurance.Word());
        Updates(json, action.Updates);
        json.WriteString("path", path);
    }

    private static void Leads(Utf8JsonWriter json, IReadOnlyList<Lead> leads)
    {
        json.WriteStartArray("leads");
        foreach (var lead in leads)
        {
            json.WriteStartObject();
            json.WriteString("id", lead.Id);
            // An id that the register does not know is all that is known of a name.
            json.WriteString("name", lead.Name ?? (lead.Post is null ? lead.Id : null));
            json.WriteString("post", lead.Post);
            json.WriteString("agency", lead.Agency);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Updates(Utf8JsonWriter json, IReadOnlyList<ProgressUpdate> updates)
    {
        json.WriteStartArray("updates");
        foreach (var update in updates)
        {
            json.WriteStartObject();
            json.WriteString("date", update.Date?.Text);
            json.WriteString("by", update.By);
            json.WriteString("how", update.How);
            json.WriteString("kind", update.Kind);
            json.WriteString("rag", update.Rag?.Word());
            json.WriteString("text", update.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
