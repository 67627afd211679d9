using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>Says which moment of the past is shown, why that one, and what was given by then and is not in it.</summary>
internal static class PastHeader
{
    private const int MostNamed = 5;

    /// <summary>Prints it above an answer.</summary>
    public static void Print(CommandContext context, AsAt at)
    {
        context.Page.Prose($"As at {Period.Day(at.Day).Words}: commit {Words.Short(at.Commit)}, recorded {at.Committed:d MMM yyyy HH:mm}, {at.Why}.");
        if (Later(context.RecordedLater) is { } later)
            context.Page.Prose($"! {later}");
        context.Page.Line();
    }

    /// <summary>Writes it into an answer of JSON.</summary>
    public static void Write(Utf8JsonWriter json, AsAt at, IReadOnlyList<LateUpdate> later)
    {
        json.WriteStartObject("shown");
        json.WriteString("asked", at.Asked);
        json.WriteString("commit", at.Commit);
        json.WriteString("committed", at.Committed.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        json.WriteString("meeting", at.Meeting);
        json.WriteString("why", at.Why);
        json.WriteStartArray("editions");
        foreach (var edition in at.Editions)
        {
            json.WriteStartObject();
            json.WriteString("plan", edition.Plan);
            json.WriteString("asOf", edition.AsOf.ToString("yyyy-MM-dd"));
            json.WriteString("commit", edition.Commit);
            json.WriteString("imported", edition.Imported.ToString("yyyy-MM-ddTHH:mm:sszzz"));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("recordedLater");
        foreach (var (reference, update) in later)
        {
            json.WriteStartObject();
            json.WriteString("ref", reference);
            json.WriteString("date", update.Date?.Text);
            json.WriteString("by", update.By);
            json.WriteString("text", update.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Later(IReadOnlyList<LateUpdate> later)
    {
        if (later.Count == 0)
            return null;
        var named = string.Join(", ", later.Take(MostNamed).Select(one => $"{one.Ref} ({one.Update.Date!.Words})"));
        return (later.Count == 1 ? "1 update was given by then, and recorded later" : $"{later.Count} updates were given by then, and recorded later")
            + $": {named}{(later.Count > MostNamed ? $", and {later.Count - MostNamed} more" : "")}.";
    }
}
