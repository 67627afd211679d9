using System.Text.Json;
using TuiPlans.Core.Changes;

namespace TuiPlans.Commands;

/// <summary>An entry of the trail in JSON.</summary>
internal static class TrailJson
{
    public static void Write(Utf8JsonWriter json, RecordedChange entry)
    {
        json.WriteStartObject();
        json.WriteString("commit", entry.Commit);
        Person(json, "author", entry.Author);
        json.WriteString("authored", Moment(entry.Author));
        Person(json, "committer", entry.Recorder);
        json.WriteString("committed", Moment(entry.Recorder));
        json.WriteString("givenBy", entry.GivenBy);
        json.WriteString("givenOn", entry.GivenOn);
        json.WriteString("givenHow", entry.GivenHow);
        json.WriteString("asOf", entry.AsOf);
        var isOfPlan = entry.Plan.Length > 0;
        json.WriteString("plan", isOfPlan ? entry.Plan : null);
        json.WriteString("action", isOfPlan ? entry.Id : null);
        if (!isOfPlan)
            json.WriteString("register", entry.Id);
        json.WriteStartArray("changes");
        foreach (var change in entry.Changes)
        {
            json.WriteStartObject();
            json.WriteString("field", change.Path);
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("reason", entry.Reason);
        json.WriteString("formerRef", entry.FormerRef);
        json.WriteString("tookIdAfter", entry.TookIdAfter);
        json.WriteString("set", entry.Set);
        json.WriteString("undoes", entry.Undoes);
        json.WriteBoolean("isNew", entry.IsNew);
        json.WriteBoolean("isGone", entry.IsGone);
        json.WriteBoolean("isSettled", entry.IsSettled);
        Merge(json, entry.Merge);
        json.WriteEndObject();
    }

    /// <summary>The merge that brought it; null where there is none.</summary>
    public static void Merge(Utf8JsonWriter json, BroughtBy? merge)
    {
        json.WritePropertyName("merge");
        if (merge is null)
        {
            json.WriteNullValue();
            return;
        }
        json.WriteStartObject();
        json.WriteString("commit", merge.Commit);
        Person(json, "by", merge.By);
        json.WriteString("merged", Moment(merge.By));
        json.WriteString("approvedBy", merge.ApprovedBy);
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, string name, Signature signature)
    {
        json.WriteStartObject(name);
        json.WriteString("name", signature.Name);
        json.WriteString("email", signature.EMail);
        json.WriteEndObject();
    }

    /// <summary>A moment as the contract has it.</summary>
    public static string Moment(Signature signature) => signature.When.ToString("yyyy-MM-ddTHH:mm:sszzz");
}
