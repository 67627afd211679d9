using System.Text.Json;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary>How sending and receiving came out, with what is to be decided, in JSON.</summary>
internal static class SettleJson
{
    /// <summary>The members; gives the exit code.</summary>
    public static int Write(Utf8JsonWriter json, PlanStore store, SyncOutcome outcome)
    {
        var code = SyncReport.Write(json, outcome);
        var state = (outcome as SyncOutcome.Clashing)?.Settling;
        json.WriteNumber("open", state?.Open ?? 0);
        json.WriteStartArray("clashes");
        if (state is not null)
        {
            var origins = store.OriginsOf(state);
            for (var i = 0; i < state.Decisions.Count; i++)
                Clash(json, i + 1, state.Decisions[i], origins[i]);
        }
        json.WriteEndArray();
        return code;
    }

    private static void Clash(Utf8JsonWriter json, int number, Decision decision, IReadOnlyList<ThreeOrigins> origins)
    {
        json.WriteStartObject();
        json.WriteNumber("number", number);
        json.WriteString("ref", decision.Ref);
        json.WriteString("path", decision.Path);
        json.WriteString("name", decision.Clash.Name);
        json.WriteString("label", decision.Clash.Label);
        json.WriteString("decided", decision.Choice switch { null => null, Choice.Ours => "ours", Choice.Theirs => "theirs", Choice.Both => "both", _ => "typed" });
        json.WriteBoolean("canKeepBoth", decision.Clash.CanKeepBoth);
        json.WriteBoolean("canBeTyped", decision.Clash.CanBeTyped);
        json.WriteStartArray("fields");
        for (var i = 0; i < decision.Clash.Parts.Count; i++)
        {
            var part = decision.Clash.Parts[i];
            json.WriteStartObject();
            json.WriteString("field", part.Path);
            Version(json, "base", part.Base, origins[i].Base);
            Version(json, "ours", part.Ours, origins[i].Ours);
            Version(json, "theirs", part.Theirs, origins[i].Theirs);
            json.WriteString("typed", (decision.Choice as Choice.Typed)?.Values.GetValueOrDefault(part.Path));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Version(Utf8JsonWriter json, string name, string? value, RecordedChange? setBy)
    {
        json.WriteStartObject(name);
        json.WriteString("value", value);
        json.WritePropertyName("setBy");
        if (setBy is null)
            json.WriteNullValue();
        else
            TrailJson.Write(json, setBy);
        json.WriteEndObject();
    }
}
