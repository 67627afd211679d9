using System.Text.Json;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary>Says why something was not shared.</summary>
internal static class Hindrance
{
    /// <summary>Says it, in words or in JSON, and gives the exit code.</summary>
    public static int Say(CommandContext context, SyncOutcome why)
    {
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, why));
        if (why is not SyncOutcome.Clashing { Settling: var state })
            return context.Refuse(SentenceOf(why));
        context.Page.Message($"A person must decide first; nothing was changed. {state.Open} of {state.Decisions.Count} open:");
        foreach (var decision in state.Decisions)
            context.Page.Message($"  {decision.Ref}: {decision.Clash.Label}{(decision.Choice is null ? "" : " (decided)")}");
        context.Page.Message("Decide with: tuiplans settle, then do this again.");
        return ExitCodes.Findings;
    }

    private static string SentenceOf(SyncOutcome why) => why switch
    {
        SyncOutcome.Offline offline => offline.Sentence,
        SyncOutcome.Refused refused => refused.Sentence,
        _ => "",
    };

    private static int Write(Utf8JsonWriter json, SyncOutcome why)
    {
        json.WriteString("outcome", why switch { SyncOutcome.Clashing => "clashing", SyncOutcome.Offline => "offline", _ => "refused" });
        json.WriteString("message", SentenceOf(why));
        json.WriteStartArray("clashes");
        foreach (var decision in (why as SyncOutcome.Clashing)?.Settling.Decisions ?? [])
        {
            json.WriteStartObject();
            json.WriteString("ref", decision.Ref);
            json.WriteString("path", decision.Path);
            json.WriteString("clash", decision.Clash.Name);
            json.WriteString("label", decision.Clash.Label);
            json.WriteBoolean("decided", decision.Choice is not null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return why is SyncOutcome.Clashing ? ExitCodes.Findings : ExitCodes.Refused;
    }
}
