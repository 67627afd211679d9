using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TuiPlans.Core.Plans;

/// <summary>
/// Writes the table of fields of a kind of file as a JSON Schema (draft-07, which the YAML servers of editors take), so that editors
/// complete keys and words and check values as people type. Keys that the table does not know are allowed, as they are in the files.
/// </summary>
public static class FieldSchema
{
    // A date with its precision; a year alone is a number to readers of YAML.
    private const string PeriodPattern = @"\d{4}(-\d{2}(-\d{2})?)?|\d{4}/\d{2}(-[Qq][1-4])?|([Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter) \d{4}";
    private const string DuePattern = PeriodPattern + "|[Oo]ngoing|[Aa]fter .+";
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] PlainTypes = ["string", "number", "boolean", "null"];

    /// <summary>The schema as JSON, with a line break at its end.</summary>
    public static string Write(FieldSet fields)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", $"TuiPlans: {fields.Named}");
            Map(json, fields, "object");
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }

    private static void Map(Utf8JsonWriter json, FieldSet fields, params string[] types)
    {
        Type(json, types);
        json.WriteStartObject("properties");
        foreach (var field in fields.Rows)
        {
            json.WriteStartObject(field.Key);
            json.WriteString("description", field.Label);
            Value(json, field);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (fields.NeedsOneOf.Count == 0)
            return;
        json.WriteStartArray("anyOf");
        foreach (var key in fields.NeedsOneOf)
        {
            json.WriteStartObject();
            json.WriteStartArray("required");
            json.WriteStringValue(key);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, Field field)
    {
        switch (field.Kind)
        {
            case ValueKind.Free:
                break;
            case ValueKind.Map:
                Map(json, field.Children!, Of(field, "object", "null"));
                break;
            case ValueKind.Items:
                Type(json, Of(field, "array", "null"));
                json.WriteStartObject("items");
                Map(json, field.Children!, "object", "null");
                json.WriteEndObject();
                break;
            case ValueKind.TextList:
                // A list of one may be written as the value alone.
                Type(json, ["array", .. PlainTypes]);
                json.WriteStartObject("items");
                Type(json, PlainTypes);
                json.WriteEndObject();
                break;
            case ValueKind.Mixed:
                Type(json, Of(field, ["array", .. PlainTypes]));
                json.WriteStartObject("items");
                Map(json, field.Children!, ["object", .. PlainTypes]);
                json.WriteEndObject();
                break;
            default:
                Scalar(json, field);
                break;
        }
    }

    private static void Scalar(Utf8JsonWriter json, Field field)
    {
        switch (field.Kind)
        {
            case ValueKind.Status or ValueKind.Rating or ValueKind.Word:
                json.WriteStartArray("enum");
                foreach (var word in field.Words)
                    Word(json, word);
                json.WriteNullValue();
                json.WriteEndArray();
                break;
            case ValueKind.Period:
                Date(json, PeriodPattern, "integer", "null");
                break;
            case ValueKind.Moment:
                Type(json, "string", "null");
                json.WriteString("pattern", @"^\s*\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?\s*$");
                break;
            case ValueKind.Due:
                Date(json, DuePattern, "integer", "null");
                break;
            case ValueKind.Completion:
                Date(json, $"([Bb]y )?({PeriodPattern})", "integer", "null");
                break;
            case ValueKind.DoneMark:
                Date(json, $"{PeriodPattern}|true|false", "boolean", "integer", "null");
                break;
            case ValueKind.Number:
                Type(json, "number", "string", "null");
                json.WriteString("pattern", @"^[-+]?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?$");
                break;
            default:
                Type(json, PlainTypes);
                break;
        }
    }

    // To an editor what stands there without quotes is no text.
    private static void Word(Utf8JsonWriter json, string word)
    {
        if (word is "true" or "false")
            json.WriteBooleanValue(word == "true");
        json.WriteStringValue(word);
    }

    private static void Date(Utf8JsonWriter json, string pattern, params string[] otherTypes)
    {
        Type(json, ["string", .. otherTypes]);
        json.WriteString("pattern", $@"^\s*({pattern})\s*$");
        // A year that is written as a number.
        json.WriteNumber("minimum", 1900);
        json.WriteNumber("maximum", 2199);
    }

    // What may have another shape in files is completed by an editor, and never marked as wrong.
    private static string[] Of(Field field, params string[] types) => field.IsLoose ? [] : types;

    private static void Type(Utf8JsonWriter json, params string[] types)
    {
        if (types.Length == 0)
            return;
        if (types.Length == 1)
        {
            json.WriteString("type", types[0]);
            return;
        }
        json.WriteStartArray("type");
        foreach (var type in types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }
}
