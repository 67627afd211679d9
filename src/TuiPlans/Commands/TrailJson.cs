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
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, string name, Signature signature)
    {
        json.WriteStartObject(name);
        json.WriteString("name", signature.Name);
        json.WriteString("email", signature.EMail);
        json.WriteEndObject();
    }

    private static string Moment(Signature signature) => signature.When.ToString("yyyy-MM-ddTHH:mm:sszzz");
}
