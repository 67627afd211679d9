using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>What moved, in JSON.</summary>
internal static class MovementJson
{
    public static int Write(Utf8JsonWriter json, Movement movement, AsAt from, AsAt? to, PlanStore store, PlanSet now)
    {
        json.WriteString("plan", movement.Plan);
        Moment(json, "since", movement.Since, from);
        Moment(json, "until", movement.Until, to);
        json.WriteString("headline", movement.Headline);
        json.WriteNumber("takenBack", movement.TakenBack);
        json.WriteStartArray("events");
        foreach (var one in movement.Events)
            Write(json, one);
        json.WriteEndArray();
        json.WriteStartArray("byDates");
        foreach (var move in movement.ByDates)
            Write(json, move);
        json.WriteEndArray();
        json.WriteStartArray("ratings");
        foreach (var cell in movement.FromTo.Cells)
        {
            json.WriteStartObject();
            json.WriteString("from", cell.From);
            json.WriteString("to", cell.To);
            json.WriteNumber("count", cell.Refs.Count);
            json.Texts("refs", cell.Refs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Write(json, movement.Delivery);
        Counts(json, "before", movement.Before, movement, now);
        Counts(json, "now", movement.Now, movement, now);
        return UnreadableFiles.Write(json, store, now);
    }

    private static void Moment(Utf8JsonWriter json, string name, DateOnly day, AsAt? at)
    {
        json.WriteStartObject(name);
        json.Day("date", day);
        json.WriteString("asked", at?.Asked);
        json.WriteString("commit", at?.Commit);
        json.WriteString("meeting", at?.Meeting);
        json.WriteString("why", at?.Why);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MovementEvent one)
    {
        json.WriteStartObject();
        json.WriteString("kind", one.Kind.Word());
        json.WriteString("ref", one.Ref);
        json.WriteString("namedThen", one.NamedThen);
        json.WriteString("title", one.Title);
        json.WriteString("from", one.From);
        json.WriteString("to", one.To);
        json.WriteString("words", one.Words);
        json.WriteString("reason", one.Reason);
        json.WriteString("by", one.By);
        json.WriteString("at", one.At);
        json.WriteString("givenBy", one.GivenBy);
        json.WriteString("recordedBy", one.RecordedBy);
        json.Day("recorded", one.Day);
        json.WriteString("commit", one.Commit);
        json.WriteBoolean("stands", one.Stands);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DerivedMove move)
    {
        json.WriteStartObject();
        json.WriteString("kind", move.IsNewlyRed ? "newly-red" : "recovered");
        json.WriteString("ref", move.Pair.Ref);
        json.WriteString("title", move.Pair.Title);
        json.WriteString("from", move.Pair.Before?.Derived.Rating?.Word());
        json.WriteString("to", move.Pair.Now?.Derived.Rating?.Word());
        json.WriteString("reason", move.Pair.Now?.Derived.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DeliveryMove delivery)
    {
        json.WriteStartObject("delivery");
        json.WriteNumber("deliveredBefore", delivery.Before.Delivered);
        json.WriteNumber("ofBefore", delivery.Before.Of);
        json.WriteNumber("delivered", delivery.Now.Delivered);
        json.WriteNumber("of", delivery.Now.Of);
        json.WriteNumber("completed", delivery.Completed);
        json.WriteNumber("reOpened", delivery.ReOpened);
        Parts(json, "came", delivery.Came);
        Parts(json, "went", delivery.Went);
        json.WriteString("sentence", delivery.Sentence);
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, string name, IReadOnlyList<Part> parts)
    {
        json.WriteStartArray(name);
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteString("why", part.Why);
            json.WriteNumber("count", part.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Counts(Utf8JsonWriter json, string name, Tally tally, Movement movement, PlanSet now)
    {
        json.WriteStartObject(name);
        TallyJson.Members(json, tally, now.Plan(movement.Plan ?? "")?.Scheme ?? RatingScheme.Brag);
        json.WriteEndObject();
    }
}
