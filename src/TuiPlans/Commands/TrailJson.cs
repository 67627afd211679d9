using System.Text.Json;
using TuiPlans.Core.Audit;
using TuiPlans.Core.Git;

namespace TuiPlans.Commands;

/// <summary>An entry of the trail in JSON.</summary>
internal static class TrailJson
{
    public static void Write(Utf8JsonWriter json, TrailEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("commit", entry.Commit);
        Person(json, "author", entry.Author);
        json.WriteString("authored", Moment(entry.Author));
        Person(json, "committer", entry.Committer);
        json.WriteString("committed", Moment(entry.Committer));
        json.WriteString("givenBy", entry.GivenBy);
        json.WriteString("givenOn", entry.GivenOn);
        var isOfPlan = entry.Plan.Length > 0;
        json.WriteString("plan", isOfPlan ? entry.Plan : null);
        json.WriteString("action", isOfPlan ? entry.Action : null);
        if (!isOfPlan)
            json.WriteString("register", entry.Action);
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

    private static void Person(Utf8JsonWriter json, string name, GitSignature signature)
    {
        json.WriteStartObject(name);
        json.WriteString("name", signature.Name);
        json.WriteString("email", signature.Email);
        json.WriteEndObject();
    }

    private static string Moment(GitSignature signature) => signature.When.ToString("yyyy-MM-ddTHH:mm:sszzz");
}
