using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuiPlans.Commands;

/// <summary>An answer in JSON: one object with <c>schemaVersion</c>, the documented contract of the command line.</summary>
internal static class JsonPage
{
    private const int SchemaVersion = 1;

    // Readable in a terminal: only what JSON itself needs is escaped. Control characters always are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly SearchValues<char> Steering = SearchValues.Create(
        [.. Enumerable.Range(0x7F, 0x21).Concat([0x61C, 0x200E, 0x200F]).Concat(Enumerable.Range(0x2028, 7)).Concat(Enumerable.Range(0x2066, 4)).Select(c => (char)c)]);

    /// <summary>Writes the object whose members <paramref name="body"/> gives, and passes its exit code on.</summary>
    /// <param name="context">Where it goes.</param>
    /// <param name="body">Writes the members and gives the exit code.</param>
    /// <param name="hasSchemaVersion">False for a format of somebody else, which has its own.</param>
    public static int Write(CommandContext context, Func<Utf8JsonWriter, int> body, bool hasSchemaVersion = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        if (hasSchemaVersion)
            json.WriteNumber("schemaVersion", SchemaVersion);
        if (hasSchemaVersion && context.At is { } at)
            PastHeader.Write(json, at, context.RecordedLater);
        var code = body(json);
        json.WriteEndObject();
        json.Flush();
        context.Output.Data.WriteLine(Visible(Encoding.UTF8.GetString(buffer.WrittenSpan)));
        return code;
    }

    // What turns the order of a line round, or steers a terminal in one character, is escaped too: JSON reads the same.
    private static string Visible(string json)
    {
        if (!json.AsSpan().ContainsAny(Steering))
            return json;
        var text = new StringBuilder(json.Length);
        foreach (var c in json)
            text.Append(Steering.Contains(c) ? $"\\u{(int)c:x4}" : c.ToString());
        return text.ToString();
    }

    /// <summary>A day as <c>2012-06-14</c>, or null.</summary>
    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day?.ToString("yyyy-MM-dd"));

    /// <summary>A number, or null.</summary>
    public static void Count(this Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
