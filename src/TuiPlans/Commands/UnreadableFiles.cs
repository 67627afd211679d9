using System.Text.Json;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Files that could not be read: never silently left out.</summary>
internal static class UnreadableFiles
{
    /// <summary>Says which, and gives the exit code.</summary>
    public static int Report(CommandContext context, PlanStore store, PlanSet set)
    {
        var unreadable = set.Unreadable;
        if (unreadable.Count == 0)
            return ExitCodes.Done;
        foreach (var file in unreadable)
            context.Page.Message($"{store.FromTop(file.Path)}:{file.Line}: {file.Message}");
        context.Page.Message(unreadable.Count == 1
            ? "1 file could not be read and is not counted above."
            : $"{unreadable.Count} files could not be read and are not counted above.");
        return ExitCodes.Findings;
    }

    /// <summary>Writes them into an answer of JSON, and gives the exit code.</summary>
    public static int Write(Utf8JsonWriter json, PlanStore store, PlanSet set)
    {
        var unreadable = set.Unreadable;
        json.WriteStartArray("unreadable");
        foreach (var file in unreadable)
        {
            json.WriteStartObject();
            json.WriteString("path", store.FromTop(file.Path));
            json.WriteNumber("line", file.Line);
            json.WriteString("message", file.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return unreadable.Count == 0 ? ExitCodes.Done : ExitCodes.Findings;
    }
}
