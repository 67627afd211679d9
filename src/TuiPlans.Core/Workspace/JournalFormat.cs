using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Journal entries as JSON. Written and read member by member: a serializer would have to be made ready at each start, which costs more
/// than a commit.
/// </summary>
internal static class JournalFormat
{
    public static byte[] Write(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteString("path", entry.Path);
            json.WriteString("ref", entry.Ref);
            json.WriteString("message", entry.Message);
            json.WriteString("typed", entry.Typed);
            if (entry.Before is { } before)
                json.WriteBase64String("before", before);
            json.WriteBase64String("after", entry.After);
            Write(json, "author", entry.Author);
            Write(json, "committer", entry.Committer);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads an entry; null where it was not written to its end.</summary>
    public static JournalEntry? Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return new JournalEntry
            {
                Id = Text(root, "id"),
                Path = Text(root, "path"),
                Ref = Text(root, "ref"),
                Message = Text(root, "message"),
                Typed = Text(root, "typed"),
                Before = root.TryGetProperty("before", out var before) ? before.GetBytesFromBase64() : null,
                After = root.GetProperty("after").GetBytesFromBase64(),
                Author = Person(root.GetProperty("author")),
                Committer = Person(root.GetProperty("committer")),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, string name, JournalPerson person)
    {
        json.WriteStartObject(name);
        json.WriteString("name", person.Name);
        json.WriteString("e-mail", person.EMail);
        json.WriteString("when", person.When.ToString("o", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static JournalPerson Person(JsonElement element) => new(
        Text(element, "name"),
        Text(element, "e-mail"),
        DateTimeOffset.ParseExact(Text(element, "when"), "o", CultureInfo.InvariantCulture));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
