using System.Globalization;
using System.Text.Json;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary>What is shared, in JSON.</summary>
internal static class SharedJson
{
    /// <summary>Changes, newest first.</summary>
    public static void Lines(Utf8JsonWriter json, string name, IReadOnlyList<SharedLine> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("commit", line.Commit);
            json.WriteString("author", line.Who);
            json.WriteString("committed", line.When.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
            json.WriteString("headline", line.Headline);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
